/** The public API. */
export type * from './model.ts';
