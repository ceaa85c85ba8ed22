/** The debrief as Markdown, to keep beside the stories. */
import { nameOf } from '../rule-ids.ts';
import { localDay } from '../text/dates.ts';
import { escapeText } from '../text/markdown.ts';
import type { Debrief, PrincipleNote } from './debrief.ts';
import {
  describeAnswer,
  describeDebriefMend,
  describeToJudge,
  groupByWords,
  isAsked,
  TO_JUDGE,
} from './describe.ts';
import type { DebriefMend } from './mends.ts';

export function formatDebriefMarkdown({ at, inclined, reasons, principles, mends, rules }: Debrief): string {
  const parts = [
    `## Debrief of ${localDay(at)}: ${inclined ? 'inclined' : 'not inclined'}`,
    reasons.map(escapeText).join(' '),
    ...(mends.length > 0 ? ['### Mend first'] : []),
    ...mends.map(formatMend),
    ...principles.map(formatNote),
    ...(principles.some(({ toJudge }) => toJudge.length > 0) ? [TO_JUDGE] : []),
    '### How the committee decides',
    ...rules.map((rule) => `- ${escapeText(rule)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function formatMend(mend: DebriefMend, index: number): string {
  const { what, where } = describeDebriefMend(mend);
  return `${index + 1}. **${what}** ${escapeText(where)}. ${escapeText(mend.mend)} \`pmdrill practice ${mend.practise}\``;
}

function formatNote(note: PrincipleNote): string {
  const { title, wording, standing, shown, missing, open, unanswered, passed, toJudge } = note;
  return [
    `### ${escapeText(title)}: ${standing}\n`,
    ...(isAsked(note) ? [`> ${escapeText(wording)}`, ''] : []),
    `Answer: ${describeAnswer(note)}`,
    '',
    ...groupByWords(shown).map(
      ({ criteria, words }) => `- ${criteria.map(nameOf).join(', ')}: “${escapeText(words)}”`,
    ),
    ...(missing.length > 0 ? [`- not shown: ${missing.map(nameOf).join(', ')}`] : []),
    ...open.map((words) => `- left open: “${escapeText(words)}”`),
    ...unanswered.map((asked) => `- no answer to: ${escapeText(asked)}`),
    ...passed.map(
      ({ asked, good }) => `- passed: ${escapeText(asked)} A good story has it: ${escapeText(good)}`,
    ),
    ...toJudge.map((own) => `- to judge: ${escapeText(describeToJudge(own))}`),
  ].join('\n');
}
