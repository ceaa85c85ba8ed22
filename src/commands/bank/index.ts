/** `pmdrill bank`: the questions against the stories in a folder. */
import { type CommandDefinition, formatOption, type ProgramOptions } from '../command.ts';

const FORMATS = ['pretty', 'markdown', 'json'] as const;

export interface BankOptions extends ProgramOptions {
  format: (typeof FORMATS)[number];
}

export const bank: CommandDefinition = {
  name: 'bank',
  summary: 'show which story answers which question, and what each still lacks',
  examples: [
    ['pmdrill bank', 'the folder of your stories'],
    ['pmdrill bank drafts --format markdown > bank.md', 'a table to keep'],
  ],
  define: (command) => {
    command
      .argument('[folder]', 'read it, in place of the folder of your stories')
      .addOption(formatOption('format of the report', FORMATS));
  },
  load: () => import('./run.ts'),
};
