/** The words around an amount, as features tell of them. Pure. */

/** In lower case, each number as `#`, each sign by itself. */
export const wordsOf = (text: string): string[] =>
  (text.match(/\p{L}+(?:['’]\p{L}+)?|\d+|[^\w\s]/gu) ?? []).map((word) =>
    /^\d/.test(word) ? '#' : word.toLowerCase(),
  );
