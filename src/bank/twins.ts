/** Stories told twice: the same work behind two answers, which an interviewer hears as having only one. Pure. */
import { ownBlocks } from '../document/words.ts';
import type { CheckedStory } from '../model.ts';
import { findQuantities, type Quantity } from '../quantities/index.ts';
import { nameStory } from '../story.ts';
import { onOneLine, wordsIn } from '../text/words.ts';

/** Two stories of the same work, and the words that give it away. */
export interface Twins {
  names: [string, string];
  questions: [string, string];
  shared: string[];
}

/** Ten runs of five words, or three amounts, are shared by no chance; a few runs are ("I was the product manager"). */
const RUN_WORDS = 5;
const LEAST_RUNS = 10;
const LEAST_AMOUNTS = 3;
const MOST_QUOTED = 3;

export function findTwins(stories: CheckedStory[]): Twins[] {
  const traces = stories.map((checked) => ({ checked, ...traceOf(checked) }));
  return traces.flatMap((one, at) =>
    traces.slice(at + 1).flatMap((other) => {
      const runs = [...one.runs].filter((run) => other.runs.has(run));
      const amounts = [...one.amounts].filter((amount) => other.amounts.has(amount));
      if (runs.length < LEAST_RUNS && amounts.length < LEAST_AMOUNTS) return [];
      const shared = amounts.length > 0 ? amounts : runs;
      return [toTwins(one.checked, other.checked, shared.slice(0, MOST_QUOTED))];
    }),
  );
}

function toTwins(one: CheckedStory, other: CheckedStory, shared: string[]): Twins {
  return {
    names: [nameStory(one), nameStory(other)],
    questions: [one.result.question, other.result.question],
    shared,
  };
}

function traceOf({ story }: CheckedStory): { runs: Set<string>; amounts: Set<string> } {
  const text = ownBlocks(story)
    .map((block) => block.text)
    .join('\n');
  const words = wordsIn(text);
  const runs = words
    .slice(0, Math.max(0, words.length - RUN_WORDS + 1))
    .map((_, at) => words.slice(at, at + RUN_WORDS).join(' '));
  const amounts = findQuantities(text)
    .filter(isTelling)
    .map((amount) => onOneLine(amount.text.toLowerCase()));
  return { runs: new Set(runs), amounts: new Set(amounts) };
}

/** "two", "12" and "30 days" stand in many stories; "27%", "$1.2M" and "1,250" do not. */
function isTelling({ kind, text }: Quantity): boolean {
  const digits = (text.match(/\d/g) ?? []).length;
  return kind !== 'date' && digits >= (kind === 'count' || kind === 'duration' ? 3 : 2);
}
