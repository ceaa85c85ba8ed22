import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countStoryWords } from '../../src/document/index.ts';
import type { Result, Typed } from '../../src/model.ts';
import type { AnswerConfig } from '../../src/terminal/answer/memory.ts';
import { timedAnswer } from '../../src/terminal/answer/timed-answer.ts';
import { frameOutput } from '../../src/terminal/frames.ts';
import { createTheme } from '../../src/text/theme.ts';
import { result } from '../results.ts';
import { createVirtualTerminal, KEYS } from './virtual-terminal.ts';

const [RED, GREEN, YELLOW] = [1, 2, 3];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});

let opened = new AbortController();

afterEach(() => {
  vi.useRealTimers();
  opened.abort();
  opened = new AbortController();
});

/** A prompt in a virtual terminal, with a clock that the test moves. */
async function open(
  options: Partial<AnswerConfig> & { columns?: number; rows?: number; color?: boolean } = {},
) {
  const { columns = 80, rows = 24, color = true, ...config } = options;
  const terminal = createVirtualTerminal({ columns, rows });
  const notes: Typed[] = [];
  const answer = timedAnswer(
    {
      title: 'Earn Trust · 2 of 5',
      asked: 'Tell me about a time you changed the mind of someone senior.',
      limit: 180,
      strict: false,
      words: 300,
      draft: null,
      coach: null,
      theme: createTheme(color),
      screen: terminal.screen,
      now: () => performance.now(),
      countWords: countStoryWords,
      note: (typed) => notes.push(typed),
      trouble: () => null,
      ...config,
    },
    { input: terminal.input, output: frameOutput(terminal.screen), signal: opened.signal },
  );
  answer.catch(() => {});
  await terminal.settle();
  const pass = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    await terminal.settle();
  };
  const screen = () => terminal.lines().join('\n');
  return { ...terminal, answer, notes, pass, screen };
}

