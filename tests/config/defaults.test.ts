import { expect, it } from 'vitest';
import { DEFAULTS } from '../../src/config/defaults.ts';
import { CONFIG } from '../../src/config/schema.ts';

it('writes out what an empty configuration says', () => {
  expect(DEFAULTS).toEqual(CONFIG.parse({}));
});
