/** What several formats say alike of a finding and a story. */
import { quoteWords } from '../document/words.ts';
import { type Evidence, type Finding, type Limits, type Result, SEVERITIES, type Story } from '../model.ts';
import { count, formatTime } from '../text/layout.ts';
import { quotable } from '../text/printable.ts';
import type { Theme } from '../text/theme.ts';

/** The words found, unless the message quotes them itself, and what is missing, in one line. */
export function describeFinding(finding: Finding, story: Story): string {
  const message = quotable(finding.message);
  if (finding.text === null) return message;
  const words = `'${wordsOf(finding, story)}'`;
  return message.includes(words) ? message : `${words}: ${message}`;
}

/** The words of a finding or of evidence, as a person reads them. */
export function wordsOf({ position: { start, end } }: Pick<Evidence, 'position'>, story: Story): string {
  return quotable(quoteWords(story, start.offset, end.offset));
}

/** `3 errors, 1 warning`. */
export function countFindings({ findings }: Pick<Result, 'findings'>): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    number: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ number }) => number > 0);
  if (counts.length === 0) return 'no findings';
  return counts
    .map(({ severity, number }) => (severity === 'info' ? `${number} info` : count(number, severity)))
    .join(', ');
}

/** `187 of 300 words` and `1:15 of 3:00`, each marked where it is over. */
export function describeLength(
  { words, speakingSeconds }: Pick<Result, 'words' | 'speakingSeconds'>,
  limits: Pick<Limits, 'words' | 'seconds'>,
  { caution }: Theme,
  how = '',
): string[] {
  const mark = (text: string, over: boolean): string => (over ? caution(text) : text);
  const time = `${formatTime(speakingSeconds)} of ${formatTime(limits.seconds)}${how}`;
  return [
    mark(`${words} of ${limits.words} words`, words > limits.words),
    mark(time, speakingSeconds > limits.seconds),
  ];
}

/** How a result's input is called where a path is wanted: a file's path, else the row's id. */
export function sourceName({ path, id }: Result): string {
  if (path !== null) return path === '-' ? 'stdin' : path;
  return id === null ? 'story' : String(id);
}
