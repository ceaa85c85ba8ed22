/** A story as the checker reads it, before it judges: sentences, the rubric that holds, and where its patterns match. */
import { ownBlocks } from '../document/words.ts';
import type { QuestionRubric, Story } from '../model.ts';
import { isVague } from '../rule-ids.ts';
import type { Checker } from './compile.ts';
import { findGaps, type Gap } from './gaps.ts';
import { inferQuestion } from './infer.ts';
import { type Inputs, toInputs } from './learned/inputs.ts';
import type { Sentence } from './reading/language.ts';
import { matchPatterns, type PatternMatch } from './reading/patterns.ts';
import { type ReadSentence, read } from './reading/read.ts';
import type { WordClasses } from './reading/word-classes.ts';

export interface ReadStory {
  story: Story;
  question: string;
  rubric: QuestionRubric;
  sentences: ReadSentence[];
  matches: PatternMatch<ReadSentence>[];
  gaps: Gap[];
  /** What the networks see. */
  inputs: Inputs;
  /** Measured or, where nobody spoke, estimated. */
  speakingSeconds: number;
}

export function readStory(story: Story, checker: Checker): ReadStory {
  const { question, sentences } = readByQuestion(story, checker);
  const { rubric, net } = checker.rubricOf(question);
  const matches = matchPatterns(sentences, net);
  const gaps = findGaps(story, rubric);
  const inputs = toInputs(sentences, vagueMatches(matches));
  const estimate = (story.words * 60) / rubric.limits.wordsPerMinute;
  const speakingSeconds = Math.round(story.spokenSeconds ?? estimate);
  return { story, question, rubric, sentences, matches, gaps, inputs, speakingSeconds };
}

/** A question may have words of its own: it is known, or inferred by those of every question, before they are read. */
function readByQuestion(story: Story, checker: Checker): Pick<ReadStory, 'question' | 'sentences'> {
  const { question } = story;
  const readBy = (classes: WordClasses) => read(ownBlocks(story), classes, checker.memory);
  if (question !== null) return { question, sentences: readBy(checker.rubricOf(question).classes) };
  const sentences = readBy(checker.classes);
  const inferred = inferQuestion(sentences, checker);
  const { classes } = checker.rubricOf(inferred);
  return { question: inferred, sentences: classes === checker.classes ? sentences : readBy(classes) };
}

/** Where the patterns of vague phrases match: what the tagger is told beside the words. */
export const vagueMatches = <In extends Sentence>(matches: PatternMatch<In>[]): PatternMatch<In>[] =>
  matches.filter(({ owner }) => isVague(owner));
