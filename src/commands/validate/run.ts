/** Prints every problem of questions and rubrics, and how many there are. */
import { isAbsolute, relative, resolve } from 'node:path';
import { validateExamples } from '../../content/checks/examples.ts';
import { patternsOf } from '../../content/checks/placed-patterns.ts';
import { contentFolder } from '../../content/files.ts';
import { readContent } from '../../content/load.ts';
import { filesOf } from '../../content/parse.ts';
import { formatUserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { count } from '../../text/layout.ts';
import type { ProgramOptions } from '../command.ts';
import { print } from '../shared/page.ts';

/** @returns 1 where there are problems */
export async function run(io: Io, args: string[], options: ProgramOptions): Promise<number> {
  const paths = [...options.content, ...args].map((path) =>
    isAbsolute(path) ? path : relative('', resolve(io.cwd, path)) || '.',
  );
  const folders = [...new Set(paths.map(contentFolder))];
  const { content, layers, errors } = readContent(folders);
  // The built-in files are validated when no others are: their author is somebody else.
  const files = folders.length > 0 ? layers.slice(1).flat() : layers.flat();
  const problems = errors.length > 0 ? errors : validateExamples(content, files);
  if (problems.length > 0) {
    print(io, [...problems.map(formatUserError), '', count(problems.length, 'problem')]);
    return 1;
  }
  const rubrics = filesOf('rubric', files);
  const read = [
    count(filesOf('question', files).length, 'question'),
    count(rubrics.length, 'rubric file'),
    count(rubrics.flatMap(patternsOf).length, 'pattern'),
  ];
  print(io, [`No problems in ${read.slice(0, -1).join(', ')} and ${read.at(-1)}.`]);
  return 0;
}
