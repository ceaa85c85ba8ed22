/**
 * What lies below a story in its file and is not told: notes, what is still to do, questions to the interviewers, a mail's
 * signature. Pure.
 */
import { readLabel } from './labels.ts';
import { withoutNumber } from './naming.ts';
import { DEEPEST, type Part } from './outline.ts';
import { countWords } from './words.ts';

/** Words of a story above; fewer are a summary, and what is headed "Notes" is the story. */
const LEAST_TOLD = 30;

/** The parts of one story without such notes. A heading ends with the next of its rank, a line by itself with any. */
export function withoutNotes(parts: Part[]): Part[] {
  const told: Part[] = [];
  let words = 0;
  /** Depth of the heading under which nothing is told. */
  let below: number | null = null;
  for (const part of parts) {
    if (words >= LEAST_TOLD && part.type === 'run' && isSignature(part.text)) break;
    const isNote = words >= LEAST_TOLD && namesNotes(part);
    if (isNote && (part.type === 'heading' || isAlone(part.text))) {
      below = part.type === 'heading' ? part.depth : DEEPEST;
    } else if (below !== null && endsNotes(part, below)) below = null;
    if (isNote || below !== null || (words >= LEAST_TOLD && part.type === 'run' && part.isOpen)) continue;
    told.push(part);
    if (part.type === 'run') words += countWords(part.text);
  }
  return told;
}

const NAMES = [
  '(?:(?:my|side|prep|private|extra|other|further|personal|interview) )?notes?(?: (?:to|for) (?:self|myself|me))?',
  '(?:(?:my|open|possible|likely) )?questions(?: (?:to ask|for|i (?:want|would like|could|may|should))\\b[^.:]{0,40})?',
  '(?:(?:possible|likely|expected|prepared) )?follow[- ]?up questions',
  'to[- ]?dos?(?: list)?',
  'left to do',
].join('|');
/** Only as headings: "Source: four months of logs" tells something. */
const LISTS = 'sources?|references?|links?|footnotes?|appendix';
const HEADED = new RegExp(`^(?:${NAMES}|${LISTS})\\W*$`, 'i');
const LINE = new RegExp(`^\\W*(?:${NAMES})\\s*:`, 'i');
const NUMBERS = /^\W+/;

/** Whether a heading is that of notes. */
export const isNotes = (heading: string): boolean => HEADED.test(withoutNumber(heading).replace(NUMBERS, ''));

/** A heading, or how a paragraph begins. */
function namesNotes(part: Part): boolean {
  if (part.type === 'heading') return isNotes(part.text);
  return part.kind === 'paragraph' && (LINE.test(part.text) || HEADED.test(part.text.trim()));
}

/** Nothing stands behind the name, so that what follows is meant. */
const isAlone = (text: string): boolean => HEADED.test(text.trim());

/** By a heading of the rank or above, or one that labels a STAR part. */
const endsNotes = (part: Part, below: number): boolean =>
  part.type === 'heading'
    ? part.depth <= below || readLabel(part.text) !== null
    : readLabel(part.text)?.strict === true;

/** What mail programs set before a signature. */
const isSignature = (text: string): boolean => /^\s*--[ \t]*\n/.test(text);
