/** The options of commands whose report can go to a file; what they do is loaded when it is run. */
import { Option } from 'commander';
import type { ProgramOptions } from '../command.ts';

export interface OutputOptions<Format extends string> extends ProgramOptions {
  format: Format;
  output?: string;
  /** A file: `-f html -o FILE`, beside what else is asked for. */
  html?: string;
}

/** The format that the ending of a file's name means. */
export const ENDINGS: Record<string, string> = { '.html': 'html', '.md': 'markdown', '.json': 'json' };

export function outputOption(formats: readonly string[]): Option {
  const endings = Object.keys(ENDINGS).filter((ending) => formats.includes(ENDINGS[ending]!));
  return new Option('-o, --output <file>', `write it there; ${endings.join(' or ')} chooses the format`);
}

export const htmlOption = (): Option =>
  new Option('--html <file>', 'write a page there; it needs nothing from elsewhere');
