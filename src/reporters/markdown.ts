/** A review to paste into a pull request or a note. */
import type { CheckedStory, Report, Result, Severity } from '../model.ts';
import { formatTime } from '../text/layout.ts';
import { code, escapeText, table } from '../text/markdown.ts';
import { countFindings, sourceName, wordsOf } from './describe.ts';
import type { Reporter } from './reporter.ts';
import { chooseFindings, describeMend, findBestMend } from './worth.ts';

const MARKS: Record<Severity, string> = { error: '❌', warning: '⚠️', info: 'ℹ️' };

const MOST_QUESTIONS = 5;

export const markdown: Reporter = ({ stories, errors }: Report) => {
  const complete = stories.filter(({ result }) => result.verdict === 'complete').length;
  const sections = [
    `## pmdrill: ${complete} of ${stories.length} stories complete`,
    ...errors.map(({ path, message }) => `- ❌ ${code(path ?? 'input')}: ${escapeText(message)}`),
    ...stories.flatMap(formatStory),
  ];
  return `${sections.join('\n\n')}\n`;
};

function formatStory(checked: CheckedStory): string[] {
  const { result } = checked;
  const best = findBestMend(checked);
  const mend = best && describeMend(best);
  const mark = result.verdict === 'complete' ? '✅' : '❌';
  const title = result.title === null ? '' : ` ${escapeText(result.title)}`;
  return [
    `### ${mark} ${code(sourceName(result))}${title}`,
    `**${result.verdict}**, score ${result.score} of 100, ${countFindings(result)}; ` +
      `${result.words} words, ${formatTime(result.speakingSeconds)} spoken; question ${code(result.question)}`,
    ...(mend ? [`**${mend.lead}** ${escapeText(mend.text)}`] : []),
    ...(result.findings.length > 0 ? [formatFindings(checked), formatQuestions(result)] : []),
    formatEvidence(checked),
  ];
}

function formatFindings({ story, result }: CheckedStory): string {
  return table(
    ['', 'Line', 'Rule', 'Words', 'What is missing', 'GOOD'],
    result.findings.map((finding) => [
      MARKS[finding.severity],
      String(finding.position.start.line),
      code(finding.rule),
      finding.text === null ? '' : code(wordsOf(finding, story)),
      escapeText(finding.message),
      escapeText(finding.good),
    ]),
  );
}

/** What to expect in the interview, the questions about the worst first. */
function formatQuestions(result: Result): string {
  const questions = chooseFindings(result, MOST_QUESTIONS).map(({ followUp }) => `- ${escapeText(followUp)}`);
  return ['**They will ask**', '', ...questions].join('\n');
}

function formatEvidence({ story, result: { criteria } }: CheckedStory): string {
  const rows = criteria.map(({ id, met, required, evidence }) => [
    met ? '✅' : required ? '❌' : '–',
    code(id),
    met
      ? evidence.map((words) => code(wordsOf(words, story))).join(', ')
      : required
        ? 'missing'
        : 'missing, not required',
  ]);
  const met = criteria.filter((criterion) => criterion.met).length;
  const summary = `<summary>Evidence: ${met} of ${criteria.length} met</summary>`;
  return `<details>${summary}\n\n${table(['', 'Criterion', 'Shown by'], rows)}\n\n</details>`;
}
