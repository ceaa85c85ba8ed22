/** Names of questions: what a question may be called, and when two names are one. Pure. */
import type { Question } from './model.ts';

/** Every name of a question: its id, title, principle (or half of a double one) and aliases. */
export function namesOf({ id, title, principle, aliases }: Question): string[] {
  return [id, title, ...namesOfPrinciple(principle), ...aliases];
}

/** `Earn Trust and Influence` is called so, and by either half. */
export function namesOfPrinciple(principle: string): string[] {
  return [principle, ...principle.split(/\s+and\s+|\s*[&/,]\s*/)].filter((name) => simplify(name) !== '');
}

/** `Dive deep` and `dive-deep` are one name, and so are `Q & A` and `q and a`. */
export function simplify(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
