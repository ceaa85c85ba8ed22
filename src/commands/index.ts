/** Every command, in the order of the help. To add one, name it here. */
import { check } from './check/index.ts';
import type { CommandDefinition } from './command.ts';
import { newStory } from './new.ts';
import { next } from './next.ts';

export const COMMANDS: CommandDefinition[] = [check, newStory, next];
