/**
 * A plan for sweeping sentences with many patterns at once: for each pattern, what a sentence must hold so that it can
 * match at all. compromise's own matcher then runs only where the plan cannot rule it out. A plan is data, so that the
 * one of the tagger's patterns and of the built-in rubrics can be made when building.
 */
import { type Match, type NetMatch, type Token, world } from './library.ts';

export interface Plan {
  /** Words, `#Tag`s and `%Switch%`es that patterns look for; an item is an index into this list. */
  items: string[];
  /** For each item the candidates to look at where it is present. */
  byItem: number[][];
  candidates: Candidate[];
  /** Patterns that name no item, so that nothing rules them out, with the number of words that they need. */
  always: [match: number, minWords: number][];
}

/** A pattern that may match; a tuple, for there are many, and they are read at each start. */
export type Candidate = [
  /** Index in the list of patterns that the plan was made from. */
  match: number,
  minWords: number,
  needs: number[],
  /** Of these it needs `minWant`. */
  wants: number[],
  minWant: number,
  /** Items that rule it out. */
  never: number[],
  /** From the last token to the first. */
  steps: Step[],
  /** Only the first term can begin it. */
  first: boolean,
  /** Items and ranks by turns, lowest rank first: hits are ordered by the rank of the first item present. */
  ranks: number[],
];

/** What one token of a pattern asks of a term: how often, and an item of each list; no list: any term will do. */
export type Step = [times: number, ...anyOf: number[][]];

/** Bits of `times`: it may be left out, it may take more than one term, only the last term will do. */
export const OPTIONAL = 1;
export const GREEDY = 2;
export const LAST = 4;

/** Ranks of a hook's patterns come before those of the next hook. */
const RANKS_A_HOOK = 100_000;

type Numbering = (item: string) => number;

/** @param matches patterns in match syntax; of equal ones only the first is kept, as compromise does */
export function planSweep(matches: Match[]): Plan {
  // compromise fills in what it is given.
  const copies = matches.map((match) => ({ ...match }));
  const { hooks, always } = world.methods.one.buildNet(copies, world);
  const indexOf = new Map<Match, number>(copies.map((copy, index) => [copy, index]));
  const numbers = new Map<string, number>();
  const number: Numbering = (item) => {
    const known = numbers.get(item) ?? numbers.size;
    numbers.set(item, known);
    return known;
  };
  const rarity = (item: string): number =>
    (item.startsWith('#') ? RANKS_A_HOOK : 0) + (hooks[item]?.length ?? 0);

  const anchored = new Map<number, number[]>();
  const candidates = [...rank(hooks, number)].map(([match, ranks], at): Candidate => {
    const needs = [...new Set(match.needs)].sort((a, b) => rarity(a) - rarity(b));
    // It is looked at where its rarest need is present or, without one, any of its wants.
    const anchors = needs.length > 0 ? needs.slice(0, 1) : [...new Set(match.wants)];
    for (const item of anchors.map(number)) anchored.set(item, [...(anchored.get(item) ?? []), at]);
    return [
      indexOf.get(match)!,
      match.minWords,
      needs.map(number),
      match.wants.map(number),
      match.minWant,
      (match.ifNo ?? []).map(number),
      match.regs.map((token, place) => toStep(token, place === match.regs.length - 1, number)).reverse(),
      match.regs[0]?.start === true,
      ranks,
    ];
  });
  const items = [...numbers.keys()];
  return {
    items,
    byItem: items.map((_, item) => anchored.get(item) ?? []),
    candidates,
    always: always.map((match) => [indexOf.get(match)!, match.minWords]),
  };
}

/** The order in which compromise tries patterns: by the first of its hooks that is present, then by place under it. */
function rank(hooks: Record<string, NetMatch[]>, number: Numbering): Map<NetMatch, number[]> {
  const ranks = new Map<NetMatch, number[]>();
  Object.entries(hooks).forEach(([item, hooked], hook) => {
    hooked.forEach((match, place) => {
      ranks.set(match, [...(ranks.get(match) ?? []), number(item), hook * RANKS_A_HOOK + place]);
    });
  });
  return ranks;
}

function toStep(token: Token, isLast: boolean, number: Numbering): Step {
  const several = token.choices?.some((words) => words.length !== 1 || words[0]!.greedy === true) ?? false;
  const optional = token.optional === true ? OPTIONAL : 0;
  const greedy = token.greedy === true || several ? GREEDY : 0;
  const last = token.end === true && isLast && token.negative !== true && !optional && !greedy ? LAST : 0;
  return [optional | greedy | last, ...asks(token, number)];
}

/** What a term must hold so that the token can match it; less is asked where the token is not understood. */
function asks(token: Token, number: Numbering): number[][] {
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
