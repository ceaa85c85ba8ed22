/** Where a text stops being JSON: `JSON.parse` tells it for some faults alone, and in other words in each Node. Pure. */

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"/iy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/y;

/** Deeper than any attempt; what is nested more is called a fault where it goes on. */
const DEEPEST = 64;

/** The offset of what cannot stand there, or that of the end where something is still to come; null: it is JSON. */
export function findJsonFault(text: string): number | null {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
  };
  const sign = (wanted: string): boolean => {
    take(SPACE);
    if (text[at] !== wanted) return false;
    at++;
    return true;
  };
  const key = (): boolean => {
    take(SPACE);
    return take(STRING) && sign(':');
  };
  const list = (close: string, entry: () => boolean): boolean => {
    if (sign(close)) return true;
    do if (!entry()) return false;
    while (sign(','));
    return sign(close);
  };
  const value = (depth: number): boolean => {
    if (depth > DEEPEST) return false;
    if (sign('{')) return list('}', () => key() && value(depth + 1));
    if (sign('[')) return list(']', () => value(depth + 1));
    return take(STRING) || take(SCALAR);
  };
  if (!value(0)) return at;
  take(SPACE);
  return at < text.length ? at : null;
}
