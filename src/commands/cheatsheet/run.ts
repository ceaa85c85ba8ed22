/** Reads the stories and writes the sheet in the format asked for. */
import { isTold } from '../../bank/drafts.ts';
import { formatSheetHtml } from '../../cheatsheet/html.ts';
import { formatSheetMarkdown } from '../../cheatsheet/markdown.ts';
import { formatSheet } from '../../cheatsheet/pretty.ts';
import { buildSheet, type Sheet } from '../../cheatsheet/sheet.ts';
import type { Io } from '../../io.ts';
import { formatJson } from '../../text/json.ts';
import { listOutputs, writeOutputs } from '../shared/output.ts';
import { readFolder } from '../shared/read-folder.ts';
import { type CheatsheetOptions, SHEET_FORMATS } from './index.ts';

export async function run(io: Io, [named]: string[], options: CheatsheetOptions): Promise<number> {
  const outputs = listOutputs(options, SHEET_FORMATS);
  const found = await readFolder(io, named, { ...options, ...outputs[0] });
  const { stories, status, content, nothing, isOver } = found;
  if (isOver) return status;
  const beside = stories.filter((checked) => !isTold(checked));
  const sheet = buildSheet(stories.filter(isTold), content, beside);
  await writeOutputs(io, outputs, options, (format, page) =>
    format === 'pretty' ? formatSheet(sheet, page) : print[format](sheet, nothing),
  );
  return status;
}

const print = {
  markdown: formatSheetMarkdown,
  html: formatSheetHtml,
  json: (sheet: Sheet): string => formatJson({ version: 1, ...sheet }),
};
