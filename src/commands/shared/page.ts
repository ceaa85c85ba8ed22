/** What commands that print a text for a person share: its width, its colours, its fields. */
import type { Io } from '../../io.ts';
import { hang, WIDEST } from '../../text/layout.ts';
import { proseLines } from '../../text/prose.ts';
import { createTheme, decideColor, type Look } from '../../text/theme.ts';
import type { ProgramOptions } from '../command.ts';

const DEFAULT_WIDTH = 80;

export function openPage({ stdout, env }: Io, { color }: ProgramOptions): Look {
  const columns = stdout.columns ?? Number(env.COLUMNS ?? DEFAULT_WIDTH);
  const width = Math.max(20, Math.min(WIDEST, columns || DEFAULT_WIDTH));
  return { theme: createTheme(decideColor(stdout, env, color)), width };
}

/** A heading with Markdown under it, and an empty line after it. */
export function section(title: string, markdown: string, { theme, width }: Look): string[] {
  return [theme.strong(title), '', ...proseLines(markdown, width, theme), ''];
}

/** `WHY   a text` with a hanging indent; of a list each text under the other, with a bullet. */
export function field(name: string, texts: string | string[], { theme, width }: Look): string[] {
  const label = theme.accent(name.padEnd(LABEL));
  const bullet = Array.isArray(texts) && texts.length > 1 ? '• ' : '';
  return [texts]
    .flat()
    .flatMap((text, at) => hang((at === 0 ? label : ' '.repeat(LABEL)) + bullet, text, width));
}

const LABEL = 8;

/** Writes one sentence or a few: in one line to a file or a pipe, on a terminal broken between words. */
export function say(stream: Io['stdout'] | Io['stderr'], text: string): void {
  const columns = 'columns' in stream ? stream.columns : undefined;
  stream.write(`${columns ? hang('', text, columns).join('\n') : text}\n`);
}

/** Says why there is nothing to report: a person reads it in place of the report, but no file may hold it. */
export function sayInstead({ stdout, stderr }: Io, format: string, text: string): void {
  say(format === 'pretty' ? stdout : stderr, text);
}

export function print({ stdout }: Io, lines: string[]): void {
  stdout.write(`${lines.join('\n').trimEnd()}\n`);
}
