/** The story bank: which story answers which question, what it lacks, and what is told twice. Pure. */
import type { CheckedStory, Content, Limits, Question, Result } from '../model.ts';
import { type Mend, rankMends } from '../reporters/worth.ts';
import { rubricFor } from '../rubric.ts';
import { missingIn, nameStory } from '../story.ts';
import { isTold, listDrafts, listNotes, type Uncounted } from './drafts.ts';
import { findTwins, type Twins } from './twins.ts';

export interface BankStory
  extends Pick<
    Result,
    'path' | 'title' | 'questionFrom' | 'verdict' | 'score' | 'words' | 'speakingSeconds'
  > {
  name: string;
  /** Required criteria that it does not meet. */
  missing: string[];
  /** The most valuable first. */
  mends: Mend[];
}

export interface BankEntry {
  question: Pick<Question, 'id' | 'title' | 'principle'>;
  limits: Pick<Limits, 'words' | 'seconds'>;
  /** The best first; none where no story answers the question. */
  stories: BankStory[];
  /** Files made for the question in which nothing is told yet. */
  drafts: Uncounted[];
}

export interface Bank {
  entries: BankEntry[];
  /** Stories that tell the same thing, for one question or for several, by name. */
  twins: Twins[];
  /** Texts that are taken for notes, and so for no story. */
  notes: Uncounted[];
}

/** @param stories as checked, each with the question that it answers */
export function buildBank(stories: CheckedStory[], content: Content): Bank {
  const told = stories.filter(isTold);
  return {
    entries: content.questions.map(({ id, title, principle }) => {
      const { words, seconds } = rubricFor(content, id).limits;
      const answers = ({ result }: CheckedStory): boolean => result.question === id;
      return {
        question: { id, title, principle },
        limits: { words, seconds },
        stories: told
          .filter(answers)
          .map(toBankStory)
          .sort((a, b) => b.score - a.score),
        drafts: listDrafts(stories.filter(answers)),
      };
    }),
    twins: findTwins(told),
    notes: listNotes(stories),
  };
}

function toBankStory(checked: CheckedStory): BankStory {
  const { path, title, questionFrom, verdict, score, words, speakingSeconds } = checked.result;
  return {
    name: nameStory(checked),
    path,
    title,
    questionFrom,
    verdict,
    score,
    words,
    speakingSeconds,
    missing: missingIn(checked.result),
    mends: rankMends(checked),
  };
}
