/** What a reporter is: a pure function from a report to text. To add one: write a file, name it in `index.ts`. */
import type { Report } from '../model.ts';
import type { Theme } from '../text/theme.ts';

export interface ReportOptions {
  /** Styles for `pretty`; other formats are never coloured. */
  theme: Theme;
  /** Width of the terminal, in cells. */
  width: number;
  /** Every finding in full. */
  all: boolean;
}

/** @returns the whole text, with a line feed at its end unless it is empty */
export type Reporter = (report: Report, options: ReportOptions) => string;
