/**
 * Large word lists as one text with an index into it, so that opening one costs nothing: a word is found among the few
 * that share its hash, and only words that are asked for are unpacked.
 */
import { hash } from '../learned/hash.ts';

/** A word list as data. */
export interface Table<T> {
  /** What words stand for; in the text a value is one letter, its place in this list counted from `FIRST`. */
  values: T[];
  /** Slot by slot the words: each a line break, the word, a tab and its value's letter. Latin-1, as is `sizes`. */
  text: string;
  /** The length of each slot in the text: the code of a letter. */
  sizes: string;
  /** The few words with letters beyond Latin-1. */
  others: Record<string, T>;
}

const WORDS_A_SLOT = 3;
const FIRST = 0x21;
/** Words looked up lately; with more, all are forgotten, so that a long stream of new names takes no more memory. */
const MOST_KEPT = 20_000;

/** @param slots how many there are: a power of two */
function slotOf(word: string, slots: number): number {
  const value = hash(word);
  return (value ^ (value >>> 15)) & (slots - 1);
}

/** @throws where the words lie so unevenly that a slot is too long */
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
  const count = 2 ** Math.ceil(Math.log2(Object.keys(words).length / WORDS_A_SLOT + 1));
  const slots = Array<string>(count).fill('');
  const others: Record<string, T> = {};
  for (const [word, value] of Object.entries(words)) {
    if (/[^\0-\xff]/.test(word)) others[word] = value;
    else slots[slotOf(word, count)] += `\n${word}\t${letterOf(value)}`;
  }
  if (slots.some(({ length }) => length > 0xff)) throw new Error('A slot of the table is too long.');
  const sizes = slots.map(({ length }) => String.fromCharCode(length)).join('');
  return { values, text: slots.join(''), sizes, others };
}

/** The table as a plain object that cannot be written to or listed. */
export function openTable<T>({ values, text, sizes, others }: Table<T>): Record<string, T> {
  const starts = new Uint32Array(sizes.length + 1);
  for (let slot = 0; slot < sizes.length; slot += 1)
    starts[slot + 1] = starts[slot]! + sizes.charCodeAt(slot);
  const kept = new Map<string, T | undefined>();
  const find = (word: string): T | undefined => {
    const slot = slotOf(word, sizes.length);
    const list = text.slice(starts[slot]!, starts[slot + 1]!);
    const at = list.indexOf(`\n${word}\t`);
    if (at < 0) return Object.hasOwn(others, word) ? others[word] : undefined;
    return values[list.charCodeAt(at + word.length + 2) - FIRST];
  };
  const look = (word: string | symbol): T | undefined => {
    if (typeof word === 'symbol') return undefined;
    const known = kept.get(word);
    if (known !== undefined || kept.has(word)) return known;
    if (kept.size === MOST_KEPT) kept.clear();
    const value = find(word);
    kept.set(word, value);
    return value;
  };
  return new Proxy<Record<string, T>>(
    {},
    {
      get: (empty, word) => look(word) ?? Reflect.get(empty, word),
      getOwnPropertyDescriptor: (_, word) => {
        const value = look(word);
        return value === undefined ? undefined : { value, configurable: true, enumerable: true };
      },
    },
  );
}
