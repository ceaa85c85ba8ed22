/** Every command, in the order of the help. To add one, name it here. */
import { check } from './check/index.ts';
import type { CommandDefinition } from './command.ts';
import { next } from './next.ts';
import { practice } from './practice.ts';

export const COMMANDS: CommandDefinition[] = [practice, check, next];
