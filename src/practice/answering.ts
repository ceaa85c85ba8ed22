/** Which evidence answers the follow-up of a rule, and which questions ask for it. Pure. */
import type { Content } from '../model.ts';
import { BASE_RUBRIC, withBase } from '../rubric.ts';

/** The criteria whose evidence answers the follow-up of a rule. */
export function answeredBy({ rubrics }: Content, rule: string): string[] {
  const rules = Object.values(rubrics).flatMap((rubric) => rubric.rules);
  return rules.find(({ id }) => id === rule)?.answeredBy ?? [];
}

/**
 * The other questions to check a reply against: those with criteria that answer the rule and that the question asked
 * does not have. "Which data?" may be asked after any answer, but only the rubric of Dive Deep looks for the source of
 * the data. As few questions as it takes to have all those criteria, and none where one that is asked of every story
 * answers the rule.
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
