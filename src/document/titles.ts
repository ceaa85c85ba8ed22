/** Paragraphs that are headings, though nothing marks them: interviewers' questions, and names of questions. Pure. */
import type { Question } from '../model.ts';
import { ASKS, isMarkedProse, isPrompt, isUnderlinedProse, SAID } from './headings.ts';
import { findNamedQuestions } from './naming.ts';
import { type Heading, type Outline, type Run, toHeading } from './outline.ts';
import { namesOtherPrinciple } from './starts.ts';

/** Below any heading that is marked as one: it heads nothing but what follows it. */
const DEPTH = 6;

/** What begins a second sentence. */
const SECOND = /[.?!]["'”’)]*\s/;

/** The outline with paragraphs that ask something as headings, unless nothing else is told in it. */
export function markPrompts(outline: Outline): Outline {
  const parts = outline.parts.map((part) => (part.type === 'run' ? asPrompt(part) : part));
  return parts.some(({ type }) => type === 'run') ? { ...outline, parts } : outline;
}

function asPrompt(part: Run): Run | Heading {
  const line = part.text.trim();
  const asked = line.replace(SAID, '');
  const isOne = part.kind === 'paragraph' && !line.includes('\n') && !SECOND.test(asked);
  if (!isOne || !isPrompt(asked) || isMarkedProse(asked)) return part;
  if (asked === line && !ASKS.test(asked)) return part;
  return toHeading(part, asked, DEPTH);
}

/** What a title says beyond the question. */
const MORE = /[:(–—-].*$/;

/**
 * The outline with lines that name a question as headings, as an export of plain text has them; but with none where text
 * stands above the first, for that would belong to no story.
 */
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
