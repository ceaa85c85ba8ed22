/**
 * What a command is: a folder. Its `index.ts` is what commander needs and no more; `run.ts`, or a file for each way of
 * running it, is loaded when it is run. What commands share lies in `shared/`. To add one, name it in `commands/index.ts`.
 */
import { type Command, Option } from 'commander';
import type { ConfigOptions } from '../config/index.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';

/** Options that every command takes. */
export interface ProgramOptions extends ConfigOptions {
  /** Undefined: as the terminal and the environment say. */
  color?: boolean;
}

export interface CommandDefinition {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Command lines that show what it is for, each with what it does. */
  examples: [line: string, effect: string][];
  /** Adds arguments, options and further help. */
  define?(command: Command): void;
  /** Imports what does it: not above, so that `--help` stays instant. There may be a file for each way of running it. */
  load(io: Io, options: ProgramOptions): Promise<Runner>;
}

/** What a command's file exports. */
interface Runner {
  /**
   * @param args what stands on the command line beside the options
   * @param options the command's own and the program's
   * @returns the exit status
   */
  run(io: Io, args: string[], options: ProgramOptions): Promise<number>;
}

/** Chooses the format of what is printed: by default the one for a person. */
export const formatOption = (description: string, formats: readonly string[]): Option =>
  new Option('-f, --format <name>', description).choices(formats).default('pretty');

/** @param drill what draws on the terminal, as a sentence begins with it */
export const noTerminal = (drill: string): UserError =>
  new UserError(
    'no-terminal',
    `${drill} draws on the terminal, and standard output is not one. Run it without a redirection, or pass answers on standard input.`,
  );
