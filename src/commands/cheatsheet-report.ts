/** Reads the stories and writes the sheet in the format asked for. */
import { describeNothing } from '../bank/describe.ts';
import { isTold } from '../bank/told.ts';
import { formatSheetHtml } from '../cheatsheet/html.ts';
import { formatSheetMarkdown } from '../cheatsheet/markdown.ts';
import { formatSheet } from '../cheatsheet/pretty.ts';
import { buildSheet, type Sheet } from '../cheatsheet/sheet.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../text/json.ts';
import { readCandidate } from './candidate.ts';
import type { CheatsheetOptions } from './cheatsheet.ts';
import { openPage, say } from './page.ts';
import { nameFolder, readTold } from './told.ts';

export async function runCheatsheet(
  io: Io,
  named: string | undefined,
  options: CheatsheetOptions,
): Promise<number> {
  const { format } = options;
  const candidate = await readCandidate(io, options);
  const { content, stories: ownFolder } = candidate;
  const folder = named ?? ownFolder;
  const { stories, status } = await readTold(io, folder, named !== undefined, candidate);
  const nothing =
    stories.length === 0 ? describeNothing(nameFolder(io, folder), content.questions[0]!.id) : '';
  if (nothing !== '') {
    if (status === 0) say(format === 'pretty' ? io.stdout : io.stderr, nothing);
    if (format === 'pretty' || status !== 0) return status;
  }
  const sheet = buildSheet(stories.filter(isTold), content);
  io.stdout.write(
    format === 'pretty' ? formatSheet(sheet, openPage(io, options)) : print[format](sheet, nothing),
  );
  return status;
}

const print = {
  markdown: formatSheetMarkdown,
  html: formatSheetHtml,
  json: (sheet: Sheet): string => formatJson({ version: 1, ...sheet }),
};
