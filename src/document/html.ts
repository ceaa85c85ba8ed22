/** HTML inside a text: what is between tags is prose, tags and comments are not. */
import { blank } from './outline.ts';

/** Comments, elements whose content nobody reads, and tags. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|pre|template|summary|h[1-6])\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[a-z!?][^<>]*>/gi;

/** Blanks out markup; the text keeps its length. */
export function maskHtml(html: string): string {
  return html.replace(MARKUP, blank);
}
