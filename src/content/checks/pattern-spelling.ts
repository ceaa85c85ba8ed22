/** The spelling of patterns in compromise's match syntax, which compromise itself reads without a word of complaint. */

const REGEX = /(?<=^|[\s(|[!^])\/((?:[^/\\]|\\.)+)\/(?=$|[\s)|\]?*+$])/g;
const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/** What is wrong with the spelling of a pattern, or null. */
export function findMatchFault(match: string): string | null {
  for (const [whole, body] of match.matchAll(REGEX)) {
    if (!isRegex(body!)) return `'${whole}' is not a regular expression; check its brackets`;
  }
  const open: string[] = [];
  for (const [sign] of match.replace(REGEX, '').matchAll(/[()[\]{}<>|]/g)) {
    if (sign === '|') {
      if (open.length === 0) return "'|' is read as a letter outside of brackets; write '(one|other)'";
    } else if (!(sign in PAIRS)) open.push(sign);
    else if (open.at(-1) === PAIRS[sign]) open.pop();
    else if (open.length === 0) return `'${sign}' closes a bracket in this pattern that was not opened`;
    else break;
  }
  return open.length > 0 ? `'${open.at(-1)}' is opened in this pattern and not closed` : null;
}

/** The same of a regular expression by which gaps are found. */
export function findExpressionFault(expression: string): string | null {
  return isRegex(expression, 'u') ? null : `'${expression}' is not a regular expression; check its brackets`;
}

function isRegex(body: string, flags = ''): boolean {
  try {
    new RegExp(body, flags);
    return true;
  } catch {
    return false;
  }
}
