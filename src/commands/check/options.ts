/** The options of `pmdrill check`: how they are written, and what is refused. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { SEVERITIES, type Severity } from '../../model.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../reporters/names.ts';
import { formatOption, type ProgramOptions } from '../command.ts';

const LEVELS = [...SEVERITIES, 'never'] as const;

export interface CheckOptions extends ProgramOptions {
  question?: string;
  format: ReportFormat;
  output?: string;
  report: { format: ReportFormat; file: string }[];
  all?: boolean;
  jsonl?: boolean;
  stdinFilename?: string;
  filesFrom?: string;
  allowEmpty?: boolean;
  printConfig?: boolean;
  jobs: number;
  failOn: (typeof LEVELS)[number];
  maxWarnings?: number;
  minScore?: number;
  minSeverity: Severity;
  quiet?: boolean;
}

export function defineCheckOptions(command: Command): void {
  command
    .argument('[story...]', 'files, folders, quoted globs, or - for standard input')
    .option('-q, --question <id>', 'the question that every story answers');
  defineReport(command.optionsGroup('Report:'));
  defineInput(command.optionsGroup('Input:'));
  defineStatus(command.optionsGroup('Exit status:'));
}

function defineReport(command: Command): void {
  command
    .addOption(formatOption('format of the report', REPORT_FORMATS))
    .option('-o, --output <file>', 'write the report there')
    .addOption(
      new Option('--report <format=file>', 'write a further report; may be repeated')
        .argParser(addReport)
        .default([], 'none'),
    )
    .option('-a, --all', 'show every finding in full')
    .addOption(
      new Option('--min-severity <level>', 'show findings from this level up')
        .choices(SEVERITIES)
        .default('info'),
    )
    .option('--quiet', 'show errors only, and nothing of stories without one');
}

function defineInput(command: Command): void {
  command
    .addOption(
      new Option('--jsonl', 'filter: rows {"id"?, "question"?, "text"} in, one result a line out').conflicts([
        'report',
        'filesFrom',
        'stdinFilename',
      ]),
    )
    .addOption(
      new Option('-j, --jobs <number>', 'worker threads for --jsonl').argParser(parsePositive).default(1),
    )
    .option('--stdin-filename <path>', 'treat standard input as this file')
    .option('--files-from <file>', 'read names from a file or -, one a line or NUL-separated')
    .option('--allow-empty', 'finding no story is no failure')
    .option(
      '--print-config',
      'print the configuration that holds for a story, or here, and where it comes from',
    );
}

function defineStatus(command: Command): void {
  command
    .addOption(
      new Option('--fail-on <level>', 'exit 1 from this severity up').choices(LEVELS).default('error'),
    )
    .option('--max-warnings <number>', 'exit 1 for more warnings than this', parseWhole)
    .option('--min-score <number>', 'exit 1 for a story that scores less', parseWhole)
    .addHelpText(
      'after',
      '\nExit status: 0 nothing at or above the level, 1 something, 2 could not do what was asked.',
    );
}

function addReport(value: string, reports: CheckOptions['report']): CheckOptions['report'] {
  const [, name, file] = /^([a-z]+)=(.+)$/.exec(value) ?? [];
  const format = REPORT_FORMATS.find((known) => known === name);
  if (!format || !file) {
    throw new InvalidArgumentError(`Write it as format=file; the formats are ${REPORT_FORMATS.join(', ')}.`);
  }
  return [...reports, { format, file }];
}

function parsePositive(value: string): number {
  const number = parseWhole(value);
  if (number < 1) throw new InvalidArgumentError('Write a whole number from 1 up.');
  return number;
}

function parseWhole(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Write a whole number.');
  return Number(value);
}
