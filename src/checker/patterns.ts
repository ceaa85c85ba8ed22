/** Patterns of the rubrics, compiled to one plan, and where they match. */
import type { Pattern } from '../model.ts';
import { openPlan, planSweep, type Sweeper, sweep } from './engine/index.ts';
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
  owners: { owner: string; pattern: number; match: string }[];
}

/** Compiles the patterns of all owners into one net, so that a text is swept once. */
export function compilePatterns(owned: { id: string; patterns: Pattern[] }[]): PatternNet {
  const owners = owned.flatMap(({ id, patterns }) =>
    patterns.map(({ match }, pattern) => ({ owner: id, pattern, match })),
  );
  return { sweeper: openPlan(planSweep(owners), owners), owners };
}

/** Sweeps the sentences with the net; matches come in the order of the text. */
export function matchPatterns(sentences: Sentence[], { sweeper, owners }: PatternNet): PatternMatch[] {
  return sentences.flatMap((sentence) =>
    sweep(sentence.raw, sweeper)
      .flatMap(({ index, pointer: [, from, to] }) => {
        const span = spanOf(sentence.raw.slice(from, to), sentence.block);
        return span ? [{ ...owners[index]!, ...span, sentence }] : [];
      })
      .sort((a, b) => a.start - b.start || a.end - b.end),
  );
}
