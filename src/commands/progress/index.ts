/** `pmdrill progress`: how far one has come, in the terminal or as a page. */
import { type CommandDefinition, formatOption } from '../command.ts';
import { htmlOption, type OutputOptions, outputOption } from '../shared/output-options.ts';

export const PROGRESS_FORMATS = ['pretty', 'html', 'json'] as const;

export type ProgressOptions = OutputOptions<(typeof PROGRESS_FORMATS)[number]>;

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
      .addOption(formatOption('how to print', PROGRESS_FORMATS))
      .addOption(outputOption(PROGRESS_FORMATS))
      .addOption(htmlOption());
  },
  load: () => import('./run.ts'),
};
