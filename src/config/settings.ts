/** A configuration made effective: for a file, its overrides; on the content, its limits and its rules. Pure. */
import type { Content, Criterion, Rubric } from '../model.ts';
import { missingRule } from '../rule-ids.ts';
import type { Config, Tuning } from './schema.ts';

/** A configuration in which nothing is set; written out, so that zod is not loaded where there is no file. */
export const DEFAULTS: Config = {
  content: [],
  stories: 'stories',
  interview: null,
  rules: {},
  limits: {},
  allow: [],
  overrides: [],
};

/** Later tunings win, value by value; allowed phrases add up. */
export function mergeTunings(tunings: Tuning[]): Tuning {
  return {
    rules: Object.assign({}, ...tunings.map(({ rules }) => rules)),
    limits: Object.assign({}, ...tunings.map(({ limits }) => limits)),
    allow: [...new Set(tunings.flatMap(({ allow }) => allow))],
  };
}

/**
 * The content with the limits in place, and with the criteria as the rules on them say: one whose rule is off is
 * not asked for, one whose rule is an error is required.
 */
export function tuneContent(content: Content, { rules, limits }: Tuning): Content {
  const tuneCriteria = (criteria: Criterion[]): Criterion[] =>
    criteria.flatMap((criterion) => {
      const severity = rules[missingRule(criterion.id)];
      if (severity === undefined) return [criterion];
      return severity === 'off' ? [] : [{ ...criterion, required: severity === 'error' }];
    });
  const tuneRubric = (rubric: Rubric): Rubric => ({
    ...rubric,
    limits: { ...rubric.limits, ...limits } as Rubric['limits'],
    criteria: tuneCriteria(rubric.criteria),
  });
  const rubrics = Object.entries(content.rubrics).map(([id, rubric]) => [id, tuneRubric(rubric)]);
  return { ...content, rubrics: Object.fromEntries(rubrics) };
}
