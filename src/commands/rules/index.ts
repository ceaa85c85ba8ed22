/** `pmdrill rules`: everything that a story is checked for. */
import { type CommandDefinition, formatOption } from '../command.ts';

export const rules: CommandDefinition = {
  name: 'rules',
  summary: 'list the rules and criteria that stories are checked by',
  examples: [
    ['pmdrill rules', 'a line each'],
    ['pmdrill rules --format json', 'with all their texts, for scripts'],
  ],
  define: (command) => {
    command.addOption(formatOption('format of the list', ['pretty', 'json']));
  },
  load: () => import('./run.ts'),
};
