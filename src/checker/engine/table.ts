/**
 * Large word lists as one text with an index into it, so that opening one costs nothing: a word is found among the few
 * that share its hash, and only words that are asked for are unpacked.
 */
import { remember } from '../../memo.ts';
import { hash } from '../hash.ts';

/** What words stand for, each a short text. */
export interface Lines {
  /** Slot by slot the words: each a line break, the word, a tab and its value, and a line break at the end. Latin-1. */
  text: string;
  /** Where in the text each slot begins. */
  starts: Int32Array;
  /** The few words with letters beyond Latin-1. */
  others: Record<string, string>;
}

/** A word list as data. */
export interface Table<T> extends Lines {
  /** What words stand for; in the lines a value is one letter, its place in this list counted from `FIRST`. */
  values: T[];
}

const WORDS_A_SLOT = 3;
const FIRST = 0x21;
/** Words of a list that are remembered when they were looked up. */
export const MOST_KEPT = 20_000;

/** @param slots how many there are: a power of two */
function slotOf(word: string, slots: number): number {
  const value = hash(word);
  return (value ^ (value >>> 15)) & (slots - 1);
}

export function packLines(words: Record<string, string>): Lines {
  const count = 2 ** Math.ceil(Math.log2(Object.keys(words).length / WORDS_A_SLOT + 1));
  const slots = Array<string>(count).fill('');
  const others: Record<string, string> = {};
  for (const [word, value] of Object.entries(words)) {
    if (/[^\0-\xff]/.test(word + value)) others[word] = value;
    else slots[slotOf(word, count)] += `\n${word}\t${value}`;
  }
  const starts = new Int32Array(count);
  slots.reduce((start, slot, at) => {
    starts[at] = start;
    return start + slot.length;
  }, 0);
  return { text: `${slots.join('')}\n`, starts, others };
}

/** Returns what looks a word up. */
export function openLines({ text, starts, others }: Lines): (word: string) => string | undefined {
  return (word) => {
    const slot = slotOf(word, starts.length);
    const start = starts[slot]!;
    const list = text.slice(start, (starts[slot + 1] ?? text.length - 1) + 1);
    const at = list.indexOf(`\n${word}\t`);
    if (at < 0) return Object.hasOwn(others, word) ? others[word] : undefined;
    const from = at + word.length + 2;
    return list.slice(from, list.indexOf('\n', from));
  };
}

export function packTable<T>(words: Record<string, T>): Table<T> {
  const values: T[] = [];
  const letters = new Map<string, string>();
  const letterOf = (value: T): string => {
    const key = JSON.stringify(value);
    const letter = letters.get(key) ?? String.fromCharCode(FIRST + values.length);
    if (!letters.has(key)) values.push(value);
    letters.set(key, letter);
    return letter;
  };
  const lines = Object.entries(words).map(([word, value]) => [word, letterOf(value)]);
  return { values, ...packLines(Object.fromEntries(lines) as Record<string, string>) };
}

/** The table as a plain object that cannot be written to or listed. */
export function openTable<T>({ values, ...lines }: Table<T>): Record<string, T> {
  const find = openLines(lines);
  const look = remember(MOST_KEPT, (word: string) => {
    const letter = find(word);
    return letter === undefined ? undefined : values[letter.charCodeAt(0) - FIRST];
  });
  return new Proxy<Record<string, T>>(
    {},
    {
      get: (empty, word) => (typeof word === 'string' ? look(word) : undefined) ?? Reflect.get(empty, word),
      getOwnPropertyDescriptor: (_, word) => {
        const value = typeof word === 'string' ? look(word) : undefined;
        return value === undefined ? undefined : { value, configurable: true, enumerable: true };
      },
    },
  );
}
