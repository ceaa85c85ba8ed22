/** The story bank as Markdown, to keep beside the stories. */
import { describeWorth } from '../reporters/worth.ts';
import { formatTime } from '../text/layout.ts';
import { code, escapeText, table } from '../text/markdown.ts';
import type { Bank, BankEntry } from './bank.ts';
import { describeNote, describeTwins, FILL_IN, summarizeBank } from './describe.ts';

export function formatBankMarkdown(bank: Bank): string {
  const rows = bank.entries.flatMap(toRows);
  const head = ['Question', 'Principle', 'Story', 'Verdict', 'Score', 'Words', 'Time', 'Lacks', 'Mend first'];
  const parts = [
    '## Story bank',
    escapeText(summarizeBank(bank)),
    table(head, rows),
    ...bank.twins.map((twins) => `- ⚠️ ${escapeText(describeTwins(twins))}`),
    ...bank.notes.map((note) => `- ${escapeText(describeNote(note))}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function toRows({ question, stories, drafts }: BankEntry): string[][] {
  const [title, principle] = [escapeText(question.title), escapeText(question.principle)];
  if (stories.length === 0 && drafts.length === 0) {
    return [[title, principle, '❌ no story', '', '', '', '', '', code(`pmdrill new ${question.id}`)]];
  }
  const told = stories.map(({ name, verdict, score, words, speakingSeconds, missing, mends: [best] }) => [
    title,
    principle,
    code(name),
    `${verdict === 'complete' ? '✅' : '❌'} ${verdict}`,
    String(score),
    String(words),
    formatTime(speakingSeconds),
    missing.join(', '),
    best ? `${code(best.id)} (${describeWorth(best)}): ${escapeText(best.mend)}` : '',
  ]);
  const empty = drafts.map(({ name }) => [
    title,
    principle,
    code(name),
    '✏️ empty draft',
    '',
    '',
    '',
    '',
    FILL_IN,
  ]);
  return [...told, ...empty];
}
