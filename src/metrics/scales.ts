/** Amounts that name a whole and are no share of it. Pure. */

/** "4.6 out of 5": nobody counts tenths of people, so a part with a decimal point is no share. */
export const isScore = (text: string): boolean => SCORE.test(text);
const SCORE = /^\d+\.\d+ ?(?:out of|of|\/) ?(?:5|7|10|100)$/;

/** "3 per 1,000": counted as any other number is, but of one whole. */
export const isPerMany = (text: string): boolean => PER_MANY.test(text);
const PER_MANY = /^[\d.,]+ per 1(?:,?000|00|0,?000|00,?000)$/;
