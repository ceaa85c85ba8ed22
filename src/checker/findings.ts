/** The findings of a story: evidence that is missing, what is measured, and claims; but for what a comment switches off. */
import { quoteWords } from '../document/words.ts';
import type { CriterionResult, Evidence, Finding, Position, Rubric } from '../model.ts';
import { SEVERITIES } from '../model.ts';
import { missingRule, severityOfMissing } from '../rule-ids.ts';
import type { Span } from '../span.ts';
import type { Claim } from './claims.ts';
import type { Checker } from './compile.ts';
import { limitOf, MEASURE_OF } from './measures.ts';
import type { ReadStory } from './story.ts';
import { suppress } from './suppression.ts';

/** Words of the story, and where they stand. */
export type Quote = (span: Span) => Evidence;

/** All that are not off, in the order of the text, each as severe as its rule has it or, doubtful, a step less. */
export function listFindings(
  read: ReadStory,
  criteria: CriterionResult[],
  claims: Claim[],
  quote: Quote,
  checker: Checker,
): Finding[] {
  const { story, rubric } = read;
  const say = ({ rule, start, end }: Span & { rule: string }): Finding =>
    toFinding(rule, rubric, quote({ start, end }), quoteWords(story, start, end));
  const claimed = claims.map((claim) => (claim.isDoubtful ? lessSevere(say(claim)) : say(claim)));
  const found = [...missing(criteria, read), ...measured(read, say), ...claimed];
  return applyDirectives(found, read, checker)
    .filter(({ rule }) => checker.severities[rule] !== 'off')
    .sort((a, b) => a.position.start.offset - b.position.start.offset);
}

function missing(criteria: CriterionResult[], { story: { position }, rubric }: ReadStory): Finding[] {
  return criteria
    .filter(({ met }) => !met)
    .map(({ id, required }) => {
      const { message, bad, good, followUp } = rubric.criteria.find((criterion) => criterion.id === id)!;
      const severity = severityOfMissing({ required });
      return { rule: missingRule(id), severity, message, text: null, position, bad, good, followUp };
    });
}

function measured(read: ReadStory, say: (place: Span & { rule: string }) => Finding): Finding[] {
  const { story, rubric } = read;
  const whole = { text: null, position: story.position };
  return rubric.rules.flatMap((rule) => {
    const { id, measure } = rule;
    if (measure === null || measure === 'directive') return [];
    const limit = limitOf(measure, rubric.limits);
    return MEASURE_OF[measure](read, rule).map((place) =>
      place ? say({ rule: id, ...place }) : toFinding(id, rubric, whole, limit),
    );
  });
}

/** @param words those that were found, as a person reads them, or the limit, for the texts that quote them */
function toFinding(
  rule: string,
  { rules }: Rubric,
  at: { text: string | null; position: Position },
  words: string,
): Finding {
  const { severity, message, bad, good, followUp } = rules.find(({ id }) => id === rule)!;
  const said = (text: string): string => text.replaceAll('{text}', () => words);
  return { rule, severity, message: said(message), ...at, bad, good, followUp: said(followUp) };
}

/** A doubtful finding is one step less severe than its rule: it is shown, and fails nothing by itself. */
function lessSevere(finding: Finding): Finding {
  const severity = SEVERITIES[SEVERITIES.indexOf(finding.severity) + 1] ?? finding.severity;
  return { ...finding, severity };
}

function applyDirectives(findings: Finding[], { story, rubric }: ReadStory, { content }: Checker): Finding[] {
  const { findings: kept, faults } = suppress(findings, story, content);
  return [
    ...kept,
    ...faults.map(({ rule, directive: { position }, words, meant }) => {
      const text = story.source.slice(position.start.offset, position.end.offset);
      const finding = toFinding(rule, rubric, { text, position }, words);
      return meant === null ? finding : { ...finding, followUp: `Did you mean '${meant}'?` };
    }),
  ];
}

/** As severe as the configuration has its rule. */
export function asConfigured(finding: Finding, { severities }: Checker): Finding {
  const severity = severities[finding.rule];
  return severity === undefined || severity === 'off' ? finding : { ...finding, severity };
}
