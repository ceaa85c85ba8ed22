/** What was learned is learned further, more than once, and the mean is kept. */
import { expect, it } from 'vitest';
import { createNet } from '../../tools/train/network.ts';
import { addGradient, parameter } from '../../tools/train/parameters.ts';
import { seededRandom } from '../../tools/train/random.ts';
import { type Further, learnInSteps } from '../../tools/train/steps.ts';

const TARGETS = [1, 2, 3, 4, 5, 6];
const EPOCHS = 2;

/** Learns one number that is to be near all targets. @returns it, and what it was at each example */
function learn(further?: Further): { learned: number; seen: number[] } {
  const random = seededRandom(3);
  const net = createNet({ vectors: new Float32Array(4), size: 4, marks: 1, width: 32 }, random);
  const one = parameter(new Float32Array(1));
  const seen: number[] = [];
  const settings = { epochs: EPOCHS, wordRate: 0.1, rate: 0.1, batch: 1, ...(further && { further }) };
  learnInSteps(TARGETS, net, [one], settings, random, (target) => {
    seen.push(one.values[0]!);
    addGradient(one, 0, Float32Array.of(one.values[0]! - target));
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
  const single = learn({ times: 1, epochs: 1, share: 0.5 }).learned;
  const { learned, seen } = learn({ times: 2, epochs: 1, share: 0.5 });
  const start = seen[EPOCHS * TARGETS.length]!;
  const second = 2 * learned - single;
  for (const end of [single, second]) expect(end).toBeGreaterThan(start);
  expect(second).not.toBeCloseTo(single, 4);
});
