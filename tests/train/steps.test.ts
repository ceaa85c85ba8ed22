/** What was learned is learned further, more than once, and the mean is kept. */
import { expect, it } from 'vitest';
import { createNet } from '../../tools/train/network.ts';
import { addGradient, parameter } from '../../tools/train/parameters.ts';
import { seededRandom } from '../../tools/train/random.ts';
import { type Further, learnInSteps } from '../../tools/train/steps.ts';

const TARGETS = [1, 2, 3, 4, 5, 6];
const EPOCHS = 2;

/** @returns the slope of a loss at a value; `time`: 0 while it is first learned, then which of the times */
type Slope = (value: number, target: number, time: number) => number;

/** Learns one number, to be near all targets if nothing else is said. @returns it, and what it was at each example */
function learn(
  further?: Further,
  slope: Slope = (value, target) => value - target,
): { learned: number; seen: number[] } {
  const random = seededRandom(3);
  const net = createNet({ vectors: new Float32Array(4), size: 4, marks: 1, width: 32 }, random);
  const one = parameter(new Float32Array(1));
  const seen: number[] = [];
  const settings = { epochs: EPOCHS, wordRate: 0.1, rate: 0.1, batch: 1, ...(further && { further }) };
  learnInSteps(TARGETS, net, [one], settings, random, (target) => {
    seen.push(one.values[0]!);
    const time = Math.max(0, Math.ceil(seen.length / TARGETS.length) - EPOCHS);
    addGradient(one, 0, Float32Array.of(slope(one.values[0]!, target, time)));
    return 1;
  });
  return { learned: one.values[0]!, seen };
}

it('is as it was learned where nothing is learned further', () => {
  const { learned, seen } = learn();
  expect(seen).toHaveLength(EPOCHS * TARGETS.length);
  expect(learn({ times: 3, epochs: 1, share: 0 }).learned).toBeCloseTo(learned, 6);
});

it('begins each time where the first learning ended', () => {
  const { learned } = learn();
  const { seen } = learn({ times: 3, epochs: 1, share: 0.5 });
  const starts = [2, 3, 4].map((time) => seen[time * TARGETS.length]);
  expect(starts).toEqual([learned, learned, learned]);
});

it('is the mean of the times', () => {
  const share = 0.5;
  // The first time up and the second down by the same: steps along a steady slope are all alike.
  const upThenDown = (_value: number, _target: number, time: number): number => (time === 2 ? 1 : -1);
  const { learned } = learn(undefined, upThenDown);
  const once = learn({ times: 1, epochs: 1, share }, upThenDown).learned;
  const twice = learn({ times: 2, epochs: 1, share }, upThenDown).learned;
  expect(once).toBeGreaterThan(learned + 0.1);
  expect(twice).toBeCloseTo(learned, 4);
});
