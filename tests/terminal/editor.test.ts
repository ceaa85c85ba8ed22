/** The answer in an editor of one's own, in a virtual terminal; what an editor really does is tested in `tests/system`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { editorScreens } from '../../src/terminal/drill/editor.ts';
import type { Showing } from '../../src/terminal/drill/screens.ts';
import { Interrupted } from '../../src/terminal/terminal.ts';
import { begin } from '../sessions.ts';
import { createVirtualTerminal } from './virtual-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'pmdrill-editor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('opens no editor in a drill that has been left', async () => {
  const { terminal, leaving } = createVirtualTerminal();
  leaving.abort(new Interrupted(143));
  const opened = join(folder, 'opened');
  const { answer } = editorScreens(terminal, {} as Showing, `touch ${opened} #`, folder);
  await expect(answer(begin({ input: 'editor', limit: null }), () => {})).rejects.toMatchObject({
    status: 143,
  });
  expect(existsSync(opened)).toBe(false);
});
