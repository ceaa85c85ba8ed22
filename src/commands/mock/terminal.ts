/** The mock interview in a terminal, and its debrief in the format asked for. */
import { newId } from '../../history/attempts.ts';
import type { Io } from '../../io.ts';
import { holdDebrief } from '../../mock/debrief.ts';
import { type Interview, planInterview } from '../../mock/interview.ts';
import { debriefLines } from '../../mock/pretty.ts';
import { wordsSaid } from '../../practice/session.ts';
import { holdInterview, type Sitting } from '../../terminal/drill/interview.ts';
import { interviewerAt, offerInterviews, welcome } from '../../terminal/drill/interviewer.ts';
import { fullSurface, plainSurface } from '../../terminal/drill/surfaces.ts';
import { needsPlain } from '../../terminal/open.ts';
import { drillInTerminal } from '../shared/drill.ts';
import { openPage } from '../shared/page.ts';
import { type DrillSupplies, readSupplies } from '../shared/supplies.ts';
import { INTERVIEW_KEPT } from '../shared/unwritten.ts';
import { formatDebrief } from './debrief.ts';
import type { MockOptions } from './index.ts';

/** @returns 0 when the debrief has been held, or the exit status of what broke the interview off */
export async function run(io: Io, _args: string[], options: MockOptions): Promise<number> {
  const page = openPage(io, options);
  const { theme } = page;
  const plain = needsPlain(io.env, options.plain === true);
  const input = plain ? 'plain' : 'terminal';
  const supplies = await readSupplies(io, options, input, theme);
  const { content } = supplies;
  const drafts = {
    folder: supplies.home.interviews,
    failed: 'The interview cannot be kept',
    kept: INTERVIEW_KEPT,
    answers: (latest: Interview | null) => wordsSaid(latest?.session),
  };
  return drillInTerminal(io, supplies, drafts, async ({ terminal, keep, ...ears }) => {
    const surface = plain ? plainSurface(terminal) : fullSurface(terminal);
    const resumed = await offerInterviews(surface, supplies, input);
    if (!resumed) await welcome(surface, supplies);
    const interview = resumed ?? plan(supplies);
    const keeper = keep(interview.id);
    keeper.note(interview);
    const sitting: Sitting = { ...supplies, ...ears, input, keeper };
    const attempts = await holdInterview(sitting, interview, interviewerAt(surface, supplies));
    const debrief = holdDebrief(attempts, content);
    if (options.format === 'pretty') await surface.show((width) => debriefLines(debrief, { theme, width }));
    else io.stdout.write(formatDebrief(attempts, content, options.format, page));
  });
}

function plan({ date, content, attempts, random }: DrillSupplies): Interview {
  return planInterview({ id: newId(), at: date().toISOString() }, content.questions, attempts, random);
}
