/** Prints the guide. */
import { openWorkspace } from '../../config/index.ts';
import type { Io } from '../../io.ts';
import type { ProgramOptions } from '../command.ts';
import { openPage, print, section } from '../shared/page.ts';

export async function run(io: Io, _args: string[], options: ProgramOptions): Promise<number> {
  const { guide } = (await openWorkspace(options, io.cwd)).content;
  const page = openPage(io, options);
  print(
    io,
    guide.flatMap(({ title, text }) => section(title, text, page)),
  );
  return 0;
}
