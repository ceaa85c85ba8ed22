/**
 * A plan for sweeping sentences with many patterns at once: for each pattern, what a sentence must hold so that it can
 * match at all. compromise's own matcher then runs only where the plan cannot rule it out.
 */
import { type Match, type NetMatch, type Token, world } from './library.ts';

/** What one token of a pattern asks of a term; a plan is data only, so that it can be made when building. */
export interface Step {
  /** The term holds at least one item of each list; no list: any term will do. */
  anyOf: number[][];
  /** May be left out. */
  optional: boolean;
  /** May take more than one term. */
  greedy: boolean;
  /** Only the last term will do. */
  last: boolean;
}

export interface Candidate {
  /** Index of the pattern in the list that the plan was made from. */
  match: number;
  minWords: number;
  needs: number[];
  wants: number[];
  /** How many of `wants` a sentence must hold. */
  minWant: number;
  /** Items that rule it out. */
  never: number[];
  /** From the last token to the first. */
  steps: Step[];
  /** Only the first term can begin it. */
  first: boolean;
  /** Items of which one is always there; looked up by the rarest. */
  anchors: number[];
  /** Ranks by item, lowest first: of all that match, the one with the lowest rank of an item present goes first. */
  ranks: [item: number, rank: number][];
}

export interface Plan {
  /** Words, `#Tag`s and `%Switch%`es that patterns look for; an item is an index into this list. */
  items: string[];
  candidates: Candidate[];
  /** Patterns that name no item, so that nothing rules them out, with the words that they need. */
  always: { match: number; minWords: number }[];
}

/** Ranks of a hook's matches come before those of the next hook. */
const RANKS_A_HOOK = 100_000;

/** @param matches patterns in match syntax; of equal ones only the first is kept, as compromise does */
export function planSweep(matches: Match[]): Plan {
  // compromise fills in what it is given.
  const copies = matches.map((match) => ({ ...match }));
  const { hooks, always } = world.methods.one.buildNet(copies, world);
  const indexOf = new Map<Match, number>(copies.map((copy, index) => [copy, index]));
  const numbers = new Map<string, number>();
  const number = (item: string): number => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    numbers.set(item, numbers.size);
    return numbers.size - 1;
  };
  const ranks = new Map<NetMatch, Candidate['ranks']>();
  Object.entries(hooks).forEach(([item, hooked], hook) => {
    hooked.forEach((match, place) => {
      const own = ranks.get(match) ?? [];
      own.push([number(item), hook * RANKS_A_HOOK + place]);
      ranks.set(match, own);
    });
  });
  const rarity = (item: string): number =>
    (item.startsWith('#') ? RANKS_A_HOOK : 0) + (hooks[item]?.length ?? 0);
  const candidates = [...ranks].map(([match, own]): Candidate => {
    const needs = [...new Set(match.needs)].sort((a, b) => rarity(a) - rarity(b));
    return {
      match: indexOf.get(match)!,
      minWords: match.minWords,
      needs: needs.map(number),
      wants: match.wants.map(number),
      minWant: match.minWant,
      never: (match.ifNo ?? []).map(number),
      steps: match.regs.map((token, at) => toStep(token, at === match.regs.length - 1, number)).reverse(),
      first: match.regs[0]?.start === true,
      anchors: needs.length > 0 ? [number(needs[0]!)] : [...new Set(match.wants)].map(number),
      ranks: own,
    };
  });
  return {
    items: [...numbers.keys()],
    candidates,
    always: always.map((match) => ({ match: indexOf.get(match)!, minWords: match.minWords })),
  };
}

function toStep(token: Token, isLast: boolean, number: (item: string) => number): Step {
  const several = token.choices?.some((words) => words.length !== 1 || words[0]!.greedy === true) ?? false;
  const greedy = token.greedy === true || several;
  const plain = !greedy && token.negative !== true && token.optional !== true;
  return {
    anyOf: asks(token, number),
    optional: token.optional === true,
    greedy,
    last: token.end === true && isLast && plain,
  };
}

/** What a term must hold so that the token can match it; less is asked where the token is not understood. */
function asks(token: Token, number: (item: string) => number): number[][] {
  if (token.negative || token.anything || token.fuzzy || token.id !== undefined || token.use) return [];
  if (token.word !== undefined) return [[number(token.word)]];
  if (token.tag !== undefined) return [[number(`#${token.tag}`)]];
  if (token.switch !== undefined) return [[number(`%${token.switch}%`)]];
  if (token.fastOr) return [[...token.fastOr].map(number)];
  if (!token.choices) return [];
  const firsts = token.choices.map(([first]) => (first && !first.optional ? asks(first, number) : []));
  if (token.operator === 'and') return firsts.flat();
  return firsts.every((lists) => lists.length === 1) ? [[...new Set(firsts.flat(2))]] : [];
}
