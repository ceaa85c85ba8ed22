/** The report formats, by the name that `--format` takes. To add one, write a file and name it here. */
import { github } from './github.ts';
import { json, jsonl } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty/index.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { unix } from './unix.ts';

export type { Reporter, ReportOptions } from './reporter.ts';

export const REPORTERS = {
  pretty,
  json,
  jsonl,
  sarif,
  github,
  junit,
  unix,
  markdown,
} satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof REPORTERS;
