/** Names of questions: what a question may be called, and when two names are one. Pure. */
import type { Question } from './model.ts';

/** What a question may be called, the most telling first: a principle may be that of several. */
const NAMES: ((question: Question) => string[])[] = [
  ({ id }) => [id],
  ({ title, aliases }) => [title, ...aliases],
  // `Earn Trust and Influence` is called so, and by either half.
  ({ principle }) => [principle, ...principle.split(/\s+and\s+|\s*[&/,]\s*/)],
  ({ wordings }) => wordings,
];

/** The question of a name, case and punctuation apart; several where nothing tells them apart. */
export function findByName(name: string, questions: readonly Question[]): Question[] {
  const wanted = simplify(name);
  if (wanted === '') return [];
  for (const namesOf of NAMES) {
    const called = questions.filter((question) =>
      namesOf(question).some((known) => simplify(known) === wanted),
    );
    if (called.length > 0) return called;
  }
  return [];
}

/** `Dive deep` and `dive-deep` are one name, and so are `Q & A`, `Q / A` and `q and a`. */
export function simplify(name: string): string {
  return name
    .toLowerCase()
    .replace(/&|\s\/\s/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A question as people call it; of one that is not in use its id, which is all that is known. */
export const titleOf = (id: string, questions: readonly Question[]): string =>
  questions.find((question) => question.id === id)?.title ?? id;
