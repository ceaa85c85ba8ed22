import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftPaths, findDrafts, keepDraft, keepOnFailure } from '../../src/history/drafts.ts';

let folder = '';
let path = '';
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  folder = mkdtempSync(join(tmpdir(), 'pmdrill-drafts-'));
  path = draftPaths(folder, 'k3f9qz').draft;
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const contents = () => findDrafts<string>(folder).map(({ content }) => content);

describe('a draft', () => {
  it('is on the disk within the second after each change', () => {
    const keeper = keepDraft<string>(path);
    for (let word = 1; word <= 20; word++) {
      keeper.note(`word ${word}`);
      vi.advanceTimersByTime(100);
    }
    const words = Number(contents()[0]?.slice(5));
    expect(words).toBeGreaterThanOrEqual(11);
    vi.advanceTimersByTime(900);
    expect(contents()).toEqual(['word 20']);
  });

  it('is not written again where nothing changed', () => {
    const keeper = keepDraft<string>(path);
    keeper.note('a word');
    vi.advanceTimersByTime(1_000);
    rmSync(path);
    keeper.note('a word');
    vi.advanceTimersByTime(1_000);
    expect(existsSync(path)).toBe(false);
  });

  it('is written at once for a process that is about to end', () => {
    const keeper = keepDraft<string>(path);
    keeper.note('first');
    vi.advanceTimersByTime(1);
    keeper.note('last words');
    keeper.saveNow();
    expect(contents()).toEqual(['last words']);
  });

  it('is readable by its owner only, and leaves nothing beside it', () => {
    const keeper = keepDraft<string>(path);
    keeper.note('a word');
    keeper.saveNow();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['k3f9qz.json']);
  });

  it('goes with the text of its editor when the drill ended well', () => {
    const keeper = keepDraft<string>(path);
    keeper.note('a word');
    keeper.saveNow();
    writeFileSync(draftPaths(folder, 'k3f9qz').answer, 'a word');
    keeper.note('late');
    keeper.discard();
    vi.advanceTimersByTime(1_000);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that cannot be written is told once, and once more when it can', () => {
    const told = vi.fn();
    writeFileSync(join(folder, 'file'), '');
    const keeper = keepDraft<string>(join(folder, 'file', 'draft.json'), told);
    for (const word of ['one', 'two', 'three']) {
      keeper.note(word);
      vi.advanceTimersByTime(1_000);
    }
    expect(told).toHaveBeenCalledTimes(1);
    rmSync(join(folder, 'file'));
    keeper.note('four');
    vi.advanceTimersByTime(1_000);
    keeper.note('five');
    vi.advanceTimersByTime(1_000);
    expect(told.mock.calls.slice(1)).toEqual([[null]]);
  });

  it('says what came of saving, and of one for a pipe writes nothing before', () => {
    writeFileSync(join(folder, 'file'), '');
    for (const keep of [keepDraft<string>, keepOnFailure<string>]) {
      const [keeper, blocked] = [keep(path), keep(join(folder, 'file', 'draft.json'))];
      expect(keeper.saveNow()).toBe('nothing to save');
      keeper.note('a word');
      blocked.note('a word');
      expect([existsSync(path), keeper.saveNow(), blocked.saveNow()]).toEqual([false, 'saved', 'failed']);
      keeper.discard();
      expect(keeper.saveNow()).toBe('nothing to save');
      rmSync(path, { force: true });
    }
  });
});

describe('finding drafts', () => {
  const write = (name: string, draft: object) => writeFileSync(join(folder, name), JSON.stringify(draft));

  it('leaves out those of drills that are still running', () => {
    write('mine.json', { version: 1, pid: process.pid, content: 'before a restart in a container' });
    write('running.json', { version: 1, pid: process.ppid, content: 'still typing' });
    write('dead.json', { version: 1, pid: 2 ** 22 + 1, content: 'killed' });
    expect(contents().sort()).toEqual(['before a restart in a container', 'killed']);
  });

  it('tells when another pmdrill has gone on with one, or ended it', () => {
    const [one, two] = ['one.json', 'two.json'];
    for (const name of [one, two]) write(name, { version: 1, pid: 2 ** 22 + 1, content: name });
    const found = findDrafts<string>(folder);
    expect(found.map(({ isFree }) => isFree())).toEqual([true, true]);
    utimesSync(join(folder, one), 1, 1);
    rmSync(join(folder, two));
    expect(found.map(({ isFree }) => isFree())).toEqual([false, false]);
  });

  it('finds those from before the machine was started, whoever has their number now', () => {
    write('running.json', { version: 1, pid: process.ppid, content: 'before the power cut' });
    const beforeStart = Date.now() / 1000 - uptime() - 60;
    utimesSync(join(folder, 'running.json'), beforeStart, beforeStart);
    expect(contents()).toEqual(['before the power cut']);
  });

  it('goes on where another pmdrill finishes its writing meanwhile', () => {
    // A link to nowhere is listed, and gone when it is looked at.
    for (const name of ['k3f9qz.json', 'k3f9qz.json.123']) symlinkSync('gone', join(folder, name));
    expect(contents()).toEqual([]);
  });

  it('leaves out, and alone, what is no draft', () => {
    write('later.json', { version: 2, pid: 1, content: 'x' });
    writeFileSync(join(folder, 'torn.json'), '{"version":1,');
    expect(contents()).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['later.json', 'torn.json']);
  });

  it('clears away what a killed process left half written, but not what another is writing', () => {
    const old = join(folder, 'k3f9qz.json.123');
    const fresh = join(folder, 'k3f9qz.json.456');
    for (const file of [old, fresh]) writeFileSync(file, '{');
    utimesSync(old, new Date(0), new Date(0));
    findDrafts(folder);
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  });

  it('finds none where there is no folder, and the oldest first where there are some', () => {
    expect(findDrafts(join(folder, 'none'))).toEqual([]);
    mkdirSync(join(folder, 'some'));
    for (const [name, at] of [
      ['b', 1],
      ['a', 2],
    ] as const) {
      const file = join(folder, 'some', `${name}.json`);
      writeFileSync(file, JSON.stringify({ version: 1, pid: process.pid, content: name }));
      utimesSync(file, at, at);
    }
    expect(findDrafts<string>(join(folder, 'some')).map(({ content }) => content)).toEqual(['b', 'a']);
  });
});
