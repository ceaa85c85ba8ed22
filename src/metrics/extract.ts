/**
 * The metrics of a story: amounts that moved, from what to what or by how much, and every share and sum of money that
 * is told as a fact. Goals and limits are none. Pure.
 */
import { findQuantities, type Quantity } from '../checker/quantities.ts';
import { createPlaces } from '../document/places.ts';
import type { Story } from '../model.ts';
import { type Amount, inCommonUnit, isComparable, toAmount, toNumber } from './amount.ts';
import { AFTER_VALUE, ARROW, BOUND, BY, CLAUSE_BREAK, DIFFERENCE, FROM, GOAL, MOVE, TO } from './cues.ts';
import { findTopic } from './topic.ts';

export interface Metric {
  /** What is measured, in the story's words; empty where they do not tell. */
  topic: string;
  baseline: Amount | null;
  value: Amount | null;
  /** As the story gives it, or computed from baseline and value. */
  change: { text: string; percent: number | null; computed: boolean } | null;
  /** A sum of money. */
  money: boolean;
  /** Line of the source on which it stands, from 1, and the sentence. */
  line: number;
  sentence: string;
}

type Found = Omit<Metric, 'line'> & { start: number };

export function extractMetrics(story: Story): Metric[] {
  const places = createPlaces(story.source);
  return story.blocks
    .filter(({ kind }) => kind !== 'quote')
    .flatMap(({ text, start }) =>
      splitSentences(text).flatMap((sentence) => readSentence(sentence.text, start + sentence.at)),
    )
    .map(({ start, ...metric }) => ({ ...metric, line: places.point(start).line }));
}

