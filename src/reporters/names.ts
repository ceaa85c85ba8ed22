/** Names of the report formats, apart from the reporters, so that `--help` loads none. */
export const REPORT_FORMATS = [
  'pretty',
  'json',
  'jsonl',
  'sarif',
  'github',
  'junit',
  'unix',
  'markdown',
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
