/** `npm run test:system`: what only a real browser can tell. It looks for `chromium` on the PATH, or at `CHROMIUM`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatSheetHtml } from '../../src/cheatsheet/html.ts';
import { buildSheet } from '../../src/cheatsheet/sheet.ts';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import { formatProgressHtml } from '../../src/progress/html.ts';
import { measureProgress } from '../../src/progress/progress.ts';
import { listCorpus, loadCorpus } from '../../tools/train/corpus.ts';
import { simulateCandidate } from '../candidate.ts';

const content = loadContent();
const checker = createChecker(content);
const rows = loadCorpus(listCorpus()).filter(
  ({ text, question }) => (text.match(/%/g) ?? []).length >= 3 && question !== '-',
);

function sheetPage(count: number): string {
  const checked = rows.slice(0, count).map(({ id, question, text }) => {
    const story = readRow(text, { id, question });
    return { story, content, result: checkStory(story, checker) };
  });
  return formatSheetHtml(buildSheet(checked, content));
}

/** Prints a page to PDF and counts its pages. */
function countPages(html: string, paper: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'pmdrill-print-'));
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  writeFileSync(page, html.replace('@page {', `@page { size: ${paper};`));
  const chromium = process.env.CHROMIUM ?? 'chromium';
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
  execFileSync(chromium, [...args, `--print-to-pdf=${pdf}`, `file://${page}`], { stdio: 'ignore' });
  return (readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

describe.each(['A4', 'Letter'])('the progress of six weeks on %s', (paper) => {
  it('prints on four pages', async () => {
    const now = new Date('2026-11-25T21:00:00Z');
    const { attempts } = await simulateCandidate('2026-11-25');
    const html = formatProgressHtml(measureProgress(attempts, content, now));
    expect(countPages(html, paper)).toBeLessThanOrEqual(4);
  }, 60_000);
});

describe.each(['A4', 'Letter'])('the cheat sheet on %s', (paper) => {
  it.each([1, 5, 8, 12, 23, 60])('with %i stories full of figures prints on one page', (count) => {
    expect(countPages(sheetPage(count), paper)).toBe(1);
  });
});
