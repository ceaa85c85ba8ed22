/** What the checker knows about a sentence before it judges: amounts, clauses, who acts, quotation, mood. */
import type { Block } from '../../model.ts';
import { findQuantities, type Quantity } from '../../quantities/index.ts';
import { overlaps } from '../../span.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { readSentence, type Sentence, splitText, type Term } from './language.ts';
import type { WordClasses } from './word-classes.ts';

export interface ReadSentence extends Sentence {
  quantities: Quantity[];
  clauses: Clause[];
  /** For each term: its clause's index. */
  clauseOf: number[];
  /** For each term: inside quotation marks. */
  quoted: boolean[];
}

/**
 * The sentences of the story that was read last, by all that is known of them but their place: of a text that is being
 * typed only what changed is read anew, and what is worked out for a sentence can be kept by its object.
 */
export interface Memory {
  /** Those that the sentences were read by; with others they are read anew. */
  classes: WordClasses | null;
  sentences: Map<string, ReadSentence[]>;
}

export const emptyMemory = (): Memory => ({ classes: null, sentences: new Map() });

/**
 * Reads the blocks of a story; sentences come in the order of the text.
 * @param memory what it holds is moved to its place in this story: the sentences of the last one end there
 */
export function read(blocks: Block[], classes: WordClasses, memory = emptyMemory()): ReadSentence[] {
  const last = memory.classes === classes ? memory.sentences : new Map<string, ReadSentence[]>();
  Object.assign(memory, { classes, sentences: new Map() } satisfies Memory);
  return blocks.flatMap((block) => {
    const amounts = findQuantities(block.text).map((amount) => ({
      ...amount,
      start: amount.start + block.start,
      end: amount.end + block.start,
    }));
    return splitText(block).flatMap(({ text, base }) => {
      const within = amounts.filter(({ start, end }) => start < base + text.length && base < end);
      const key = keyOf(text, block, base, within);
      const known = last.get(key)?.pop();
      const read = known
        ? [move(known, block, base)]
        : readSentence(text, block, base, classes).map((sentence) => describe(sentence));
      for (const sentence of read)
        sentence.quantities = within.filter((amount) => overlaps(amount, sentence));
      if (read.length === 1) memory.sentences.set(key, [...(memory.sentences.get(key) ?? []), ...read]);
      return read;
    });
  });
}

function keyOf(text: string, { section, kind }: Block, base: number, amounts: Quantity[]): string {
  const told = amounts.map((amount) => `${amount.kind} ${amount.start - base} ${amount.text}`);
  return [section, kind, text, ...told].join('\n');
}

function describe(sentence: Sentence): ReadSentence {
  const clauses = splitClauses(sentence.terms);
  return {
    ...sentence,
    quantities: [],
    clauses,
    clauseOf: clauses.flatMap((clause, index) => Array<number>(clause.to - clause.from).fill(index)),
    quoted: markQuoted(sentence.terms),
  };
}

/** The same sentence at another place. */
function move(sentence: ReadSentence, block: Block, base: number): ReadSentence {
  const by = base - sentence.base;
  sentence.block = block;
  sentence.base = base;
  sentence.start += by;
  sentence.end += by;
  if (by !== 0) {
    for (const term of sentence.terms) {
      term.start += by;
      term.end += by;
    }
  }
  return sentence;
}

const OPENS = /["“«]|(?<!\p{L})['‘]$/u;
const CLOSES = /["”»]|^[,.!?]?['’](?!\p{L})/u;

/** Whether each term stands in quotation marks, single or double, straight, curly or angled. */
function markQuoted(terms: Term[]): boolean[] {
  let inside = false;
  return terms.map((term) => {
    if (!inside && OPENS.test(term.pre)) inside = true;
    const now = inside;
    if (inside && CLOSES.test(term.post)) inside = false;
    return now;
  });
}
