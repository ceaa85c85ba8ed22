/** Finds where patterns match in a sentence, by a plan: the result is compromise's own, without trying what cannot match. */
import { type Match, type Pointer, type RawTerm, world } from './library.ts';
import type { Candidate, Plan, Step } from './plan.ts';

/** A plan made ready: its items looked up by name, its candidates by what they hang on. */
export interface Sweeper {
  matches: Match[];
  words: Map<string, number>;
  tags: Map<string, number>;
  byAnchor: Candidate[][];
  always: Plan['always'];
  /** For each item the terms that hold it, a bit each; empty between sweeps. */
  held: Int32Array;
}

/** Where a pattern matched, and its index in the list of patterns. */
export interface Hit {
  index: number;
  match: Match;
  pointer: Pointer;
}

/** @param matches the list that the plan was made from */
export function openPlan(plan: Plan, matches: Match[]): Sweeper {
  const byAnchor: Candidate[][] = plan.items.map(() => []);
  for (const candidate of plan.candidates)
    for (const item of candidate.anchors) byAnchor[item]!.push(candidate);
  const numbered = plan.items.map((name, item) => [name, item] as const);
  return {
    matches,
    words: new Map(numbered.filter(([name]) => !name.startsWith('#'))),
    tags: new Map(numbered.flatMap(([name, item]) => (name.startsWith('#') ? [[name.slice(1), item]] : []))),
    byAnchor,
    always: plan.always,
    held: new Int32Array(plan.items.length),
  };
}

/** @returns all hits in one sentence, in the order in which compromise would find them */
export function sweep(terms: RawTerm[], sweeper: Sweeper): Hit[] {
  const { matches, byAnchor, always, held } = sweeper;
  const { present, exact, contracted } = hold(terms, sweeper);
  const ranked: { match: number; rank: number }[] = [];
  for (const item of present) {
    for (const candidate of byAnchor[item]!) {
      // Looked at once, under the first of its anchors that is present.
      if (candidate.anchors.length > 1 && candidate.anchors.find((anchor) => held[anchor] !== 0) !== item)
        continue;
      if (!holdsAll(candidate, terms.length, held)) continue;
      if (exact && !canMatch(candidate, terms.length, held, contracted)) continue;
      ranked.push({ match: candidate.match, rank: candidate.ranks.find(([hook]) => held[hook] !== 0)![1] });
    }
  }
  for (const item of present) held[item] = 0;
  ranked.sort((a, b) => a.rank - b.rank);
  const rest = always.filter(({ minWords }) => terms.length >= minWords);
  return [...ranked, ...rest].flatMap(({ match }) => run(terms, match, matches[match]!));
}

/** Runs compromise's matcher. */
function run(terms: RawTerm[], index: number, match: Match): Hit[] {
  const { one } = world.methods;
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
    for (const alias of term.alias ?? []) note(words.get(alias));
    for (const tag of term.tags) note(tags.get(tag));
    // The matcher also takes a term's text for its word, the list of needs does not.
    if (term.text !== term.normal && words.has(term.text)) exact = false;
  });
  return { present, exact, contracted };
}

/** compromise's own first test: what must be there is, what must not is not. */
function holdsAll(
  { minWords, needs, never, wants, minWant }: Candidate,
  count: number,
  held: Int32Array,
): boolean {
  if (count < minWords) return false;
  for (const item of needs) if (held[item] === 0) return false;
  for (const item of never) if (held[item] !== 0) return false;
  if (wants.length === 0) return true;
  let found = 0;
  for (const item of wants) if (held[item] !== 0) found += 1;
  return found >= minWant;
}

/**
 * Whether the terms could hold the tokens one after another. Walks from the last token to the first with the set of
 * terms at which the rest can begin, a bit each.
 */
function canMatch(
  { steps, first }: Candidate,
  count: number,
  held: Int32Array,
  contracted: boolean,
): boolean {
  const all = count > 31 ? -1 : (1 << count) - 1;
  let begins = -1;
  for (const step of steps) {
    let here = all & holders(step, held);
    if (step.last && !contracted) here &= 1 << ((count - 1) & 31);
    let before = step.greedy ? (begins === 0 ? 0 : -1) : previous(begins);
    // A match may pass over the second half of a contraction.
    if (contracted) before |= previous(before);
    here &= before;
    begins = step.optional ? here | begins : here;
    if (begins === 0) return false;
  }
  return !first || (begins & 1) !== 0;
}

const previous = (bits: number): number => (bits >>> 1) | (bits << 31);

function holders({ anyOf }: Step, held: Int32Array): number {
  let all = -1;
  for (const items of anyOf) {
    let any = 0;
    for (const item of items) any |= held[item]!;
    all &= any;
  }
  return all;
}
