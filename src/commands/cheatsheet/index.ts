/** `pmdrill cheatsheet`: the one page of metrics that the candidate owns. */
import { type CommandDefinition, formatOption, type ProgramOptions } from '../command.ts';

const FORMATS = ['pretty', 'markdown', 'html', 'json'] as const;

export interface CheatsheetOptions extends ProgramOptions {
  format: (typeof FORMATS)[number];
}

export const cheatsheet: CommandDefinition = {
  name: 'cheatsheet',
  summary: 'gather the numbers of your stories on one page, with the lines they stand on',
  examples: [
    ['pmdrill cheatsheet', 'the folder of your stories'],
    ['pmdrill cheatsheet -f html > sheet.html', 'a page that prints on one sheet of A4 or Letter'],
  ],
  define: (command) => {
    command
      .argument('[folder]', 'read it, in place of the folder of your stories')
      .addOption(formatOption('format of the sheet', FORMATS));
  },
  load: () => import('./run.ts'),
};
