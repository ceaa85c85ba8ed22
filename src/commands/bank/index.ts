/** `pmdrill bank`: the questions against the stories in a folder. */
import { type CommandDefinition, formatOption } from '../command.ts';
import { type OutputOptions, outputOption } from '../shared/output-options.ts';

export const BANK_FORMATS = ['pretty', 'markdown', 'json'] as const;

export type BankOptions = OutputOptions<(typeof BANK_FORMATS)[number]>;

export const bank: CommandDefinition = {
  name: 'bank',
  summary: 'show which story answers which question, and what each still lacks',
  examples: [
    ['pmdrill bank', 'the folder of your stories'],
    ['pmdrill bank drafts -o bank.md', 'a table to keep'],
  ],
  define: (command) => {
    command
      .argument('[folder]', 'read it, in place of the folder of your stories')
      .addOption(formatOption('format of the report', BANK_FORMATS))
      .addOption(outputOption(BANK_FORMATS));
  },
  load: () => import('./run.ts'),
};
