/** `pmdrill new`: a file in which to write a story, with what it has to show. */
import type { CommandDefinition, ProgramOptions } from '../command.ts';

export interface NewOptions extends ProgramOptions {
  from?: string;
  folder?: string;
}

export const newStory: CommandDefinition = {
  name: 'new',
  summary: 'write the draft of a story: its four parts, and what each must show',
  examples: [
    ['pmdrill new earn-trust', 'stories/earn-trust.md, or earn-trust-2.md where that exists'],
    ['pmdrill new --from k3f9qz', 'what you said in that attempt, with what it still lacks'],
  ],
  define: (command) => {
    command
      .argument('[question]', 'the question that it is to answer: id, title or principle')
      .option('--from <attempt>', 'begin with a past attempt: its id, or last')
      .option('--folder <dir>', 'write it there, in place of the folder of your stories');
  },
  load: () => import('./run.ts'),
};
