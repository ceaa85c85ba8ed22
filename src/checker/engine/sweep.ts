/** Finds where patterns match in a sentence, by a plan: the result is compromise's own, without trying what cannot match. */
import { type Match, type Pointer, type RawTerm, world } from './library.ts';
import { type Candidate, GREEDY, LAST, OPTIONAL, type Plan, planSweep } from './plan.ts';

/** A plan of which what is not needed is not unpacked. */
interface OpenPlan extends Pick<Plan, 'items' | 'always'> {
  byItem(item: number): readonly number[];
  candidate(at: number): Candidate;
}

/** A plan made ready. */
export interface Sweeper {
  /** For each item the candidates to look at where it is present; and the candidates. Filled in as they are met. */
  byItem: (readonly number[] | undefined)[];
  candidates: (Candidate | undefined)[];
  /** Those of the list that the plan was made from that were ever tried. */
  matches: (Match | undefined)[];
  /** Items by their name. */
  words: Map<string, number>;
  tags: Map<string, number>;
  /** For each item the terms that hold it, a bit each; empty between sweeps. */
  held: Int32Array;
  plan: OpenPlan;
  matchAt: (index: number) => Match;
}

/** Where a pattern matched, and its index in the list of patterns. */
export interface Hit {
  index: number;
  match: Match;
  pointer: Pointer;
}

/** @param matchAt the list that the plan was made from, one by one */
export function openPlan(plan: OpenPlan, matchAt: (index: number) => Match): Sweeper {
  const words = new Map<string, number>();
  const tags = new Map<string, number>();
  plan.items.forEach((name, item) => {
    if (name.startsWith('#')) tags.set(name.slice(1), item);
    else words.set(name, item);
  });
  const held = new Int32Array(plan.items.length);
  return {
    byItem: [],
    candidates: [],
    matches: [],
    words,
    tags,
    held,
    plan,
    matchAt,
  };
}

/** A plan that was made just now. */
export function planAndOpen(matches: Match[]): Sweeper {
  const { byItem, candidates, ...plan } = planSweep(matches);
  return openPlan(
    { ...plan, byItem: (item) => byItem[item]!, candidate: (at) => candidates[at]! },
    (index) => matches[index]!,
  );
}

/** @returns all hits in one sentence, in the order in which compromise would find them */
export function sweep(terms: RawTerm[], sweeper: Sweeper): Hit[] {
  const { plan, byItem, candidates, held } = sweeper;
  const { present, exact, contracted } = hold(terms, sweeper);
  const ranked: { match: number; rank: number }[] = [];
  for (const item of present) {
    byItem[item] ??= plan.byItem(item);
    for (const at of byItem[item]) {
      candidates[at] ??= plan.candidate(at);
      const candidate = candidates[at];
      if (!isFirstAnchor(item, candidate, held) || !holdsAll(candidate, terms.length, held)) continue;
      if (exact && !canMatch(candidate, terms.length, held, contracted)) continue;
      ranked.push({ match: candidate[0], rank: rankOf(candidate, held) });
    }
  }
  for (const item of present) held[item] = 0;
  ranked.sort((a, b) => a.rank - b.rank);
  const hits = ranked.flatMap(({ match }) => run(terms, match, sweeper));
  const rest = plan.always.filter(([, minWords]) => terms.length >= minWords);
  return rest.length === 0 ? hits : [...hits, ...rest.flatMap(([match]) => run(terms, match, sweeper))];
}

/** Runs compromise's matcher. */
function run(terms: RawTerm[], index: number, { matches, matchAt }: Sweeper): Hit[] {
  const { one } = world.methods;
  matches[index] ??= matchAt(index);
  const match = matches[index];
  match.regs ??= one.parseMatch(match.match, {}, world);
  if (typeof match.notIf === 'string') match.notIf = one.parseMatch(match.notIf, {}, world);
  return one.match([terms], match).ptrs.map((pointer) => ({ index, match, pointer }));
}

/** Notes which terms hold which items. */
function hold(
  terms: RawTerm[],
  { words, tags, held }: Sweeper,
): { present: number[]; exact: boolean; contracted: boolean } {
  const present: number[] = [];
  let exact = true;
  let contracted = false;
  let bit = 1;
  const note = (item: number | undefined): void => {
    if (item === undefined) return;
    if (held[item] === 0) present.push(item);
    held[item]! |= bit;
  };
  terms.forEach((term, at) => {
    // Terms 32 apart share a bit: more seems possible than is, never less.
    bit = 1 << (at & 31);
    note(words.get(term.normal));
    if (term.implicit) {
      contracted = true;
      note(words.get(term.implicit));
    }
    if (term.machine) note(words.get(term.machine));
    if (term.root) note(words.get(term.root));
    if (term.switch) note(words.get(`%${term.switch}%`));
    if (term.alias) for (const alias of term.alias) note(words.get(alias));
    for (const tag of term.tags) note(tags.get(tag));
    // The matcher also takes a term's text for its word, the list of needs does not.
    if (term.text !== term.normal && words.has(term.text)) exact = false;
  });
  return { present, exact, contracted };
}

/** A candidate with several anchors is looked at once. */
function isFirstAnchor(item: number, candidate: Candidate, held: Int32Array): boolean {
  return candidate[2].length > 0 || candidate[3].find((want) => held[want] !== 0) === item;
}

/** compromise's own first test: what must be there is, what must not is not. */
function holdsAll(candidate: Candidate, count: number, held: Int32Array): boolean {
  // Taken one by one: this runs for every candidate of every sentence, and destructuring would iterate.
  const needs = candidate[2];
  const wants = candidate[3];
  const never = candidate[5];
  if (count < candidate[1]) return false;
  for (const item of needs) if (held[item] === 0) return false;
  for (const item of never) if (held[item] !== 0) return false;
  if (wants.length === 0) return true;
  let found = 0;
  for (const item of wants) if (held[item] !== 0) found += 1;
  return found >= candidate[4];
}

/**
 * Whether the terms could hold the tokens one after another. Walks from the last token to the first with the set of
 * terms at which the rest can begin, a bit each.
 */
function canMatch(candidate: Candidate, count: number, held: Int32Array, contracted: boolean): boolean {
  const all = count > 31 ? -1 : (1 << count) - 1;
  let begins = -1;
  for (const step of candidate[6]) {
    const times = step[0];
    let here = all;
    for (let list = 1; list < step.length; list += 1) here &= holders(step[list] as number[], held);
    if (times & LAST && !contracted) here &= 1 << ((count - 1) & 31);
    let before = times & GREEDY ? -1 : previous(begins);
    // A match may pass over the second half of a contraction.
    if (contracted) before |= previous(before);
    here &= before;
    begins = times & OPTIONAL ? here | begins : here;
    if (begins === 0) return false;
  }
  return !candidate[7] || (begins & 1) !== 0;
}

const previous = (bits: number): number => (bits >>> 1) | (bits << 31);

function holders(items: number[], held: Int32Array): number {
  let any = 0;
  for (const item of items) any |= held[item]!;
  return any;
}

function rankOf(candidate: Candidate, held: Int32Array): number {
  const ranks = candidate[8];
  for (let at = 0; at < ranks.length; at += 2) if (held[ranks[at]!] !== 0) return ranks[at + 1]!;
  return 0;
}
