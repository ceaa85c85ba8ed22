/** Reads the history and writes how far one has come. */
import type { Io } from '../../io.ts';
import { NOTHING_YET } from '../../progress/describe.ts';
import { formatProgressHtml } from '../../progress/html.ts';
import { formatProgress } from '../../progress/pretty.ts';
import { measureProgress } from '../../progress/progress.ts';
import { formatJson } from '../../text/json.ts';
import { readCandidate } from '../shared/candidate.ts';
import { listOutputs, writeOutputs } from '../shared/output.ts';
import { sayInstead } from '../shared/page.ts';
import { PROGRESS_FORMATS, type ProgressOptions } from './index.ts';

export async function run(io: Io, _args: string[], options: ProgressOptions): Promise<number> {
  const { attempts, content } = await readCandidate(io, options);
  const progress = measureProgress(attempts, content, new Date());
  const isEmpty = progress.attempts === 0;
  if (isEmpty) sayInstead(io, options.format, NOTHING_YET);
  const outputs = listOutputs(options, PROGRESS_FORMATS);
  const told = isEmpty ? outputs.filter(({ format }) => format === 'json') : outputs;
  await writeOutputs(io, told, options, {
    pretty: (look) => formatProgress(progress, look),
    html: () => formatProgressHtml(progress),
    json: () => formatJson(progress),
  });
  return 0;
}
