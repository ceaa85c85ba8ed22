/** What people call a file, or a page of it, in which they keep several stories. */
import { simplify } from '../names.ts';

const NAMES =
  /\b(?:stories|answers|examples|(?:story|star) ?bank|interview prep\w*|prep|leadership principles|lps|behaviou?ral (?:interview|questions))\b/;

/** @param name of a file without its ending, or a title */
export const isCollection = (name: string): boolean => NAMES.test(simplify(name));
