/** Prints the questions, or one of them. */
import { openWorkspace } from '../../config/index.ts';
import { requireQuestion } from '../../document/index.ts';
import type { Io } from '../../io.ts';
import type { Content, Criterion, Question } from '../../model.ts';
import { rubricFor } from '../../rubric.ts';
import { formatTime, hang } from '../../text/layout.ts';
import type { Look } from '../../text/theme.ts';
import type { ProgramOptions } from '../command.ts';
import { field, openPage, print } from '../shared/page.ts';

interface QuestionsOptions extends ProgramOptions {
  hints?: boolean;
}

export async function run(io: Io, [id]: string[], options: QuestionsOptions): Promise<number> {
  const { content } = await openWorkspace(options, io.cwd);
  const page = openPage(io, options);
  const lines = id
    ? describeQuestion(requireQuestion(id, content.questions), content, page, options.hints ?? false)
    : listQuestions(content.questions, page);
  print(io, lines);
  return 0;
}

function listQuestions(questions: Question[], { theme, width }: Look): string[] {
  return [
    ...questions.flatMap(({ id, principle, wordings }) => [
      `${theme.accent(id)}  ${theme.strong(principle)}`,
      ...hang('  ', wordings[0]!, width),
      '',
    ]),
    'pmdrill questions <id> shows one in full; pmdrill practice <id> asks it.',
  ];
}

function describeQuestion(question: Question, content: Content, page: Look, withHints: boolean): string[] {
  const { id, title, principle, wordings, judged, failed, seconds, budgetMinutes } = question;
  const { hints, followUps, bad, good } = question;
  const { criteria, limits } = rubricFor(content, id);
  const time = `${formatTime(seconds)} for your answer, ${limits.words} words at the most; ${budgetMinutes} minutes with the probing.`;
  return [
    page.theme.strong(title === principle ? title : `${title} (${principle})`),
    '',
    ...field('ASKED', wordings, page),
    '',
    ...field('JUDGED', judged, page),
    ...field('FAILED', failed, page),
    ...field('TIME', time, page),
    '',
    ...field('SHOW', criteria.map(describeCriterion), page),
    '',
    ...field('BAD', bad, page),
    ...field('GOOD', good, page),
    '',
    ...field('THEN', followUps, page),
    ...(withHints ? ['', ...field('HINTS', hints, page)] : []),
    '',
    ...hang('', `A model story is shown after your own try: pmdrill practice ${id}`, page.width),
  ];
}

function describeCriterion({ id, asks, required }: Criterion): string {
  return `${id}${required ? '' : ' (not required)'}: ${asks}`;
}
