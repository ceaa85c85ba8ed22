import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/history/home.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pmdrill-home-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a folder', () => {
  it('is made with those it lies in, for its owner alone, and again without complaint', () => {
    const inner = join(folder, 'share', 'pmdrill');
    makeFolder(inner);
    makeFolder(inner);
    const modes = [inner, join(folder, 'share')].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o700, 0o700]);
  });

  it('fails at once where a file is in the way, and where nothing can be made', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'pmdrill'), '/proc/none/pmdrill'])
      expect(() => makeFolder(path), path).toThrow(/^(ENOTDIR|EEXIST|ENOENT|EROFS|EACCES)/);
  });
});
