/** Counts what a result found right, as the labels say; the counting of `npm run evaluate`. */
import type { Result } from '../../src/model.ts';
import { overlaps, type Span } from '../../src/span.ts';
import { type LabelledStory, optionalSpans, vagueSpans } from '../train/corpus.ts';

interface KindSpan extends Span {
  kind: string;
}

/** Sums over stories; all figures are ratios of these. */
export interface Counts {
  matched: number;
  gold: number;
  found: number;
  kindRight: number;
  wordsBoth: number;
  wordsGold: number;
  wordsFound: number;
  stories: number;
  questionRight: number;
}

export const noCounts = (): Counts => ({
  matched: 0,
  gold: 0,
  found: 0,
  kindRight: 0,
  wordsBoth: 0,
  wordsGold: 0,
  wordsFound: 0,
  stories: 0,
  questionRight: 0,
});

export function addCounts(into: Counts, more: Counts): void {
  for (const key of Object.keys(into) as (keyof Counts)[]) into[key] += more[key];
}

/** One finding or label that has no counterpart, or one of another kind. */
export interface Miss {
  what: 'missed' | 'wrong' | 'kind';
  kind: string;
  span: Span;
  /** For `kind`: what the finding said. */
  foundKind?: string;
}

export interface Judged {
  counts: Counts;
  misses: Miss[];
  /** Kinds of the labels that were found, whatever kind the finding had. */
  foundGold: string[];
}

const wordSpans = (text: string): Span[] =>
  [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));

export function judge(row: LabelledStory, result: Result, inferred: string): Judged {
  const gold = vagueSpans(row);
  const optional = optionalSpans(row);
  const found = vagueFindings(result);
  const words = wordSpans(row.text);
  const pairs = match(gold, found, words);
  const usedGold = new Set(pairs.map(([g]) => g));
  const usedFound = new Set(pairs.map(([, f]) => f));
  const neither = (span: Span): boolean =>
    optional.some((one) => overlaps(one, span)) ||
    gold.some((one, g) => usedGold.has(g) && overlaps(one, span));
  const wrong = found.filter((span, f) => !usedFound.has(f) && !neither(span));
  const otherKind = pairs.filter(([g, f]) => gold[g]!.kind !== found[f]!.kind);
  const inGold = cover(words, gold);
  const inFound = cover(words, found);
  const free = cover(words, optional);
  return {
    counts: {
      matched: pairs.length,
      gold: gold.length,
      found: pairs.length + wrong.length,
      kindRight: pairs.length - otherKind.length,
      wordsBoth: [...inFound].filter((word) => inGold.has(word)).length,
      wordsGold: inGold.size,
      wordsFound: [...inFound].filter((word) => inGold.has(word) || !free.has(word)).length,
      stories: 1,
      questionRight: inferred === row.question ? 1 : 0,
    },
    misses: [
      ...wrong.map((span): Miss => ({ what: 'wrong', kind: span.kind, span })),
      ...gold.flatMap((span, g): Miss[] =>
        usedGold.has(g) ? [] : [{ what: 'missed', kind: span.kind, span }],
      ),
      ...otherKind.map(
        ([g, f]): Miss => ({ what: 'kind', kind: gold[g]!.kind, span: gold[g]!, foundKind: found[f]!.kind }),
      ),
    ],
    foundGold: pairs.map(([g]) => gold[g]!.kind),
  };
}

const vagueFindings = ({ findings }: Result): KindSpan[] =>
  findings
    .filter(({ rule }) => rule.startsWith('vague/'))
    .map(({ rule, position }) => ({
      kind: rule.slice('vague/'.length),
      start: position.start.offset,
      end: position.end.offset,
    }));

const cover = (words: Span[], spans: Span[]): Set<Span> =>
  new Set(words.filter((word) => spans.some((span) => overlaps(span, word))));

/** One to one, most shared words first. */
function match(gold: Span[], found: Span[], words: Span[]): [gold: number, found: number][] {
  const shared = (a: Span, b: Span): number =>
    words.filter((word) => overlaps(a, word) && overlaps(b, word)).length;
  const pairs = gold.flatMap((g, i) =>
    found.flatMap((f, j) => (overlaps(g, f) ? [[shared(g, f), i, j] as const] : [])),
  );
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const out: [number, number][] = [];
  for (const [, i, j] of pairs) {
    if (out.every(([g, f]) => g !== i && f !== j)) out.push([i, j]);
  }
  return out;
}

const ratio = (a: number, b: number): number => (b === 0 ? Number.NaN : a / b);
const f1 = (precision: number, recall: number): number => (2 * precision * recall) / (precision + recall);

/** The figures of the page, by name. */
export function figures(counts: Counts): Record<string, number> {
  const precision = ratio(counts.matched, counts.found);
  const recall = ratio(counts.matched, counts.gold);
  return {
    precision,
    recall,
    'span F1': f1(precision, recall),
    'word F1': f1(ratio(counts.wordsBoth, counts.wordsFound), ratio(counts.wordsBoth, counts.wordsGold)),
    'kind right': ratio(counts.kindRight, counts.matched),
    question: ratio(counts.questionRight, counts.stories),
  };
}

/** Met or not, by label and by checker: `[label][checker]`, 1 for met. */
export type Agreement = [[number, number], [number, number]];
export const noAgreement = (): Agreement => [
  [0, 0],
  [0, 0],
];

/** Cohen's kappa: agreement beyond chance. */
export function kappa([[nn, ny], [yn, yy]]: Agreement): number {
  const all = nn + ny + yn + yy;
  const agree = (nn + yy) / all;
  const chance = ((yn + yy) * (ny + yy) + (nn + ny) * (nn + yn)) / all ** 2;
  return chance === 1 ? Number.NaN : (agree - chance) / (1 - chance);
}
