import { expect, it } from 'vitest';
import { CONFIG } from '../../src/config/schema.ts';
import { DEFAULTS } from '../../src/config/settings.ts';

it('writes out what an empty configuration says', () => {
  expect(DEFAULTS).toEqual(CONFIG.parse({}));
});
