/** The mock interview from standard input: nobody is there to be asked further. */
import { newId } from '../../history/attempts.ts';
import { draftPaths, keepOnFailure } from '../../history/drafts.ts';
import type { Io } from '../../io.ts';
import type { Interview } from '../../mock/interview.ts';
import { silentScreens, untimed } from '../../practice/silent.ts';
import { cleanInput } from '../../terminal/answer/buffer.ts';
import { holdInterview, type Sitting } from '../../terminal/drill/interview.ts';
import { listenHere } from '../shared/ears.ts';
import { openPage } from '../shared/page.ts';
import { readAnswers } from '../shared/read-answers.ts';
import { readSupplies } from '../shared/supplies.ts';
import { INTERVIEW_KEPT, tellUnwritten } from '../shared/unwritten.ts';
import { formatDebrief } from './debrief.ts';
import type { MockOptions } from './index.ts';

/**
 * Reads an answer to each question, in their order, and prints the debrief.
 *
 * @throws UserError where there are too few answers or too many
 */
export async function run(io: Io, _args: string[], options: MockOptions): Promise<number> {
  const page = openPage(io, options);
  const supplies = await readSupplies(io, options, 'pipe', page.theme);
  const { content } = supplies;
  const answers = await readAnswers(io, content.questions);
  const turns = content.questions.map(({ id, title }, at) => ({
    question: id,
    wording: title,
    answer: untimed(cleanInput(answers[at]!)),
  }));
  const interview: Interview = {
    id: newId(),
    at: supplies.date().toISOString(),
    turns,
    done: 0,
    session: null,
  };
  const keeper = keepOnFailure<Interview>(draftPaths(supplies.home.interviews, interview.id).draft);
  const sitting: Sitting = {
    ...supplies,
    ...listenHere(supplies.checker),
    input: 'pipe',
    keeper,
  };
  const attempts = await holdInterview(sitting, interview, () => silentScreens).catch((error) => {
    tellUnwritten(io, { saving: keeper.saveNow(), kept: INTERVIEW_KEPT, answers });
    throw error;
  });
  io.stdout.write(formatDebrief(attempts, content, options.format, page));
  return 0;
}
