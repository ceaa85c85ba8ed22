/** `pmdrill rules`: everything that a story is checked for. */
import { Option } from 'commander';
import type { CommandDefinition } from '../command.ts';

export const rules: CommandDefinition = {
  name: 'rules',
  summary: 'list the rules and criteria that stories are checked by',
  examples: [
    ['pmdrill rules', 'a line each'],
    ['pmdrill rules --format json', 'with all their texts, for scripts'],
  ],
  define: (command) => {
    command.addOption(
      new Option('-f, --format <name>', 'format of the list').choices(['pretty', 'json']).default('pretty'),
    );
  },
  load: () => import('./run.ts'),
};
