/** Every rule and criterion of some content, as a catalogue lists and explains them. Pure. */
import type { Content, Criterion, Explained, Rule, Severity } from '../model.ts';
import { BASE_RUBRIC } from '../rubric.ts';
import { missingRule, severityOfMissing, shortName } from '../rule-ids.ts';

/** A rule, or a criterion as the rule `missing/<id>` that it is when it is not met. */
export interface CatalogueEntry extends Explained {
  /** The rubric that it stands in; `missing/outcome` means something else in each. */
  rubric: string;
  severity: Severity;
  /** What a criterion asks for; null for a rule. */
  asks: string | null;
}

/** A text of an entry, where no words were found for it to quote. */
export const withoutWords = (text: string): string => text.replaceAll('{text}', '…');

/** The base rubric first, then those of the questions; of each its criteria first. */
export function listEntries({ rubrics }: Content): CatalogueEntry[] {
  const { [BASE_RUBRIC]: base, ...others } = rubrics;
  return Object.entries({ ...(base && { [BASE_RUBRIC]: base }), ...others }).flatMap(
    ([rubric, { criteria, rules }]) => [
      ...criteria.map((criterion) => fromCriterion(criterion, rubric)),
      ...rules.map((rule) => fromRule(rule, rubric)),
    ],
  );
}

/** What holds of a rule or criterion for a question: its own rubric goes before what holds for every story. */
export function findEntry(id: string, question: string, content: Content): CatalogueEntry | null {
  const entries = listEntries(content).filter((entry) => entry.id === id);
  const own = entries.find(({ rubric }) => rubric === question);
  return own ?? entries.find(({ rubric }) => rubric === BASE_RUBRIC) ?? null;
}

/** The entries that a name means: `vague/impact` or `impact`, `missing/metric` or `metric`; `outcome` means several. */
export function findEntries(name: string, entries: CatalogueEntry[]): CatalogueEntry[] {
  const wanted = name.toLowerCase();
  const exact = entries.filter(({ id }) => id === wanted);
  return exact.length > 0 ? exact : entries.filter(({ id }) => shortName(id) === wanted);
}

function fromCriterion(
  { patterns, quantities, sentences, doubt, required, ...rest }: Criterion,
  rubric: string,
): CatalogueEntry {
  return { ...rest, id: missingRule(rest.id), rubric, severity: severityOfMissing({ required }) };
}

function fromRule(
  { patterns, measure, about, marks, unless, doubt, lean, answeredBy, ...rest }: Rule,
  rubric: string,
): CatalogueEntry {
  return { ...rest, rubric, asks: null };
}
