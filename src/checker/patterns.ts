/** Patterns of the rubrics, compiled to one plan, and where they match. */
import type { Pattern } from '../model.ts';
import { builtInSweeper, planAndOpen, type Sweeper, sweep } from './engine/index.ts';
import { type Sentence, spanOf } from './language.ts';

/** Where a pattern of an owner (a rule or criterion id) matched; offsets in the source. */
export interface PatternMatch {
  owner: string;
  /** Index of the pattern among its owner's. */
  pattern: number;
  /** The pattern, as the rubric writes it. */
  match: string;
  start: number;
  end: number;
  sentence: Sentence;
}

export interface PatternNet {
  sweeper: Sweeper;
  /** Whose a pattern is; the sweeper may know others. */
  owners: Map<string, Omit<PatternMatch, 'start' | 'end' | 'sentence'> & { rank: number }>;
}

/** Compiles the patterns of all owners into one net, so that a text is swept once; of equal ones the first counts. */
export function compilePatterns(owned: { id: string; patterns: Pattern[] }[]): PatternNet {
  const all = owned.flatMap(({ id, patterns }) =>
    patterns.map(({ match }, pattern) => ({ owner: id, pattern, match })),
  );
  const owners: PatternNet['owners'] = new Map();
  all.forEach(({ match, owner, pattern }, rank) => {
    if (!owners.has(match)) owners.set(match, { owner, pattern, match, rank });
  });
  return { sweeper: sweeperFor([...owners.keys()]), owners };
}

/** That of the built-in rubrics, where it knows all the patterns. */
function sweeperFor(patterns: string[]): Sweeper {
  const builtIn = builtInSweeper();
  if (builtIn && patterns.every(builtIn.knows)) return builtIn.sweeper;
  return planAndOpen(patterns.map((match) => ({ match })));
}

/** Sweeps the sentences with the net; matches come in the order of the text, at one place in that of the patterns. */
export function matchPatterns(sentences: Sentence[], { sweeper, owners }: PatternNet): PatternMatch[] {
  return sentences.flatMap((sentence) =>
    sweep(sentence.raw, sweeper)
      .flatMap(({ match, pointer: [, from, to] }) => {
        const known = owners.get(match.match);
        const span = known && spanOf(sentence.raw.slice(from, to), sentence.block);
        return span ? [{ ...known, ...span, sentence }] : [];
      })
      .sort((a, b) => a.start - b.start || a.end - b.end || a.rank - b.rank),
  );
}
