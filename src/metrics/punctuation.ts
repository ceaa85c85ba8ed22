/** Punctuation behind a term. Pure. */
import type { Term } from '../checker/language.ts';

/** The tagger leaves it in a term of signs, such as "%,". */
export const tailOf = ({ text, post }: Term): string => (/[\p{L}\p{N}]/u.test(text) ? post : text + post);

/** Whether something parts the term from the next. */
export const isParted = (term: Term): boolean => /[,;:.)]/.test(tailOf(term));
