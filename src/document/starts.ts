/** Headings at which a story begins though they name none of the questions. Pure. */
import type { Question } from '../model.ts';
import { simplify } from '../names.ts';
import { isPrompt } from './headings.ts';
import { findNamedQuestions, namedParts } from './naming.ts';
import type { Heading, Outline } from './outline.ts';

/** Headings that ask something in words of their own, and those that name a principle of which nothing is asked. */
export function findStarts({ parts }: Outline, questions: readonly Question[]): Set<Heading> {
  const headings = parts.filter((part) => part.type === 'heading');
  const asking = headings.filter(({ text }) => isPrompt(text));
  const named = headings.filter(
    ({ text }) => namesOtherPrinciple(text) || findNamedQuestions(text, questions).length > 0,
  );
  return new Set([...uppermost(asking), ...uppermost(named)]);
}

/** A lone one is the title of the only story. */
function uppermost(headings: Heading[]): Heading[] {
  const depth = Math.min(...headings.map((heading) => heading.depth));
  const alike = headings.filter((heading) => heading.depth === depth);
  return alike.length > 1 ? alike : [];
}

/** Leadership principles that no built-in question tests; stories are filed under them all the same. */
const OTHERS = new Set([
  'invent and simplify',
  'are right a lot',
  'learn and be curious',
  'hire and develop the best',
  'insist on the highest standards',
  'think big',
  'frugality',
  'have backbone',
  'have backbone disagree and commit',
  'disagree and commit',
  'strive to be earth s best employer',
  'success and scale bring broad responsibility',
]);

/** Whether a heading names one of them, as it would name a question. */
export const namesOtherPrinciple = (heading: string): boolean =>
  namedParts(heading).some((part) => OTHERS.has(simplify(part)));
