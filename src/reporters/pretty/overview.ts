/** What stands below the stories: a line for each of several, and how a false alarm is silenced. */
import type { CheckedStory, Finding, Story } from '../../model.ts';
import { isOfDirective } from '../../rule-ids.ts';
import { fitName, isUntold } from '../../story.ts';
import { hang } from '../../text/layout.ts';
import { countFindings, wordsOf } from '../describe.ts';
import type { ReportOptions } from '../reporter.ts';
import { cutQuote } from './cut-quote.ts';

/** Score, verdict and name of each story, then the totals. */
export function formatOverview(stories: CheckedStory[], { theme, width }: ReportOptions): string[] {
  const results = stories.map(({ result }) => result);
  const complete = results.filter(({ verdict }) => verdict === 'complete').length;
  const totals = countFindings({ findings: results.flatMap(({ findings }) => findings) });
  return [
    theme.strong('Score  Story'),
    ...stories.map((checked) => {
      const { result } = checked;
      const style = result.verdict === 'complete' ? theme.good : theme.bad;
      const mark = style(result.verdict === 'complete' ? '✓' : '✗');
      return `${mark} ${String(result.score).padStart(3)}  ${fitName(checked, width - 7)}`;
    }),
    ...hang(
      '',
      `${stories.length} stories: ${complete} complete (✓), ${stories.length - complete} incomplete (✗); ${totals}`,
      width,
    ),
  ];
}

/** Cells for the words of the phrase that the hint is about. */
const NAMED = 28;

/**
 * What one can do next, said once in a report, by the first phrase that was found. The comment has a line of its own,
 * to be copied.
 * @param isCut not everything is told in full
 */
export function formatHints(
  stories: CheckedStory[],
  isCut: boolean,
  { theme, width }: ReportOptions,
): string[] {
  const told = stories.filter(({ result }) => !isUntold(result));
  const [found] = told.flatMap(({ result: { findings }, story }) =>
    findings.filter(isPhrase).map((finding) => ({ finding, findings, story })),
  );
  const hints = found ? hintAtComment(found) : [];
  if (isCut) hints.push('Everything in full: --all');
  return [...hints, ...hintAtOwn(stories)].flatMap((line) => hang('', line, width)).map(theme.faint);
}

/** Comments at fault are mended, not silenced. */
const isPhrase = ({ text, rule }: Finding): boolean => text !== null && !isOfDirective(rule);

/** In a table the comment goes into the row itself: a line of its own between two rows would end the table. */
function hintAtComment(found: { finding: Finding; findings: Finding[]; story: Story }): string[] {
  const { finding, findings, story } = found;
  const { offset } = finding.position.start;
  const block = story.blocks.find(({ start, text }) => start <= offset && offset < start + text.length);
  const [place, comment] =
    block?.kind === 'cell' ? ['in its cell', 'disable-line'] : ['on the line above it', 'disable-next-line'];
  return [
    `Is ${cutQuote(`'${wordsOf(finding, story)}'`, NAMED)} no fault? Write this ${place}:`,
    `<!-- pmdrill-${comment} ${finding.rule} -->`,
    ...hintAtOthers(finding, findings),
    `Why it counts: pmdrill explain ${finding.rule}`,
  ];
}

/** The comment silences its rule for the whole line, and many people write each paragraph as one line. */
function hintAtOthers({ rule, position }: Finding, findings: Finding[]): string[] {
  const { line } = position.start;
  const others =
    findings.filter((other) => other.rule === rule && other.position.start.line === line).length - 1;
  if (others === 0) return [];
  return [`It takes the ${others === 1 ? 'other' : `${others} others`} of this rule on that line, too.`];
}

/** A user who wrote questions of their own expects to be asked by them, too. */
function hintAtOwn(stories: CheckedStory[]): string[] {
  const guessed = stories.find(({ result, content }) => {
    const isOwn = content.questions.some(({ id, own }) => own && id === result.question);
    return result.questionFrom === 'inferred' && !isOwn;
  });
  const own = guessed?.content.questions.filter((question) => question.own) ?? [];
  if (own.length === 0) return [];
  const ids = own.map(({ id }) => id).join(', ');
  return [
    `For a question of yours (${ids}) put its title above the story as a heading, or add --question ${own[0]!.id}`,
  ];
}