function splitSentences(text: string): { text: string; at: number }[] {
  const ends = [...text.matchAll(/[.!?;]["”’)]*\s+(?=\S)/g)].map((end) => end.index + end[0].length);
  return [0, ...ends].map((at, index) => ({ at, text: text.slice(at, ends[index] ?? text.length) }));
}

function readSentence(text: string, shift: number): Found[] {
  const amounts = findQuantities(text).flatMap((quantity) => splitRange(quantity, text));
  const found: Found[] = [];
  for (let at = 0; at < amounts.length; at++) {
    const pair = readPair(amounts, at, text, shift);
    const single = pair ? null : readSingle(amounts[at]!, amounts[at - 1], text, shift);
    if (pair) at = pair.last;
    const metric = pair?.metric ?? single;
    if (metric) found.push(metric);
  }
  return found;
}

/** "from 22 to 16" is read as one amount, a range, but a range does not follow "from" and does not fall. */
function splitRange(quantity: Quantity, text: string): Quantity[] {
  const { kind, start } = quantity;
  const parts = /^(.*?\S)(\s+to\s+)(\S.*)$/s.exec(quantity.text);
  if (!parts || kind === 'date') return [quantity];
  const [, first, joint, second] = parts as unknown as [string, string, string, string];
  const before = text.slice(0, start);
  const falls = (toNumber(first) ?? 0) > (toNumber(second) ?? 0);
  if (!FROM.test(before) && !falls && !/\p{L}\s+$/u.test(before)) return [quantity];
  const middle = start + first.length;
  return [
    { kind, text: first, start, end: middle },
    { kind, text: second, start: middle + joint.length, end: quantity.end },
  ];
}

/** Baseline and value: "from A to B", "A -> B", "to B from A", "B against A". */
function readPair(
  amounts: Quantity[],
  at: number,
  text: string,
  shift: number,
): { metric: Found; last: number } | null {
  const first = amounts[at]!;
  if (first.kind === 'date') return null;
  const dated = amounts[at + 1]?.kind === 'date' ? 1 : 0;
  for (const last of [at + 1, at + 1 + dated]) {
    const second = amounts[last];
    if (!second || second.kind === 'date') continue;
    const order = orderOf(text, first, second);
    const [a, b] = [toAmount(first, shift), toAmount(second, shift)];
    if (!order || !isComparable(a, b)) continue;
    if (isGoal(text.slice(0, first.start))) return null;
    const [baseline, value] = order === 'falling' ? [b, a] : [a, b];
    return { metric: toPair(baseline, value, text, first.start, second.end, shift), last };
  }
  return null;
}

/** `rising`: the first is the older; `falling`: the second is; null: they are no pair. */
function orderOf(text: string, first: Quantity, second: Quantity): 'rising' | 'falling' | null {
  const before = text.slice(0, first.start);
  const gap = text.slice(first.end, second.start);
  if (gap.length > LONGEST_GAP || /[.;:]\s/.test(gap)) return null;
  if (ARROW.test(gap)) return 'rising';
  if (FROM.test(before) && UP_TO.test(gap)) return 'rising';
  const cue = AFTER_VALUE.exec(gap);
  const between = gap.slice(0, cue?.index).replace(UP_OR_DOWN, '');
  if (cue && isAlike(first, second, text) && !OTHER_CLAUSE.test(between) && !MOVED_AGAIN.test(between))
    return 'falling';
  const moves =
    [...before.matchAll(MOVE)].length > 0 || (toNumber(first.text) ?? 0) > (toNumber(second.text) ?? 0);
  return BARE_TO.test(gap) && moves && !/\bby\s*$/.test(before) ? 'rising' : null;
}

/** Characters between the two amounts of a pair. */
const LONGEST_GAP = 60;
const UP_TO = /^[^,]*\bto\s+(?:\p{L}+\s+)?$/u;
const BARE_TO = /^(?:\s+\p{L}+){0,3}\s+to\s+(?:just |about )?$/u;
const UP_OR_DOWN = /,?\s*(?:up|down)\s*$/;
const MOVED_AGAIN = new RegExp(MOVE.source.replace('up|down|', ''), 'i');

/** "58 % of them came from two wards" compares nothing: a bare number behind the cue ends its clause. */
function isAlike(first: Quantity, second: Quantity, text: string): boolean {
  if (first.kind === second.kind && second.kind !== 'count') return true;
  return (
    second.kind === 'count' &&
    (first.kind === 'count' || /^\s*(?:[.,;:)]|$|before)/.test(text.slice(second.end)))
  );
}

/** Something else is told between the amounts. */
const OTHER_CLAUSE = /,\s*\S|\b(?:and|but|while|went|fell|rose|was|were|took)\b/;

function toPair(
  baseline: Amount,
  value: Amount,
  text: string,
  start: number,
  end: number,
  shift: number,
): Found {
  const [older, newer] = [
    { ...baseline, unit: baseline.unit || value.unit },
    { ...value, unit: value.unit || baseline.unit },
  ];
  return {
    topic: findTopic(text.slice(0, start).replace(FROM, ' '), text.slice(end), 'moved'),
    baseline: older,
    value: newer,
    change: computeChange(inCommonUnit(older), inCommonUnit(newer)),
    money: isMoney(newer.unit),
    sentence: text.trim(),
    start: start + shift,
  };
}

/** Per cent of the baseline; null where a number is missing or the baseline is nought. */
export function computeChange(from: number | null, to: number | null): Metric['change'] {
  if (from === null || to === null || from === 0) return null;
  const percent = ((to - from) / from) * 100;
  const rounded = Math.abs(percent) >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10;
  return {
    text: `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${Math.abs(rounded)} %`,
    percent,
    computed: true,
  };
}

const isMoney = (unit: string): boolean => /[$€£₹₦¥]/.test(unit);

/** A change ("by 22 %"), a new value ("fell to 3.1 hours"), or a share or sum that is told as a fact. */
function readSingle(
  quantity: Quantity,
  previous: Quantity | undefined,
  text: string,
  shift: number,
): Found | null {
  const { kind, start, end } = quantity;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const clause = before.slice(Math.max(previous?.end ?? 0, before.length - CLAUSE));
  if (kind === 'date' || isGoal(before) || BOUND.test(before)) return null;
  const meant = readMeaning(quantity, clause, after);
  if (meant === null) return null;
  const amount = toAmount(quantity, shift);
  const percent = amount.unit === '%' ? amount.number : null;
  const topic = isTransitive(quantity, after)
    ? findTopic('', ` of ${after}`, 'level')
    : findTopic(
        before.replace(/\bby\s+$/, ' '),
        after,
        kind === 'money' ? 'money' : meant === 'change' ? 'moved' : 'level',
      );
  return {
    topic,
    baseline: null,
    value: meant === 'change' ? null : amount,
    change: meant === 'change' ? { text: quantity.text, percent, computed: false } : null,
    money: kind === 'money',
    sentence: text.trim(),
    start: start + shift,
  };
}

/** Nobody has got there yet: a goal named in the clause that leads to the amount. */
function isGoal(before: string): boolean {
  const start = [...before.matchAll(CLAUSE_BREAK)].map(({ index }) => index).at(-1) ?? 0;
  return GOAL.test(before.slice(start));
}

/** Characters before an amount in which its verb is looked for. */
const CLAUSE = 70;

/** null: no metric, such as the number of people asked. */
function readMeaning({ kind, text }: Quantity, clause: string, after: string): 'change' | 'value' | null {
  const moves = [...clause.matchAll(MOVE)].length > 0;
  const arrived = moves && /\bto\s+(?:\p{L}+\s+)?$/u.test(clause);
  const differs = DIFFERENCE.test(after);
  if (kind === 'ratio') {
    if (/\d/.test(text) && !/[x×]|times/i.test(text)) return null;
    const verb = [...text.matchAll(MOVE)].length > 0;
    return verb || (moves && BY.test(clause)) || OF_CHANGE.test(clause) ? 'change' : null;
  }
  if (kind === 'percent' || kind === 'money') {
    return !TO.test(clause) && (BY.test(clause) || differs || /^[+−-]/.test(text)) ? 'change' : 'value';
  }
  if (arrived) return 'value';
  const by = moves && /\bby\s+(?:about |around |roughly )?$/i.test(clause);
  return by || differs ? 'change' : null;
}

const OF_CHANGE =
  /\b(?:improvement|increase|drop|decrease|reduction|rise|growth) of (?:about |nearly |almost )?$/;

/** "doubled the credit line": what moved stands behind. */
function isTransitive({ kind }: Quantity, after: string): boolean {
  return kind === 'ratio' && /^\s+(?:the|our|his|her|their|my|its)\s/.test(after);
}
