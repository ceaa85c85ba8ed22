/** `pmdrill mock`: the behavioral round as it is held, and its debrief. */
import { type CommandDefinition, formatOption, noTerminal, type ProgramOptions } from '../command.ts';

const FORMATS = ['pretty', 'markdown', 'json'] as const;

export interface MockOptions extends ProgramOptions {
  format: (typeof FORMATS)[number];
  debrief?: boolean;
  plain?: boolean;
}

export const mock: CommandDefinition = {
  name: 'mock',
  summary: 'sit the behavioral round: every question, no hints, a debrief at the end',
  examples: [
    ['pmdrill mock', 'all questions in an order of chance, each with its time; Ctrl+C keeps it for later'],
    ['pmdrill mock --debrief', 'the debrief of the last one again'],
    ['pmdrill mock --debrief -f markdown > debrief.md', 'to keep it'],
    ['pmdrill mock < answers.md', 'answers in the order of `pmdrill questions`, separated by ---'],
  ],
  define(command) {
    command
      .option('--debrief', 'show the debrief of the last interview again')
      .option('--plain', 'line by line, for screen readers; also by ACCESSIBLE=1 and TERM=dumb')
      .addOption(formatOption('format of the debrief', FORMATS));
  },
  load({ stdin, stdout }, { debrief }: MockOptions) {
    if (debrief) return import('./debrief.ts');
    if (!stdin.isTTY) return import('./input.ts');
    if (stdout.isTTY) return import('./terminal.ts');
    throw noTerminal('The interview');
  },
};
