/** `pmdrill explain`: what a rule or criterion is about. */
import type { CommandDefinition } from '../command.ts';

export const explain: CommandDefinition = {
  name: 'explain',
  summary: 'explain a rule or criterion: why it matters, how it is mended',
  examples: [
    ['pmdrill explain vague/impact', 'a rule'],
    ['pmdrill explain data-source', 'a criterion'],
    ['pmdrill explain outcome', 'what it means in each rubric'],
  ],
  define: (command) => {
    command.argument('<id>', 'a rule or criterion, as reports name it; its family may be left out');
  },
  load: () => import('./run.ts'),
};
