/** Every command, in the order of the help. To add one, name it here. */
import { bank } from './bank.ts';
import { cheatsheet } from './cheatsheet.ts';
import { check } from './check/index.ts';
import type { CommandDefinition } from './command.ts';
import { explain } from './explain/index.ts';
import { guide } from './guide/index.ts';
import { history } from './history.ts';
import { mock } from './mock.ts';
import { newStory } from './new.ts';
import { next } from './next.ts';
import { practice } from './practice.ts';
import { progress } from './progress.ts';
import { questions } from './questions/index.ts';
import { rules } from './rules/index.ts';
import { validate } from './validate/index.ts';

export const COMMANDS: CommandDefinition[] = [
  practice,
  mock,
  check,
  history,
  newStory,
  bank,
  cheatsheet,
  progress,
  next,
  questions,
  explain,
  guide,
  rules,
  validate,
];
