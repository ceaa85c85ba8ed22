/** The report formats, by the name that `--format` takes. To add one, write a file and name it here. */
import { json, jsonl } from './json.ts';
import { pretty } from './pretty/index.ts';
import type { Reporter } from './reporter.ts';

export type { Reporter, ReportOptions } from './reporter.ts';

export const REPORTERS = { pretty, json, jsonl } satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof REPORTERS;
