import { execFile } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  appendLine,
  describeUnread,
  forgetAttempts,
  newId,
  readHistory,
} from '../../src/history/attempts.ts';
import { findHome } from '../../src/history/home.ts';
import { attempt } from '../attempts.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pmdrill-history-'));
  path = join(folder, 'home', 'attempts.jsonl');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const idsIn = (file: string) => readHistory(file).attempts.map(({ id }) => id);
const one = (id: string) => attempt('earn-trust', '2026-11-23', 50, { id });

describe('the history', () => {
  it('is empty before the first attempt', () => {
    expect(readHistory(path)).toEqual({ attempts: [], unread: [] });
  });

  it('is read in the order of time, also where the lines of two machines were put one behind the other', () => {
    const made = (id: string, at: string) => JSON.stringify(attempt('earn-trust', at, 50, { id }));
    const saved = JSON.stringify({ version: 1, saved: 'old', path: '/stories/earn-trust.md' });
    const [old, later, newest] = [
      made('old', '2026-11-01T09:00:00Z'),
      made('later', '2026-11-01T09:00:00.500Z'),
      made('new', '2026-11-03T09:00:00Z'),
    ];
    const merged = join(folder, 'merged.jsonl');
    writeFileSync(merged, [newest, saved, later, old, saved, newest].join('\n'));
    expect(idsIn(merged)).toEqual(['old', 'later', 'new']);
    expect(readHistory(merged).attempts[0]?.savedTo).toEqual(['/stories/earn-trust.md']);
  });

  it('keeps of a follow-up what it made good beside', async () => {
    const answer = { text: 'By 22 %.', seconds: 9, pausedSeconds: 0, pauses: 0 };
    const followUps = [{ rule: 'missing/metric', asked: 'How much?', answer, met: true, also: ['a lot'] }];
    await appendLine(path, { ...one('a'), followUps });
    expect(readHistory(path).attempts[0]?.followUps).toEqual(followUps);
  });

  it('keeps attempts as they were, in their order, one object a line', async () => {
    await appendLine(path, one('a'));
    await appendLine(path, one('b'));
    expect(readHistory(path).attempts).toEqual([
      { ...one('a'), savedTo: [] },
      { ...one('b'), savedTo: [] },
    ]);
    expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it('is readable by its owner only', async () => {
    await appendLine(path, one('a'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
  });

  it('skips what it cannot read, says so once, and keeps it', async () => {
    await appendLine(path, one('a'));
    appendFileSync(path, '{"version":2,"id":"later"}\nnot json\n{"version":1,"id":"torn","at":"2026-');
    await appendLine(path, one('b'));
    const history = readHistory(path);
    expect(history.attempts.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(history.unread).toEqual([2, 3, 4]);
    expect(describeUnread(history, 'attempts.jsonl')).toBe(
      'attempts.jsonl: lines 2, 3, 4 cannot be read and are skipped; the file is left as it is.',
    );
    await forgetAttempts(path, null);
    expect(readFileSync(path, 'utf8')).toBe(
      '{"version":2,"id":"later"}\nnot json\n{"version":1,"id":"torn","at":"2026-\n',
    );
  });

  it('has nothing to say where all can be read', async () => {
    await appendLine(path, one('a'));
    expect(describeUnread(readHistory(path), path)).toBeNull();
  });

  it('remembers where stories were saved', async () => {
    await appendLine(path, one('a'));
    await appendLine(path, { version: 1, saved: 'a', path: '/stories/earn-trust.md' });
    expect(readHistory(path).attempts[0]?.savedTo).toEqual(['/stories/earn-trust.md']);
  });

  it('lets pass what a later pmdrill added to a line', async () => {
    writeFileSync(join(folder, 'more.jsonl'), JSON.stringify({ ...one('a'), mood: 'calm' }));
    expect(idsIn(join(folder, 'more.jsonl'))).toEqual(['a']);
  });
});

describe('forgetting', () => {
  it('removes the attempt with what was remembered of it, and nothing else', async () => {
    await appendLine(path, one('a'));
    await appendLine(path, { version: 1, saved: 'a', path: '/stories/earn-trust.md' });
    await appendLine(path, one('b'));
    await forgetAttempts(path, ['a']);
    expect(idsIn(path)).toEqual(['b']);
    expect(readFileSync(path, 'utf8')).not.toContain('/stories/');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('does nothing without a history', async () => {
    await forgetAttempts(path, null);
    expect(existsSync(path)).toBe(false);
  });
});

describe('two pmdrills at once', () => {
  it('lose no attempt, also while one forgets', async () => {
    const attempts = new URL('../../src/history/attempts.ts', import.meta.url).href;
    const script = (name: string) => `
      import { appendLine, forgetAttempts } from '${attempts}';
      const attempt = ${JSON.stringify(one('ID'))};
      for (let n = 0; n < 25; n++) {
        await appendLine('${path}', { ...attempt, id: '${name}' + n });
        if (n % 5 === 0) await forgetAttempts('${path}', ['gone']);
      }`;
    await appendLine(path, one('gone'));
    const start = (name: string) => {
      const file = join(folder, `${name}.mts`);
      writeFileSync(file, script(name));
      return promisify(execFile)(process.execPath, ['--import', 'tsx', file]);
    };
    await Promise.all(['left', 'right', 'third'].map(start));
    const expected = ['left', 'right', 'third'].flatMap((name) =>
      Array.from({ length: 25 }, (_, n) => name + n),
    );
    expect(idsIn(path).sort()).toEqual(expected.sort());
    expect(readHistory(path).unread).toEqual([]);
  });
});

it('gives ids that can be typed and do not repeat', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[a-hjkmnp-z2-9]{6}$/);
});

it('lives in PMDRILL_HOME where that is set, else in the user’s data directory', () => {
  expect(findHome({ PMDRILL_HOME: '/tmp/mine' })).toEqual({
    attempts: join('/tmp/mine', 'attempts.jsonl'),
    drafts: join('/tmp/mine', 'drafts'),
    interviews: join('/tmp/mine', 'interviews'),
  });
  expect(findHome({}).attempts).toMatch(/pmdrill.*attempts\.jsonl$/);
});
