/** Reads the stories and writes the bank in the format asked for. */
import { type Bank, buildBank } from '../../bank/bank.ts';
import { formatBankMarkdown } from '../../bank/markdown.ts';
import { formatBank } from '../../bank/pretty.ts';
import type { Io } from '../../io.ts';
import { formatJson } from '../../text/json.ts';
import { openPage } from '../shared/page.ts';
import { readFolder } from '../shared/read-folder.ts';
import type { BankOptions } from './index.ts';

export async function run(io: Io, [named]: string[], options: BankOptions): Promise<number> {
  const { format } = options;
  const { stories, status, content, isOver } = await readFolder(io, named, options);
  if (isOver) return status;
  const bank = buildBank(stories, content);
  io.stdout.write(format === 'pretty' ? formatBank(bank, openPage(io, options)) : print[format](bank));
  return status;
}

const print = {
  markdown: formatBankMarkdown,
  json: (bank: Bank): string => formatJson({ version: 1, ...bank }),
};
