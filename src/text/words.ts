/** Words as a text has them, and a text as an expression that finds just it. Pure. */

/** The words and numbers of a text, in lower case. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export const byLetter = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** "orders" and "order", "shipping" and "shipped". */
export const stemOf = (word: string): string => word.slice(0, 5);

/** A text that may run over lines, as it is quoted on one. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');
