/** What a user adds is judged as they wrote it, whatever built-in name it has, and takes nothing built in away. */
import { describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import { CRITERION, QUESTION, RULE } from '../content/yaml-files.ts';
import { makeFolder } from '../run.ts';

const check = (text: string, question: string, files: Record<string, string> = {}) => {
  const folders = Object.keys(files).length > 0 ? [makeFolder(files)] : [];
  return checkStory(readRow(text, { question }), createChecker(loadContent(folders)));
};

const RESULT = 'Refund requests fell from 40 to 12 a week within a month, and the change is still live.';

describe('a criterion of a user', () => {
  const isMet = (text: string, question: string, files?: Record<string, string>): boolean =>
    check(text, question, files).criteria.find(({ id }) => id === 'outcome')!.met;

  it.each([
    ['think-big', { 'questions/think-big.yaml': QUESTION }],
    ['ownership', {}],
  ])('is met by its patterns alone, also under a built-in id, at %s', (question, files) => {
    const own = { ...files, [`rubrics/${question}.yaml`]: `criteria:\n  outcome:\n${CRITERION}` };
    expect(isMet(RESULT, 'ownership')).toBe(true);
    expect(isMet(RESULT, question, own)).toBe(false);
    expect(isMet('We opened in France.', question, own)).toBe(true);
  });
});

describe('the evidence of a criterion of a user', () => {
  it('is the sentence in which its words stand, of the first three', () => {
    const own = { 'rubrics/ownership.yaml': `criteria:\n  outcome:\n${CRITERION}` };
    const quoted = (text: string): string[] =>
      check(text, 'ownership', own)
        .criteria.find(({ id }) => id === 'outcome')!
        .evidence.map((evidence) => evidence.text);
    const text = 'I led it. We opened in France with 12 shops, and in Spain. They closed.';
    expect(quoted(text)).toEqual(['We opened in France with 12 shops, and in Spain']);
    expect(
      quoted('I was in Rome. I was in Peru. I was in Chile. I was in Kenya. I was in Japan.'),
    ).toHaveLength(3);
  });
});

describe('a question of a user', () => {
  const infer = (text: string, aliases = '[Bold bet, Boldness]') => {
    const mine = makeFolder({ 'questions/think-big.yaml': `${QUESTION}aliases: ${aliases}\n` });
    return checkStory(readRow(text), createChecker(loadContent([mine])));
  };
  const [first] = loadContent().questions;

  it.each([
    ['its title', 'In 2023 I had to Think Big, and planned for 40 countries.'],
    ['its title in other letters, over a line', 'I was told to think\nbig. I planned for 40 countries.'],
    ['an alias', 'It was a bold bet: I planned for 40 countries.'],
  ])('is inferred where the text says %s', (_, text) => {
    expect(infer(text)).toMatchObject({ question: 'think-big', questionFrom: 'inferred' });
  });

  it.each([
    ['half of it', 'I think it was a big plan.'],
    ['it over the end of a sentence', 'That is what I think. Big plans followed.'],
    ['a name of one word, as many stories do', 'They praised my boldness.'],
    ['it as a part of other words', 'I like to think bigger.'],
  ])('is not where it says %s', (_, text) => {
    expect(infer(text).question).not.toBe('think-big');
  });

  it('takes no story from a built-in question that tells of that one', () => {
    expect(infer(first!.model).question).toBe(first!.id);
  });
});

describe('a word class of a user', () => {
  const words = 'words: { FastWord: [zippy] }\n';

  it.each([
    ['story', ['ownership', 'dive-deep']],
    ['ownership', ['ownership']],
  ])('in the rubric %s adds to the built-in one of its name, as validate reads it', (rubric, holdsFor) => {
    const checker = createChecker(loadContent([makeFolder({ [`rubrics/${rubric}.yaml`]: words })]));
    for (const question of ['ownership', 'dive-deep']) {
      const { entries } = checker.rubricOf(question).classes;
      const tagsOf = (word: string) => entries.get(word)?.map(({ tag }) => tag) ?? [];
      expect(tagsOf('zippy'), question).toEqual(holdsFor.includes(question) ? ['FastWord'] : []);
      for (const word of loadContent().rubrics.story!.words.FastWord!)
        expect(tagsOf(word.split(/[ -]/)[0]!), word).toContain('FastWord');
    }
  });

  it('is read by the question, named or inferred, also by a checker that read the story by another', () => {
    const own = `${words}rules:\n  mine/fast:\n${RULE.replace('"totally #Adjective"', '"#FastWord"')}`;
    const checker = createChecker(loadContent([makeFolder({ 'rubrics/ownership.yaml': own })]));
    const text = 'I owned it end to end after the launch, and it was zippy.';
    const found = (question: string | null) =>
      checkStory(readRow(text, { question }), checker).findings.filter(({ rule }) => rule === 'mine/fast');
    expect(found('ownership').map((finding) => finding.text)).toEqual(['zippy']);
    expect(found('dive-deep')).toEqual([]);
    expect(checkStory(readRow(text), checker).question).toBe('ownership');
    expect(found(null)).toHaveLength(1);
  });
});

describe('a rule of a user in the family of vague phrases', () => {
  const found = (text: string, unless: string) => {
    const rule = RULE.replace('"totally #Adjective"', '"zippily"');
    const rubric = `rules:\n  vague/speed:\n${rule}    unless: [${unless}]\n`;
    return check(text, 'ownership', { 'rubrics/story.yaml': rubric }).findings.filter((finding) =>
      finding.text?.includes('zippily'),
    );
  };

  it.each([
    ['earlier', 'Before I joined, the team shipped it zippily.'],
    ['aim', 'Leadership wanted us to ship zippily.'],
    ['timed', 'We shipped it zippily, in 16 days.'],
  ])('finds none by its patterns where %s excuses it', (excuse, text) => {
    expect(found(text, excuse)).toEqual([]);
    expect(found('The team shipped it zippily.', excuse)).toHaveLength(1);
  });
});

describe('rules of a user outside the family of vague phrases', () => {
  const WIDER = '      - match: "was totally #Adjective"\n        bad: [It was totally fine.]\n';
  const OTHER = RULE.replace('totally #Adjective', 'was totally');
  const found = (rules: Record<string, string>) => {
    const entries = Object.entries(rules).map(([id, rule]) => `  ${id}:\n${rule}`);
    const rubric = `rules:\n${entries.join('')}`;
    return check('It was totally fine.', 'ownership', { 'rubrics/story.yaml': rubric })
      .findings.filter(({ rule }) => rule in rules)
      .map(({ rule, text }) => [rule, text]);
  };

  it('find each what is theirs, also where another finds some of the same words', () => {
    expect(found({ 'my/a': OTHER, 'my/b': RULE })).toEqual([
      ['my/a', 'was totally'],
      ['my/b', 'totally fine'],
    ]);
  });

  it('find a phrase of a class once, though the pattern of the class matches each of its words', () => {
    const rule = RULE.replaceAll('totally #Adjective', '#Jargon');
    const rubric = `words:\n  Jargon: [paradigm shift, synergy]\nrules:\n  my/a:\n${rule}`;
    const text = 'It was a paradigm shift. The synergy was a paradigm-shift for us.';
    const { findings } = check(text, 'ownership', { 'rubrics/story.yaml': rubric });
    const own = findings.filter(({ rule }) => rule === 'my/a').map((finding) => finding.text);
    expect(own).toEqual(['paradigm shift', 'synergy', 'paradigm-shift']);
  });

  it('find the same words once, the longest where several of their own patterns match', () => {
    expect(found({ 'my/a': RULE + WIDER })).toEqual([['my/a', 'was totally fine']]);
  });
});

it('limits of a user are named where they are exceeded', () => {
  const files = { 'rubrics/story.yaml': 'limits: { words: 5, seconds: 2 }\n' };
  const messages = check('I wrote a script that ran on each of the nights.', 'ownership', files).findings.map(
    ({ message }) => message,
  );
  expect(messages).toContain('The story has more than 5 words.');
  expect(messages).toContain('The story takes more than 0:02 minutes to speak.');
});
