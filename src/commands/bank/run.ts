/** Reads the stories and writes the bank in the format asked for. */
import { buildBank } from '../../bank/bank.ts';
import { formatBankMarkdown } from '../../bank/markdown.ts';
import { formatBank } from '../../bank/pretty.ts';
import type { Io } from '../../io.ts';
import { formatJson } from '../../text/json.ts';
import { listOutputs, writeOutputs } from '../shared/output.ts';
import { readFolder } from '../shared/read-folder.ts';
import { BANK_FORMATS, type BankOptions } from './index.ts';

export async function run(io: Io, [named]: string[], options: BankOptions): Promise<number> {
  const outputs = listOutputs(options, BANK_FORMATS);
  const { stories, status, content, isOver } = await readFolder(io, named, { ...options, ...outputs[0] });
  if (isOver) return status;
  const bank = buildBank(stories, content);
  await writeOutputs(io, outputs, options, {
    pretty: (look) => formatBank(bank, look),
    markdown: () => formatBankMarkdown(bank),
    json: () => formatJson({ version: 1, ...bank }),
  });
  return status;
}
