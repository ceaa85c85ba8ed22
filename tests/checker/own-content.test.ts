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
