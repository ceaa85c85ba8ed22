/** `pmdrill history`: what has been practised; the heavy part is loaded when it runs. */
import { type CommandDefinition, formatOption, type ProgramOptions } from '../command.ts';

export const HISTORY_ACTIONS = ['list', 'show', 'forget', 'export', 'import'] as const;
const HISTORY_FORMATS = ['pretty', 'json'] as const;

export interface HistoryOptions extends ProgramOptions {
  all?: boolean;
  yes?: boolean;
  format: (typeof HISTORY_FORMATS)[number];
}

export const history: CommandDefinition = {
  name: 'history',
  summary: 'list attempts, show one, forget some, take them along',
  examples: [
    ['pmdrill history', 'every attempt, a line each, the newest last'],
    ['pmdrill history show last', 'one attempt: answer, follow-ups, verdict'],
    ['pmdrill history forget k3f9qz', 'remove an attempt; saved stories are left alone'],
    ['pmdrill history forget --all', 'remove all of them; it asks first, or wants -y in a script'],
    ['pmdrill history export backup.jsonl', 'take it along; without a file, to standard output'],
    ['pmdrill history import backup.jsonl', 'add what is not here yet; - reads standard input'],
    ['pmdrill history --format json', 'for scripts'],
  ],
  define(command) {
    command
      .argument('[action]', `one of ${HISTORY_ACTIONS.join(', ')}; without one it lists`)
      .argument('[id...]', 'attempts: ids, or last; with export and import a file')
      .option('--all', 'with forget: every attempt')
      .option('-y, --yes', 'with forget --all: do not ask')
      .addOption(formatOption('how to print', HISTORY_FORMATS));
  },
  load: () => import('./run.ts'),
};
