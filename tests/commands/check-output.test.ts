import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, run } from '../run.ts';

it.each([
  ['-o', 'stories/dive-deep.md'],
  ['--report', 'json=./stories/dive-deep.md'],
])('%s %s writes no report over a story that is checked', async (...option) => {
  const folder = makeFolder({ 'stories/dive-deep.md': 'I read 200 tickets.' });
  const { status, stderr } = await run(folder, ['check', 'stories', ...option]);
  expect(status).toBe(2);
  expect(stderr).toContain('one of the stories that are checked; it is left as it is');
  expect(readFileSync(join(folder, 'stories/dive-deep.md'), 'utf8')).toBe('I read 200 tickets.');
});
