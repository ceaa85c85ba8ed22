import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeFolder, run } from '../run.ts';

/** A folder called `closed` may not be looked into, also by root, who runs the tests of many. */
const { readdir } = fs;
const look = (folder: string, how: object, then: (error: Error | null, entries?: unknown) => void) =>
  /closed\/?$/.test(folder)
    ? then(Object.assign(new Error('permission denied'), { code: 'EACCES' }))
    : readdir(folder, how as { withFileTypes: true }, then);

beforeAll(() => void vi.spyOn(fs, 'readdir').mockImplementation(look as typeof readdir));
afterAll(() => vi.restoreAllMocks());

const STORY = '# Dive Deep\n\nI did it.\n';
const DENIED = 'This cannot be read: you have no permission for it.';

describe('a folder without permission', () => {
  const folder = makeFolder({
    'stories/a.md': STORY,
    'stories/closed/b.md': STORY,
    'stories/old/closed/c.md': STORY,
    'stories/.gitignore': 'old',
    'closed/d.md': STORY,
  });

  it('is told of, and the others are checked', async () => {
    const { status, stdout, stderr } = await run(folder, ['check', 'stories', '-f', 'unix', '--quiet']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: `pmdrill: stories/closed: ${DENIED}\n` });
    expect(stdout).toContain('stories/a.md:1:1');
    expect(await run(folder, ['check', 'stories/**/*.md', '-f', 'unix', '--quiet'])).toMatchObject({
      status: 2,
      stderr: `pmdrill: stories/closed: ${DENIED}\n`,
    });
  });

  it('is not called one without stories', async () => {
    const stderr = `pmdrill: closed: ${DENIED}\n`;
    expect(await run(folder, ['check', 'closed'])).toMatchObject({ status: 2, stdout: '', stderr });
    expect(await run(folder, ['bank', 'closed'])).toMatchObject({ status: 2, stderr });
  });
});
