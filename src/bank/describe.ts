/** Sentences about a story bank that its reports share. */
import { count } from '../text/layout.ts';
import type { Bank } from './bank.ts';
import type { Uncounted } from './drafts.ts';
import type { Twins } from './twins.ts';

/** `4 of 5 questions have a story, 2 a complete one; still without: Dive Deep.` */
export function summarizeBank({ entries }: Bank): string {
  const answered = entries.filter(({ stories }) => stories.length > 0);
  const complete = entries.filter(({ stories }) => stories.some(({ verdict }) => verdict === 'complete'));
  const empty = entries.filter(({ stories }) => stories.length === 0).map(({ question }) => question.title);
  const without = empty.length > 0 ? `; still without: ${empty.join(', ')}` : '';
  return `${answered.length} of ${entries.length} questions have a story, ${complete.length} a complete one${without}.`;
}

/** What to do for a question that no story answers. */
export const describeNoStory = (question: string): string =>
  `no story yet; pmdrill new ${question} begins one`;

/** What to do with a draft in which nothing is told yet. */
export const FILL_IN = 'no word is told in it yet: open it and fill it in';

/** A text that is no story, in one line, with the reason. */
export function describeNote(note: Uncounted): string {
  const { name, words } = note;
  if (words === 0) return describeDraft(note);
  return `Not counted: ${name} (${count(words, 'word')}, and it names no question).`;
}

/** The same of a draft, where no list of questions has a place for it. */
export const describeDraft = ({ name }: Uncounted): string => `Not counted: ${name} (${FILL_IN}).`;

/** Why a story told twice is worth changing. */
export function describeTwins({ names, questions, shared }: Twins): string {
  const same = questions[0] === questions[1];
  const words = shared.map((each) => `'${each}'`).join(', ');
  const advice = same
    ? 'keep the better one'
    : 'an interviewer who hears one story for two principles writes down only one of them, so look for another';
  return `${names[0]} and ${names[1]} tell the same work (both say ${words}): ${advice}.`;
}

/**
 * What to do where there is no story at all.
 *
 * @param isNamed by the person: else the stories may well lie in another folder
 */
export function describeNothing(folder: string, isNamed: boolean, first: string): string {
  const where = folder === '.' ? 'this folder' : `the folder ${folder}`;
  const begin = `Write the first one: pmdrill new ${first} (or keep one from practice: pmdrill practice ${first} --save).`;
  const elsewhere = isNamed ? '' : ' Where yours lie elsewhere, name their folder too: pmdrill bank .';
  return `There is no story in ${where} yet. ${begin}${elsewhere}`;
}
