/** A sentence without what only fills it or hedges an amount, each letter at its place. Pure. */
import type { Quantity } from '../quantities/index.ts';

/** "to, um, three", "by, I want to say, 45 %", "to, to under forty", "120ish a week". */
export const withoutFillers = (text: string): string =>
  FILLERS.reduce((said, pattern) => said.replace(pattern, blank), text);

/** "roughly", "abt" before an amount, where it is no part of it. */
export function withoutHedges(text: string, amounts: Quantity[]): string {
  return amounts.reduceRight((said, { start }) => {
    const [hedge = ''] = HEDGE.exec(said.slice(0, start)) ?? [];
    return said.slice(0, start - hedge.length) + blank(hedge) + said.slice(start);
  }, text);
}

const blank = (said: string): string => ' '.repeat(said.length);

const FILLERS = [
  /,\s+(?:u[hm]+|er+m?|hm+|ah|eh|well|like|say|so|you know|i mean|i think|i guess|i believe|i want to say|i['’]d say|i would say|let['’]s say|let me see|if i remember (?:right|rightly|correctly)),(?=\s)/gi,
  /(?<=[\s,])(?:u[hm]+|er+m|hm+)\b,?/g,
  /\b(\p{L}+),(?= \1\b)/giu,
  /(?<=\d[kKmM]?)-?ish\b|(?<=\d) ?(?:-odd|something)\b/g,
];

const HEDGE =
  /(?<=\s)(?:(?:about|abt\.?|around|roughly|nearly|almost|maybe|perhaps|probably|approximately|approx\.?|appr\.?|ca\.?|circa|something like|more or less|give or take|close to) )+$/i;
