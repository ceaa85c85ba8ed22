/** The filter: a row of JSON Lines in, a line out, in the same order and in constant memory. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { checkStory } from '../../checker/index.ts';
import { readRow, requireQuestion } from '../../document/index.ts';
import { UserError } from '../../errors.ts';
import { STANDARD_INPUT } from '../../inputs/find.ts';
import { type Line, readLines } from '../../inputs/lines.ts';
import { parseLine, type RowId, readFields, readId } from '../../inputs/rows.ts';
import type { Io } from '../../io.ts';
import type { Result } from '../../model.ts';
import { formatRow } from '../../reporters/json.ts';
import type { CheckOptions } from './options.ts';
import type { Session } from './session.ts';

export async function checkRows(args: string[], options: CheckOptions, session: Session): Promise<void> {
  const { io } = session;
  refuseOtherInput(args, io);
  const output =
    options.output === undefined ? io.stdout : createWriteStream(resolve(io.cwd, options.output));
  for await (const line of readLines(io.stdin)) {
    // Waiting for the reader keeps memory constant however slow it is.
    if (!output.write(answer(line, session))) await once(output, 'drain');
  }
  if (output !== io.stdout) await finished(output.end());
}

function refuseOtherInput(args: string[], { stdin }: Io): void {
  if (stdin.isTTY || args.some((name) => name !== STANDARD_INPUT)) {
    const message = '--jsonl reads rows from standard input alone: pmdrill check --jsonl < rows.jsonl';
    throw new UserError('usage', message);
  }
}

/** The line that answers a row: its result, or what is wrong with it. */
function answer({ number, bytes }: Line, session: Session): string {
  let id: RowId = null;
  try {
    const row = parseLine(bytes);
    id = readId(row);
    return formatRow(session.show(checkRow(id, readFields(row), session)));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, message } = error;
    session.fail(new UserError(code, message, { path: STANDARD_INPUT, line: number }));
    return `${JSON.stringify({ id, line: number, error: { code, message } })}\n`;
  }
}

function checkRow(id: RowId, { question, text }: ReturnType<typeof readFields>, session: Session): Result {
  const { content, checker, tally } = session;
  const named = question && requireQuestion(question, content.questions).id;
  const story =
    session.question === null
      ? readRow(text, { id, question: named })
      : readRow(text, { id, question: session.question, questionFrom: 'option' });
  const result = checkStory(story, checker);
  tally.add(result);
  return result;
}
