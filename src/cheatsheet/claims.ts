/** What the stories claim of the things they measure: the change, and how it stood before and after. Pure. */
import { ARRIVED, BEGUN } from '../metrics/cues.ts';
import type { Metric } from '../metrics/metric.ts';
import { type Period, sayPeriod } from '../metrics/period.ts';
import { contentWords } from '../metrics/topic/words.ts';
import type { SheetStory } from './sheet.ts';

/** One side of a contradiction: the figure as its story has it. */
export interface Side {
  story: string;
  line: number;
  figure: string;
  topic: string;
}

export interface Claim extends Side {
  words: string[];
  end: 'change' | 'before' | 'after';
  unit: string;
  period: Period;
  number: number;
  /** `pair`: its story gives both ends; `sure`: its story tells which end it is; `open`: it may be either. */
  told: 'pair' | 'sure' | 'open';
}

/** The claims of each story. */
export function listClaims(stories: SheetStory[]): Claim[][] {
  const claims = stories.map(({ name, metrics, money }) =>
    [metrics, money].flatMap((list) => list.flatMap((metric) => claimsOf(metric, list, name))),
  );
  const ends = claims.flat().filter(({ told }) => told === 'pair');
  return claims.map((own) => own.map((claim) => ({ ...claim, end: endOf(claim, ends) })));
}

function claimsOf(metric: Metric, all: Metric[], story: string): Claim[] {
  const { topic, line, baseline, value, change } = metric;
  const side = { story, line, topic, words: contentWords(topic) };
  const given = change && !change.computed && change.percent !== null ? change : null;
  const claims: Claim[] = [];
  if (given)
    claims.push({
      ...side,
      end: 'change',
      told: 'sure',
      unit: '%',
      period: given.period,
      number: given.percent!,
      figure: given.text,
    });
  const add = (amount: Metric['value'], told: Pick<Claim, 'end' | 'told'>): void => {
    if (amount && amount.number !== null)
      claims.push({
        ...side,
        ...told,
        ...amount,
        number: amount.number,
        figure: amount.text + sayPeriod(amount.period),
      });
  };
  const lone = baseline ? null : readLone(metric, all);
  if (!baseline && lone) add(value, lone);
  if (baseline) add(value, { end: 'after', told: 'pair' });
  add(baseline, { end: 'before', told: 'pair' });
  return claims;
}

/** Which end a figure without its other end is; null: a stage on the way, which no other story need tell. */
function readLone(metric: Metric, all: Metric[]): Pick<Claim, 'end' | 'told'> | null {
  const { section, sentence, value } = metric;
  if (section === 'situation' || section === 'task' || BEGUN.test(sentence))
    return { end: 'before', told: 'sure' };
  const movesOn = all
    .slice(all.indexOf(metric) + 1)
    .some((later) => isSameTopic(metric, later) && (later.baseline !== null || later.change !== null));
  const arrived = ARRIVED.test(sentence.slice(0, value ? sentence.indexOf(value.text) : 0));
  if (movesOn) return arrived ? null : { end: 'before', told: 'sure' };
  return { end: 'after', told: section === 'result' || arrived ? 'sure' : 'open' };
}

/** A lone figure with which a pair of another story begins is an older one too; where its story leaves that open, it is taken
 * for the end of such a pair that it is nearest to. */
function endOf(claim: Claim, ends: Claim[]): Claim['end'] {
  if (claim.told === 'pair' || claim.end !== 'after') return claim.end;
  const rivals = ends.filter((each) => isSameThing(claim, each));
  const older = rivals.some((each) => each.end === 'before' && isSameFigure(claim, each));
  if (claim.told === 'sure' || older) return older ? 'before' : 'after';
  const away = (each: Claim): number => Math.abs(each.number - claim.number);
  return rivals.toSorted((a, b) => away(a) - away(b))[0]?.end ?? 'after';
}

/** Whether two metrics of one story measure the same. */
export function isSameTopic(a: Pick<Metric, 'topic'>, b: Pick<Metric, 'topic'>): boolean {
  const [own, other] = [contentWords(a.topic), contentWords(b.topic)];
  const shared = countShared(own, other);
  return shared > 0 && shared === Math.min(own.length, other.length) && (shared > 1 || isAlike(own, other));
}

/** Whether two figures, of whichever end, are of the same thing. */
export function isSameThing(a: Claim, b: Claim): boolean {
  if ((a.end === 'change') !== (b.end === 'change') || a.unit !== b.unit) return false;
  if (a.period !== b.period && a.period !== null && b.period !== null) return false;
  const shared = countShared(a.words, b.words);
  if (shared < Math.min(a.words.length, b.words.length)) return false;
  // One word such as "revenue" stands in many stories: only figures that could be one, told twice, are held together.
  return shared >= 2 || (shared === 1 && isAlike(a.words, b.words) && isNear(a, b));
}

export const isSameFigure = (a: Claim, b: Claim): boolean => Math.abs(a.number - b.number) <= 1e-9;

/** Whether two figures could be one, told twice. */
export const isNear = ({ number: a }: Claim, { number: b }: Claim): boolean =>
  Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) / 5;

const countShared = (a: string[], b: string[]): number => a.filter((word) => b.includes(word)).length;
const isAlike = (a: string[], b: string[]): boolean => a.length === b.length;
