/** A plan with its patterns as data of which only what is asked for is unpacked: patterns that may match, and their tokens. */
import { type Parts, toJson } from '../../parts.ts';
import { type Match, type Token, world } from './library.ts';
import type { Candidate, Plan, Step } from './plan.ts';
import { openPlan, type Sweeper } from './sweep.ts';

type PlanParts = Record<'plan.items' | 'plan.patterns', string> & Record<'plan', Int32Array>;

/** The parts of a data file that `openPacked` reads. */
export function packPlan(plan: Plan, matches: Match[]): PlanParts {
  const head: number[] = [plan.items.length, plan.candidates.length, plan.always.length];
  const data: number[] = [];
  const list = (numbers: readonly number[]): number => data.push(numbers.length, ...numbers);
  const places = [...plan.byItem, ...plan.candidates].map((one, at) => {
    const place = data.length;
    if (at < plan.items.length) list(one as number[]);
    else packCandidate(one as Candidate, data, list);
    return place;
  });
  return {
    plan: Int32Array.from([...head, ...places, ...plan.always.flat(), ...data]),
    'plan.items': toJson(plan.items),
    'plan.patterns': matches.map((match) => toJson(withTokens(match), listSets)).join('\n'),
  };
}

export function openPacked(parts: Parts): Sweeper {
  const numbers = parts.numbers('plan');
  const items = parts.json<string[]>('plan.items');
  const [, candidateCount, alwaysCount] = numbers as unknown as [number, number, number];
  const places = 3;
  const always = places + items.length + candidateCount;
  const data = always + 2 * alwaysCount;
  const lines = parts.text('plan.patterns').split('\n');
  const read = reader(numbers, data);
  return openPlan(
    {
      items,
      byItem: (item) => read.listAt(numbers[places + item]!),
      candidate: (at) => read.candidateAt(numbers[places + items.length + at]!),
      always: Array.from({ length: alwaysCount }, (_, n) => [
        numbers[always + 2 * n]!,
        numbers[always + 2 * n + 1]!,
      ]),
    },
    (index) => JSON.parse(lines[index]!, reviveSets) as Match,
  );
}

function packCandidate(candidate: Candidate, data: number[], list: (numbers: number[]) => void): void {
  const [match, minWords, needs, wants, minWant, never, steps, first, ranks] = candidate;
  data.push(match, minWords, minWant, Number(first));
  for (const numbers of [needs, wants, never, ranks]) list(numbers);
  data.push(steps.length);
  for (const [times, ...lists] of steps) {
    data.push(times, lists.length);
    for (const numbers of lists) list(numbers);
  }
}

function reader(
  numbers: Int32Array,
  data: number,
): { listAt(place: number): number[]; candidateAt(place: number): Candidate } {
  let at = 0;
  const next = (): number => numbers[at++]!;
  const list = (): number[] => {
    const length = next();
    at += length;
    return Array.from(numbers.subarray(at - length, at));
  };
  return {
    listAt: (place) => {
      at = data + place;
      return list();
    },
    candidateAt: (place) => {
      at = data + place;
      const [match, minWords, minWant, first] = [next(), next(), next(), next() === 1];
      const [needs, wants, never, ranks] = [list(), list(), list(), list()];
      const steps = Array.from({ length: next() }, (): Step => {
        const times = next();
        return [times, ...Array.from({ length: next() }, list)];
      });
      return [match, minWords, needs, wants, minWant, never, steps, first, ranks];
    },
  };
}

/** With the pattern parsed, but for the few tokens that are no data. */
function withTokens(match: Match): Match {
  const regs = world.methods.one.parseMatch(match.match, {}, world);
  return isData(regs) ? { ...match, regs } : match;
}

const isData = (tokens: Token[]): boolean =>
  JSON.stringify(tokens, (_, value: unknown) => (value instanceof RegExp ? '/expression/' : value)) ===
  JSON.stringify(tokens);

const SET = 'set';
const listSets = (_: string, value: unknown): unknown =>
  value instanceof Set ? { [SET]: [...(value as Set<unknown>)] } : value;
const reviveSets = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && SET in value ? new Set(value[SET] as unknown[]) : value;
