/** Faults that code measures: a story's length, a delivery called fast that was not, and gaps. */
import type { Limits, Measure, Rule } from '../model.ts';
import { toWeeks } from '../quantities/index.ts';
import type { Span } from '../span.ts';
import { formatTime } from '../text/layout.ts';
import type { ReadSentence } from './reading/read.ts';
import type { ReadStory } from './story.ts';

/** Where a measure is exceeded; null for the whole story. */
type Place = Span | null;

/** What a rule's `{text}` stands for where a measure of the whole story is exceeded: its limit. */
export function limitOf(measure: Measure, { words, seconds }: Limits): string {
  if (measure === 'words') return String(words);
  return measure === 'time' ? formatTime(seconds) : '';
}

/** By measure: the places at which it is exceeded. Directives are measured where findings are dropped. */
export const MEASURE_OF: Record<Exclude<Measure, 'directive'>, (read: ReadStory, rule: Rule) => Place[]> = {
  words: ({ story, rubric: { limits } }) => (story.words > limits.words ? [null] : []),
  time: ({ speakingSeconds, rubric: { limits } }) => (speakingSeconds > limits.seconds ? [null] : []),
  benchmark: ({ sentences, rubric: { limits } }, { about }) =>
    longerThan(limits.benchmarkWeeks?.[1] ?? Infinity, about, sentences),
  gap: ({ gaps }, { id }) => gaps.filter(({ rule }) => rule === id),
};

/** Sentences that are about such things and name a length of time above the benchmark. */
function longerThan(mostWeeks: number, about: string[], sentences: ReadSentence[]): Place[] {
  return sentences.flatMap(({ terms, quantities, start, end }) => {
    if (!about.every((tag) => terms.some(({ tags }) => tags.has(tag)))) return [];
    const slow = quantities.some(({ kind, text }) => kind === 'duration' && (toWeeks(text) ?? 0) > mostWeeks);
    return slow ? [{ start, end }] : [];
  });
}
