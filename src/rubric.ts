/** The rubric of a question: what holds for every story, and what the question adds. Pure. */
import { UserError } from './errors.ts';
import { lazily } from './memo.ts';
import type { Content, QuestionRubric, Rubric } from './model.ts';

/** The rubric that holds for every question. */
export const BASE_RUBRIC = 'story';

/**
 * The rubric by which answers to a question are checked: what holds for every story, then what the question adds.
 * @throws UserError `unknown-question`
 */
export function rubricFor(content: Content, questionId: string): QuestionRubric {
  if (!content.questions.some(({ id }) => id === questionId)) {
    throw new UserError('unknown-question', `There is no question '${questionId}'.`);
  }
  return withBase(content, questionId) as QuestionRubric;
}

/** What holds for every story, with what a rubric of the content adds to it, if there is such a rubric. */
export function withBase({ rubrics }: Pick<Content, 'rubrics'>, id: string): Rubric {
  const empty: Rubric = { id, limits: {}, words: {}, criteria: [], rules: [] };
  const parts = [...new Set([BASE_RUBRIC, id])].flatMap((each) => rubrics[each] ?? []);
  return parts.reduce(mergeRubrics, empty);
}

export function mergeRubrics(base: Rubric, more: Rubric): Rubric {
  const merged = {
    id: base.id,
    limits: { ...base.limits, ...more.limits },
    criteria: mergeBy('id', base.criteria, more.criteria),
    rules: mergeBy('id', base.rules, more.rules),
  };
  // Ten thousand words, which a check does not ask for.
  return lazily(merged, 'words', () => mergeWords(base.words, more.words));
}

/** Classes of one name become one, with the words of both. */
function mergeWords(base: Rubric['words'], more: Rubric['words']): Rubric['words'] {
  const merged = { ...base };
  for (const [name, words] of Object.entries(more)) {
    merged[name] = [...new Set([...(merged[name] ?? []), ...words])];
  }
  return merged;
}

/** An entry with a known key takes the place of the old one; new ones go to the end. */
export function mergeBy<K extends string, T extends Record<K, string>>(key: K, base: T[], more: T[]): T[] {
  const merged = new Map(base.map((entry) => [entry[key], entry]));
  for (const entry of more) merged.set(entry[key], entry);
  return [...merged.values()];
}
