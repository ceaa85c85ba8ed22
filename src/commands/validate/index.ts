/** `pmdrill validate`: for authors of questions and rubrics. */
import type { CommandDefinition } from '../command.ts';

export const validate: CommandDefinition = {
  name: 'validate',
  summary: 'check questions and rubrics: their keys, references and examples',
  examples: [
    ['pmdrill validate my-content', 'a folder with questions/ and rubrics/'],
    ['pmdrill validate', 'the built-in ones'],
  ],
  define: (command) => {
    command
      .argument('[dir...]', 'folders of questions and rubrics; a file stands for the folder that holds it')
      .addHelpText('after', '\nExit status: 0 no problem, 1 problems, 2 a file or folder cannot be read.');
  },
  load: () => import('./run.ts'),
};
