/** `pmdrill cheatsheet`: the one page of metrics that the candidate owns. */
import { type CommandDefinition, formatOption } from '../command.ts';
import { htmlOption, type OutputOptions, outputOption } from '../shared/output-options.ts';

export const SHEET_FORMATS = ['pretty', 'markdown', 'html', 'json'] as const;

export type CheatsheetOptions = OutputOptions<(typeof SHEET_FORMATS)[number]>;

export const cheatsheet: CommandDefinition = {
  name: 'cheatsheet',
  summary: 'gather the numbers of your stories on one page, with the lines they stand on',
  examples: [
    ['pmdrill cheatsheet', 'the folder of your stories'],
    ['pmdrill cheatsheet --html sheet.html', 'a page that prints on one sheet of A4 or Letter'],
  ],
  define: (command) => {
    command
      .argument('[folder]', 'read it, in place of the folder of your stories')
      .addOption(formatOption('format of the sheet', SHEET_FORMATS))
      .addOption(outputOption(SHEET_FORMATS))
      .addOption(htmlOption());
  },
  load: () => import('./run.ts'),
};
