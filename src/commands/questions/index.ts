/** `pmdrill questions`: what is asked. */
import type { CommandDefinition } from '../command.ts';

export const questions: CommandDefinition = {
  name: 'questions',
  summary: 'list the questions, or show one with what it asks for',
  examples: [
    ['pmdrill questions', 'all of them'],
    ['pmdrill questions dive-deep', 'its wordings, what is judged, what to show'],
    ['pmdrill questions dive-deep --hints', 'with hints for an answer'],
  ],
  define: (command) => {
    command.argument('[id]', 'a question: id, title or principle').option('--hints', 'show the hints too');
  },
  load: () => import('./run.ts'),
};
