/** Vague claims: what the learned tagger and the rubrics' patterns find, and which of it the story answers itself. */
import { remember, rememberFor } from '../memo.ts';
import type { QuestionRubric, Rule } from '../model.ts';
import { isVague, shortName, vagueRule } from '../rule-ids.ts';
import { overlaps, type Run, runOver, type Span, spanOfRun, withoutOverlaps } from '../span.ts';
import type { Checker } from './compile.ts';
import { isAnswered, isExcused, isNoClaim } from './context.ts';
import type { Inputs } from './learned/inputs.ts';
import { kindOf } from './learned/kinds.ts';
import { readPhrases } from './learned/phrases.ts';
import { findPhrases } from './learned/tagger.ts';
import type { Weights } from './learned/weights.ts';
import type { PatternMatch } from './reading/patterns.ts';
import type { ReadSentence } from './reading/read.ts';
import { type ReadStory, vagueMatches } from './story.ts';

/** Words of one sentence against which a rule is held; offsets in the source. */
export interface Claim extends Span {
  rule: string;
  /** Whether the networks alone say so, and are not sure: of such claims strangers' plain narration holds many. */
  isDoubtful: boolean;
}

/** The contract's longest finding, in words. */
const LONGEST = 25;
/**
 * A claim that is surer by less, in log odds, is doubtful. Readers call vague 88 in a hundred such in written stories and
 * 45 of those in strangers' answers; of the others 97 and 80 (docs/accuracy.md).
 */
const DOUBTFUL = 2;

/**
 * All claims of a story, in its order. No two of the `vague/` family overlap, and no two of any one other rule; but a claim
 * of a user's own rule may overlap those of other rules.
 */
export function findClaims(
  { sentences, inputs, rubric, matches }: Pick<ReadStory, 'sentences' | 'inputs' | 'rubric' | 'matches'>,
  { weights, taught }: Checker,
): Claim[] {
  const rules = rulesOf(rubric.rules);
  const patterned = vagueMatches(matches);
  const learned = weights ? findLearned(sentences, inputs, weights, rules.ofKind, patterned) : [];
  const untaught = patterned.filter(
    (match) => !taught.has(match.match) && stands(match, rules.byId.get(match.owner)!),
  );
  const vague = [...learned, ...untaught.map(toClaim)];
  const plain = matches.filter(({ owner }) => rules.byId.has(owner) && !isVague(owner));
  const owners = plain.length === 0 ? [] : rubric.rules.filter(({ id }) => !isVague(id));
  const other = owners.map(({ id }) =>
    joinNeighbours(plain.filter(({ owner }) => owner === id)).map(toClaim),
  );
  return [vague, ...other].flatMap((claims) => withoutOverlaps(claims)).sort((a, b) => a.start - b.start);
}

/** "a paradigm shift" is one fault: where the phrase is of a class, its pattern matches each of its words. */
function joinNeighbours(matches: PatternMatch[]): PatternMatch[] {
  const joined: PatternMatch[] = [];
  for (const match of withoutOverlaps(matches)) {
    const last = joined.at(-1);
    const { text, start } = match.sentence.block;
    const isNext =
      last?.match === match.match && /^[\s-]+$/.test(text.slice(last.end - start, match.start - start));
    if (isNext) joined[joined.length - 1] = { ...last, end: match.end };
    else joined.push(match);
  }
  return joined;
}

interface Rules {
  byId: ReadonlyMap<string, Rule>;
  /** The rule of a kind of vague phrase. */
  ofKind: (kind: string) => Rule;
}

/** By a rubric's rules, which stay the same: a stream of stories has them put in order once. */
const rulesOf = rememberFor((rules: QuestionRubric['rules']): Rules => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return { byId, ofKind: remember(rules.length, (kind) => byId.get(vagueRule(kind))!) };
});

const toClaim = ({ owner, start, end }: PatternMatch): Claim => ({
  rule: owner,
  start,
  end,
  isDoubtful: false,
});

function findLearned(
  sentences: ReadSentence[],
  inputs: Inputs,
  weights: Weights,
  ruleOf: Rules['ofKind'],
  patterned: PatternMatch[],
): Claim[] {
  const readings = readPhrases(inputs, weights.phrases);
  return findPhrases(inputs, readings).flatMap((runs, at) =>
    runs.flatMap((run) => {
      const sentence = sentences[at]!;
      const words = trim(sentence, run);
      const span = spanOfRun(sentence.terms, { from: beginning(sentence, words), to: words.to });
      const here = patterned.filter((match) => overlaps(match, span));
      const said = new Set(here.map(({ owner }) => shortName(owner)));
      const first = inputs.sentences[at]!.from;
      const phrase = {
        from: first + words.from,
        to: first + words.to,
        words: sentence.terms.slice(words.from, words.to).map(({ normal }) => normal),
      };
      const kind = kindOf(phrase, readings, weights.kindWords, said, ruleOf);
      const rule = ruleOf(kind);
      const surer = said.has(kind) ? Infinity : run.surer;
      if (surer < rule.doubt || isExcused(sentence, words, rule)) return [];
      return [{ rule: rule.id, ...span, isDoubtful: surer < DOUBTFUL }];
    }),
  );
}

/** No more words than a finding may have, and none at the end that only lead on to what follows. */
function trim({ terms }: ReadSentence, { from, to }: Run): Run {
  let end = Math.min(to, from + LONGEST);
  while (end > from + 1 && LEADS_ON.some((tag) => terms[end - 1]!.tags.has(tag))) end -= 1;
  return { from, to: end };
}
const LEADS_ON = ['Conjunction', 'Determiner', 'Emoji', 'Emoticon'];

/** Pronouns that say nothing of the claim; "she" and "they" are a part of it, for it matters who else did it. */
const PLAIN_SUBJECTS = ['i', 'we', 'it', 'this', 'that'];
const VERB_FOLLOWS = ['Verb', 'Adverb'];
/** Terms that are left of a claim at least. */
const LEAST = 2;

/** The term with which the shortest run of words that carries a claim begins: its verb. */
function beginning({ terms }: ReadSentence, { from, to }: Run): number {
  const said = (at: number): string => terms[at]?.normal ?? '';
  const isVerb = VERB_FOLLOWS.some((tag) => terms[from + 1]?.tags.has(tag));
  const verb = PLAIN_SUBJECTS.includes(said(from)) && isVerb ? from + 1 : from;
  const act = said(verb + 1) === 'able' && said(verb + 2) === 'to' ? verb + 3 : verb;
  return [act, verb].find((at) => to - at >= LEAST) ?? from;
}

/** Whether a match is a claim: a pattern sees the words alone, and what is around them can answer or undo it. */
function stands(match: PatternMatch<ReadSentence>, rule: Rule): boolean {
  const { sentence } = match;
  const words = runOver(sentence.terms, match);
  return (
    !isNoClaim(sentence, words) && !isAnswered(sentence, words, rule) && !isExcused(sentence, words, rule)
  );
}
