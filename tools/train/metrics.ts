/** From labelled metrics to the tables that read them in a story. */
import { readRow } from '../../src/document/index.ts';
import { toNumber } from '../../src/metrics/amount.ts';
import { extractMetrics, readStory } from '../../src/metrics/extract.ts';
import type { MetricWeights } from '../../src/metrics/learned.ts';
import { amountFeatures } from '../../src/metrics/reading/amount-features.ts';
import { firstOf, ORDERS, type Part, ROLES } from '../../src/metrics/reading/division.ts';
import { pairFeatures } from '../../src/metrics/reading/pair-features.ts';
import { pairedWith } from '../../src/metrics/reading/read.ts';
import type { Sentence } from '../../src/metrics/sentence.ts';
import { onOneLine } from '../../src/text/words.ts';
import { type ChoiceSettings, type Example, learnChoice } from './choice.ts';
import { type TableSettings, toRows } from './learner.ts';
import { hasTopic, type LabelledMetric, type LabelledText } from './metric-labels.ts';
import { learnRanking, type Ranking } from './ranking.ts';

export interface MetricSettings {
  roles: ChoiceSettings;
  orders: ChoiceSettings;
  topics: TableSettings;
}

/** Found on an eighth of the texts that teach, left out (docs/accuracy.md). */
export const METRIC_SETTINGS: MetricSettings = {
  roles: { bits: 17, rate: 0.05, decay: 1e-4, dropout: 0.2, epochs: 8, times: 3, isBalanced: false, seed: 1 },
  orders: {
    bits: 16,
    rate: 0.05,
    decay: 1e-4,
    dropout: 0.2,
    epochs: 8,
    times: 1,
    isBalanced: false,
    seed: 2,
  },
  topics: { bits: 18, rate: 0.1, decay: 1e-4, dropout: 0.2, epochs: 5, times: 4, seed: 3 },
};

/** What texts teach. */
export interface Lessons {
  roles: Example[];
  orders: Example[];
  topics: Ranking[];
}

export function toLessons(texts: LabelledText[], settings = METRIC_SETTINGS): Lessons {
  const lessons: Lessons = { roles: [], orders: [], topics: [] };
  for (const text of texts) addLessons(lessons, text, settings);
  return lessons;
}

export const learnMetrics = (lessons: Lessons, settings = METRIC_SETTINGS): MetricWeights => ({
  roles: learnChoice(lessons.roles, ROLES, settings.roles),
  orders: learnChoice(lessons.orders, ORDERS, settings.orders),
  topics: learnRanking(lessons.topics, 'topic', settings.topics),
});

/** Reads a text as it is labelled, and notes what there was to decide. */
function addLessons(lessons: Lessons, { text, metrics }: LabelledText, settings: MetricSettings): void {
  const story = readRow(text);
  const taken = takeAmounts(readStory(story).sentences, metrics);
  let labels: Iterator<Taken> = [].values();
  extractMetrics(story, {
    divide: (sentence, told, place) => {
      const own = taken.get(place) ?? [];
      labels = own.values();
      const parts = own.map(({ part }) => part);
      sentence.quantities.forEach((_, at) => {
        const rows = toRows(amountFeatures(sentence, at, told, place), settings.roles.bits);
        lessons.roles.push({ rows, output: roleOf(at, parts) });
        for (const other of pairedWith(sentence, at)) {
          const both = toRows(pairFeatures(sentence, at, other), settings.orders.bits);
          lessons.orders.push({ rows: both, output: orderOf(at, other, parts) });
        }
      });
      return parts;
    },
    choose: (features, words, { form }) => {
      const label = form === 'none' ? null : labels.next().value?.label;
      const right = words.map((each) => label != null && hasTopic(each, label));
      if (right.includes(true))
        lessons.topics.push({ rows: features.map((each) => toRows(each, settings.topics.bits)), right });
      return Math.max(0, right.indexOf(true));
    },
  });
}

const roleOf = (at: number, parts: Part[]): number =>
  parts.some((part) => part.form === 'pair' && (part.older === at || part.newer === at))
    ? ROLES.indexOf('of a pair')
    : ROLES.indexOf(
        parts.flatMap((part) => (part.form !== 'pair' && part.at === at ? [part.form] : []))[0] ?? 'none',
      );

function orderOf(first: number, second: number, parts: Part[]): number {
  const is = (older: number, newer: number): boolean =>
    parts.some((part) => part.form === 'pair' && part.older === older && part.newer === newer);
  return ORDERS.indexOf(is(first, second) ? 'older first' : is(second, first) ? 'newer first' : 'apart');
}

interface Taken {
  label: LabelledMetric;
  part: Part;
}

/** By the sentence's place: which of its amounts are the labelled metrics, in the order of the text. */
function takeAmounts(sentences: Sentence[], labels: LabelledMetric[]): Map<number, Taken[]> {
  const taken = new Map<number, Taken[]>();
  const used = new Set<string>();
  for (const label of labels) {
    const { baseline, value, change } = label;
    const said = [baseline, value, change].filter((each) => each !== '');
    const all = [...sentences.keys()];
    // Where the words stand as they are labelled, before where only the numbers are the same.
    const likely = all.filter((at) =>
      said.every((each) => squeeze(sentences[at]!.text).includes(squeeze(each))),
    );
    for (const at of [...likely, ...all]) {
      const places = placesOf(said, sentences[at]!, (place) => used.has(`${at} ${place}`));
      if (!places) continue;
      for (const place of places) used.add(`${at} ${place}`);
      taken.set(at, [...(taken.get(at) ?? []), { label, part: toPart(label, places, sentences[at]!) }]);
      break;
    }
  }
  for (const parts of taken.values()) parts.sort((a, b) => firstOf(a.part) - firstOf(b.part));
  return new Map([...taken].sort(([a], [b]) => a - b));
}

function toPart({ baseline, value }: LabelledMetric, places: number[], sentence: Sentence): Part {
  const [at, second] = places as [number, number?];
  if (baseline !== '' && second !== undefined) return { form: 'pair', older: at, newer: second };
  const { kind, start } = sentence.quantities[at]!;
  const isChange =
    value + baseline === '' || (kind === 'money' && SAVED.test(sentence.plain.slice(0, start)));
  return { form: isChange ? 'change' : 'value', at };
}

/** What was saved or lost of a sum is labelled either way; so that it is told with its sign, it is a change. */
const SAVED = /\b(?:sav(?:e[sd]?|ings?)|los[est]\w*|gain(?:ed|s)?)\b[^,;.]{0,25}$/i;

/** @returns null where the sentence does not hold them all */
function placesOf(said: string[], sentence: Sentence, isUsed: (place: number) => boolean): number[] | null {
  const places: number[] = [];
  for (const one of said) {
    const open = [...sentence.quantities.keys()].filter((at) => !isUsed(at) && !places.includes(at));
    const is = (agrees: (text: string) => boolean): number | undefined =>
      open.find((at) => agrees(squeeze(sentence.quantities[at]!.text)));
    const number = toNumber(one);
    const found =
      is((text) => text === squeeze(one)) ??
      (number === null ? undefined : open.find((at) => isSame(sentence.amounts[at]!.number, number))) ??
      is((text) => text.length > 1 && (text.includes(squeeze(one)) || squeeze(one).includes(text)));
    if (found === undefined) return null;
    places.push(found);
  }
  return places;
}

const isSame = (one: number | null, other: number): boolean =>
  one !== null && Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(other));

const squeeze = (text: string): string => onOneLine(text).trim();
