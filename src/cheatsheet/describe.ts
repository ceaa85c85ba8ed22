/** Words about metrics that the sheet's formats share. Pure. */
import { describeDraft, describeNoStory, describeNote } from '../bank/describe.ts';
import type { Amount } from '../metrics/amount.ts';
import type { Metric } from '../metrics/metric.ts';
import { sayPeriod } from '../metrics/period.ts';
import type { Contradiction } from './contradictions.ts';
import type { Misstated } from './misstated.ts';
import type { Sheet, SheetStory } from './sheet.ts';

/** `31 % → 24 %`, `$40,000 → $35,000 a month`, or nothing where only a change is told. */
export function describeFigures(metric: Metric): string {
  const { baseline, value } = metric;
  const same = baseline?.period === value?.period;
  const older = baseline && describeAmount(same ? { ...baseline, period: null } : baseline);
  return [older, describeValue(metric)].filter(Boolean).join(' → ');
}

/** `24 %`, and of two groups both: `71 % against 12 %`. */
export function describeValue({ value, others }: Metric): string {
  return [value, others].flatMap((amount) => (amount ? [describeAmount(amount)] : [])).join(' against ');
}

/** `$35,000 a month` */
export const describeAmount = ({ text, period }: Pick<Amount, 'text' | 'period'>): string =>
  holdTogether(text + sayPeriod(period));

/** No line ends between a number and its unit. */
const holdTogether = (amount: string): string =>
  amount.length <= LONGEST_HELD ? amount.replace(/\s+/g, '\u00a0') : amount.replace(/\s+/g, ' ');

/** Characters. */
const LONGEST_HELD = 16;

/** `−23 % (computed)`, `22 %`. */
export function describeChange({ change }: Metric): string {
  if (change === null) return '';
  return change.computed ? `${change.text} (computed)` : describeAmount(change);
}

/** No line ends before a per cent sign. */
export const holdPercent = (change: string): string => change.replace(/ %/, '\u00a0%');

function describeContradiction({ sides: [one, other] }: Contradiction): string {
  return (
    `${one.topic}: ${one.figure} in ${one.story}, line ${one.line}, but ${other.figure} in ${other.story}, line ${other.line}. ` +
    'An interviewer compares notes; make them one figure or say why they differ.'
  );
}

function describeMisstated({ story, line, topic, ...figures }: Misstated): string {
  const { stated, baseline, value, computed } = figures;
  return (
    `${topic || 'A change'}: ${stated} is stated in ${story}, line ${line}, but ${baseline} → ${value} comes to ${computed}. ` +
    'An interviewer does the sum; say the one that is right.'
  );
}

/** All that needs mending before an interviewer notices it. */
export const listNotices = ({ contradictions, misstated }: Sheet): string[] => [
  ...contradictions.map(describeContradiction),
  ...misstated.map(describeMisstated),
];

/** What the folder holds beside stories, as the bank says it. */
export const listUncounted = ({ drafts, notes }: Sheet): string[] => [
  ...drafts.map(describeDraft),
  ...notes.map(describeNote),
];

/** Of more stories than a printed page holds. */
export const describeLeftOut = (out: number, all: number): string =>
  `${out} of ${all} stories are left out in print, where the best of each question come first. To print others, name a file or a folder: pmdrill cheatsheet <path> -f html.`;

/** Questions without a story: the command that begins one, and the words that name it. */
export const listUnanswered = ({ unanswered }: Sheet): { title: string; command: string; text: string }[] =>
  unanswered.map(({ id, title }) => ({ title, command: `pmdrill new ${id}`, text: describeNoStory(id) }));

/** What a story leaves open on the sheet. */
export function listGaps({ metrics, money, uncounted, missing }: SheetStory): string[] {
  const gaps: [open: boolean, name: string][] = [
    [![...metrics, ...money].some(({ baseline }) => baseline !== null), 'baseline with its new value'],
    [money.length === 0, 'money'],
    [uncounted, 'people affected'],
    [missing.includes('timeline'), 'timeline'],
    [missing.includes('source'), 'data source'],
  ];
  return gaps.filter(([open]) => open).map(([, name]) => name);
}
