/** Interviewers' questions above answers: those that are headings, and those that stand there as paragraphs. Pure. */
import { ASKS, isMarkedProse } from './headings.ts';
import { withoutNumber } from './naming.ts';
import { type Heading, type Outline, type Run, toHeading } from './outline.ts';
import { countWords } from './words.ts';

/** `Question:`, `Q2.`, `Prompt -`. */
const SAID = /^(?:question|prompt|q)\s*\d{0,2}\s*[:.)–-]\s*/i;
/** A question to somebody; "Know your customer" is a motto. */
const QUESTIONS = /\?\s*$|^(?:what|how|when|why|where|which|who|have|had|did|do|are|were|can|could|would)\b/i;
const LEAST_ASKED = 4;

/** Whether a heading is an interviewer's question, whichever it is: it speaks to `you`, as no narrator does. */
export function isPrompt(heading: string): boolean {
  const asked = withoutNumber(heading).replace(SAID, '');
  const asks = ASKS.test(asked) || (QUESTIONS.test(asked) && /\byour?\b/i.test(asked));
  return asks && countWords(asked) >= LEAST_ASKED;
}

/** Below any heading that is marked as one. */
const DEPTH = 6;

/** One sentence. */
const MORE = /[.?!]["'”’)]*\s/;

/** The outline with such paragraphs as headings; where nothing else stands there, they are all that is told. */
export function markPrompts(outline: Outline): Outline {
  const parts = outline.parts.map((part) => (part.type === 'run' ? asPrompt(part) : part));
  return parts.some(({ type }) => type === 'run') ? { ...outline, parts } : outline;
}

function asPrompt(part: Run): Run | Heading {
  const line = part.text.trim();
  const asked = line.replace(SAID, '');
  const isOne = part.kind === 'paragraph' && !line.includes('\n') && !MORE.test(asked);
  if (!isOne || !isPrompt(asked) || isMarkedProse(asked)) return part;
  if (asked === line && !ASKS.test(asked)) return part;
  return toHeading(part, asked, DEPTH);
}
