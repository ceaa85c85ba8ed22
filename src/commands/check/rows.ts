/** The filter: a row of JSON Lines in, a line out, in the same order and in constant memory. */
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { explainWriteError, UserError } from '../../errors.ts';
import { STANDARD_INPUT } from '../../inputs/find.ts';
import { type Line, readLines } from '../../inputs/lines.ts';
import { isReadFrom } from '../../inputs/same-file.ts';
import type { Io } from '../../io.ts';
import { type Answers, answerRows, type RowTask } from './answers.ts';
import type { CheckOptions } from './options.ts';
import { createPool, type Pool } from './pool.ts';
import type { Checking } from './run.ts';

/** Batches under way for each worker: one being answered, one waiting. */
const AHEAD = 2;

export async function checkRows(args: string[], options: CheckOptions, checking: Checking): Promise<void> {
  const { io, question, minSeverity } = checking;
  refuseOtherUse(args, options, io);
  const task: RowTask = { question, minSeverity };
  const pool = options.jobs > 1 ? createPool(options.jobs, { options, cwd: io.cwd, task }) : null;
  const toFile = options.output !== undefined;
  const output = toFile ? createWriteStream(resolve(io.cwd, options.output!)) : io.stdout;
  try {
    // The pipeline waits for its reader, which keeps memory constant, however slow that one is.
    await pipeline(answerInOrder(io.stdin, pool, task, checking), output, { end: toFile });
  } catch (error) {
    const { output: path = null } = options;
    const what = path === null ? 'The report cannot be written' : 'The report cannot be written there';
    throw explainWriteError(error, what, path);
  } finally {
    await pool?.close();
  }
}

/** Yields the lines that answer each batch, and counts and tells what is in them. */
async function* answerInOrder(
  input: Io['stdin'],
  pool: Pool | null,
  task: RowTask,
  checking: Checking,
): AsyncGenerator<string> {
  for await (const { text, counts, faults } of answerBatches(input, pool, task, checking)) {
    checking.count(counts);
    for (const { line, code, message } of faults) {
      checking.tell(new UserError(code, message, { path: STANDARD_INPUT, line }));
    }
    yield text;
  }
}

/**
 * Reads the next batch while earlier ones are being answered, and yields an answer as soon as it is there: who sends
 * a row and waits for its answer gets it. Without a pool, a batch is answered before the next one is read.
 */
async function* answerBatches(
  input: Io['stdin'],
  pool: Pool | null,
  task: RowTask,
  checking: Checking,
): AsyncGenerator<Answers> {
  const checker = await checking.checkerFor(null);
  const ask = async (lines: Line[]) => (pool ? pool.ask(lines) : answerRows(lines, checker, task));
  const most = pool ? pool.size * AHEAD : 1;
  const batches = readLines(input);
  const under: Promise<Answers>[] = [];
  let reading: Promise<IteratorResult<Line[]>> | null = batches.next();
  while (reading || under.length > 0) {
    const [first] = under;
    const answered = first?.then((answers) => ({ answers }));
    const read = under.length < most ? reading?.then((batch) => ({ batch })) : undefined;
    const event = await Promise.race([answered, read].filter((promise) => promise !== undefined));
    if ('answers' in event) {
      under.shift();
      yield event.answers;
    } else if (event.batch.done) {
      reading = null;
    } else {
      under.push(ask(event.batch.value));
      reading = batches.next();
    }
  }
}

/** What a filter cannot do is said, not passed over. */
function refuseOtherUse(args: string[], { format, output }: CheckOptions, { stdin, cwd }: Io): void {
  if (stdin.isTTY || args.some((name) => name !== STANDARD_INPUT)) {
    const message = '--jsonl reads rows from standard input alone: pmdrill check --jsonl < rows.jsonl';
    throw new UserError('usage', message);
  }
  if (format !== 'jsonl' && format !== 'pretty') {
    throw new UserError('usage', `--jsonl writes a line of JSON a row, and cannot write ${format}.`);
  }
  if (output !== undefined && isReadFrom(stdin, resolve(cwd, output))) {
    const message = 'The rows are read from this file; it is left as it is. Name another file.';
    throw new UserError('unwritable', message, { path: output });
  }
}
