/** Hashes that turn words and their combinations into features. */

/** FNV-1a over UTF-16 code units. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}

/** Mixes two hashes; order matters. */
function mix(a: number, b: number): number {
  const value = Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15);
  const stirred = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return stirred ^ (stirred >>> 13);
}

/** A feature: a template's number, and up to two values that fill it, as a number of 32 bits. */
export function feature(template: number, first?: number, second?: number): number {
  let value = Math.imul(template, 0x2545f491);
  if (first !== undefined) value = mix(value, first);
  if (second !== undefined) value = mix(value, second);
  return value;
}
