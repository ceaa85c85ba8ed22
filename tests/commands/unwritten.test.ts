import { expect, it } from 'vitest';
import { tellUnwritten } from '../../src/commands/shared/unwritten.ts';
import type { Saving } from '../../src/history/drafts.ts';
import type { Io } from '../../src/io.ts';

it.each<[Saving, string]>([
  ['saved', 'It is kept.\n'],
  ['nothing to save', ''],
  [
    'failed',
    'Neither the history nor a draft can be written. What you said, for you to keep:\n\nI built it.\n',
  ],
])('of answers whose draft is %s it says %j', (saving, said) => {
  let told = '';
  const io = { stderr: { write: (text: string) => (told += text) } } as unknown as Io;
  tellUnwritten(io, { saving, kept: 'It is kept.\n', answers: ['I built it.'] });
  expect(told).toBe(said);
});
