import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildBank } from '../../src/bank/bank.ts';
import { formatBank } from '../../src/bank/pretty.ts';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import { holdDebrief } from '../../src/mock/debrief.ts';
import { lastInterview } from '../../src/mock/interview.ts';
import { debriefLines } from '../../src/mock/pretty.ts';
import type { Attempt } from '../../src/model.ts';
import { formatProgressHtml } from '../../src/progress/html.ts';
import { plotLines } from '../../src/progress/plot.ts';
import { formatProgress } from '../../src/progress/pretty.ts';
import { measureProgress, type Progress } from '../../src/progress/progress.ts';
import { createTheme } from '../../src/text/theme.ts';
import { attempt } from '../attempts.ts';
import { simulateCandidate } from '../candidate.ts';

const content = loadContent();
const now = new Date('2026-11-25T21:00:00Z');
const theme = createTheme(false);
let attempts: Attempt[];
let stories: Awaited<ReturnType<typeof simulateCandidate>>['stories'];
let progress: Progress;

beforeAll(async () => {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  ({ attempts, stories } = await simulateCandidate('2026-11-25'));
  progress = measureProgress(attempts, content, now);
}, 60_000);

describe('the simulated candidate', () => {
  it('makes 60 attempts over six weeks, gets better, and sits two interviews', () => {
    expect(attempts).toHaveLength(60);
    expect(Date.parse(progress.to!) - Date.parse(progress.from!)).toBeGreaterThan(40 * 86_400_000);
    const mean = (list: Attempt[]) => list.reduce((sum, { result }) => sum + result.score, 0) / list.length;
    expect(mean(attempts.slice(-15))).toBeGreaterThan(mean(attempts.slice(0, 15)) + 30);
    expect(new Set(attempts.map(({ round }) => round))).toEqual(new Set([undefined, 'mock25', 'mock40']));
  });

  it('has a bank with a gap, a story to mend, and three that are complete', async () => {
    const checker = createChecker(content);
    const checked = stories.map(({ question, text }) => {
      const story = readRow(text, { question, questionFrom: 'option' });
      return { story, content, result: checkStory(story, checker) };
    });
    const bank = formatBank(buildBank(checked, content), { theme, width: 80 });
    expect(bank).toContain('4 of 5 questions have a story, 3 a complete one; still without: Ownership');
    expect(bank.match(/^ {2}INCOMPLETE +\d+/gm)).toHaveLength(1);
    expect(bank).toMatch(/lacks \w.*\n.*Mend first \(\+\d+\): \w+\/\w+/);
  });

  it('is told by the committee what decided', () => {
    const debrief = holdDebrief(lastInterview(attempts, content.questions)!, content);
    expect(debrief.principles).toHaveLength(5);
    for (const { shown, missing } of debrief.principles)
      expect(shown.length + missing.length).toBeGreaterThan(4);
    expect(debriefLines(debrief, { theme, width: 80 }).filter((line) => stringWidth(line) > 80)).toEqual([]);
  });
});

describe('in the terminal', () => {
  it.each([40, 60, 80, 100])('fits %i cells', (width) => {
    const lines = formatProgress(progress, { theme, width }).split('\n');
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
  });

  it('ends with the command that goes on', () => {
    expect(formatProgress(progress, { theme, width: 200 })).toMatch(/\n.* answers.* pmdrill next\n$/);
  });

  it('numbers the questions where their titles have no room over their columns', () => {
    const lines = formatProgress(progress, { theme, width: 40 }).split('\n');
    const head = lines.findIndex((line) => /^in % +1 +2 +3 +4 +5$/.test(line));
    expect(head).toBeGreaterThan(0);
    const [metric] = progress.evidence.map(({ cells }) => cells[0]!);
    expect(lines[head + 1]).toMatch(
      new RegExp(`^metric +${Math.round((100 * metric!.met) / metric!.tries)} `),
    );
    expect(lines).toContain(`1 ${progress.evidence[0]!.title}`);
  });

  it('says the same with colours', () => {
    const look = { theme: createTheme(true), width: 80 };
    const coloured = stripVTControlCharacters(formatProgress(progress, look));
    expect(coloured.replace(/ +$/gm, '')).toBe(
      formatProgress(progress, { theme, width: 80 }).replace(/ +$/gm, ''),
    );
  });

  it('plots each value at its height', () => {
    const lines = plotLines({
      series: [{ values: [0, 100], style: theme.accent }],
      width: 30,
      height: 2,
      min: 0,
      max: 100,
    });
    expect(lines).toEqual(['  100 ┼     ╭─────', '   50 ┤     │', '    0 ┼─────╯']);
  });

  it.each([true, false])(
    'writes the values at both ends, for their rows stand for others, too; colours %s',
    (color) => {
      const lines = plotLines({
        series: [{ values: [25, 90], style: createTheme(color).accent, ends: true }],
        width: 30,
        height: 5,
        min: 0,
        max: 100,
      }).map((line) => stripVTControlCharacters(line).trimEnd());
      expect(lines).toEqual([
        '  100 ┼         ╭───── 90',
        '   80 ┤         │',
        '   60 ┤         │',
        '   40 ┤         │',
        '   20 ┼ 25 ─────╯',
        '    0 ┤',
      ]);
    },
  );

  it('plots the last values where not all fit', () => {
    const values = [...Array.from({ length: 50 }, () => 100), ...Array.from({ length: 20 }, () => 0)];
    const lines = plotLines({
      series: [{ values, style: theme.accent }],
      width: 27,
      height: 2,
      min: 0,
      max: 100,
    });
    expect(lines[0]).not.toContain('─');
    expect(lines[2]).toContain('───────────────────');
  });
});

