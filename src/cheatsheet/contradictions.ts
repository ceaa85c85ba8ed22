/** Two stories that give different figures for one thing, which a debrief would notice. Pure. */
import type { Metric } from '../metrics/metric.ts';
import { contentWords } from '../metrics/topic.ts';
import type { SheetStory } from './sheet.ts';

/** One side: the figure as its story has it. */
interface Side {
  story: string;
  line: number;
  figure: string;
  topic: string;
}

export interface Contradiction {
  sides: [Side, Side];
}

interface Claim extends Side {
  words: string[];
  key: 'change' | 'value' | 'baseline';
  unit: string;
  number: number;
}

export function findContradictions(stories: SheetStory[]): Contradiction[] {
  const claims = stories.map(({ name, metrics, money }) =>
    [...metrics, ...money].flatMap((metric) => claimsOf(metric, name)),
  );
  const found = claims.flatMap((own, at) => claims.slice(at + 1).flatMap((other) => compare(own, other)));
  // A story told twice would bring each of its contradictions twice.
  return found.filter((each, at) => found.findIndex((first) => gistOf(first) === gistOf(each)) === at);
}

const gistOf = ({ sides }: Contradiction): string =>
  sides
    .map(({ topic, figure }) => `${topic.toLowerCase()} ${figure}`)
    .sort()
    .join();

/** A figure that both stories give is agreed on; of the others each is held against one of the other story. */
function compare(own: Claim[], other: Claim[]): Contradiction[] {
  const open = own.filter(
    (claim) => !other.some((each) => isSameThing(claim, each) && isSameFigure(claim, each)),
  );
  const against = other.filter(
    (claim) => !own.some((each) => isSameThing(claim, each) && isSameFigure(claim, each)),
  );
  return open.flatMap((claim) => {
    const contrary = against.find((each) => isSameThing(claim, each));
    return contrary ? [{ sides: [toSide(claim), toSide(contrary)] as [Side, Side] }] : [];
  });
}

function claimsOf({ topic, line, baseline, value, change }: Metric, story: string): Claim[] {
  const side = { story, line, topic, words: contentWords(topic) };
  const given = change && !change.computed && change.percent !== null ? change : null;
  const claims: (Claim | null)[] = [
    given && { ...side, key: 'change', unit: '%', number: given.percent!, figure: given.text },
    value && value.number !== null
      ? { ...side, key: 'value', unit: value.unit, number: value.number, figure: value.text }
      : null,
    baseline && baseline.number !== null
      ? { ...side, key: 'baseline', unit: baseline.unit, number: baseline.number, figure: baseline.text }
      : null,
  ];
  return claims.filter((claim) => claim !== null);
}

const isSameFigure = (a: Claim, b: Claim): boolean => Math.abs(a.number - b.number) <= 1e-9;

function isSameThing(a: Claim, b: Claim): boolean {
  if (a.key !== b.key || a.unit !== b.unit) return false;
  const shared = a.words.filter((word) => b.words.includes(word)).length;
  if (shared < Math.min(a.words.length, b.words.length)) return false;
  // One word such as "revenue" stands in many stories: only figures that could be one, told twice, are held together.
  return shared >= 2 || (shared === 1 && a.words.length === b.words.length && isNear(a.number, b.number));
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) / 5;

const toSide = ({ story, line, figure, topic }: Claim): Side => ({ story, line, figure, topic });
