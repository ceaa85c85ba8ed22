/** What of a sentence stands in quotation marks, single or double, straight, curly or angled. */
import type { Term } from './language.ts';

const OPENS = /["“«]|(?<!\p{L})['‘]$/u;
const CLOSES = /["”»]|^[,.!?]?['’](?!\p{L})/u;

/** @returns for each term whether it stands in quotation marks */
export function markQuoted(terms: Term[]): boolean[] {
  let inside = false;
  return terms.map((term) => {
    if (!inside && OPENS.test(term.pre)) inside = true;
    const now = inside;
    if (inside && CLOSES.test(term.post)) inside = false;
    return now;
  });
}
