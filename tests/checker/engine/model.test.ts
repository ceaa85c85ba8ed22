import { expect, it } from 'vitest';
import { readModel, writeModel } from '../../../src/checker/engine/model.ts';
import { takeModel } from '../../../tools/bake.ts';

it('reads back the model that it wrote', () => {
  const model = takeModel();
  const file = Buffer.from(writeModel(model)).toString('latin1');
  expect(readModel(file)).toEqual(JSON.parse(JSON.stringify(model)));
});
