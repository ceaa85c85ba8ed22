/** The engine reads every text as compromise itself would, term by term and pattern by pattern. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { joinAbbreviated } from '../../../src/checker/engine/abbreviations.ts';
import { nlp, planAndOpen, type RawTerm, splitSentences, sweep } from '../../../src/checker/engine/index.ts';
import type { World } from '../../../src/checker/engine/library.ts';
import { openPacked, packPlan } from '../../../src/checker/engine/packed.ts';
import { planSweep } from '../../../src/checker/engine/plan.ts';
import { readSentences, splitText } from '../../../src/checker/reading/language.ts';
import { indexWords } from '../../../src/checker/reading/word-classes.ts';
import { loadContent } from '../../../src/content/load.ts';
import type { Block } from '../../../src/model.ts';
import { readParts, writeParts } from '../../../src/parts.ts';
import { rubricFor } from '../../../src/rubric.ts';
import { corpusFiles, corpusTexts } from '../../corpus.ts';

const require = createRequire(import.meta.url);
/** The library as published: its CommonJS build shares nothing with the one that the engine changes. */
const stock = require('compromise/two') as typeof nlp;

// The one difference that is meant: a sentence goes on after "vs.".
const { tokenize } = (stock.world() as World).methods.one;
const cut = tokenize.splitSentences;
tokenize.splitSentences = (text, world) => joinAbbreviated(cut(text, world));

/** Texts that are hard to cut into terms, or whose words are not plain letters. */
const AWKWARD = [
  "I'd've said we shouldn't; they'll ask who's there, and it's Björk's café that'd been re-opened.",
  'Naïve façade — “smart” quotes… e-mails/SMS, 24/7, #launch @anna https://example.com/a?b=c :) 👍🏽',
  '5k users, 3x in Q2; 10-15% (±0.5) of $3.4M by 9-11am, 2nd of 3 — v2.1.0',
  'ALL CAPS TITLE THAT GOES ON. Dr. Smith of the U.S.A. met Mr. Lee at Acme Inc. in New York.',
  'The children, mice, geese, analyses and criteria were the sheep that the wolves left to the women.',
  `A sentence of more than thirty-two words ${'and one more word '.repeat(20)}in which patterns may wrap around.`,
  '',
  '   \n\n - \n',
  'cannot gonna wanna dunno ain’t y’all let’s what’s how’d I’m',
];

/** Everything that the library noted about each term, but for ids, which are random. */
function describeTerms(library: typeof nlp, text: string): unknown {
  const doc = library(text);
  doc.compute(['offset', 'root']);
  return (doc.document as unknown as (RawTerm & { dirty?: boolean; id?: string })[][]).map((terms) =>
    terms.map(({ id, tags, ...rest }) => ({ tags: [...tags], ...rest })),
  );
}

/** As `toEqual`, but quick where all is well: the corpus has a hundred thousand terms. */
function expectSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

describe('terms, tags, roots and offsets', () => {
  it.each(corpusFiles)('are those of compromise in %s', (name) => {
    for (const text of corpusTexts(name)) expectSame(describeTerms(nlp, text), describeTerms(stock, text));
  });

  it.each(AWKWARD)('are those of compromise in %j', (text) => {
    expect(describeTerms(nlp, text)).toEqual(describeTerms(stock, text));
  });
});

