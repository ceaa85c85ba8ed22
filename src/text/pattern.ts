/** A text as an expression that finds just it. */
export const byLetter = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
