/** `npm run test:system`: what only a real browser can tell of pages on a screen. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatSheetHtml } from '../../src/cheatsheet/html.ts';
import { sheetOf } from '../cheatsheet/sheet-of.ts';

const STORIES = {
  'a.md':
    'The go-live went from about eighteen weeks to seven weeks. Refunds fell from $210,000 to $140,000 a week.',
  'b.md': `Discharge took 22 minutes instead of 41. Tickets about the list went down from 114 to 17 a month.
Handwritten corrections fell from 64% to 9% of discharges.`,
};

/** Texts of the cells whose words reach beyond them, in a frame of that width, since a window has a least one. */
function findOverflowing(html: string, width: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pmdrill-screen-'));
  const page = join(folder, 'page.html');
  const script = `<script>addEventListener('load', () => { document.title = JSON.stringify(
    [...document.querySelectorAll('th, td')].filter((cell) => cell.scrollWidth > cell.clientWidth)
      .map((cell) => cell.textContent)); });</script>`;
  const free = html.replace(/<meta http-equiv[^>]*>/, '');
  writeFileSync(page, free.replace('</head>', `<style>html { width: ${width}px; }</style>${script}</head>`));
  const chromium = process.env.CHROMIUM ?? 'chromium';
  const args = ['--headless', '--no-sandbox', '--disable-gpu', `--window-size=${width},900`, '--dump-dom'];
  const dom = execFileSync(chromium, [...args, `file://${page}`], { stdio: ['ignore', 'pipe', 'ignore'] });
  return JSON.parse(/<title>(.*?)<\/title>/.exec(dom.toString())![1]!) as string[];
}

describe('the cheat sheet on a screen', () => {
  it.each([1000, 420, 360])('of %i pixels prints no cell over the next', async (width) => {
    expect(findOverflowing(formatSheetHtml(await sheetOf(STORIES)), width)).toEqual([]);
  });
});
