/** `pmdrill progress`: how far one has come, in the terminal or as a page. */
import { type CommandDefinition, formatOption, type ProgramOptions } from '../command.ts';

const FORMATS = ['pretty', 'json'] as const;

export interface ProgressOptions extends ProgramOptions {
  format: (typeof FORMATS)[number];
  html?: string;
}

export const progress: CommandDefinition = {
  name: 'progress',
  summary: 'plot scores, evidence, vague phrases, words and time over your attempts',
  examples: [
    ['pmdrill progress', 'plotted in the terminal'],
    ['pmdrill progress --html progress.html', 'one page with charts and tables, to print or to keep'],
    ['pmdrill progress --format json', 'for scripts'],
  ],
  define: (command) => {
    command
      .addOption(formatOption('how to print', FORMATS))
      .option('--html <file>', 'write a page; it needs nothing from elsewhere');
  },
  load: () => import('./run.ts'),
};
