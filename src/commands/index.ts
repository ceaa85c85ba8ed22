/** Every command, in the order of the help. To add one, name it here. */
import { bank } from './bank/index.ts';
import { cheatsheet } from './cheatsheet/index.ts';
import { check } from './check/index.ts';
import type { CommandDefinition } from './command.ts';
import { explain } from './explain/index.ts';
import { guide } from './guide/index.ts';
import { history } from './history/index.ts';
import { mock } from './mock/index.ts';
import { newStory } from './new/index.ts';
import { next } from './next/index.ts';
import { practice } from './practice/index.ts';
import { progress } from './progress/index.ts';
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
