/** `pmdrill check`: what is vague in a story, and what is missing. */
import type { CommandDefinition } from '../command.ts';
import { defineCheckOptions } from './options.ts';

export const check: CommandDefinition = {
  name: 'check',
  summary: 'say what is vague in a story and which evidence is missing',
  examples: [
    ['pmdrill check story.md', 'one story'],
    ['pmdrill check stories/', 'every story in a folder'],
    ['pmdrill check -q earn-trust - < notes.txt', 'standard input, as an answer to this question'],
    ['pmdrill check "stories/**/*.md" -f sarif -o out.sarif', 'a report for code scanning'],
    ['pmdrill check --jsonl < answers.jsonl', 'a stream of answers, a line of JSON each'],
  ],
  define: defineCheckOptions,
  load: () => import('./run.ts'),
};
