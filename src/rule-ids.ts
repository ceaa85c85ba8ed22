/**
 * Ids of rules. Some families have a meaning of their own: `vague/…` names words found, `missing/…` a criterion not
 * met, `draft/…` what is still to be filled in, `directive/…` a comment at fault.
 */
import type { Content, Criterion, Severity } from './model.ts';
import { didYouMean } from './suggest.ts';
import { printable } from './text/printable.ts';

const VAGUE = 'vague/';
const MISSING = 'missing/';

export const isVague = (rule: string): boolean => rule.startsWith(VAGUE);
export const isOfDraft = (rule: string): boolean => rule.startsWith('draft/');
export const isOfDirective = (rule: string): boolean => rule.startsWith('directive/');
export const isOfLength = (rule: string): boolean => rule.startsWith('length/');
export const isMissing = (rule: string): boolean => rule.startsWith(MISSING);

/** `vague/impact` of the kind `impact`. */
export const vagueRule = (kind: string): string => VAGUE + kind;
/** `missing/metric` of the criterion `metric`. */
export const missingRule = (criterion: string): string => MISSING + criterion;

/** How severe it is that a criterion is not met. */
export const severityOfMissing = ({ required }: Pick<Criterion, 'required'>): Severity =>
  required ? 'error' : 'warning';

/** `metric` of `missing/metric`; any other id stays as it is. */
export const criterionOf = (rule: string): string => (isMissing(rule) ? rule.slice(MISSING.length) : rule);

/** `impact` of `vague/impact`. */
export const shortName = (id: string): string => id.slice(id.indexOf('/') + 1);

/** How a rule, kind or criterion is called, everywhere: `trade-off`, which `pmdrill explain` takes as well. */
export const nameOf = (id: string): string => printable(shortName(id));

/** Of all rules and criteria of some content, rubric by rubric. */
export const listRuleIds = ({ rubrics }: Content): string[] =>
  Object.values(rubrics).flatMap(({ rules, criteria }) => [
    ...rules.map(({ id }) => id),
    ...criteria.map(({ id }) => missingRule(id)),
  ]);

/** What to write in place of the id of a rule that is not among the known. */
export function describeUnknownRule(id: string, known: string[]): string {
  return `No rule is called '${id}'.${didYouMean(id, known) || ' Take it out; pmdrill rules lists them all.'}`;
}
