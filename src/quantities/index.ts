/** Amounts in a text: percentages, money, counts, measures, ratios, durations and dates, with exact offsets. */
import type { QuantityKind } from '../model.ts';
import { encodeExpression, encodeNumbers, encodeText } from './code.ts';
import { SOURCES, WORD_END } from './expressions.ts';
import { NOT_IN_WORD, NUMBER_EXPRESSION } from './words.ts';

export { toWeeks } from './durations.ts';
export { readNumbers } from './numbers.ts';
export { CURRENCY_NAMES } from './words.ts';

export interface Quantity {
  kind: QuantityKind;
  text: string;
  /** Offsets in the text given. */
  start: number;
  end: number;
}

/** The amount between two offsets of the text. */
export const toQuantity = (kind: QuantityKind, text: string, start: number, end: number): Quantity => ({
  kind,
  text: text.slice(start, end),
  start,
  end,
});

interface Scan {
  kind: QuantityKind | null;
  regex: RegExp;
  /** Whether it is for texts in which numbers are coded too. */
  overNumbers: boolean;
}

const SCANS = SOURCES.map(([kind, over, sources, before = NOT_IN_WORD]): Scan => {
  const regex = new RegExp(encodeExpression(`${before}(?:${sources.join('|')})${WORD_END}`), 'g');
  return { kind, regex, overNumbers: over === 'numbers' };
});
const NUMBERS = new RegExp(encodeExpression(NUMBER_EXPRESSION), 'g');

/** The amounts in a text, in order, never overlapping. */
export function findQuantities(text: string): Quantity[] {
  const words = encodeText(text);
  if (!words.telling) return [];
  const numbers = encodeNumbers(words, NUMBERS);
  const taken = new Uint8Array(text.length);
  const found: Quantity[] = [];
  for (const { kind, regex, overNumbers } of SCANS) {
    const { code, places } = overNumbers ? numbers : words;
    for (const { 0: match, index } of code.matchAll(regex)) {
      const start = places[index]!;
      const end = places[index + match.length]!;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      const said = text.slice(start, end);
      if (kind !== null && !isNoAmount(kind, text, start, said))
        found.push(toQuantity(kind, text, start, end));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "one", bare years and list markers ("1.", "2)") count nothing; a lower-case "march" alone is a verb. */
function isNoAmount(kind: QuantityKind, text: string, start: number, word: string): boolean {
  if (kind === 'date') return word === 'march';
  if (kind !== 'count') return false;
  if (/^(?:one|(?:19|20)\d\d)$/i.test(word)) return true;
  return isListMarker(text, start, word);
}

function isListMarker(text: string, start: number, word: string): boolean {
  const lineStart = /(?:^|\n)[\s>*-]*\(?$/.test(text.slice(Math.max(0, start - 12), start));
  return lineStart && /^[.):]/.test(text.slice(start + word.length));
}

/** A length of time or a date says when; every other amount says how much. */
export const saysWhen = ({ kind }: Pick<Quantity, 'kind'>): boolean => kind === 'duration' || kind === 'date';
