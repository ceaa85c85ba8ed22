/** The story bank for a person at a terminal. */
import { clock, hang, pad, truncate } from '../reporters/layout.ts';
import { quotable } from '../reporters/printable.ts';
import type { Theme } from '../terminal/theme.ts';
import type { Bank, BankEntry, BankStory } from './bank.ts';
import { describeTwins, summarizeBank } from './describe.ts';

/** Room for `INCOMPLETE  100  `. */
const MARGIN = 17;

export function formatBank(bank: Bank, { theme, width }: { theme: Theme; width: number }): string {
  const parts = [
    hang('', summarizeBank(bank), width).map(theme.strong),
    ...bank.entries.map((entry) => formatEntry(entry, theme, width)),
    ...bank.twins.map((twins) => hang('', theme.caution(describeTwins(twins)), width)),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function formatEntry({ question, limits, stories }: BankEntry, theme: Theme, width: number): string[] {
  const head =
    question.title === question.principle
      ? theme.accent(question.title)
      : `${theme.accent(question.title)}  ${theme.faint(question.principle)}`;
  if (stories.length === 0) {
    const write = `no story yet; pmdrill new ${question.id} begins one`;
    return [head, ...hang(`  ${theme.bad('NO STORY')}${' '.repeat(MARGIN - 10)}`, write, width)];
  }
  return [head, ...stories.flatMap((story) => formatStory(story, limits, theme, width))];
}

function formatStory(story: BankStory, limits: BankEntry['limits'], theme: Theme, width: number): string[] {
  const style = story.verdict === 'complete' ? theme.good : theme.bad;
  const verdict = style(pad(story.verdict.toUpperCase(), 10));
  const indent = ' '.repeat(MARGIN);
  const [best, ...others] = story.mends;
  const mark = (text: string, over: boolean): string => (over ? theme.caution(text) : text);
  const words = `${story.words} of ${limits.words} words`;
  const time = `${clock(story.speakingSeconds)} of ${clock(limits.seconds)}`;
  const size = [
    mark(words, story.words > limits.words),
    mark(time, story.speakingSeconds > limits.seconds),
    ...(story.questionFrom === 'inferred' ? ['question inferred from the text'] : []),
  ].join(', ');
  return [
    `  ${verdict} ${String(story.score).padStart(3)} ${truncate(story.name, width - MARGIN)}`,
    indent + theme.faint(size),
    ...(story.missing.length > 0 ? hang(indent, `lacks ${story.missing.join(', ')}`, width) : []),
    ...(best ? hang(indent, `mend first (+${best.points}): ${quotable(best.mend)}`, width) : []),
    ...(others.length > 0
      ? hang(
          indent,
          `then ${others
            .slice(0, 3)
            .map(({ id, points }) => `${id} (+${points})`)
            .join(', ')}`,
          width,
        )
      : []),
    ...(best ? [] : [`${indent}${theme.good('nothing left to mend: say it aloud')}`]),
  ];
}
