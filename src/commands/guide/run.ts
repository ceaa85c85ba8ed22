/** Prints the guide. */
import { loadContent } from '../../content/load.ts';
import type { Io } from '../../io.ts';
import type { ProgramOptions } from '../command.ts';
import { contentFolders, openPage, print, section } from '../page.ts';

export async function runGuide(io: Io, _args: string[], options: ProgramOptions): Promise<number> {
  const { guide } = loadContent(contentFolders(io, options));
  const page = openPage(io, options);
  print(
    io,
    guide.flatMap(({ title, text }) => section(title, text, page)),
  );
  return 0;
}
