/** Every command, in the order of the help. To add one, name it here. */
import type { CommandDefinition } from './command.ts';

export const COMMANDS: CommandDefinition[] = [];
