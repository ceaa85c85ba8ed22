/** The story bank for a person at a terminal. */
import { describeLength } from '../reporters/describe.ts';
import { describeMend, describeWorth } from '../reporters/worth.ts';
import { hang, joinParagraphs, NARROW, pad } from '../text/layout.ts';
import type { Look, Theme } from '../text/theme.ts';
import type { Bank, BankEntry, BankStory } from './bank.ts';
import { describeNoStory, describeNote, describeTwins, FILL_IN, summarizeBank } from './describe.ts';

/** Room for `INCOMPLETE  100  `; on a terminal too narrow for such a margin, the rest stands below it. */
const MARGIN = 17;
const NARROW_MARGIN = 4;

export function formatBank(bank: Bank, { theme, width }: Look): string {
  return joinParagraphs([
    hang('', summarizeBank(bank), width).map(theme.strong),
    ...bank.entries.map((entry) => formatEntry(entry, theme, width)),
    ...bank.twins.map((twins) => hang('', theme.caution(describeTwins(twins)), width)),
    explainHint(bank).flatMap((hint) => hang('', theme.faint(hint), width)),
    bank.notes.flatMap((note) => hang('', theme.faint(describeNote(note)), width)),
  ]);
}

/** By the first mend that is named above. */
function explainHint({ entries }: Bank): string[] {
  const [first] = entries.flatMap(({ stories }) => stories.flatMap(({ mends }) => mends));
  return first ? [`Why a mend counts, with BAD and GOOD: pmdrill explain ${first.id}`] : [];
}

function formatEntry(entry: BankEntry, theme: Theme, width: number): string[] {
  const { question, limits, stories, drafts } = entry;
  const { title, principle } = question;
  const whole = !principle.startsWith(title) && title.length + 2 + principle.length <= width;
  const head = `${theme.accent(title)}${whole ? `  ${theme.faint(principle)}` : ''}`;
  const isBare = stories.length === 0 && drafts.length === 0;
  return [
    head,
    ...stories.flatMap((story) => formatStory(story, limits, theme, width)),
    ...drafts.flatMap(({ name }) => [
      ...beside(`  ${theme.caution('EMPTY DRAFT')}`, name, width),
      ...hang(marginFor(width), FILL_IN, width),
    ]),
    ...(isBare ? beside(`  ${theme.bad('NO STORY')}`, describeNoStory(question.id), width) : []),
  ];
}

const marginFor = (width: number): string => ' '.repeat(width < NARROW ? NARROW_MARGIN : MARGIN);

/** A text behind a label in the margin, or below it. */
function beside(label: string, text: string, width: number): string[] {
  return width < NARROW
    ? [label, ...hang(marginFor(width), text, width)]
    : hang(pad(label, MARGIN), text, width);
}

function formatStory(story: BankStory, limits: BankEntry['limits'], theme: Theme, width: number): string[] {
  const style = story.verdict === 'complete' ? theme.good : theme.bad;
  const verdict = `  ${style(pad(story.verdict.toUpperCase(), 10))} ${String(story.score).padStart(3)}`;
  const [best, ...others] = story.mends;
  const size = [
    ...describeLength(story, limits, theme),
    ...(story.questionFrom === 'inferred' ? ['question inferred from the text'] : []),
  ].join(', ');
  const mend = best && describeMend(best);
  const rest = others.slice(0, 3).map((other) => `${other.id} (${describeWorth(other)})`);
  return [
    ...beside(verdict, story.name, width),
    ...[
      theme.faint(size),
      ...(story.missing.length > 0 ? [`lacks ${story.missing.join(', ')}`] : []),
      ...(mend ? [`${mend.lead} ${mend.text}`] : []),
      ...(rest.length > 0 ? [`then ${rest.join(', ')}`] : []),
      ...(best ? [] : [theme.good('nothing left to mend: say it aloud')]),
    ].flatMap((text) => hang(marginFor(width), text, width)),
  ];
}
