/** Rows of JSON Lines answered one by one, in this thread or in another. */
import { type Checker, checkStory } from '../../checker/index.ts';
import { readRow, requireQuestion } from '../../document/index.ts';
import { UserError } from '../../errors.ts';
import type { Line } from '../../inputs/lines.ts';
import { parseLine, type RowId, readFields, readId } from '../../inputs/rows.ts';
import type { Result, Severity } from '../../model.ts';
import { formatJsonLine } from '../../text/json.ts';
import { addCounts, type Counts, countResult, dropBelow, NOTHING } from './tally.ts';

/** What the rows of a run have in common. */
export interface RowTask {
  /** Id of the question that every row answers, where one was asked for. */
  question: string | null;
  minSeverity: Severity;
}

export interface Answers {
  /** A line for each row. */
  text: string;
  counts: Counts;
  faults: { line: number; code: string; message: string }[];
}

/** Answers rows in their order; one that cannot be checked is answered by what is wrong with it. */
export function answerRows(lines: Line[], checker: Checker, task: RowTask): Answers {
  const answers: Answers = { text: '', counts: NOTHING, faults: [] };
  for (const { number, bytes } of lines) {
    let id: RowId = null;
    try {
      const row = parseLine(bytes);
      id = readId(row);
      const result = checkRow(id, readFields(row), checker, task);
      answers.counts = addCounts(answers.counts, countResult(result));
      answers.text += formatJsonLine(dropBelow(result, task.minSeverity));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { code, message } = error;
      answers.counts = addCounts(answers.counts, { ...NOTHING, unchecked: 1 });
      answers.faults.push({ line: number, code, message });
      answers.text += formatJsonLine({ id, line: number, error: { code, message } });
    }
  }
  return answers;
}

function checkRow(
  id: RowId,
  { question, text }: ReturnType<typeof readFields>,
  checker: Checker,
  task: RowTask,
): Result {
  const named = question && requireQuestion(question, checker.content.questions).id;
  const story =
    task.question === null
      ? readRow(text, { id, question: named })
      : readRow(text, { id, question: task.question, questionFrom: 'option' });
  return checkStory(story, checker);
}
