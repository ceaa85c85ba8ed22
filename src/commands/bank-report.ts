/** Reads the stories and writes the bank in the format asked for. */
import { type Bank, buildBank } from '../bank/bank.ts';
import { describeNothing } from '../bank/describe.ts';
import { formatBankMarkdown } from '../bank/markdown.ts';
import { formatBank } from '../bank/pretty.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../text/json.ts';
import { readCandidate } from './candidate.ts';
import type { ProgramOptions } from './command.ts';
import { openPage, say } from './page.ts';
import { nameFolder, readTold } from './told.ts';

export async function runBank(
  io: Io,
  named: string | undefined,
  format: 'pretty' | 'markdown' | 'json',
  options: ProgramOptions,
): Promise<number> {
  const candidate = await readCandidate(io, options);
  const { content, stories: ownFolder } = candidate;
  const folder = named ?? ownFolder;
  const { stories, status } = await readTold(io, folder, named !== undefined, candidate);
  const bank = buildBank(stories, content);
  if (status !== 0 && stories.length === 0) return status;
  if (stories.length === 0) {
    const nothing = describeNothing(nameFolder(io, folder), content.questions[0]!.id);
    say(format === 'json' ? io.stderr : io.stdout, nothing);
    if (format !== 'json') return status;
  }
  io.stdout.write(format === 'pretty' ? formatBank(bank, openPage(io, options)) : print[format](bank));
  return status;
}

const print = {
  markdown: formatBankMarkdown,
  json: (bank: Bank): string => formatJson({ version: 1, ...bank }),
};
