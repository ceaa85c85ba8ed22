/** Patterns of the rubrics, compiled to one plan, and where they match. */
import { rememberFor } from '../../memo.ts';
import type { Pattern } from '../../model.ts';
import type { Span } from '../../span.ts';
import { builtInSweeper, planAndOpen, type RawTerm, type Sweeper, sweep } from '../engine/index.ts';
import { type Sentence, spanOf } from './language.ts';

/** Where a pattern of an owner (a rule or criterion id) matched; offsets in the source. */
export interface PatternMatch<In extends Sentence = Sentence> extends Span {
  owner: string;
  /** Index of the pattern among its owner's. */
  pattern: number;
  /** The pattern, as the rubric writes it. */
  match: string;
  sentence: In;
}

type Owner = Omit<PatternMatch, keyof Span | 'sentence'> & { rank: number };

/** What finds patterns in a sentence, in each once; offsets count from the sentence's base. */
export type PatternNet = (raw: RawTerm[]) => (Owner & Span)[];

/** Compiles the patterns of all owners into one net, so that a text is swept once; of equal ones the first counts. */
export function compilePatterns(owned: { id: string; patterns: Pattern[] }[]): PatternNet {
  const all = owned.flatMap(({ id, patterns }) =>
    patterns.map(({ match }, pattern) => ({ owner: id, pattern, match })),
  );
  const owners = new Map<string, Owner>();
  all.forEach(({ match, owner, pattern }, rank) => {
    if (!owners.has(match)) owners.set(match, { owner, pattern, match, rank });
  });
  const sweeper = sweeperFor([...owners.keys()]);
  return rememberFor((raw) => sweepSentence(raw, sweeper, owners));
}

/** That of the built-in rubrics, where it knows all the patterns. */
function sweeperFor(patterns: string[]): Sweeper {
  const builtIn = builtInSweeper();
  if (builtIn && patterns.every(builtIn.knows)) return builtIn.sweeper;
  return planAndOpen(patterns.map((match) => ({ match })));
}

/** Sweeps the sentences with the net; matches come in the order of the text, at one place in that of the patterns. */
export function matchPatterns<In extends Sentence>(sentences: In[], net: PatternNet): PatternMatch<In>[] {
  return sentences.flatMap((sentence) => {
    const { base, raw } = sentence;
    return net(raw).map((match) => ({
      ...match,
      start: match.start + base,
      end: match.end + base,
      sentence,
    }));
  });
}

/** The matches in each sentence that has any. */
export function bySentence<In extends Sentence>(
  matches: readonly PatternMatch<In>[],
): ReadonlyMap<Sentence, PatternMatch<In>[]> {
  const groups = new Map<Sentence, PatternMatch<In>[]>();
  for (const match of matches) {
    const group = groups.get(match.sentence);
    if (group) group.push(match);
    else groups.set(match.sentence, [match]);
  }
  return groups;
}

/** @param owners whose a pattern is; the sweeper may know others */
function sweepSentence(raw: RawTerm[], sweeper: Sweeper, owners: Map<string, Owner>): (Owner & Span)[] {
  return sweep(raw, sweeper)
    .flatMap(({ match, pointer: [, from, to] }) => {
      const known = owners.get(match.match);
      const span = known && spanOf(raw.slice(from, to));
      return span ? [{ ...known, ...span }] : [];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || a.rank - b.rank);
}
