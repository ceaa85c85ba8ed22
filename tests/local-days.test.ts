/** Every date that is told is the day on which it happened where the person lives. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '../src/content/load.ts';
import { saveStory } from '../src/history/stories.ts';
import { describeAge } from '../src/history/summary.ts';
import { listLines } from '../src/history/view.ts';
import { holdDebrief } from '../src/mock/debrief.ts';
import { formatDebriefMarkdown } from '../src/mock/markdown.ts';
import { describeSpan } from '../src/progress/describe.ts';
import { adviseNext } from '../src/progress/next.ts';
import { measureProgress } from '../src/progress/progress.ts';
import { formatRework } from '../src/scaffold/scaffold.ts';
import { createTheme } from '../src/text/theme.ts';
import { attempt } from './attempts.ts';

const content = loadContent();
const { questions } = content;

/** Late in the evening in Greenwich: in Tokyo it is the next day, in Los Angeles still the same. */
const AT = '2026-03-01T23:30:00.000Z';
const tried = questions.map(({ id }, at) => attempt(id, AT, 40, { id: `k3f9q${at}` }));

const before = process.env.TZ;
afterEach(() => {
  process.env.TZ = before;
});

describe.each([
  ['Asia/Tokyo', AT, '2026-03-02'],
  ['America/Los_Angeles', '2026-03-02T03:00:00.000Z', '2026-03-01'],
])('in %s at %s', (zone, at, day) => {
  beforeEach(() => {
    process.env.TZ = zone;
  });
  const attempts = tried.map((each) => ({ ...each, at, savedTo: [] }));
  const [first] = attempts;

  it.each([
    ['the list', () => listLines(attempts, questions, { theme: createTheme(false), width: 90 }).join()],
    ['an age', () => describeAge(at, new Date('2026-06-01T12:00:00Z'))],
    ['the span of progress', () => describeSpan(measureProgress(attempts, content, new Date(at)))],
    [
      'the advice',
      () => adviseNext({ questions, attempts, interview: null, now: new Date('2026-03-05T12:00:00Z') }),
    ],
    ['the debrief', () => formatDebriefMarkdown(holdDebrief(attempts, content))],
    ['a draft', () => formatRework(first!, questions[0]!, content)],
    [
      'a saved story',
      () => {
        const folder = mkdtempSync(join(tmpdir(), 'pmdrill-day-'));
        const story = { question: 'dive-deep', attempt: 'k3f9qz', at, text: 'I did.' };
        return readFileSync(saveStory(folder, story), 'utf8');
      },
    ],
  ])('%s tells the day', (_name, tell) => {
    expect(tell()).toContain(day);
  });
});
