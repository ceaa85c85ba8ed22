import { expect, it } from 'vitest';
import { keepUnwritten } from '../../src/commands/pipe-draft.ts';
import type { Saving } from '../../src/history/drafts.ts';
import type { Io } from '../../src/io.ts';

it.each<[Saving, string]>([
  ['saved', 'It is kept.\n'],
  ['nothing to save', ''],
  [
    'failed',
    'Neither the history nor a draft can be written. What you said, for you to keep:\n\nI built it.\n',
  ],
])('of answers from a pipe where a draft is %s it says %j', (saving, said) => {
  let told = '';
  const io = { stderr: { write: (text: string) => (told += text) } } as unknown as Io;
  const keeper = { note() {}, saveNow: () => saving, discard() {} };
  keepUnwritten(io, { keeper, kept: 'It is kept.\n', answers: ['I built it.'] });
  expect(told).toBe(said);
});
