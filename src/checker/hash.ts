/** The hash by which words are kept and looked up, in tables of the language as in what is learned. */

/** FNV-1a over UTF-16 code units. */
export const hash = (text: string): number => hashOn(0x811c9dc5, text);

/** The hash of a text that goes on, of which that of the beginning is known. */
export function hashOn(before: number, text: string): number {
  let value = before;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}
