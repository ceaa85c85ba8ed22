/** `pmdrill guide`: the interview around the questions. */
import type { CommandDefinition } from '../command.ts';

export const guide: CommandDefinition = {
  name: 'guide',
  summary: 'tell how the interview goes: rounds, rules of an answer, pay',
  examples: [['pmdrill guide', 'all of it']],
  load: () => import('./run.ts'),
};
