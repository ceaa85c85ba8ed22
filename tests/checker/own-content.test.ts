/** What a user adds is judged as they wrote it, whatever built-in name it has, and takes nothing built in away. */
import { describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import { CRITERION, QUESTION } from '../content/yaml-files.ts';
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

describe('a word class of a user', () => {
  it('adds to the built-in one of its name, for every question', () => {
    const mine = makeFolder({ 'rubrics/ownership.yaml': 'words: { FastWord: [zippy] }\n' });
    const { entries } = createChecker(loadContent([mine])).classes;
    const tagsOf = (word: string) => entries.get(word)?.map(({ tag }) => tag);
    expect(tagsOf('zippy')).toEqual(['FastWord']);
    for (const word of loadContent().rubrics.story!.words.FastWord!)
      expect(tagsOf(word.split(/[ -]/)[0]!), word).toContain('FastWord');
  });
});
