/** Vague claims: what the learned tagger and the rubrics' patterns find, and which of it the story answers itself. */
import type { Checker, CompiledRubric } from './compile.ts';
import { isAnswered, isNoClaim } from './context.ts';
import { bestRuns } from './learned/chain.ts';
import { phraseFeatures } from './learned/phrase-features.ts';
import { termFeatures } from './learned/term-features.ts';
import { score } from './learned/weights.ts';
import { matchPatterns, type PatternMatch } from './patterns.ts';
import type { ReadSentence } from './reading.ts';

/** Words of one sentence against which a rule is held; offsets in the source. */
export interface Claim {
  rule: string;
  start: number;
  end: number;
}

/** Rules of this family are never reported twice for the same words. */
export const VAGUE = 'vague/';
/** The contract's longest finding, in words. */
const LONGEST = 25;

/** All claims of a story, in its order; those of the `vague/` family do not overlap. */
export function findClaims(
  sentences: ReadSentence[],
  checker: Checker,
  { rubric, net }: CompiledRubric,
): Claim[] {
  const learned = findLearned(sentences, checker);
  const rules = new Set(rubric.rules.map(({ id }) => id));
  const matched = matchPatterns(sentences, net).filter(
    (match) => rules.has(match.owner) && (!isVague(match.owner) || stands(match, sentences)),
  );
  const vague = [...learned, ...matched.filter(({ owner }) => isVague(owner)).map(toClaim)];
  const other = matched.filter(({ owner }) => !isVague(owner)).map(toClaim);
  return [...withoutOverlaps(vague), ...withoutOverlaps(other)].sort((a, b) => a.start - b.start);
}

const isVague = (rule: string): boolean => rule.startsWith(VAGUE);
const toClaim = ({ owner, start, end }: PatternMatch): Claim => ({ rule: owner, start, end });

function findLearned(sentences: ReadSentence[], { weights, classNames }: Checker): Claim[] {
  if (!weights) return [];
  const { phrases, kinds } = weights;
  return sentences.flatMap((sentence, at) => {
    const scores = termFeatures(sentences, at, classNames).map((features) => score(phrases, features));
    return bestRuns(scores, phrases.moves).map((run) => {
      const to = Math.min(run.to, run.from + LONGEST);
      const likely = score(kinds, phraseFeatures(sentence, { from: run.from, to }, classNames));
      const kind = kinds.outputs[likely.indexOf(Math.max(...likely))]!;
      return { rule: VAGUE + kind, start: sentence.terms[run.from]!.start, end: sentence.terms[to - 1]!.end };
    });
  });
}

/** A pattern sees the words alone; what is around them can make them no claim, or answer it. */
function stands(match: PatternMatch, sentences: ReadSentence[]): boolean {
  const at = sentences.findIndex(({ start, end }) => start <= match.start && match.end <= end);
  const sentence = sentences[at];
  if (!sentence) return false;
  return !isNoClaim(sentence, match.start) && !isAnswered(sentences, at, match);
}

/** Of claims that overlap the earlier stays, and of those that begin together the longer. */
function withoutOverlaps(claims: Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (claim.start >= (kept.at(-1)?.end ?? 0)) kept.push(claim);
  }
  return kept;
}