describe('sentences', () => {
  /** The terms of each written sentence, with offsets in the text. */
  const stockSentences = (text: string, base: number): unknown[] => {
    const doc = stock(text);
    doc.compute(['offset', 'root']);
    return (doc.document as unknown as RawTerm[][])
      .filter((terms) => terms.some((term) => term.text !== ''))
      .map((terms) =>
        terms.map((term) => [term.normal, term.root, term.offset.start + base, [...term.tags]]),
      );
  };

  /** The text, cut only where we begin a sentence and compromise does not: after an abbreviation. */
  function cutAfterAbbreviations(block: Block): { text: string; base: number }[] {
    const theirs = new Set<number>();
    let end = 0;
    for (const sentence of splitSentences(block.text)) {
      end += sentence.length;
      theirs.add(end);
    }
    const starts = splitText(block).flatMap(({ base }) => (base === 0 || theirs.has(base) ? [] : [base]));
    return [0, ...starts].map((base, at) => ({ base, text: block.text.slice(base, starts[at]) }));
  }

  it.each(corpusFiles)('are read one by one as compromise reads the whole text in %s', (name) => {
    for (const text of corpusTexts(name)) {
      const block = { kind: 'paragraph' as const, section: null, start: 0, text };
      const sentences = readSentences([block], indexWords({})).map(({ raw, base }) =>
        raw.map((term) => [term.normal, term.root, term.offset.start + base, [...term.tags]]),
      );
      const read = cutAfterAbbreviations(block).flatMap((part) => stockSentences(part.text, part.base));
      expectSame(sentences, read);
    }
  });
});

describe('patterns', () => {
  const content = loadContent();
  const words = Object.assign({}, ...Object.values(content.rubrics).map((rubric) => rubric.words));
  const classes = indexWords(words);
  const matches = [...new Set(content.questions.flatMap(({ id }) => patternsOf(id)))].map((match) => ({
    match,
  }));
  const data = writeParts(packPlan(planSweep(matches), matches));
  const sweepers = [planAndOpen(matches), openPacked(readParts(Buffer.from(data)))];
  const net = stock.buildNet(matches.map(({ match }, index) => ({ match, reason: String(index) })));

  function patternsOf(question: string): string[] {
    const { rules, criteria } = rubricFor(content, question);
    return [...rules, ...criteria].flatMap(({ patterns }) => patterns.map(({ match }) => match));
  }

  function stockHits(raw: RawTerm[]): [index: number, from: number, to: number][] {
    const view = stock('') as unknown as {
      document: RawTerm[][];
      sweep(net: unknown, options: object): unknown;
    };
    view.document = [raw];
    const { found } = view.sweep(net, { tagger: false }) as {
      found: { reason: string; view: { fullPointer: [number, number, number][] } }[];
    };
    return found.map(({ reason, view }) => [
      Number(reason),
      view.fullPointer[0]![1],
      view.fullPointer[0]![2],
    ]);
  }

  it.each(corpusFiles)('match where compromise matches them in %s', (name) => {
    for (const text of corpusTexts(name)) {
      const block = { kind: 'paragraph' as const, section: null, start: 0, text };
      for (const { raw } of readSentences([block], classes)) {
        // A view looks terms up by their place in its own document.
        raw.forEach((term, at) => {
          term.index = [0, at];
        });
        const stock = stockHits(raw);
        for (const sweeper of sweepers) {
          const hits = sweep(raw, sweeper).map(({ index, pointer: [, from, to] }) => [index, from, to]);
          expectSame(hits, stock);
        }
      }
    }
  });
});

describe('the parts of compromise that the engine replaces', () => {
  const root = new URL('../../../node_modules/compromise/', import.meta.url);

  it('are of the version that they were read in', () => {
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
      version: string;
    };
    expect(version).toBe('14.17.0');
  });

  // Where one of these changes, read what is new in it, mend the engine, then write the new digest here.
  it.each([
    ['1-one/match/methods', '50d2ceb9cc4c8b6f'],
    ['1-one/sweep', '3772437d1288bf5d'],
    ['1-one/tokenize/methods/unicode.js', 'eeec0a49b06b259c'],
    ['2-two/postTagger/compute', '7105fa761d43845c'],
    ['2-two/preTagger/methods/transform/nouns/toSingular', '16787a06a4f11c4a'],
  ])('have not changed: %s', (path, digest) => {
    expect(digestOf(new URL(`src/${path}`, root))).toBe(digest);
  });
});

function digestOf(place: URL): string {
  const all = place.pathname.endsWith('.js')
    ? [place.pathname]
    : readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name}`)
        .sort();
  const hash = createHash('sha256');
  for (const file of all) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
