/** What a reporter is: a pure function from a report to text. To add one, see `index.ts`. */
import type { Report } from '../model.ts';
import type { Look } from '../text/theme.ts';

/** Only `pretty` is coloured, and laid out for a width. */
export interface ReportOptions extends Look {
  /** Every finding in full. */
  all: boolean;
}

/** @returns the whole text, with a line feed at its end unless it is empty */
export type Reporter = (report: Report, options: ReportOptions) => string;
