/** `pmdrill next`: what to practise tonight, and why, in one line. */
import { NEXT_RULE } from '../../progress/next.ts';
import type { CommandDefinition } from '../command.ts';

export const next: CommandDefinition = {
  name: 'next',
  summary: 'say in one line what to practise tonight, and why',
  examples: [['pmdrill next', NEXT_RULE]],
  load: () => import('./run.ts'),
};
