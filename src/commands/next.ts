/** `pmdrill next`: what to practise tonight, and why, in one line. */
import { adviseNext, NEXT_RULE } from '../progress/next.ts';
import type { CommandDefinition } from './command.ts';

export const next: CommandDefinition = {
  usage: 'next',
  summary: 'say in one line what to practise tonight, and why',
  examples: [['pmdrill next', NEXT_RULE]],
  async run(io, _args, options) {
    const [{ readCandidate }, { say }] = await Promise.all([import('./candidate.ts'), import('./page.ts')]);
    const { content, attempts, interview } = await readCandidate(io, options);
    const advice = adviseNext({ questions: content.questions, attempts, interview, now: new Date() });
    say(io.stdout, advice);
    return 0;
  },
};
