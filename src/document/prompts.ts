/** Interviewers' questions above answers: those that are headings, and those that stand there as paragraphs. Pure. */
import { ASKS, isMarkedProse } from './headings.ts';
import { withoutNumber } from './naming.ts';
import { type Heading, type Outline, type Run, toHeading } from './outline.ts';
import { countWords } from './words.ts';

/** `Question:`, `Q2.`, `Prompt -`. */
const SAID = /^(?:question|prompt|q)\s*\d{0,2}\s*[:.)–-]\s*/i;
/** A question to somebody; "Know your customer" is a motto. */
const QUESTIONS = /\?\s*$|^(?:what|how|when|why|where|which|who|have|had|did|do|are|were|can|could|would)\b/i;
/** `Q2:`; without a number it may be a follow-up. */
const NUMBERED = /^(?:question|prompt|q)\s*\d/i;
const LEAST_ASKED = 4;
/** Questions that begin an interview's subject; others may well follow one up. */
const OPENS = /^(?:when (?:did|have|were) you|have you ever|what(?: is|’s|'s| was) (?:your|the) \w+st\b)/i;
/** `A time when I failed`. */
const TIME = /^(?:(?:a|the|one|another) )?time (?:when |that |where )?(?:i|you|we)\b[^.]*$/i;

/** Whether a heading is an interviewer's question, whichever it is: it speaks to `you`, as no narrator does. */
export function isPrompt(heading: string): boolean {
  const asked = withoutNumber(heading).replace(SAID, '');
  const asks = ASKS.test(asked) || (QUESTIONS.test(asked) && /\byour?\b/i.test(asked));
  return asks && countWords(asked) >= LEAST_ASKED;
}

/** Whether a title names what an interviewer asks for. */
export const isTime = (title: string): boolean => TIME.test(withoutNumber(title));

/** A question without what announces it. */
export const withoutSaid = (line: string): string => line.replace(SAID, '');

/** Whether a line among others asks for a story. */
export function asksOutright(line: string): boolean {
  const asked = withoutNumber(line).replace(SAID, '');
  if (isTime(line)) return countWords(asked) <= 12;
  if (MORE.test(asked) || !isPrompt(asked) || isMarkedProse(asked)) return false;
  return ASKS.test(asked) || NUMBERED.test(line) || (OPENS.test(asked) && asked.endsWith('?'));
}

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
  return toHeading(part, asked);
}

/** Most words of a question that nothing but its first words shows to be one. */
const LONGEST_UNMARKED = 15;

/** The outline of a file in which nothing but questions stands: they are asked, and nothing is told yet. */
export function markUnanswered(outline: Outline): Outline {
  const runs = outline.parts.filter((part) => part.type === 'run');
  const lines = runs.flatMap(({ text }) => text.split('\n').map((line) => line.trim())).filter(Boolean);
  const [first] = lines;
  const [run] = runs;
  if (!run || !first || !isPrompt(first) || !lines.every(isQuestion)) return outline;
  const headings = outline.parts.filter((part) => part.type === 'heading');
  return { ...outline, parts: [...headings, toHeading(run, first)] };
}

const isQuestion = (line: string): boolean =>
  /\?["'”’)]*$/.test(line) || (isPrompt(line) && countWords(line) <= LONGEST_UNMARKED);
