/** Story and rubric to result. Pure but for reading the package's own weights: no user files, clock or terminal. */
import { createPlaces } from '../document/places.ts';
import { readWords, wholeQuote } from '../document/words.ts';
import type { CriterionResult, Result, Story } from '../model.ts';
import { isVague } from '../rule-ids.ts';
import { type Claim, findClaims } from './claims.ts';
import type { Checker } from './compile.ts';
import { findEvidence } from './evidence.ts';
import { asConfigured, listFindings, type Quote } from './findings.ts';
import { findReasons, toScore, toVerdict } from './score.ts';
import { type ReadStory, readStory } from './story.ts';

export { type Checker, type CheckerOptions, createChecker } from './compile.ts';

/** @returns the same for the same story, content and weights */
export function checkStory(story: Story, checker: Checker): Result {
  const read = readStory(story, checker);
  const { question, rubric, speakingSeconds } = read;
  const quote = quoteFrom(story);
  const claims = findClaims(read, checker).filter((claim) => !isAllowed(claim, story, checker));
  const criteria = judgeCriteria(read, claims, quote, checker);
  const judged = listFindings(read, criteria, claims, quote, checker);
  // What a story is worth hangs on the rules' own severities, what fails a gate on those that are configured; but a
  // rule that is configured to be off finds nothing, and so takes no points either.
  const reasons = findReasons(judged, rubric);
  const findings = judged.map((finding) => asConfigured(finding, checker));
  return {
    path: story.path,
    id: story.id,
    title: story.title,
    position: story.position,
    question,
    questionFrom: story.question === null ? 'inferred' : (story.questionFrom ?? 'option'),
    verdict: toVerdict(findings, criteria),
    score: toScore(reasons),
    reasons,
    words: story.words,
    speakingSeconds,
    criteria,
    findings,
  };
}

function quoteFrom({ source }: Story): Quote {
  const places = createPlaces(source);
  return ({ start, end }) => ({ text: source.slice(start, end), position: places.position(start, end) });
}

/** Allowed phrases are written as they are read, without markup, and stand for every claim that holds one. */
function isAllowed({ start, end }: Claim, story: Story, { allow }: Checker): boolean {
  const words = readWords(story, start, end).toLowerCase();
  return allow.some((phrase) => words.includes(phrase));
}

function judgeCriteria(read: ReadStory, claims: Claim[], quote: Quote, checker: Checker): CriterionResult[] {
  const vague = claims.filter(({ rule }) => isVague(rule));
  const evidence = findEvidence(read, vague, checker);
  return read.rubric.criteria.map(({ id, required }) => {
    const words = evidence.get(id) ?? [];
    return {
      id,
      met: words.length > 0,
      required,
      evidence: words.map((each) => quote(wholeQuote(each, read.story.source))),
    };
  });
}
