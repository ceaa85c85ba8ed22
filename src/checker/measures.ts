/** Faults that are measured over the whole story: its length, and a delivery called fast that was not. */
import type { Limits, Measure } from '../model.ts';
import type { Claim } from './claims.ts';
import { toWeeks } from './durations.ts';
import type { ReadSentence } from './reading.ts';

export interface Measured {
  words: number;
  speakingSeconds: number;
  sentences: ReadSentence[];
  limits: Partial<Limits>;
}

/** Where a measure is exceeded; null for the whole story. */
export type Place = Omit<Claim, 'rule'> | null;

/** By measure: the places at which it is exceeded. Directives are measured where findings are dropped. */
export const MEASURE_OF: Record<Exclude<Measure, 'directive'>, (story: Measured) => Place[]> = {
  words: ({ words, limits }) => (words > (limits.words ?? Infinity) ? [null] : []),
  time: ({ speakingSeconds, limits }) => (speakingSeconds > (limits.seconds ?? Infinity) ? [null] : []),
  benchmark: ({ sentences, limits }) => slowDeliveries(sentences, limits.benchmarkWeeks?.[1] ?? Infinity),
};

/** The word class of the rubric that says that something was fast. */
const FAST = 'FastWord';
/** Word classes of the rubric that say what was delivered. */
const DELIVERED = 'LaunchAct';

/** Sentences that call a delivery fast and name a length of time above the benchmark. */
function slowDeliveries(sentences: ReadSentence[], mostWeeks: number): Place[] {
  return sentences.flatMap(({ terms, quantities, start, end }) => {
    const says = (tag: string): boolean => terms.some(({ tags }) => tags.has(tag));
    if (!says(FAST) || !says(DELIVERED)) return [];
    const slow = quantities.some(({ kind, text }) => kind === 'duration' && (toWeeks(text) ?? 0) > mostWeeks);
    return slow ? [{ start, end }] : [];
  });
}
