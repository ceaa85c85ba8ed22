/** `pmdrill practice`: the timed drill, in a terminal or from standard input. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CommandDefinition, noTerminal } from '../command.ts';
import type { DrillOptions } from '../shared/supplies.ts';

export interface PracticeOptions extends DrillOptions {
  all?: boolean;
  random?: boolean;
  count?: number;
  editor?: boolean;
  plain?: boolean;
}

export const practice: CommandDefinition = {
  name: 'practice',
  summary: 'answer against the clock, see the verdict, be pushed back on, keep the attempt',
  examples: [
    ['pmdrill practice', 'choose from a menu'],
    ['pmdrill practice dive-deep --coach', 'one question, with help while you type'],
    ['pmdrill practice --all --limit 6m', 'all questions in order, six minutes each'],
    ['pmdrill practice --random -n 3 --strict', 'three by chance; time up ends the answer'],
    ['pmdrill practice earn-trust < answer.md', 'an answer from a file; several are separated by ---'],
  ],
  define: addOptions,
  load({ stdin, stdout }) {
    if (!stdin.isTTY) return import('./input.ts');
    if (stdout.isTTY) return import('./terminal.ts');
    throw noTerminal('Practice');
  },
};

function addOptions(command: Command): void {
  command
    .argument('[question...]', 'questions to answer: id, title or principle')
    .option('--all', 'all questions, in order')
    .option('--random', 'in an order of chance')
    .option('-n, --count <number>', 'so many questions: those that need practice most', readCount)
    .option('--prep <time>', 'time to prepare, counted down: 30s', readTime)
    .option('--limit <time>', 'time for an answer: 6m, 90s, 2:30; 0 takes the clock away', readTime)
    .option('--strict', 'time up ends the answer; otherwise it goes on in overtime')
    .option('--coach', 'underline vague phrases and tick evidence off while you type')
    .option('--self-rate', 'rate yourself before you see the verdict')
    .addOption(
      new Option('--editor', 'write in $VISUAL or $EDITOR; the time is measured').conflicts([
        'plain',
        'coach',
        'strict',
      ]),
    )
    .addOption(
      new Option('--plain', 'line by line, for screen readers; also by ACCESSIBLE=1 and TERM=dumb').conflicts(
        'coach',
      ),
    )
    .option('--save', 'write each story into the stories folder');
}

function readTime(text: string): number {
  const seconds = parseDuration(text);
  if (seconds === null) throw new InvalidArgumentError('Write a time as 90s, 6m, 1m30s or 2:30.');
  return seconds;
}

/** Seconds of `90`, `90s`, `6m`, `1m30s` or `2:30`; null where it is none of these. */
export function parseDuration(text: string): number | null {
  const clock = /^(\d+):([0-5]\d)$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const units = /^(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text);
  if (text === '' || !units) return null;
  return Number(units[1] ?? 0) * 60 + Number(units[2] ?? 0);
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Write a number from 1.');
  return count;
}
