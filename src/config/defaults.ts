/** A configuration in which nothing is set; written out, so that zod is not loaded where there is no file. */
import type { Config } from './schema.ts';

export const DEFAULTS: Config = {
  content: [],
  stories: 'stories',
  interview: null,
  rules: {},
  limits: {},
  allow: [],
  overrides: [],
};
