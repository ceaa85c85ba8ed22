import nlp from 'compromise/two';
import { describe, expect, it } from 'vitest';
import { readSentences, type Sentence } from '../../src/checker/reading/language.ts';
import { compilePatterns, matchPatterns } from '../../src/checker/reading/patterns.ts';
import { indexWords } from '../../src/checker/reading/word-classes.ts';
import { COMPROMISE_TAGS } from '../../src/content/checks/compromise-tags.ts';
import { validateExamples } from '../../src/content/checks/examples.ts';
import { patternsOf } from '../../src/content/checks/placed-patterns.ts';
import { readContent } from '../../src/content/load.ts';
import { filesOf } from '../../src/content/parse.ts';
import { formatUserError } from '../../src/errors.ts';

const { content, layers, errors } = readContent();
const files = layers.flat();
const rubrics = filesOf('rubric', files);
const patterns = rubrics.flatMap(patternsOf);

describe('the built-in content', () => {
  it('has no faults', () => {
    expect(errors.map(formatUserError)).toEqual([]);
  });

  it.each(rubrics.map((file) => ({ file, path: file.path })))(
    'has examples in $path that its patterns hit or leave alone as they should',
    ({ file }) => {
      expect(validateExamples(content, [file]).map(formatUserError)).toEqual([]);
    },
  );

  it('has a dozen patterns or more for each kind of vague phrase', () => {
    const kinds = content.rubrics.story!.rules.filter(({ id }) => id.startsWith('vague/'));
    expect(kinds.map(({ id }) => id).sort()).toEqual(
      [
        'buzzword',
        'collaboration',
        'data',
        'handoff',
        'hedge',
        'impact',
        'passion',
        'relationship',
        'speed',
        'weak-ownership',
      ].map((kind) => `vague/${kind}`),
    );
    for (const { id, patterns } of kinds)
      expect([id, patterns.length]).toEqual([id, expect.toSatisfy(isDozen)]);
  });

  it('leans on grammar: without compromise’s tags, patterns miss most of what they are to hit', () => {
    const rules = patterns.filter(({ section }) => section === 'rules');
    const net = compilePatterns(rules.map(({ pattern }, at) => ({ id: String(at), patterns: [pattern] })));
    const hits = rules.flatMap(({ pattern }, at) =>
      pattern.bad.map((text) =>
        matchPatterns(readUntagged(text), net).some(({ owner }) => owner === String(at)),
      ),
    );
    expect(hits.filter(Boolean).length).toBeLessThan(hits.length / 2);
  });

  it('uses tags that compromise knows', () => {
    const known = Object.keys((nlp.model() as unknown as { one: { tagSet: object } }).one.tagSet);
    expect([...COMPROMISE_TAGS].sort()).toEqual(known.sort());
  });
});

const isDozen = (count: number): boolean => count >= 12;

const classes = indexWords(content.rubrics.story!.words);

/** A sentence whose words carry the word classes alone. */
function readUntagged(text: string): Sentence[] {
  const sentences = readSentences([{ kind: 'paragraph', section: null, start: 0, text }], classes);
  for (const { tags } of sentences.flatMap(({ terms }) => terms)) {
    for (const tag of COMPROMISE_TAGS) tags.delete(tag);
  }
  return sentences;
}
