/** How text is laid out for the reader of a stream: colours, and a width that is read with ease. */
import type { Io } from '../io.ts';
import { createTheme, decideColor, type Theme } from '../terminal/theme.ts';

/** In cells. */
const WIDEST = 100;
const DEFAULT_WIDTH = 80;
const NARROWEST = 20;

/** @param color as `--color` or `--no-color` says, undefined where neither is given */
export function lookOf({ stdout, env }: Io, color?: boolean): { theme: Theme; width: number } {
  const columns = stdout.columns ?? Number(env.COLUMNS ?? DEFAULT_WIDTH);
  return {
    theme: createTheme(decideColor(stdout, env, color)),
    width: Math.max(NARROWEST, Math.min(WIDEST, columns || DEFAULT_WIDTH)),
  };
}
