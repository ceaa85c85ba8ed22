/** Thousands with a point, as much of Europe writes them: "1.250 TEUR" is no one and a quarter. Pure. */
import { findQuantities } from '../quantities/index.ts';
import type { Found } from './metric.ts';

/** A text that differs in points and commas alone, so that offsets hold. */
type Write = (text: string) => string;

/** `1.250`, `2.340.000`, `1.250,50`. */
const POINTED = /(?<![\d.,\p{L}])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?(?![.,]?\d)/gu;
const SURE_BY_ITSELF = /\..*[.,]/;
/** Units in which nobody tells thousandths, where such points are usual. */
const UNIT = '(?:€|T?EUR|T?CHF|TUSD|TGBP|PLN|zł|DKK|SEK|NOK|BRL|R\\$)';
const SURE_BY_UNIT = new RegExp(`${UNIT} ?\\||\\| ?(?:${UNIT}|[Ee]uros?|Stück)(?!\\p{L})`, 'u');
/** "4.6 stars": whoever writes so may mean the same by "1.250 s". */
const DECIMAL_POINT = /(?<![\d.,])\d+\.\d{1,2}(?![\d.])/;

/**
 * How the numbers of a story are written in English, and back. A point before three digits parts thousands where the
 * number or its unit leaves no other reading, or where the story counts so elsewhere ("12.400 meals") and has no decimal
 * point.
 */
export function readPoints(source: string): { toEnglish: Write; asWritten: Write } {
  const pointed = [...source.matchAll(POINTED)];
  const isSure = ({ 0: number, index }: RegExpExecArray): boolean =>
    SURE_BY_ITSELF.test(number) ||
    SURE_BY_UNIT.test(`${source.slice(0, index).slice(-4)}|${source.slice(index + number.length)}`);
  const all = pointed.length > 0 && !DECIMAL_POINT.test(source) && (pointed.some(isSure) || counts(source));
  const written = pointed.filter((each) => all || isSure(each)).map(([number]) => number);
  const [theirs, ours] = [new Set(written), new Set(written.map(swap))];
  return {
    toEnglish: (text) => text.replace(POINTED, (number) => (theirs.has(number) ? swap(number) : number)),
    asWritten: (text) => text.replace(COMMAED, (number) => (ours.has(number) ? swap(number) : number)),
  };
}

const COMMAED = /\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?/g;

const swap: Write = (number) => number.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

const counts = (source: string): boolean =>
  findQuantities(source).some(({ kind, text }) => kind === 'count' && text.search(POINTED) >= 0);

/** A metric in the story's own writing. */
export function tellAsWritten({ sentence, topic, ...found }: Found, asWritten: Write): Found {
  const own = <Told extends { text: string } | null>(told: Told): Told =>
    told && { ...told, text: asWritten(told.text) };
  return {
    ...found,
    sentence: asWritten(sentence),
    topic: asWritten(topic),
    baseline: own(found.baseline),
    value: own(found.value),
    others: own(found.others),
    change: own(found.change),
  };
}
