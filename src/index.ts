/**
 * The public API: what `pmdrill check` does, for scripts.
 *
 *     const content = loadContent();
 *     const checker = createChecker(content);
 *     const [story] = await readStories(text, { path: 'story.md', content });
 *     const result = checkStory(story, checker);
 *
 * A Report of several is written by `formatReport` in any format of `--format`.
 */
import * as engine from './checker/index.ts';
import * as loader from './content/load.ts';
import { UserError } from './errors.ts';
import type { Content, Report, Result, Severity, Story } from './model.ts';
import { REPORTERS } from './reporters/index.ts';
import type { ReportFormat } from './reporters/names.ts';
import { describeUnknownRule, listRuleIds } from './rule-ids.ts';
import { createTheme } from './text/theme.ts';

export { type ReadOptions, readRow, readStories } from './document/stories.ts';
export { formatUserError, UserError } from './errors.ts';
export type * from './model.ts';
export { REPORT_FORMATS, type ReportFormat } from './reporters/names.ts';

/** Content made ready for checking; opaque, made once for many stories. */
export interface Checker {
  readonly content: Content;
}

export interface CheckerOptions {
  /** Severities by rule id that take the place of the rubric's; `off` drops the rule's findings. */
  severities?: Record<string, Severity | 'off'>;
  /** Phrases never to be found vague. */
  allow?: string[];
}

export interface FormatOptions {
  /** Colours in `pretty`; false by default. */
  color?: boolean;
  /** Width of `pretty` in columns; 80 by default. */
  width?: number;
  /** Every finding of `pretty` in full; false by default. */
  all?: boolean;
}

/**
 * The built-in questions and rubrics, with those of your own folders, which add to them or replace what has the same id.
 * @throws UserError the first fault in a file of yours
 */
export function loadContent(folders: string[] = []): Content {
  return loader.loadContent(folders);
}

/**
 * Compiles content; takes a tenth of a second.
 * @throws UserError `unknown-rule`: severities for a rule that the content does not have
 */
export function createChecker(content: Content, options: CheckerOptions = {}): Checker {
  const known = listRuleIds(content);
  for (const id of Object.keys(options.severities ?? {})) {
    if (!known.includes(id)) throw new UserError('unknown-rule', describeUnknownRule(id, known));
  }
  return engine.createChecker(content, options);
}

/**
 * Reads a story by its rubric: the same result for the same story and checker.
 * @throws UserError `unknown-question`: the story names a question that the checker's content does not have
 */
export function checkStory(story: Story, checker: Checker): Result {
  return engine.checkStory(story, checker as engine.Checker);
}

/** Writes what was checked in one of the formats of `--format`. */
export function formatReport(report: Report, format: ReportFormat, options: FormatOptions = {}): string {
  const { color = false, width = 80, all = false } = options;
  return REPORTERS[format](report, { theme: createTheme(color), width, all });
}
