/** The first lines of a story's report: verdict, score, and the mend worth most. */
import type { CheckedStory, QuestionOrigin, Result } from '../../model.ts';
import { titleOf } from '../../names.ts';
import { fitName, isUntold } from '../../story.ts';
import { hang } from '../../text/layout.ts';
import type { Look } from '../../text/theme.ts';
import { countFindings } from '../describe.ts';
import type { ReportOptions } from '../reporter.ts';
import { describeMend, findBestMend } from '../worth.ts';

/** How the question came to be known; null: the person has just named it, so it is not said. */
const NAMED_BY: Record<QuestionOrigin, string | null> = {
  option: null,
  'front-matter': 'by its front matter',
  heading: 'by its heading',
  'file-name': "by the file's name",
  row: 'as the row says',
  inferred: 'inferred from the text; --question names another',
};

const UNNAMED = 'for want of words to tell by; --question names another';

/** Verdict, score and mend begin a line each, and the question follows. */
export function formatHead(checked: CheckedStory, { theme, width }: ReportOptions): string[] {
  const { result, content } = checked;
  const verdict = result.verdict.toUpperCase();
  const style = result.verdict === 'complete' ? theme.good : theme.bad;
  const title = titleOf(result.question, content.questions);
  const namedBy =
    isUntold(result) && result.questionFrom === 'inferred' ? UNNAMED : NAMED_BY[result.questionFrom];
  return [
    `${theme.strong(style(verdict))}  ${fitName(checked, width - verdict.length - 2)}`,
    ...hang('', `Score ${result.score} of 100 · ${countFindings(result)}`, width),
    ...formatMend(checked, { theme, width }),
    ...hang('', namedBy === null ? title : `${title}, ${namedBy}`, width).map(theme.faint),
  ];
}

function formatMend(checked: CheckedStory, { theme, width }: Look): string[] {
  if (isUntold(checked.result)) return formatUntold(checked.result, width);
  const best = findBestMend(checked);
  if (!best && checked.result.verdict === 'complete') return ['Nothing left to mend: say it aloud.'];
  if (!best)
    return hang(
      '',
      'Evidence is missing, and nothing is said of it here: it is silenced or not shown.',
      width,
    );
  const { lead, text } = describeMend(best);
  const [first = '', ...more] = hang('', `${lead} ${text}`, width);
  const shown = Math.min(lead.length, first.length);
  return [theme.strong(first.slice(0, shown)) + first.slice(shown), ...more];
}

/** A file is filled in, the draft of `pmdrill new` among them; an answer that was typed or piped has none. */
function formatUntold({ path, question, questionFrom }: Result, width: number): string[] {
  const id = questionFrom === 'inferred' ? '<question>' : question;
  const draft = ` pmdrill new ${id} writes a draft to fill.`;
  const fill = ' Open this file, fill it in, then check it again.';
  const next = path === null ? '' : path === '-' ? draft : fill;
  return hang('', `Nothing is told here yet.${next}`, width);
}
