/** STAR labels, as people write them: `Situation:`, `S -`, `A (Action):`, `RESULT` on a line of its own. */
import type { Section } from '../model.ts';
import { titleMarkLength } from './bullets.ts';

export interface Label {
  /** In small letters, without a number. */
  name: string;
  /** `Problem 2`. */
  isCounted: boolean;
  /** Null for a label that ends the STAR parts: a lesson, a take-away. */
  section: Section | null;
  /** One of the four names or letters; the other names (Problem, Goal, …) hold for less of the text. */
  strict: boolean;
  /** Length of the label with all that sets it off from the text after it. */
  length: number;
  /** Nothing follows on the line. */
  alone: boolean;
}

type Meaning = Pick<Label, 'section' | 'strict'>;

const LETTERS: Record<string, Meaning> = {
  s: { section: 'situation', strict: true },
  t: { section: 'task', strict: true },
  a: { section: 'action', strict: true },
  r: { section: 'result', strict: true },
  l: { section: null, strict: true },
};

/** The loose names are those of other schemes (CAR, PAR, SOAR) for the same parts. */
const WORDS = new Map<string, Meaning>([
  ...mean('situation', true, ['situation', 'sit']),
  ...mean('task', true, ['task', 'tasks', 'my task']),
  ...mean('action', true, ['action', 'actions', 'actions taken', 'my actions']),
  ...mean('result', true, ['result', 'results', 'res']),
  ...mean('situation', false, ['context', 'background', 'problem', 'challenge', 'setting']),
  ...mean('task', false, ['goal', 'goals', 'objective', 'objectives', 'assignment']),
  ...mean('action', false, ['approach', 'solution', 'what i did']),
  ...mean('result', false, ['outcome', 'outcomes', 'impact']),
  ...mean(null, false, [
    'lesson',
    'lessons',
    'lesson learned',
    'lessons learned',
    'learned',
    'learning',
    'learnings',
  ]),
  ...mean(null, false, ['takeaway', 'takeaways', 'take-away', 'reflection', 'what i learned']),
]);

const WORD = `(?:${[...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
/** `Action 1`, `A (Action)`, `S [situation]`. */
const GLOSS = '(?:\\s*(?:\\d|\\([^()]{0,40}\\)|\\[[^[\\]]{0,40}\\]))?';
/** `S`, `Situation`, `S - Situation`, `1. Situation/Task`, `The Situation`. */
const NAME = `(?:\\d{1,2}[.)]\\s*)?(?:[STARL]\\s*[-–—:.]\\s*)?(?:the\\s+)?(${WORD}|[STARL])${GLOSS}(?:\\s*(?:[/&+,]|and)\\s*(?:${WORD}|[STARL])${GLOSS})*`;
/** A colon, a dash before a space, or the end of the line; more of them are taken along. */
const MARK = '\\s*(?::|[-–—](?=\\s)|$)[\\s:–—-]*';
const LABEL = new RegExp(`^\\s*${NAME}${MARK}`, 'i');
/** `S-For a new service`: only beside others is it no name, as T-Mobile is. */
const TIGHT = /^\s*([STARL])-(?=\S)/;
const ENOUGH_TIGHT = 3;

/** Reads the label at the start of a line, null where there is none. */
export function readLabel(line: string): Label | null {
  const lead = titleMarkLength(line);
  const found = LABEL.exec(line.slice(lead));
  if (!found) return null;
  const [words, name = ''] = found;
  const length = lead + words.length;
  const isLetter = name.length === 1;
  // "a - b" is prose, "A - b" is Action.
  if (isLetter && name !== name.toUpperCase()) return null;
  const meaning = (isLetter ? LETTERS[name.toLowerCase()] : WORDS.get(name.toLowerCase()))!;
  const isCounted = /\d\W*$/.test(words);
  return { name: name.toLowerCase(), isCounted, ...meaning, length, alone: line.slice(length).trim() === '' };
}

/** Reads labels without a space behind their dash as well, where enough different ones begin the lines. */
export function labelReader(lines: readonly string[]): (line: string) => Label | null {
  const letters = new Set(lines.flatMap((line) => TIGHT.exec(line)?.[1] ?? []));
  if (letters.size < ENOUGH_TIGHT) return readLabel;
  return (line) => {
    const [{ length } = '', letter = ''] = TIGHT.exec(line) ?? [];
    const name = letter.toLowerCase();
    return length > 0 ? { name, isCounted: false, ...LETTERS[name]!, length, alone: false } : readLabel(line);
  };
}

function mean(section: Section | null, strict: boolean, words: string[]): [string, Meaning][] {
  return words.map((word) => [word, { section, strict }]);
}
