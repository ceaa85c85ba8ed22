/** Reads the stories and writes the sheet in the format asked for. */
import { isTold } from '../../bank/drafts.ts';
import { formatSheetHtml } from '../../cheatsheet/html.ts';
import { formatSheetMarkdown } from '../../cheatsheet/markdown.ts';
import { formatSheet } from '../../cheatsheet/pretty.ts';
import { buildSheet } from '../../cheatsheet/sheet.ts';
import type { Io } from '../../io.ts';
import { formatJson } from '../../text/json.ts';
import { listOutputs, writeOutputs } from '../shared/output.ts';
import { readFolder } from '../shared/read-folder.ts';
import { type CheatsheetOptions, SHEET_FORMATS } from './index.ts';

export async function run(io: Io, [named]: string[], options: CheatsheetOptions): Promise<number> {
  const outputs = listOutputs(options, SHEET_FORMATS);
  const folder = await readFolder(io, named, { ...options, ...outputs[0] });
  const { stories, status, content, nothing, isOver } = folder;
  if (isOver) return status;
  const beside = stories.filter((checked) => !isTold(checked));
  const sheet = buildSheet(stories.filter(isTold), content, beside);
  await writeOutputs(io, outputs, options, {
    pretty: (look) => formatSheet(sheet, look),
    markdown: () => formatSheetMarkdown(sheet),
    html: () => formatSheetHtml(sheet, nothing),
    json: () => formatJson({ version: 1, ...sheet }),
  });
  return status;
}
