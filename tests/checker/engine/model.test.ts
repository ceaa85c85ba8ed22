import { expect, it } from 'vitest';
import { world } from '../../../src/checker/engine/library.ts';
import { readModel, writeModel } from '../../../src/checker/engine/model.ts';
import { planSweep } from '../../../src/checker/engine/plan.ts';
import { takeModel } from '../../../tools/build/bake.ts';

it('reads back the model that it wrote', () => {
  const model = takeModel();
  const { matches } = world.model.two;
  const { parts, ...read } = readModel(Buffer.from(writeModel(model, matches, planSweep(matches))));
  const { lists, ...data } = model;
  expect(read).toEqual({ ...JSON.parse(JSON.stringify(data)), lists });
});
