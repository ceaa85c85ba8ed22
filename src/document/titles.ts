/** Lines that stand above stories and name their question where no heading does, as in an export of plain text. Pure. */
import type { Question } from '../model.ts';
import { isUnderlinedProse } from './headings.ts';
import { findNamedQuestions } from './naming.ts';
import { type Heading, type Outline, type Run, toHeading } from './outline.ts';
import { namesOtherPrinciple } from './starts.ts';

/** Deep: it heads nothing but what follows it. */
const DEPTH = 6;
/** What a title says beyond the question. */
const MORE = /[:(–—-].*$/;

/** The outline with such lines as headings; text above the first would belong to no story, so that none is one then. */
export function markTitles(outline: Outline, questions: readonly Question[]): Outline {
  const { parts, captions } = outline;
  const isNamed = (text: string): boolean =>
    findNamedQuestions(text, questions).length > 0 || namesOtherPrinciple(text);
  if (captions.length > 0 || parts.some((part) => part.type === 'heading' && isNamed(part.text)))
    return outline;
  const isTitle = (part: Heading | Run | undefined): boolean => {
    if (part?.type !== 'run' || part.kind !== 'paragraph') return false;
    const line = part.text.trim();
    return !line.includes('\n') && !isUnderlinedProse(line) && isNamed(line.replace(MORE, ''));
  };
  const titles = parts.filter(
    (part, at) => isTitle(part) && parts[at + 1]?.type === 'run' && !isTitle(parts[at + 1]),
  );
  if (!titles.some((title) => title === parts.find(({ type }) => type === 'run'))) return outline;
  return {
    ...outline,
    parts: parts.map((part) =>
      part.type === 'run' && titles.includes(part) ? toHeading(part, part.text.trim(), DEPTH) : part,
    ),
  };
}