describe('the screen', () => {
  it('shows the question, the clock, the count and, on the last line, what can be done', async () => {
    const { screen, lines, type, aroundCursor } = await open();
    await type('We shipped', KEYS.enter, 'late');
    expect(lines()).toEqual([
      '  Earn Trust · 2 of 5',
      '  Tell me about a time you changed the mind of someone senior.',
      `  ${'─'.repeat(76)}`,
      '  We shipped',
      '  late',
      `  ${'━'.repeat(76)}`,
      '  3:00  3 of 300 words',
      '  Ctrl+D finish · Enter new line · Ctrl+P pause · Ctrl+C stop, draft kept',
    ]);
    expect(aroundCursor()).toEqual(['late', '']);
    expect(screen()).not.toContain('\x1b');
  });

  it('fits into 40 columns and 15 rows, with the text in view', async () => {
    const { lines, type, scrolledOff, aroundCursor } = await open({ columns: 40, rows: 15 });
    await type('word '.repeat(80));
    expect(lines().length).toBeLessThan(15);
    expect(Math.max(...lines().map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines().at(-1)).toContain('Ctrl+D finish');
    expect(aroundCursor()[0]).toMatch(/word $/);
    expect(scrolledOff()).toBe(0);
  });

  it('shows a long question as far as it leaves the text three rows of a small screen', async () => {
    const asked = "You said 'it was a huge success, and everybody loved it'. By how much, measured how?";
    const small = await open({ columns: 40, rows: 12, asked });
    await small.type('row\r'.repeat(9));
    expect(small.lines().slice(1, 4)).toEqual([
      "  You said 'it was a huge success, and",
      "  everybody loved it'. By how much,",
      '  measured how?',
    ]);
    // And the row that the cursor is in.
    expect(small.lines().filter((line) => line === '  row')).toHaveLength(2);
    const smaller = await open({ columns: 40, rows: 11, asked });
    await smaller.type('row\r'.repeat(9));
    expect(smaller.lines()[2]).toMatch(/^ {2}everybody .*…$/);
    expect(smaller.lines().filter((line) => line === '  row')).toHaveLength(2);
  });

  it.each([
    [20, 6],
    [12, 4],
    [30, 9],
  ])('stays usable at %i columns and %i rows', async (columns, rows) => {
    const { type, scrolledOff, answer } = await open({ columns, rows });
    await type('some words that need a few rows of a small screen', KEYS.ctrlD);
    expect(scrolledOff()).toBeLessThan(3);
    expect((await answer).text).toBe('some words that need a few rows of a small screen');
  });

  it('marks too many words', async () => {
    const { type, cellsOf } = await open({ words: 3 });
    await type('one two three four');
    expect(cellsOf('4 of 3 words')[0]?.color).toBe(YELLOW);
  });

  it('uses no colour where the theme has none', async () => {
    const { type, cellsOf, written } = await open({ color: false });
    await type('word');
    expect(cellsOf('3:00').every(({ color }) => color === null)).toBe(true);
    expect(written.join('')).not.toMatch(/\x1b\[[0-9;]*m/);
  });
});

describe('finishing', () => {
  it.each([
    ['Ctrl+D', KEYS.ctrlD],
    ['Alt+Enter', KEYS.altEnter],
  ])('ends the answer with %s, also on an empty line', async (_name, key) => {
    const { type, answer } = await open();
    await type('done', KEYS.enter, key);
    expect(await answer).toMatchObject({ text: 'done\n', ended: 'finished' });
  });

  it('asks before it takes an empty answer, and the clock goes on', async () => {
    const { type, answer, pass, screen, lines, settle } = await open();
    await type(' ', KEYS.enter, KEYS.ctrlD);
    expect(screen()).toContain('  3:00  Nothing is written yet. Ctrl+D again skips this.');
    await pass(2_000);
    expect(screen()).toContain('  2:58  Nothing is written yet.');
    await type(KEYS.ctrlD);
    expect(await answer).toMatchObject({ seconds: 2, ended: 'skipped' });
    await settle();
    expect(lines()).toEqual(['  Skipped: 0 words in 0:02']);
  });

  it('takes any other key for the beginning of the answer after all', async () => {
    const { type, answer, screen } = await open({ columns: 40 });
    await type(KEYS.ctrlD);
    expect(screen()).toContain('  3:00  Ctrl+D again skips.');
    await type('x');
    expect(screen()).toContain('1 of 300 words');
    await type(KEYS.backspace, KEYS.ctrlD);
    expect(screen()).toContain('again skips');
    await type('done', KEYS.ctrlD);
    expect(await answer).toMatchObject({ text: expect.stringContaining('done'), ended: 'finished' });
  });

  it('leaves one line on the screen', async () => {
    const { type, answer, pass, lines, settle } = await open();
    await type('one two');
    await pass(61_000);
    await type(KEYS.ctrlD);
    await answer;
    await settle();
    expect(lines()).toEqual(['  Finished: 2 words in 1:01']);
  });

  it.each([
    ['Enter', KEYS.enter],
    ['Ctrl+J', KEYS.ctrlJ],
  ])('does not end with %s, which makes a new line', async (_name, key) => {
    const { type, answer, lines, cursor } = await open();
    await type('a', key, key, 'b');
    expect(lines().slice(3, 6)).toEqual(['  a', '', '  b']);
    expect(cursor()).toEqual({ row: 5, column: 3 });
    await type(KEYS.ctrlD);
    expect((await answer).text).toBe('a\n\nb');
  });
});

/** What is typed, then the keys, then left and right of the cursor in its row. */
const MOVES: [string, string, string[], string, string][] = [
  ['Left', 'abc', [KEYS.left], 'ab', 'c'],
  ['Left over a family of four', 'x👨‍👩‍👧‍👦', [KEYS.left, KEYS.delete], 'x', ''],
  ['Right', 'abc', [KEYS.home, KEYS.right], 'a', 'bc'],
  ['Right over a flag', '🇫🇮x', [KEYS.home, KEYS.right], '🇫🇮', 'x'],
  ['Right over a line break', 'a\nb', [KEYS.ctrlHome, KEYS.right, KEYS.right], '', 'b'],
  ['Up, the column kept over a shorter row', 'abcdef\na\nabcdef', [KEYS.up, KEYS.up], 'abcdef', ''],
  [
    'Down, the column kept',
    'abcd\na\nabcd',
    [KEYS.ctrlHome, KEYS.right, KEYS.right, KEYS.down, KEYS.down],
    'ab',
    'cd',
  ],
  [
    'Up by rows as they are seen',
    `${'word '.repeat(20)}end`,
    [KEYS.up, KEYS.home],
    '',
    `${'word '.repeat(15)}`.trim(),
  ],
  ['Home and End of a row', 'one two', [KEYS.home, KEYS.end], 'one two', ''],
  ['End of a broken row', 'word '.repeat(20), [KEYS.ctrlHome, KEYS.end], 'word '.repeat(15).trim(), ''],
  ['Ctrl+A', 'one two', [KEYS.ctrlA], '', 'one two'],
  ['Ctrl+E', 'one two', [KEYS.ctrlA, KEYS.ctrlE], 'one two', ''],
  ['Ctrl+Left', 'one two', [KEYS.ctrlLeft], 'one ', 'two'],
  ['Ctrl+Left over a word’s signs', 'cut $2.1M', [KEYS.ctrlLeft], 'cut ', '$2.1M'],
  ['Ctrl+Left from within a word', 'cut $2.1M', [KEYS.left, KEYS.left, KEYS.ctrlLeft], 'cut ', '$2.1M'],
  ['Ctrl+Left over a line break', 'cut\n', [KEYS.ctrlLeft], '', 'cut'],
  ['Ctrl+Right', 'one two', [KEYS.home, KEYS.ctrlRight], 'one', ' two'],
  ['Ctrl+Right from within a word', 'one two', [KEYS.home, KEYS.right, KEYS.ctrlRight], 'one', ' two'],
  ['Ctrl+Right over space', 'one  two', [KEYS.home, KEYS.ctrlRight, KEYS.ctrlRight], 'one  two', ''],
  ['Alt+B', 'one two', [KEYS.altB, KEYS.altB], '', 'one two'],
  ['Alt+F', 'one two', [KEYS.home, KEYS.altF, KEYS.altF], 'one two', ''],
  ['Ctrl+Home', 'one\ntwo', [KEYS.ctrlHome], '', 'one'],
  ['Ctrl+End', 'one\ntwo', [KEYS.ctrlHome, KEYS.ctrlEnd], 'two', ''],
  ['Alt+<', 'one\ntwo', ['\x1b<'], '', 'one'],
  ['Alt+>', 'one\ntwo', ['\x1b<', '\x1b>'], 'two', ''],
  ['Ctrl+N', 'one\ntwo', [KEYS.ctrlHome, '\x0e'], '', 'two'],
  ['Page up', Array.from({ length: 40 }, (_, row) => `row ${row}`).join('\n'), [KEYS.pageUp], 'row 23', ''],
  [
    'Page down',
    Array.from({ length: 40 }, (_, row) => `row ${row}`).join('\n'),
    [KEYS.ctrlHome, KEYS.pageDown],
    '',
    'row 16',
  ],
  ['Backspace', 'abc', [KEYS.backspace], 'ab', ''],
  ['Backspace over an accent on its letter', 'ae\u0301', [KEYS.backspace], 'a', ''],
  ['Backspace at a row’s start, which joins lines', 'one\ntwo', [KEYS.home, KEYS.backspace], 'one', 'two'],
  ['Delete', 'abc', [KEYS.home, KEYS.delete], '', 'bc'],
  [
    'Delete at a line’s end, which joins lines',
    'one\ntwo',
    [KEYS.ctrlHome, KEYS.end, KEYS.delete],
    'one',
    'two',
  ],
  ['Ctrl+W', 'one two', [KEYS.ctrlW], 'one', ''],
  ['Alt+D', 'one two', [KEYS.home, KEYS.altD], '', ' two'],
  ['Ctrl+U', 'one two', [KEYS.left, KEYS.ctrlU], '', 'o'],
  ['Ctrl+K', 'one two', [KEYS.home, KEYS.ctrlRight, KEYS.ctrlK], 'one', ''],
  ['Ctrl+Y', 'one two', [KEYS.ctrlW, KEYS.ctrlA, KEYS.ctrlY], 'two', 'one'],
  ['Alt+U', 'one two', [KEYS.altU], 'one', ''],
  ['Ctrl+_', 'one two', [KEYS.ctrlW, KEYS.ctrlUnderscore], 'one two', ''],
  ['Alt+E', 'one two', [KEYS.altU, KEYS.altU, '\x1be', '\x1be'], 'one two', ''],
];

describe('keys', () => {
  it.each(MOVES)('%s', async (_name, text, keys, left, right) => {
    const { type, aroundCursor } = await open();
    await type(text.replaceAll('\n', '\r'), ...keys);
    const [before, after] = aroundCursor();
    expect([before.trimEnd(), after.trim()]).toEqual([left.trimEnd(), right.trim()]);
  });

  it('ignores keys that it does not know', async () => {
    const { type, answer } = await open();
    await type('a', '\x1bOP', '\x1b[24~', '\x1bz', '\x00', '\x1b[I', 'b', KEYS.ctrlD);
    expect((await answer).text).toBe('ab');
  });
});

const STORY = `${'The team was certain that the form was fine. '.repeat(45)}`.slice(0, 2000);

describe('pasting', () => {
  it.each([
    ['in brackets', (text: string) => KEYS.pasteStart + text + KEYS.pasteEnd],
    ['without brackets', (text: string) => text],
  ])('inserts all of it %s, in under 100 ms of work', async (_name, wrap) => {
    const times: number[] = [];
    // The fastest of three: on a busy machine, the same work takes longer.
    for (let attempt = 0; attempt < 3; attempt++) {
      const { type, answer, written } = await open();
      const frames = written.length;
      const before = process.cpuUsage();
      await type(wrap(STORY));
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
      expect(written.length - frames).toBeLessThan(30);
      await type(KEYS.ctrlD);
      expect((await answer).text).toBe(STORY);
    }
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it('makes one line feed of CR and of CRLF, and two spaces of a tab', async () => {
    for (const paste of ['a\r\nb\rc\n\td', `${KEYS.pasteStart}a\r\nb\rc\n\td${KEYS.pasteEnd}`]) {
      const { type, answer } = await open();
      await type(paste, KEYS.ctrlD);
      expect((await answer).text).toBe('a\nb\nc\n  d');
    }
  });

  it('drops control bytes, and takes none of them for a command', async () => {
    const { type, answer, lines } = await open();
    await type(`${KEYS.pasteStart}a\x03b\x04c\x1ad\x1b[31me\x10f${KEYS.pasteEnd}`);
    expect(lines().join('\n')).toContain('abcdef');
    await type(KEYS.ctrlD);
    expect((await answer).text).toBe('abcdef');
  });

  it('is undone as one', async () => {
    const { type, answer } = await open();
    await type('a ', `${KEYS.pasteStart}some words\rin rows${KEYS.pasteEnd}`, KEYS.altU, KEYS.ctrlD);
    expect((await answer).text).toBe('a ');
  });

  it('is taken as ended when its end never comes', async () => {
    const { type, pass, answer } = await open();
    await type(`${KEYS.pasteStart}words`);
    await pass(3_000);
    await type(' more', KEYS.ctrlD);
    expect((await answer).text).toBe('words more');
  });

  it('is not lost when the answer is broken off in the middle of it', async () => {
    const { type, notes } = await open();
    await type(`a ${KEYS.pasteStart}half of it`);
    expect(notes.at(-1)?.text).toBe('a half of it');
  });
});

describe('the clock', () => {
  it('redraws only when the shown time changes', async () => {
    const { pass, written } = await open();
    await pass(900);
    const frames = written.length;
    await pass(80);
    expect(written.length).toBe(frames);
    await pass(300);
    expect(written.length).toBe(frames + 1);
    await pass(3_000);
    expect(written.length).toBe(frames + 4);
  });

  it.each([
    [999, '3:00', GREEN],
    [1_250, '2:59', GREEN],
    [119_999, '1:01', GREEN],
    [120_000, '1:00', YELLOW],
    [149_999, '0:31', YELLOW],
    [150_000, '0:30', RED],
    [180_000, '0:00', RED],
    [181_000, 'overtime +0:01', RED],
    [187_000, 'overtime +0:07', RED],
  ])('after %i ms shows %s in its colour', async (ms, label, color) => {
    const { pass, cellsOf } = await open();
    await pass(ms);
    expect(cellsOf(label)[0]?.color).toBe(color);
  });

  it('counts up without colour of haste where there is no limit', async () => {
    const { pass, cellsOf } = await open({ limit: null });
    await pass(400_000);
    expect(cellsOf('6:40')[0]?.color).toBe(GREEN);
  });

  it('lets the answer go on in overtime', async () => {
    const { type, pass, answer } = await open();
    await type('early');
    await pass(190_000);
    await type(' late', KEYS.ctrlD);
    expect(await answer).toMatchObject({ text: 'early late', seconds: 190, ended: 'finished' });
  });

  it('goes on from a draft with the time that was left', async () => {
    const draft = { text: 'What I had', seconds: 100, pausedSeconds: 5, pauses: 1 };
    const { screen, type, answer } = await open({ draft });
    expect(screen()).toContain('  What I had');
    expect(screen()).toContain('1:20  3 of 300 words');
    await type(' said', KEYS.ctrlD);
    expect(await answer).toMatchObject({
      text: 'What I had said',
      seconds: 100,
      pausedSeconds: 5,
      pauses: 1,
    });
  });
});

describe('a pause', () => {
  it('stops the clock until any key, which types nothing, and is reported', async () => {
    const { type, pass, screen, answer } = await open();
    await type('a', KEYS.ctrlP);
    expect(screen()).toContain('3:00  paused');
    expect(screen()).toContain('Press any key to go on.');
    await pass(30_000);
    expect(screen()).toContain('3:00  paused');
    await type('x');
    await pass(10_000);
    expect(screen()).toContain('2:50  1 of 300 words');
    await type('b', KEYS.ctrlD);
    expect(await answer).toMatchObject({ text: 'ab', seconds: 10, pausedSeconds: 30, pauses: 1 });
  });
});

describe('a hard stop', () => {
  it('freezes, says so, swallows keys until a second of silence, and keeps the answer', async () => {
    const { type, pass, screen, cellsOf, answer } = await open({ strict: true });
    let ended = false;
    void answer.then(() => {
      ended = true;
    });
    await type('just in time');
    await pass(180_000);
    expect(screen()).toContain('Time is up. Your answer is kept as it stands.');
    expect(cellsOf('Time is up.')[0]?.color).toBe(RED);
    expect(screen()).toContain('Stop typing for a second to go on.');
    for (let key = 0; key < 5; key++) {
      await type('z', KEYS.enter, KEYS.ctrlD);
      await pass(750);
    }
    expect(ended).toBe(false);
    await pass(500);
    expect(await answer).toMatchObject({ text: 'just in time', seconds: 180, pauses: 0, ended: 'time-up' });
  });

  it('says in a narrow window, too, that the answer is kept', async () => {
    const { type, pass, screen } = await open({ strict: true, columns: 44, rows: 20 });
    await type('just in time');
    await pass(180_000);
    expect(screen()).toContain('Time is up. Your answer is kept.');
  });

  it('keeps a paste that was under way', async () => {
    const { type, pass, answer } = await open({ strict: true });
    await type(`a ${KEYS.pasteStart}half`);
    await pass(182_000);
    expect((await answer).text).toBe('a half');
  });
});

describe('breaking off', () => {
  it('ends with Ctrl+C and all that was typed', async () => {
    const { type, answer, lines, settle } = await open();
    await type('so far', KEYS.ctrlC);
    await settle();
    expect(lines()).toEqual(['  Stopped: 2 words in 0:00']);
    expect(await answer).toMatchObject({ text: 'so far', ended: 'interrupted' });
  });

  it('ends with the input and all that was typed', async () => {
    const { type, answer, input } = await open();
    await type('so far');
    input.end();
    expect(await answer).toMatchObject({ text: 'so far', ended: 'closed' });
  });

  it('notes every change for the draft, and the time', async () => {
    const { type, pass, notes } = await open();
    await type('ab');
    expect(notes.at(-1)).toMatchObject({ text: 'ab', seconds: 0 });
    await pass(7_000);
    expect(notes.at(-1)).toMatchObject({ text: 'ab', seconds: 7 });
  });

  it('turns bracketed paste on, and off again', async () => {
    const { type, answer, written } = await open();
    expect(written.join('')).toContain('\x1b[?2004h');
    await type('x', KEYS.ctrlD);
    await answer;
    expect(written.join('')).toContain('\x1b[?2004l');
  });
});

describe('Ctrl+Z, then fg', () => {
  it('restores the terminal, stops, and goes on with a whole screen; the time between is a pause', async () => {
    const { type, pass, screen, written, answer, settle, input } = await open();
    const raw: boolean[] = [];
    input.setRawMode = (on) => {
      raw.push(on);
      return input;
    };
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    await type('so far', '\x1a');
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGTSTP');
    kill.mockRestore();
    expect(raw).toEqual([false]);
    expect(written.join('')).toMatch(/\x1b\[\?2004l\x1b\[\?25h\r\n\x1b\[J$/);
    const frames = written.length;
    // A tick that comes before the news of going on draws nothing on the shell's terminal, and counts nothing.
    await pass(60_000);
    expect(written.length).toBe(frames);
    process.emit('SIGCONT');
    await settle();
    expect(raw).toEqual([false, true]);
    expect(screen()).toContain('  so far\n');
    expect(screen()).toContain('3:00  2 of 300 words');
    expect(written.join('').lastIndexOf('\x1b[?2004h')).toBeGreaterThan(
      written.join('').lastIndexOf('2004l'),
    );
    await type('!', KEYS.ctrlD);
    expect(await answer).toMatchObject({ text: 'so far!', seconds: 0, pausedSeconds: 60, pauses: 1 });
  });
});

describe('trouble', () => {
  it('is told beside the answer, and stays in sight', async () => {
    let trouble: string | null = null;
    const { type, pass, screen, cellsOf, lines } = await open({ trouble: () => trouble });
    await type('words');
    trouble = 'Your draft cannot be written: no space left on device';
    await pass(300);
    await type(' go on');
    expect(screen()).toContain('  words go on\n');
    expect(cellsOf('Your draft cannot be written')[0]?.color).toBe(RED);
    expect(lines().at(-1)).toBe('  Ctrl+D finish · Ctrl+P pause · Ctrl+C stop');
    trouble = null;
    await pass(300);
    expect(screen()).not.toContain('cannot be written');
    expect(lines().at(-1)).toContain('Ctrl+C stop, draft kept');
  });
});

describe('the viewport', () => {
  it('is no wider on a wide screen than what is read there', async () => {
    const { type, lines } = await open({ columns: 200, rows: 60 });
    await type(STORY.slice(0, 400));
    expect(Math.max(...lines().map((line) => line.length))).toBe(98);
  });

  it('scrolls within itself and leaves the scrollback alone', async () => {
    const { type, pass, scrolledOff, lines, screen } = await open();
    for (let row = 0; row < 60; row++) await type(`row ${row}`, KEYS.enter);
    for (let second = 0; second < 20; second++) await pass(1_000);
    expect(scrolledOff()).toBe(0);
    expect(lines().length).toBeLessThan(24);
    expect(screen()).toContain('more above');
    await type(KEYS.ctrlHome);
    expect(screen()).toContain('  row 0\n');
    expect(screen()).toContain('more below');
  });

  it('is wrapped anew when the terminal changes its size, and nothing is lost', async () => {
    const { type, resize, settle, lines, answer, aroundCursor } = await open();
    await type(STORY.slice(0, 400).trim());
    resize(40, 15);
    await settle();
    expect(Math.max(...lines().map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines().filter((line) => line.includes('Earn Trust'))).toHaveLength(1);
    expect(aroundCursor()[0]).not.toBe('');
    resize(100, 30);
    await settle();
    expect(lines().filter((line) => line.includes('Earn Trust'))).toHaveLength(1);
    await type('!', KEYS.ctrlD);
    expect((await answer).text).toBe(`${STORY.slice(0, 400).trim()}!`);
  });
});

describe('coach mode', () => {
  /** A checker that finds the first "relationships" vague and any digit a metric. */
  function check(text: string): Result {
    const digit = /\d/.exec(text)?.[0];
    const { criteria, ...read } = result(text, {
      vague: text.includes('relationships') ? [['vague/relationship', 'relationships']] : [],
      met: digit === undefined ? [] : [['metric', digit]],
      missing: digit === undefined ? ['metric', 'data-source'] : ['data-source'],
    });
    return {
      ...read,
      criteria: [...criteria, { id: 'trade-off', met: false, required: false, evidence: [] }],
    };
  }

  const coach = { required: ['metric', 'data-source'], check: async (text: string) => check(text) };

  it('underlines vague phrases as they are typed, also where no colour shows them', async () => {
    const { type, cellsOf, screen } = await open({ coach });
    await type('I built relationships fast');
    expect(cellsOf('relationships').every(({ underline }) => underline)).toBe(true);
    expect(cellsOf('built').some(({ underline }) => underline)).toBe(false);
    expect(screen()).toContain('vague: “relationships”');
  });

  it('moves the mark with its phrase', async () => {
    const { type, cellsOf } = await open({ coach });
    await type('relationships', KEYS.home, 'good ');
    expect(cellsOf('relationships').every(({ underline }) => underline)).toBe(true);
    expect(cellsOf('good').some(({ underline }) => underline)).toBe(false);
  });

  it('ticks required evidence off as it appears', async () => {
    const { type, screen } = await open({ coach });
    expect(screen()).toContain('○ metric  ○ data-source');
    await type('cut it by 22 %');
    expect(screen()).toContain('✓ metric  ○ data-source');
    expect(screen()).not.toContain('trade-off');
  });

  it('draws a key without waiting for the checker, and checks the newest text when it is free', async () => {
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    const slow = {
      required: ['metric', 'data-source'],
      check: (text: string) => {
        asked.push(text);
        return new Promise<Result>((resolve) => answers.push(() => resolve(check(text))));
      },
    };
    const { type, screen, settle, cellsOf } = await open({ coach: slow });
    expect(screen()).toContain('○ metric  ○ data-source');
    await type('r', 'elationships', ' 22');
    expect(screen()).toContain('relationships 22');
    expect(asked).toEqual(['r']);
    answers[0]!();
    await settle();
    expect(asked).toEqual(['r', 'relationships 22']);
    expect(cellsOf('relationships').some(({ underline }) => underline)).toBe(false);
    answers[1]!();
    await settle();
    expect(cellsOf('relationships').every(({ underline }) => underline)).toBe(true);
    expect(screen()).toContain('✓ metric');
  });

  it('can be typed to the end where the checker fails', async () => {
    const broken = { required: ['metric'], check: () => Promise.reject(new Error('no checker')) };
    const { type, answer, screen } = await open({ coach: broken });
    await type('a word');
    expect(screen()).toContain('○ metric');
    await type(KEYS.ctrlD);
    expect((await answer).text).toBe('a word');
  });

  it('shows neither in exam mode', async () => {
    const { type, screen, cellsOf } = await open();
    await type('I built relationships');
    expect(screen()).not.toContain('metric');
    expect(cellsOf('relationships').some(({ underline }) => underline)).toBe(false);
  });
});
