import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { SHAPES } from '../../src/content/schema.ts';
import { rubricFor } from '../../src/rubric.ts';
import { makeFolder } from '../run.ts';
import { CRITERION, QUESTION, RULE } from './yaml-files.ts';

const builtIn = loadContent();

const rulesWith = (id: string, rule = RULE): string => `rules:\n  ${id}:\n${rule}`;

describe('loadContent', () => {
  it('has asked what the customs name alone, in their order', () => {
    const files = { 'questions/think-big.yaml': QUESTION };
    const folder = makeFolder({ ...files, 'rubrics/customs.yaml': 'questions: [think-big, dive-deep]\n' });
    expect(loadContent([folder]).questions.map(({ id }) => id)).toEqual(['think-big', 'dive-deep']);
    const other = makeFolder({ ...files, 'rubrics/customs.yaml': 'questions: [think-bgi]\n' });
    expect(() => loadContent([other])).toThrow(
      "No question is called 'think-bgi'. Did you mean 'think-big'?",
    );
  });

  it('passes no folder over whose name is misspelt', () => {
    const folder = makeFolder({
      'questions/think-big.yaml': QUESTION,
      'rubric/think-big.yaml': 'words: {}\n',
    });
    expect(() => loadContent([folder])).toThrow(
      "This folder is not read: only questions/ and rubrics/ are; rename it to 'rubrics'.",
    );
    const other = makeFolder({ 'questions/think-big.yaml': QUESTION, 'rubric/notes.md': '' });
    expect(loadContent([other]).questions).toHaveLength(6);
  });

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

  it('has every key of the customs built in, but for the questions: all are asked', () => {
    const keys = Object.keys(SHAPES.customs.shape).filter((key) => key !== 'questions');
    expect(Object.keys(builtIn.customs).sort()).toEqual(keys.sort());
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
