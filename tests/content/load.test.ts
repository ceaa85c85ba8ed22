import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent, readContent } from '../../src/content/load.ts';
import { SHAPES } from '../../src/content/schema.ts';
import { formatUserError } from '../../src/errors.ts';
import { rubricFor } from '../../src/rubric.ts';
import { makeFolder } from '../run.ts';
import { CRITERION, QUESTION, RULE } from './yaml-files.ts';

const builtIn = loadContent();

/** The faults of a user's files, each without the name of their folder. */
function faultsOf(files: Record<string, string>): string[] {
  const folder = makeFolder(files);
  return readContent([folder]).errors.map((error) => formatUserError(error).replaceAll(`${folder}/`, ''));
}

const rulesWith = (id: string, rule = RULE): string => `rules:\n  ${id}:\n${rule}`;

describe('loadContent', () => {
  it('reads the five questions, their rubrics and the guide', () => {
    expect(builtIn.questions.map(({ id }) => id)).toEqual([
      'bias-for-action',
      'customer-obsession',
      'dive-deep',
      'earn-trust',
      'ownership',
    ]);
    expect(Object.keys(builtIn.rubrics)).toEqual([...builtIn.questions.map(({ id }) => id), 'story']);
    expect(builtIn.guide.length).toBeGreaterThan(4);
  });

  it('is plain data, so that it can be compiled', () => {
    expect(JSON.parse(JSON.stringify(builtIn))).toEqual(builtIn);
  });

  it('adds a question and a rubric of a user', () => {
    const folder = makeFolder({
      'questions/think-big.yaml': QUESTION,
      'rubrics/think-big.yml': `criteria:\n  country:\n${CRITERION}`,
    });
    const content = loadContent([folder]);
    expect(content.questions).toHaveLength(6);
    expect(rubricFor(content, 'think-big').criteria.at(-1)).toMatchObject({ id: 'country' });
  });

  it('replaces a question with the same id and keeps its place', () => {
    const folder = makeFolder({ 'questions/dive-deep.yaml': QUESTION });
    const { questions } = loadContent([folder]);
    expect(questions).toHaveLength(5);
    expect(questions[2]).toMatchObject({ id: 'dive-deep', title: 'Think Big' });
  });

  it('replaces a rule, adds another, and keeps the rest of the rubric', () => {
    const folder = makeFolder({
      'rubrics/story.yaml': `limits: { words: 250 }\nwords: { HedgeTerm: [mayhap], Mine: [totally] }\n${rulesWith('vague/hedge')}${`  mine/totally:\n${RULE.replace('"totally', '"#Mine')}`}`,
    });
    const before = builtIn.rubrics.story!;
    const { story } = loadContent([folder]).rubrics;
    expect(story!.rules.map(({ id }) => id)).toEqual([...before.rules.map(({ id }) => id), 'mine/totally']);
    expect(story!.rules.find(({ id }) => id === 'vague/hedge')).toMatchObject({
      message: 'A favourite word.',
    });
    expect(story!.limits).toEqual({ ...before.limits, words: 250 });
    expect(story!.words.HedgeTerm).toEqual([...before.words.HedgeTerm!, 'mayhap']);
    expect(story!.criteria).toEqual(before.criteria);
  });

  it('reads files that lie in the folder itself, or one file alone, by what is in them', () => {
    const folder = makeFolder({ 'think-big.yaml': QUESTION, 'story.yaml': rulesWith('mine/totally') });
    const content = loadContent([folder]);
    expect(content.questions.map(({ id }) => id)).toContain('think-big');
    expect(content.rubrics.story!.rules.map(({ id }) => id)).toContain('mine/totally');
    expect(loadContent([join(folder, 'think-big.yaml')]).questions).toHaveLength(6);
  });

  it('adds to the guide, and replaces a section with the same title', () => {
    const folder = makeFolder({
      'rubrics/guide.yaml':
        'sections:\n  - { title: Pay, text: Later. }\n  - { title: Food, text: Bring some. }\n',
    });
    const { guide } = loadContent([folder]);
    expect(guide.find(({ title }) => title === 'Pay')).toEqual({ title: 'Pay', text: 'Later.' });
    expect(guide.at(-1)).toEqual({ title: 'Food', text: 'Bring some.' });
    expect(guide).toHaveLength(builtIn.guide.length + 1);
  });

  it('takes each key of the customs that a user has, and keeps the rest', () => {
    const folder = makeFolder({ 'rubrics/customs.yaml': 'ratings: [no, hardly, perhaps, yes, at once]\n' });
    const { customs } = loadContent([folder]);
    expect(customs).toEqual({ ...builtIn.customs, ratings: ['no', 'hardly', 'perhaps', 'yes', 'at once'] });
  });

  it('takes words that point in any case', () => {
    const { followUps } = builtIn.customs;
    const own = { followUps: { ...followUps, pointing: ['It', 'THERE'] } };
    const folder = makeFolder({ 'rubrics/customs.yaml': JSON.stringify(own) });
    expect(loadContent([folder]).customs.followUps.pointing).toEqual(['it', 'there']);
  });

  it('has every key of the customs built in', () => {
    expect(Object.keys(builtIn.customs).sort()).toEqual(Object.keys(SHAPES.customs.shape).sort());
  });

  it('takes later folders over earlier ones', () => {
    const first = makeFolder({ 'questions/think-big.yaml': QUESTION });
    const second = makeFolder({
      'questions/think-big.yaml': QUESTION.replace('title: Think Big', 'title: Bigger'),
    });
    expect(loadContent([first, second]).questions.at(-1)).toMatchObject({ title: 'Bigger' });
  });

  it('throws the first fault and says how many more there are', () => {
    const folder = makeFolder({ 'questions/a.yaml': 'titel: A\n', 'questions/b.yaml': '- b\n' });
    expect(() => loadContent([folder])).toThrow(
      expect.objectContaining({
        code: 'bad-yaml',
        path: join(folder, 'questions/a.yaml'),
        line: 1,
        message: expect.stringMatching(/did you mean 'title'\?.* \(\d+ more: pmdrill validate /),
      }),
    );
  });

  it.each([
    ['a folder that does not exist', 'nowhere', 'not-found'],
    ['a folder without YAML', makeFolder({ 'readme.txt': 'hello' }), 'no-content'],
    [
      'a file that is not UTF-8',
      makeFolder({ 'questions/a.yaml': Uint8Array.of(0xff, 0xfe, 0x41) }),
      'not-utf-8',
    ],
  ])('refuses %s', (_, folder, code) => {
    expect(() => loadContent([folder])).toThrow(expect.objectContaining({ code }));
  });
});

describe('what has to hold between files', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'customs that ask for a criterion of no rubric',
      {
        'rubrics/customs.yaml':
          'sheet: { sources: [data-sorce], times: [timeline], crowd: 9, people: [users] }\n',
      },
      [
        "rubrics/customs.yaml:1:20: There is no criterion 'data-sorce'. Did you mean 'data-source'? The line reads: sheet: { sources: [data-sorce], times: [timeline], crowd: 9, people: [users] }",
      ],
    ],
    [
      "more of the interviewer's own questions than are asked",
      {
        'rubrics/customs.yaml':
          'followUps: { first: [], most: 3, seconds: 60, mostInMock: 1, ownInMock: 3, pointing: [it] }\n',
      },
      [
        "rubrics/customs.yaml:1:73: 'ownInMock' has to be at most 'mostInMock', of which it is a part. The line reads: followUps: { first: [], most: 3, seconds: 60, mostInMock: 1, ownInMock: 3, pointing: [it] }",
      ],
    ],
    [
      'a name of people with signs',
      {
        'rubrics/customs.yaml':
          'sheet: { sources: [metric], times: [timeline], crowd: 9, people: [users!] }\n',
      },
      [
        "rubrics/customs.yaml:1:67: An entry of 'people' has to be of letters, blanks and hyphens; take out all other signs. The line reads: sheet: { sources: [metric], times: [timeline], crowd: 9, people: [users!] }",
      ],
    ],
    [
      'a measure of sentences about a word class that does not exist',
      {
        'rubrics/story.yaml': rulesWith(
          'mine/slow',
          `${RULE.replace(/ {4}patterns[\s\S]*/, '')}    measure: benchmark\n    about: [FastWrd]\n`,
        ),
      },
      [
        "rubrics/story.yaml:12:13: '#FastWrd' is neither a tag of compromise nor a word class; did you mean '#FastWord'? The line reads: about: [FastWrd]",
      ],
    ],
    [
      'a rubric of no question',
      { 'rubrics/earn-turst.yaml': rulesWith('mine/totally') },
      ["rubrics/earn-turst.yaml:1:1: No question is called 'earn-turst'; name it 'earn-trust.yaml'."],
    ],
    [
      'a rule under a prefix of pmdrill',
      { 'rubrics/story.yaml': rulesWith('vague/totally') },
      [
        "rubrics/story.yaml:2:3: The prefix 'vague/' is pmdrill's own and has no rule 'vague/totally'; write a prefix of your own: 'my-rules/totally'. The line reads: vague/totally:",
      ],
    ],
    [
      'a misspelt rule of pmdrill',
      { 'rubrics/story.yaml': rulesWith('vague/impct') },
      [
        "rubrics/story.yaml:2:3: The prefix 'vague/' is pmdrill's own and has no rule 'vague/impct'; did you mean 'vague/impact'? The line reads: vague/impct:",
      ],
    ],
    [
      'a rule for evidence that is missing',
      { 'rubrics/story.yaml': rulesWith('missing/country') },
      [
        "rubrics/story.yaml:2:3: The prefix 'missing/' is pmdrill's own and has no rule 'missing/country'; write a prefix of your own: 'my-rules/country'. The line reads: missing/country:",
      ],
    ],
    [
      'an unknown tag',
      { 'rubrics/story.yaml': rulesWith('mine/totally', RULE.replace('#Adjective', '#Ajective')) },
      [
        "rubrics/story.yaml:12:16: '#Ajective' is neither a tag of compromise nor a word class; did you mean '#Adjective'? The line reads: - match: \"totally #Ajective\"",
      ],
    ],
    [
      'a word class that nobody wrote',
      { 'rubrics/story.yaml': rulesWith('mine/totally', RULE.replace('#Adjective', '#Xylophones')) },
      [
        "rubrics/story.yaml:12:16: '#Xylophones' is neither a tag of compromise nor a word class; add 'Xylophones' under 'words:', or take it out. The line reads: - match: \"totally #Xylophones\"",
      ],
    ],
    [
      'a word class of another question',
      {
        'rubrics/earn-trust.yaml': 'words: { Elsewhere: [there] }\n',
        'rubrics/dive-deep.yaml': rulesWith('mine/totally', RULE.replace('#Adjective', '#Elsewhere')),
      },
      [
        "rubrics/dive-deep.yaml:12:16: '#Elsewhere' is a word class of rubrics/earn-trust.yaml:1 and holds for 'earn-trust' alone; for every question write it under 'words:' in story.yaml, or here as well. The line reads: - match: \"totally #Elsewhere\"",
      ],
    ],
    [
      'a word class with the name of a tag',
      { 'rubrics/story.yaml': 'words: { Noun: [thing] }\n' },
      [
        "rubrics/story.yaml:1:10: 'Noun' is a tag of compromise; give the word class another name. The line reads: words: { Noun: [thing] }",
      ],
    ],
    [
      'two files with one id',
      { 'questions/big.yaml': QUESTION, 'questions/big.yml': QUESTION.replaceAll('Think Big', 'Bigger') },
      [
        "questions/big.yml:1:1: The question 'big' is already defined in questions/big.yaml; keep one of them.",
      ],
    ],
    [
      'two questions with one name',
      {
        'questions/big.yaml': QUESTION,
        'questions/think.yaml': QUESTION.replace('title: Think Big', 'title: think-big'),
      },
      [
        "questions/think.yaml:1:8: The name 'think-big' is already defined in questions/big.yaml; keep one of them. The line reads: title: think-big",
      ],
    ],
    [
      'names that differ by how "and" is written',
      {
        'questions/big.yaml': QUESTION.replaceAll('Think Big', 'Invent and Simplify'),
        'questions/think.yaml': QUESTION.replace('title: Think Big', 'title: Invent & Simplify'),
      },
      [
        "questions/think.yaml:1:8: The name 'Invent & Simplify' is already defined in questions/big.yaml; keep one of them. The line reads: title: Invent & Simplify",
      ],
    ],
    [
      'a name of a built-in question',
      { 'questions/think.yaml': `${QUESTION}aliases: [Boldness, dive-deep]\n` },
      [
        "questions/think.yaml:13:21: The name 'dive-deep' is that of the built-in question 'dive-deep'; give it another. The line reads: aliases: [Boldness, dive-deep]",
      ],
    ],
    [
      'a rule in two parts of one rubric',
      {
        'rubrics/story.yaml': rulesWith('mine/totally'),
        'rubrics/story/more.yaml': rulesWith('mine/totally'),
      },
      [
        "rubrics/story/more.yaml:2:3: The rule 'mine/totally' is already defined in rubrics/story.yaml; keep one of them. The line reads: mine/totally:",
      ],
    ],
    [
      'one pattern in two rules',
      { 'rubrics/story.yaml': `${rulesWith('mine/totally')}  mine/again:\n${RULE}` },
      [
        'rubrics/story.yaml:25:16: \'mine/totally\' has this pattern too; keep one of them. The line reads: - match: "totally #Adjective"',
      ],
    ],
  ])('refuses %s', (_, files, expected) => {
    expect(faultsOf(files)).toEqual(expected);
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

describe('rubricFor', () => {
  it('is the base rubric and the question’s own: criteria in that order, limits and words together', () => {
    const { story, 'bias-for-action': own } = builtIn.rubrics;
    const merged = rubricFor(builtIn, 'bias-for-action');
    expect(merged.id).toBe('bias-for-action');
    expect(merged.criteria).toEqual([...story!.criteria, ...own!.criteria]);
    expect(merged.rules).toEqual(story!.rules);
    expect(merged.limits).toEqual({ ...story!.limits, ...own!.limits });
    expect(merged.words).toEqual(story!.words);
  });

  it('takes the question’s criterion in the place of the base’s', () => {
    const folder = makeFolder({ 'rubrics/dive-deep.yaml': `criteria:\n  task:\n${CRITERION}` });
    const { criteria } = rubricFor(loadContent([folder]), 'dive-deep');
    expect(criteria.findIndex(({ id }) => id === 'task')).toBe(4);
    expect(criteria[4]).toMatchObject({ asks: 'A country.' });
  });

  it('refuses a question that does not exist', () => {
    expect(() => rubricFor(builtIn, 'nope')).toThrow("There is no question 'nope'.");
  });
});
