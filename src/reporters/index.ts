/** The report formats. To add one, write a file, name it here and in `names.ts`. */
import { github } from './github.ts';
import { json, jsonl } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import type { ReportFormat } from './names.ts';
import { pretty } from './pretty/index.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { unix } from './unix.ts';

export type { Reporter, ReportOptions } from './reporter.ts';

export const REPORTERS: Record<ReportFormat, Reporter> = {
  pretty,
  json,
  jsonl,
  sarif,
  github,
  junit,
  unix,
  markdown,
};
