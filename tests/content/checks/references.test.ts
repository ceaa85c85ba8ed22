import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/content/load.ts';
import { formatUserError } from '../../../src/errors.ts';
import { makeFolder } from '../../run.ts';
import { tellAt } from '../tell-at.ts';
import { CRITERION, QUESTION, RULE } from '../yaml-files.ts';

/** The faults of a user's files, each without the name of their folder. */
function faultsOf(files: Record<string, string>): string[] {
  const folder = makeFolder(files);
  return readContent([folder]).errors.map((error) => formatUserError(error).replaceAll(`${folder}/`, ''));
}

const rulesWith = (id: string, rule = RULE): string => `rules:\n  ${id}:\n${rule}`;

describe('what has to hold between files', () => {
  it.each<[name: string, files: Record<string, string>, ...faults: string[]]>([
    [
      'customs that ask for a criterion of no rubric',
      {
        'rubrics/customs.yaml':
          'sheet: { sources: [data-sorce], times: [timeline], crowd: 9, people: [users] }\n',
      },
      "rubrics/customs.yaml:1:20: There is no criterion 'data-sorce'. Did you mean 'data-source'?",
    ],
    [
      "more of the interviewer's own questions than are asked",
      {
        'rubrics/customs.yaml':
          'followUps: { first: [], most: 3, seconds: 60, mostInMock: 1, ownInMock: 3, pointing: [it] }\n',
      },
      "rubrics/customs.yaml:1:73: 'ownInMock' has to be at most 'mostInMock', of which it is a part.",
    ],
    [
      'a name of people with signs',
      {
        'rubrics/customs.yaml':
          'sheet: { sources: [metric], times: [timeline], crowd: 9, people: [users!] }\n',
      },
      "rubrics/customs.yaml:1:67: An entry of 'people' has to be of letters, blanks and hyphens; take out all other signs.",
    ],
    [
      'a measure of sentences about a word class that does not exist',
      {
        'rubrics/story.yaml': rulesWith(
          'mine/slow',
          `${RULE.replace(/ {4}patterns[\s\S]*/, '')}    measure: benchmark\n    about: [FastWrd]\n`,
        ),
      },
      "rubrics/story.yaml:12:13: '#FastWrd' is neither a tag of compromise nor a word class; did you mean '#FastWord'?",
    ],
    [
      'a rubric of no question',
      { 'rubrics/earn-turst.yaml': rulesWith('mine/totally') },
      "rubrics/earn-turst.yaml:file: No question is called 'earn-turst'; name it 'earn-trust.yaml'.",
    ],
    [
      'a rule under a prefix of pmdrill',
      { 'rubrics/story.yaml': rulesWith('vague/totally') },
      "rubrics/story.yaml:2:3: The prefix 'vague/' is pmdrill's own and has no rule 'vague/totally'; write a prefix of your own: 'my-rules/totally'.",
    ],
    [
      'a misspelt rule of pmdrill',
      { 'rubrics/story.yaml': rulesWith('vague/impct') },
      "rubrics/story.yaml:2:3: The prefix 'vague/' is pmdrill's own and has no rule 'vague/impct'; did you mean 'vague/impact'?",
    ],
    [
      'a rule for evidence that is missing',
      { 'rubrics/story.yaml': rulesWith('missing/country') },
      "rubrics/story.yaml:2:3: The prefix 'missing/' is pmdrill's own and has no rule 'missing/country'; write a prefix of your own: 'my-rules/country'.",
    ],
    [
      'an unknown tag',
      { 'rubrics/story.yaml': rulesWith('mine/totally', RULE.replace('#Adjective', '#Ajective')) },
      "rubrics/story.yaml:12:16: '#Ajective' is neither a tag of compromise nor a word class; did you mean '#Adjective'?",
    ],
    [
      'a word class that nobody wrote',
      { 'rubrics/story.yaml': rulesWith('mine/totally', RULE.replace('#Adjective', '#Xylophones')) },
      "rubrics/story.yaml:12:16: '#Xylophones' is neither a tag of compromise nor a word class; add 'Xylophones' under 'words:', or take it out.",
    ],
    [
      'a word class of another question',
      {
        'rubrics/earn-trust.yaml': 'words: { Elsewhere: [there] }\n',
        'rubrics/dive-deep.yaml': rulesWith('mine/totally', RULE.replace('#Adjective', '#Elsewhere')),
      },
      "rubrics/dive-deep.yaml:12:16: '#Elsewhere' is a word class of rubrics/earn-trust.yaml:1 and holds for 'earn-trust' alone; for every question write it under 'words:' in story.yaml, or here as well.",
    ],
    [
      'a word class with the name of a tag',
      { 'rubrics/story.yaml': 'words: { Noun: [thing] }\n' },
      "rubrics/story.yaml:1:10: 'Noun' is a tag of compromise; give the word class another name.",
    ],
    [
      'two files with one id',
      { 'questions/big.yaml': QUESTION, 'questions/big.yml': QUESTION.replaceAll('Think Big', 'Bigger') },
      "questions/big.yml:file: The question 'big' is already defined in questions/big.yaml; keep one of them.",
    ],
    [
      'two questions with one name',
      {
        'questions/big.yaml': QUESTION,
        'questions/think.yaml': QUESTION.replace('title: Think Big', 'title: think-big'),
      },
      "questions/think.yaml:1:8: The name 'think-big' is already defined in questions/big.yaml; keep one of them.",
    ],
    [
      'names that differ by how "and" is written',
      {
        'questions/big.yaml': QUESTION.replaceAll('Think Big', 'Invent and Simplify'),
        'questions/think.yaml': QUESTION.replace('title: Think Big', 'title: Invent & Simplify'),
      },
      "questions/think.yaml:1:8: The name 'Invent & Simplify' is already defined in questions/big.yaml; keep one of them.",
    ],
    [
      'a name of a built-in question',
      { 'questions/think.yaml': `${QUESTION}aliases: [Boldness, dive-deep]\n` },
      "questions/think.yaml:13:21: The name 'dive-deep' is that of the built-in question 'dive-deep'; give it another.",
    ],
    [
      'a rule in two parts of one rubric',
      {
        'rubrics/story.yaml': rulesWith('mine/totally'),
        'rubrics/story/more.yaml': rulesWith('mine/totally'),
      },
      "rubrics/story/more.yaml:2:3: The rule 'mine/totally' is already defined in rubrics/story.yaml; keep one of them.",
    ],
    [
      'one pattern in two rules',
      { 'rubrics/story.yaml': `${rulesWith('mine/totally')}  mine/again:\n${RULE}` },
      "rubrics/story.yaml:25:16: 'mine/totally' has this pattern too; keep one of them.",
    ],
  ])('refuses %s', (_, files, ...expected) => {
    const told = expected.map((fault) => {
      const [path] = fault.split(':', 1) as [string];
      return tellAt(fault.slice(path.length + 1), files[path]!, path);
    });
    expect(faultsOf(files)).toEqual(told);
  });

  it.each([
    ['Bold Bets', 'Think Big'],
    ['Hire', 'Hire'],
  ])('lets questions share a principle, or half of one: %s beside it', (title, principle) => {
    const files = {
      'questions/big.yaml': QUESTION.replace('principle: Think Big', 'principle: Think Big and Hire'),
      'questions/hire.yaml': QUESTION.replaceAll('Think Big', principle).replace(
        /^title: .*/,
        `title: ${title}`,
      ),
    };
    expect(faultsOf(files)).toEqual([]);
  });

  it('lets a rubric of a question refine a rule and a criterion of every story', () => {
    const metric = `criteria:\n  metric:\n${CRITERION}`;
    expect(faultsOf({ 'rubrics/dive-deep.yaml': `${metric}${rulesWith('vague/hedge')}` })).toEqual([]);
  });
});
