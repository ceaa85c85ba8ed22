/** Which amounts of a sentence are metrics, and which two of them are one: the likeliest division of all. Pure. */

/** What an amount is. */
export const ROLES = ['none', 'value', 'change', 'of a pair'] as const;
/** How two amounts stand to each other. */
export const ORDERS = ['apart', 'older first', 'newer first'] as const;

/** Amounts, by their places in the sentence, that are one metric. */
export type Part = { form: 'pair'; older: number; newer: number } | { form: 'value' | 'change'; at: number };

/** The first of its amounts in the sentence. */
export const firstOf = (part: Part): number =>
  part.form === 'pair' ? Math.min(part.older, part.newer) : part.at;

/** Amounts that may stand between the two of a pair, and one more. */
export const REACH = 3;

/** Log odds, as `ROLES` and `ORDERS` name them. */
export interface Odds {
  /** Of each amount. */
  roles: number[][];
  /** Of each amount with those that follow, as far as they may be one metric with it. */
  orders: Map<number, Map<number, number[]>>;
}

/** The likeliest division of the amounts from one on, of which some are taken by a pair that began before. */
interface Division {
  odds: number;
  parts: Chain;
}
/** A list that grows in front and is shared. */
type Chain = { part: Part; rest: Chain } | null;

/** Which of an amount and the `REACH` behind it are taken, as bits. */
const TAKEN = 2 ** (REACH + 1);
const NOTHING: Division = { odds: 0, parts: null };

/** @returns in the order of their first amounts */
export function divide(odds: Odds): Part[] {
  let next: Division[] = new Array<Division>(TAKEN).fill(NOTHING);
  for (let at = odds.roles.length - 1; at >= 0; at -= 1) {
    const after = next;
    next = Array.from({ length: TAKEN }, (_, taken) =>
      taken & 1 ? after[taken >> 1]! : likeliest(choicesAt(at, taken, odds, after)),
    );
  }
  const parts: Part[] = [];
  for (let chain = next[0]!.parts; chain; chain = chain.rest) parts.push(chain.part);
  return parts;
}

/** What an amount that is free may be, with the likeliest division of all behind it. */
function choicesAt(at: number, taken: number, { roles, orders }: Odds, after: Division[]): Division[] {
  const [none = 0, value = 0, change = 0, paired = 0] = roles[at]!;
  const rest = after[taken >> 1]!;
  const choices = [
    { odds: rest.odds + none, parts: rest.parts },
    { odds: rest.odds + value, parts: { part: { form: 'value', at }, rest: rest.parts } },
    { odds: rest.odds + change, parts: { part: { form: 'change', at }, rest: rest.parts } },
  ] as Division[];
  for (let off = 1; off <= REACH; off += 1) {
    const order = orders.get(at)?.get(at + off);
    if (!order || taken & (1 << off)) continue;
    const [apart = 0, older = 0, newer = 0] = order;
    const beside = after[(taken | (1 << off)) >> 1]!;
    const part: Part =
      older > newer
        ? { form: 'pair', older: at, newer: at + off }
        : { form: 'pair', older: at + off, newer: at };
    const both = paired + roles[at + off]![3]! + Math.max(older, newer) - apart;
    choices.push({ odds: beside.odds + both, parts: { part, rest: beside.parts } });
  }
  return choices;
}

const likeliest = (choices: Division[]): Division =>
  choices.reduce((one, other) => (other.odds > one.odds ? other : one));
