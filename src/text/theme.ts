/** Colour: the one decision whether to use it, and the one palette; nothing else calls chalk. */
import { Chalk } from 'chalk';

export type Style = (text: string) => string;

/** What a colour says, never which colour it is; without colour each style returns its text as it is. */
export interface Theme {
  strong: Style;
  faint: Style;
  underline: Style;
  /** Names, keys and links: what can be typed or looked up. */
  accent: Style;
  /** Met, complete, GOOD, time enough. */
  good: Style;
  /** Warnings, little time. */
  caution: Style;
  /** Errors, incomplete, BAD, time up. */
  bad: Style;
}

/** How lines are drawn. */
export interface Look {
  theme: Theme;
  /** In cells. */
  width: number;
}

/** Only the terminal's own sixteen colours are used, so that they fit its background. */
export function createTheme(color: boolean): Theme {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  // chalk joins further arguments to the text; a style takes one, so that lines.map(style) works.
  const one =
    (style: (...text: string[]) => string): Style =>
    (text) =>
      style(text);
  return {
    strong: one(chalk.bold),
    faint: one(chalk.dim),
    underline: one(chalk.underline),
    accent: one(chalk.cyan),
    good: one(chalk.green),
    caution: one(chalk.yellow),
    bad: one(chalk.red),
  };
}

/**
 * Whether to colour a stream: `--color` or `--no-color` first, then FORCE_COLOR, NO_COLOR, and last whether it is
 * a terminal that can.
 * @param asked the option's value; undefined where it was not given
 */
export function decideColor(
  stream: { isTTY?: boolean },
  env: Record<string, string | undefined>,
  asked?: boolean,
): boolean {
  if (asked !== undefined) return asked;
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (refused) return false;
  return stream.isTTY === true && terminal !== 'dumb';
}
