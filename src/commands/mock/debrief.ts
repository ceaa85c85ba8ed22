/** The debrief of an interview that is over, in the format asked for. */
import { findDrafts } from '../../history/drafts.ts';
import { describeAge } from '../../history/summary.ts';
import type { Io } from '../../io.ts';
import { holdDebrief } from '../../mock/debrief.ts';
import { type Interview, lastInterview, minutesInAll } from '../../mock/interview.ts';
import { formatDebriefMarkdown } from '../../mock/markdown.ts';
import { debriefLines } from '../../mock/pretty.ts';
import type { Attempt, Content } from '../../model.ts';
import { fullSurface } from '../../terminal/drill/surfaces.ts';
import { inTerminal, needsPlain } from '../../terminal/open.ts';
import { formatJson } from '../../text/json.ts';
import type { Look } from '../../text/theme.ts';
import { readCandidate } from '../shared/candidate.ts';
import { openPage, sayInstead } from '../shared/page.ts';
import type { MockOptions } from './index.ts';

const noneYet = ({ questions }: Content): string =>
  `There is no interview to look back on yet. Sit one, about ${minutesInAll(questions)} minutes: pmdrill mock (or warm up first: pmdrill practice).`;

const brokenOff = ({ at, done, turns }: Interview): string =>
  `The debrief is held when the interview is over. Yours was broken off (${describeAge(at, new Date())}) at question ${done + 1} of ${turns.length}; go on with it: pmdrill mock.`;

/** Prints the debrief of the last interview that was gone through to its end. */
export async function run(io: Io, _args: string[], options: MockOptions): Promise<number> {
  const { attempts, content, home } = await readCandidate(io, options);
  const last = lastInterview(attempts, content.questions);
  if (last && options.format === 'pretty' && isRead(io, options)) {
    const { theme } = openPage(io, options);
    const debrief = holdDebrief(last, content);
    return inTerminal(io, theme, (terminal) =>
      fullSurface(terminal).show((width) => debriefLines(debrief, { theme, width })),
    );
  }
  if (last) io.stdout.write(formatDebrief(last, content, options.format, openPage(io, options)));
  else {
    const broken = findDrafts<Interview>(home.interviews)[0]?.content;
    sayInstead(io, options.format, broken ? brokenOff(broken) : noneYet(content));
    if (options.format === 'json') io.stdout.write('null\n');
  }
  return 0;
}

/** Whether a person reads it at a terminal that pages. */
const isRead = ({ stdin, stdout, env }: Io, { plain }: MockOptions): boolean =>
  Boolean(stdin.isTTY && stdout.isTTY) && !needsPlain(env, plain === true);

/** All of it as one text. */
export function formatDebrief(
  attempts: Attempt[],
  content: Content,
  format: MockOptions['format'],
  page: Look,
): string {
  const debrief = holdDebrief(attempts, content);
  if (format === 'json') return formatJson(debrief);
  if (format === 'markdown') return formatDebriefMarkdown(debrief);
  return `${debriefLines(debrief, page).join('\n')}\n`;
}
