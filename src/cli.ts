/** The commander program; the only place that sets the exit status. */
import { Command, CommanderError, Option } from 'commander';
import type { CommandDefinition, ProgramOptions } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { faultsIn, formatUserError } from './errors.ts';
import { type Io, processIo } from './io.ts';
import { VERSION } from './version.ts';

/** A reader that went away (`| head`) ends the program quietly, as a shell would report it. */
const READER_GONE = 141;
const isReaderGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';

/** Runs the process's own command line and sets its exit status. */
export async function run(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A drill listens itself, to save what was typed when its terminal is gone; so does the filter.
    if (process.stdout.listenerCount('error') > 1) return;
    if (isReaderGone(error)) process.exit(READER_GONE);
    processIo().stderr.write(`pmdrill: Standard output cannot be written (${error.message}).\n`);
    process.exit(2);
  });
  process.exitCode = await main(processIo());
}

/** Runs one command line and returns its exit status; 2 means that it could not do what was asked. */
export async function main(io: Io): Promise<number> {
  let status = 0;
  const program = createProgram(io, (code) => {
    status = code;
  });
  try {
    const alone = io.argv.length === 0;
    if (alone && !(io.stdin.isTTY && io.stdout.isTTY)) program.help({ error: true });
    await program.parseAsync(alone ? ['practice'] : io.argv, { from: 'user' });
    return status;
  } catch (error) {
    return reportFailure(error, io);
  }
}

function createProgram(io: Io, finish: (status: number) => void): Command {
  // Subcommands inherit exitOverride and the output only when they are set first.
  const program = new Command('pmdrill')
    .description(
      'Drill the Amazon product-manager behavioral interview: tell a story against the clock, ' +
        'see which phrases are vague and which evidence is missing, and what you would be asked next.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(describeUsageError(text, io.argv)),
      getOutHelpWidth: () => helpWidthOf(io),
      getErrHelpWidth: () => io.stderr.columns ?? 80,
    })
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: LEAST_HELP_WIDTH })
    .addOption(
      new Option('--content <dir>', 'also read the questions and rubrics in this folder; may be repeated')
        .argParser((folder: string, folders: string[]) => [...folders, folder])
        .default([], 'none'),
    )
    .option('--config <file>', 'read this configuration')
    .option('--no-config', 'read no configuration')
    .option('--color', 'colour the output even where it is not a terminal')
    .option('--no-color', 'never colour the output');
  for (const definition of neededCommands(io.argv)) addCommand(program, definition, io, finish);
  return program;
}

/** commander's words as one line that begins as all of pmdrill's do, and what to type instead. */
function describeUsageError(text: string, [first = '']: string[]): string {
  const said = text
    .trimEnd()
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.+)\?\)/, ". Did you mean '$1'?");
  const command = COMMANDS.find(({ name }) => name === first);
  const mend = MENDS.find(([fault]) => fault.test(said))?.[1](command) ?? '';
  return `pmdrill: ${said.charAt(0).toUpperCase()}${said.slice(1)}${mend}\n`;
}

const helpOf = (command?: CommandDefinition): string =>
  ['pmdrill', command?.name, '--help'].filter(Boolean).join(' ');

/** Of faults that commander only names. */
const MENDS: [fault: RegExp, mend: (command?: CommandDefinition) => string][] = [
  [/^unknown option '[^']*'$/, (command) => `. ${helpOf(command)} lists those that there are.`],
  [/^unknown command '[^']*'$/, () => `. ${helpOf()} lists those that there are.`],
  [/^too many arguments .* Expected 0 /, (command) => ` ${helpOf(command)} says what it takes.`],
  [/^too many arguments /, () => ' A name with spaces needs quotes around it.'],
  [/ argument missing$/, () => '. Write it behind the option.'],
  [/^missing required argument /, (command) => (command ? `. For example: ${command.examples[0]![0]}` : '')],
];

/** A command that is named first is all that is needed, for the version none; defining all takes some milliseconds. */
function neededCommands([first]: string[]): CommandDefinition[] {
  if (first === '-V' || first === '--version') return [];
  const named = COMMANDS.filter(({ name }) => name === first);
  return named.length > 0 ? named : COMMANDS;
}

function addCommand(
  program: Command,
  { name, summary, examples, define, load }: CommandDefinition,
  io: Io,
  finish: (status: number) => void,
): void {
  const command = program.command(name).description(summary);
  define?.(command);
  command.addHelpText('after', () => formatExamples(examples, command, helpWidthOf(io)));
  command.action(async () => {
    const options = command.optsWithGlobals<ProgramOptions>();
    const { run } = await load(io, options);
    finish(await run(io, command.args, options));
  });
}

const helpWidthOf = ({ stdout }: Io): number => stdout.columns ?? 80;

/** A column of a help text that is no narrower is broken between words. */
const LEAST_HELP_WIDTH = 20;

/** Under each other as commander lays out its options, and as wide. */
function formatExamples(examples: [string, string][], command: Command, helpWidth: number): string {
  const help = command.createHelp();
  help.prepareContext({ helpWidth });
  const width = Math.max(...examples.map(([line]) => line.length));
  return [
    '',
    'Examples:',
    ...examples.map(([line, effect]) => help.formatItem(line, width, effect, help)),
  ].join('\n');
}

/** Says what went wrong, a line for each fault that the user can mend, and chooses the status. */
function reportFailure(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const faults = faultsIn(error);
  if (faults) {
    for (const fault of faults) io.stderr.write(`pmdrill: ${formatUserError(fault)}\n`);
    return 2;
  }
  // Inquirer's name for Ctrl+C and for an input that ended.
  if (error instanceof Error && error.name === 'ExitPromptError') return 130;
  if (isReaderGone(error)) return READER_GONE;
  const trace = error instanceof Error ? error.stack : String(error);
  io.stderr.write(
    `pmdrill: this is a fault in pmdrill itself, not in your input; please report it.\n${trace}\n`,
  );
  return 2;
}
