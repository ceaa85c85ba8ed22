/** Story and rubric to result. Pure but for reading the package's own weights: no user files, clock or terminal. */
import { createPlaces } from '../document/places.ts';
import { closeBracket, quoteWords, readWords } from '../document/words.ts';
import type { Block, CriterionResult, Evidence, Finding, Position, Result, Rubric, Story } from '../model.ts';
import { isVague, missingRule } from '../rule-ids.ts';
import type { Span } from '../span.ts';
import { type Claim, findClaims, vagueMatches } from './claims.ts';
import type { Checker } from './compile.ts';
import { findEvidence } from './evidence.ts';
import { inferQuestion } from './infer.ts';
import { toInputs } from './learned/inputs.ts';
import { MEASURE_OF } from './measures.ts';
import { matchPatterns } from './patterns.ts';
import { type ReadSentence, read } from './reading.ts';
import { findReasons, toScore } from './score.ts';
import { suppress } from './suppression.ts';

export { type Checker, type CheckerOptions, createChecker } from './compile.ts';

/** @returns the same for the same story, content and weights */
export function checkStory(story: Story, checker: Checker): Result {
  const sentences = read(ownWords(story.blocks), checker.classes, checker.memory);
  const question = story.question ?? inferQuestion(sentences, checker);
  const { rubric, net } = checker.rubricOf(question);
  const matches = matchPatterns(sentences, net);
  const places = createPlaces(story.source);
  const quote = ({ start, end }: Span): Evidence => ({
    text: story.source.slice(start, end),
    position: places.position(start, end),
  });

  const inputs = toInputs(sentences, { classNames: checker.classNames, matches: vagueMatches(matches) });
  const claims = findClaims(sentences, inputs, checker, rubric, matches).filter(
    (claim) => !isAllowed(readWords(story, claim.start, claim.end), checker),
  );
  const vague = claims.filter(({ rule }) => isVague(rule));
  const evidence = findEvidence(sentences, inputs, question, checker, rubric, matches, vague);
  const criteria: CriterionResult[] = rubric.criteria.map(({ id, required }) => {
    const words = evidence.get(id) ?? [];
    return {
      id,
      required,
      met: words.length > 0,
      evidence: words.map((each) => quote(closeBracket(each, story.source))),
    };
  });
  const speakingSeconds = Math.round(
    story.spokenSeconds ?? (story.words * 60) / (rubric.limits.wordsPerMinute ?? 150),
  );
  const say = (claim: Claim): Finding =>
    toFinding(claim, rubric, quote(claim), quoteWords(story, claim.start, claim.end));
  const all = [
    ...missing(criteria, rubric, story.position),
    ...measured(
      { words: story.words, speakingSeconds, sentences, limits: rubric.limits },
      rubric,
      say,
      story,
    ),
    ...claims.map(say),
  ];
  const findings = applyDirectives(all, story, checker, rubric)
    .flatMap((finding) => withSeverity(finding, checker))
    .sort((a, b) => a.position.start.offset - b.position.start.offset);
  const reasons = findReasons(findings, rubric);
  const errors = findings.some(({ severity }) => severity === 'error');
  const unmet = criteria.some(({ met, required }) => required && !met);
  return {
    path: story.path,
    id: story.id,
    title: story.title,
    position: story.position,
    question,
    questionFrom: story.question === null ? 'inferred' : (story.questionFrom ?? 'option'),
    verdict: errors || unmet ? 'incomplete' : 'complete',
    score: toScore(reasons),
    reasons,
    words: story.words,
    speakingSeconds,
    criteria,
    findings,
  };
}

/** A block quote is another's words, unless the whole story is one. */
function ownWords(blocks: Block[]): Block[] {
  const own = blocks.filter(({ kind }) => kind !== 'quote');
  return own.length > 0 ? own : blocks;
}

function missing(criteria: CriterionResult[], rubric: Rubric, position: Position): Finding[] {
  return criteria
    .filter(({ met }) => !met)
    .map(({ id, required }) => {
      const { message, bad, good, followUp } = rubric.criteria.find((criterion) => criterion.id === id)!;
      const severity = required ? 'error' : 'warning';
      return { rule: missingRule(id), severity, message, text: null, position, bad, good, followUp };
    });
}

/** Allowed phrases are written as they are read, without markup, and stand for every claim that holds one. */
function isAllowed(words: string, { allow }: Checker): boolean {
  return allow.some((phrase) => words.toLowerCase().includes(phrase));
}

function measured(
  story: { words: number; speakingSeconds: number; sentences: ReadSentence[]; limits: Rubric['limits'] },
  rubric: Rubric,
  say: (claim: Claim) => Finding,
  { position }: Story,
): Finding[] {
  return rubric.rules.flatMap((rule) => {
    if (rule.measure === null || rule.measure === 'directive') return [];
    return MEASURE_OF[rule.measure](story, rule).map((place) =>
      place
        ? say({ rule: rule.id, ...place })
        : toFinding({ rule: rule.id, start: 0, end: 0 }, rubric, { text: null, position }, ''),
    );
  });
}

/** @param words those that were found, as a person reads them, for the texts that quote them */
function toFinding(
  claim: Claim,
  rubric: Rubric,
  at: { text: string | null; position: Position },
  words: string,
): Finding {
  const { severity, message, bad, good, followUp } = rubric.rules.find(({ id }) => id === claim.rule)!;
  const said = (text: string): string => text.replaceAll('{text}', words);
  return { rule: claim.rule, severity, message: said(message), ...at, bad, good, followUp: said(followUp) };
}

function applyDirectives(findings: Finding[], story: Story, { content }: Checker, rubric: Rubric): Finding[] {
  const { findings: kept, faults } = suppress(findings, story, content);
  return [
    ...kept,
    ...faults.map(({ rule, directive: { position } }) => {
      const text = story.source.slice(position.start.offset, position.end.offset);
      return toFinding({ rule, start: 0, end: 0 }, rubric, { text, position }, text);
    }),
  ];
}

function withSeverity(finding: Finding, { severities }: Checker): Finding[] {
  const severity = severities[finding.rule] ?? finding.severity;
  return severity === 'off' ? [] : [{ ...finding, severity }];
}
