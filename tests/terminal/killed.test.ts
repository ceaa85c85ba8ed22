/** The built command, killed with SIGKILL at random moments while an answer is typed: at most the last second is missing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Session } from '../../src/practice/session.ts';
import { openRealTerminal } from './real-terminal.ts';

const KILLS = 50;
/** So many drills at once. */
const LANES = 5;
const MISSING_MS = 1000;
/** How long is typed before the kill, at most, and how often a word comes. */
const LONGEST_MS = 2500;
const WORD_MS = 40;

interface Killed {
  /** What the screen showed, word by word, with when it did, relative to the kill. */
  shown: { text: string; before: number }[];
  typed: string;
  draft: string;
}

it.skipIf(process.platform === 'win32')(
  `loses at most the last second of an answer, killed at ${KILLS} random moments`,
  async () => {
    let left = KILLS;
    const all: Killed[] = [];
    const lane = async () => {
      while (left-- > 0) all.push(await typeUntilKilled(Math.random() * LONGEST_MS));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    expect(all).toHaveLength(KILLS);
    for (const { shown, typed, draft } of all) {
      expect(typed.startsWith(draft), `${draft} is the beginning of ${typed}`).toBe(true);
      const due = shown.findLast(({ before }) => before > MISSING_MS)?.text ?? '';
      expect(draft.startsWith(due), `${due} is in ${draft}`).toBe(true);
    }
    // Else nothing would have been due.
    expect(all.filter(({ shown }) => shown.some(({ before }) => before > MISSING_MS)).length).toBeGreaterThan(
      KILLS / 4,
    );
  },
  120_000,
);

async function typeUntilKilled(moment: number): Promise<Killed> {
  const terminal = openRealTerminal(['practice', 'earn-trust']);
  await terminal.see('Enter starts');
  terminal.type('\r');
  await terminal.see('0 of 300 words');
  const seen: { text: string; at: number }[] = [];
  const began = performance.now();
  let typed = '';
  for (let word = 0; performance.now() - began < moment; word++) {
    terminal.type(`w${word} `);
    typed += `w${word} `;
    await new Promise((resolve) => setTimeout(resolve, Math.min(WORD_MS, moment)));
    const text = shownOf(terminal.screen(), typed);
    if (text !== seen.at(-1)?.text) seen.push({ text, at: performance.now() });
  }
  terminal.kill('SIGKILL');
  const killed = performance.now();
  await terminal.exit;
  const shown = seen.map(({ text, at }) => ({ text, before: killed - at }));
  return { shown, typed, draft: draftIn(terminal.home) };
}

/** The longest beginning of what was typed whose last word stands on the screen. */
function shownOf(screen: string, typed: string): string {
  const words = typed.trim().split(' ');
  const last = words.findLastIndex((word) => new RegExp(`\\b${word}\\b`).test(screen));
  return words.slice(0, last + 1).join(' ');
}

function draftIn(home: string): string {
  const folder = join(home, 'drafts');
  const [name] = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  if (name === undefined) return '';
  const { content } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { content: Session };
  return content.typing?.text ?? '';
}
