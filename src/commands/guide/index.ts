/** `pmdrill guide`: the interview around the questions. */
import type { CommandDefinition } from '../command.ts';

export const guide: CommandDefinition = {
  name: 'guide',
  summary: 'tell how the interview goes: rounds, rules of an answer, pay',
  examples: [['pmdrill guide', 'all of it']],
  run: async (io, args, options) => {
    const { runGuide } = await import('./run.ts');
    return runGuide(io, args, options);
  },
};