describe('as a page', () => {
  const svgs = (html: string) => html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];

  it('loads nothing and runs nothing', () => {
    const html = formatProgressHtml(progress);
    expect(html).not.toMatch(/<script|<link|<img|https?:|url\(|@import/);
    expect(html).toContain("default-src 'none'");
  });

  it('has well-formed charts with a name each, and a table beside each', () => {
    const html = formatProgressHtml(progress);
    const charts = svgs(html);
    // Five of scores, then vague phrases, words, time and ratings.
    expect(charts).toHaveLength(9);
    for (const chart of charts) {
      expect(XMLValidator.validate(chart)).toBe(true);
      expect(chart).toMatch(/role="img" aria-label="[^"]{10,}"/);
      expect(chart).not.toMatch(/NaN|undefined|Infinity/);
    }
    const sections = html.match(/<section[\s\S]*?<\/section>/g)!;
    expect(sections).toHaveLength(8);
    for (const section of sections) expect(section).toMatch(/<svg[\s\S]*<table/);
  });

  it('begins each table with what is newest, in a region that scrolls and that keys reach', () => {
    const html = formatProgressHtml(progress);
    for (const section of html.match(/<section[\s\S]*?<\/section>/g)!) {
      expect(section).toMatch(/<div class="table" role="region" aria-label="[^"]{10,}" tabindex="0"><table>/);
      const isByWeek = section.includes('newest week first');
      const [head, body] = section.split('<tbody>') as [string, string];
      const days = (isByWeek ? head.split('<thead>')[1]! : body).match(
        isByWeek ? /\d\d-\d\d/g : /2026-\d\d-\d\d/g,
      )!;
      expect(days.length).toBeGreaterThan(5);
      expect(days).toEqual(days.toSorted().reverse());
    }
  });

  it('draws a dot for each attempt', () => {
    const [first] = svgs(formatProgressHtml(progress));
    const { svg } = new XMLParser().parse(first!) as { svg: { circle: unknown[] } };
    expect(svg.circle).toHaveLength(progress.questions[0]!.points.length);
  });

  it('names the questions not tried, and counts the attempts at questions not in use, as the terminal does', () => {
    const few = measureProgress(
      [attempt('earn-trust', '2026-11-24', 40), attempt('invent', '2026-11-25', 60)],
      content,
      now,
    );
    const pretty = formatProgress(few, { theme, width: 200 });
    const html = formatProgressHtml(few);
    for (const report of [pretty, html]) {
      expect(report.match(/not tried yet/g)).toHaveLength(content.questions.length - 1);
      expect(report).toContain('1 of them is of a question not in use here (invent)');
    }
    for (const { title } of content.questions) expect(html).toContain(`<h3>${title}</h3>`);
    expect(formatProgress(progress, { theme, width: 200 })).not.toContain('not in use');
  });

  it('is whole with attempts at a question not in use alone', () => {
    const foreign = measureProgress([attempt('invent', '2026-11-25', 60)], content, now);
    expect(formatProgressHtml(foreign)).not.toMatch(/NaN|undefined|Infinity/);
    expect(formatProgress(foreign, { theme, width: 80 })).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is whole with a single attempt', () => {
    const one = measureProgress([attempt('earn-trust', '2026-11-25', 40)], content, now);
    expect(formatProgressHtml(one)).not.toMatch(/NaN|undefined|Infinity/);
    expect(formatProgress(one, { theme, width: 80 })).not.toMatch(/NaN|undefined|Infinity/);
  });
});
