/** Which evidence answers the follow-up of a rule, and which questions ask for it. Pure. */
import type { Content } from '../model.ts';
import { BASE_RUBRIC, withBase } from '../rubric.ts';

/** The criteria whose evidence answers the follow-up of a rule. */
export function answeredBy({ rubrics }: Content, rule: string): string[] {
  const rules = Object.values(rubrics).flatMap((rubric) => rubric.rules);
  return rules.find(({ id }) => id === rule)?.answeredBy ?? [];
}

/**
 * Questions that ask for what answers a rule where the one given does not, no more than it takes to have it all: "which
 * data?" is asked after any answer, but the source of the data is looked for in one to Dive Deep alone. None for a rule
 * that evidence asked of every story answers.
 */
export function asksElsewhere(content: Content, question: string, rule: string): string[] {
  const asked = (id: string) => withBase(content, id).criteria.map((criterion) => criterion.id);
  const answers = answeredBy(content, rule);
  if (asked(BASE_RUBRIC).some((id) => answers.includes(id))) return [];
  let wanted = answers.filter((id) => !asked(question).includes(id));
  return content.questions.flatMap(({ id }) => {
    const found = asked(id).filter((criterion) => wanted.includes(criterion));
    wanted = wanted.filter((criterion) => !found.includes(criterion));
    return found.length > 0 ? [id] : [];
  });
}
