/** `pmdrill next`: what to practise tonight, and why, in one line. */
import { adviseNext, NEXT_RULE } from '../progress/next.ts';
import { hang } from '../reporters/layout.ts';
import type { CommandDefinition } from './command.ts';

export const next: CommandDefinition = {
  usage: 'next',
  summary: 'say in one line what to practise tonight, and why',
  examples: [['pmdrill next', NEXT_RULE]],
  async run(io, _args, options) {
    const { readCandidate } = await import('./candidate.ts');
    const { content, attempts, interview } = await readCandidate(io, options);
    const advice = adviseNext({ questions: content.questions, attempts, interview, now: new Date() });
    // A pipe gets the one line; on a terminal it breaks between words.
    const { columns } = io.stdout;
    const lines = columns === undefined ? [advice] : hang('', advice, columns);
    io.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  },
};
