/** An evening of practice without a terminal: what goes wrong with a file does not end it. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readHistory } from '../../src/history/attempts.ts';
import { findHome } from '../../src/history/home.ts';
import { silentScreens, untimed } from '../../src/practice/silent.ts';
import { type Evening, practise } from '../../src/terminal/drill/evening.ts';
import { createTheme } from '../../src/text/theme.ts';
import { CONTENT, CUSTOMS, QUESTIONS } from '../questions.ts';
import { result } from '../results.ts';
import { makeFolder } from '../run.ts';

/** A evening, and a person who answers everything alike and chooses one thing after the other. */
function openEvening(choices: string[], files: Record<string, string>, answer = 'It rose by 22 %.') {
  const cwd = makeFolder(files);
  const [menus, told, shown]: [string[][], string[], string[]] = [[], [], []];
  const settings = { input: 'plain', strict: false, prepare: null, coach: false, selfRate: false } as const;
  const evening: Evening = {
    theme: createTheme(false),
    settings: { ...settings, save: false },
    content: CONTENT,
    attempts: [],
    home: findHome({ PMDRILL_HOME: join(cwd, 'home') }),
    stories: join(cwd, 'stories'),
    cwd,
    screens: () => ({ ...silentScreens, answer: async () => untimed(answer) }),
    async choose(_message, choicesFor) {
      const offered = choicesFor(80);
      menus.push(offered.map(({ value }) => String(value)));
      const wanted = choices.shift();
      return offered.find(({ value }) => value === wanted)!.value;
    },
    show: async (text) => void shown.push(...text(80)),
    async tell({ code, path }) {
      told.push(`${code} ${path}`);
    },
    wait: (reading) => reading,
    keeper: () => ({ note() {}, latest: () => null, saveNow: () => 'nothing to save', discard() {} }),
    check: async (_question, text) => result(text, {}),
    understands: async () => true,
    report: () => [],
    random: () => 0,
    date: () => new Date('2026-11-23T19:00:00.000Z'),
  };
  return { evening, menus, told, shown };
}

it('tells that a story cannot be saved, offers it again, and goes on with the questions', async () => {
  const { evening, menus, told } = openEvening(['save', 'next', 'save', 'stop'], { stories: 'a file' });
  await practise(evening, QUESTIONS.slice(0, 2), null);
  expect(told).toEqual(Array(2).fill(`unwritable ${evening.stories}`));
  expect(menus.map((values) => values.includes('save'))).toEqual([true, true, true, true]);
  const kept = readHistory(evening.home.attempts).attempts.map(({ question }) => question);
  expect(kept).toEqual(QUESTIONS.slice(0, 2).map(({ id }) => id));
});

it('does not offer to save what is saved', async () => {
  const { evening, menus, told } = openEvening(['save', 'stop'], {});
  await practise(evening, QUESTIONS.slice(0, 1), null);
  expect(told).toEqual([]);
  expect(menus.map((values) => values.includes('save'))).toEqual([true, false]);
});

it.each([' \n', 'No idea, sorry.'])(
  'keeps nothing of a question that was skipped, and offers neither its story nor the model: %j',
  async (said) => {
    const { evening, menus, shown } = openEvening(['next', 'stop'], {}, said);
    await practise(evening, QUESTIONS.slice(0, 2), null);
    expect(readHistory(evening.home.attempts).attempts).toEqual([]);
    expect(menus).toEqual(Array(2).fill(['next', 'again', 'stop']));
    expect(shown.join(' ')).toContain(
      `${QUESTIONS[0]!.title} is skipped: nothing was told, so nothing is kept. ${CUSTOMS.silence}`,
    );
    expect(shown).not.toContain('Your evening');
  },
);
