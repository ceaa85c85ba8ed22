/**
 * Texts and expressions in which each word is one character. Expressions over whole words would take 80 ms to compile at
 * each start; over these they are short, and a word is never taken for a part of another.
 */

/** Words stand for characters of Unicode's private area, which begin here and end with `LAST`. */
const FIRST = 0xe000;
const LAST = 0xf8ff;
/** A word that no expression names: of the letters a to z alone, or with others. */
const PLAIN = String.fromCharCode(FIRST);
const OTHER = String.fromCharCode(FIRST + 1);

/** A number of several words or digits, and the number "one", which is none in "one of them". */
export const NUMBER_CODE = String.fromCharCode(LAST + 1);
export const ONE = String.fromCharCode(LAST + 2);

/** Expressions for any word, for one of the letters a to z alone, and for what a word or number may consist of. */
export const WORD = `[\\u${FIRST.toString(16)}-\\u${LAST.toString(16)}]`;
export const PLAIN_WORD = `[${PLAIN}${String.fromCharCode(FIRST + 2)}-\\u${LAST.toString(16)}]`;
export const IN_WORD = `\\u${FIRST.toString(16)}-${ONE}\\d_`;

const codes = new Map<string, string>();

function codeOf(word: string): string {
  const lower = word.toLowerCase();
  const known = codes.get(lower) ?? String.fromCharCode(FIRST + 2 + codes.size);
  codes.set(lower, known);
  return known;
}

/** Escapes are left alone; the letter before a question mark may be missing, as in `days?`. */
const PARTS = /\\u[0-9a-f]{4}|\\.|([a-zł]*)([a-zł])\?|([a-zł]+)/gi;

/** Alternatives that are one character each. */
const CHOICE = `(?:[\ue000-\uf8ff]|\\[[\ue000-\uf8ff]+\\])`;
const CHOICES = new RegExp(`\\(\\?:(${CHOICE}(?:\\|${CHOICE})+)\\)`, 'g');

/** An expression written in words, in any case, over coded texts. */
export function encodeExpression(source: string): string {
  return encodeWords(source).replace(CHOICES, (_, choices: string) => `[${choices.replace(/[|[\]]/g, '')}]`);
}

function encodeWords(source: string): string {
  return source.replace(PARTS, (whole, stem?: string, letter?: string, word?: string) => {
    if (word) return codeOf(word);
    if (letter === undefined) return whole;
    return stem ? `[${codeOf(stem)}${codeOf(stem + letter)}]` : `${codeOf(letter)}?`;
  });
}

/** A text with a character for each of its words. */
export interface Coded {
  code: string;
  /** Where in the text each character of the code stands, and where the text ends. */
  places: number[];
  /** Whether it holds a digit or a word that expressions name. */
  telling: boolean;
}

const LETTER = /\p{L}/u;
const NUMBER = /\p{N}/u;

export function encodeText(text: string): Coded {
  const places: number[] = [];
  let code = '';
  let telling = false;
  for (let at = 0; at < text.length; ) {
    places.push(at);
    const first = text.charCodeAt(at);
    if (!isLetter(first, text, at)) {
      telling ||= isDigit(first);
      code += first < 0x80 ? text[at]! : encodeSign(first, text, at);
      at += 1;
      continue;
    }
    const start = at;
    let plain = true;
    for (let next = first; isLetter(next, text, at); next = text.charCodeAt(at)) {
      plain &&= next < 0x80;
      at += 1;
    }
    const known = codes.get(text.slice(start, at).toLowerCase());
    telling ||= known !== undefined;
    code += known ?? (plain ? PLAIN : OTHER);
  }
  places.push(text.length);
  return { code, places, telling };
}

/** The coded text with one character for each number too, which the expression finds; "one" has its own. */
export function encodeNumbers({ code, places, telling }: Coded, numbers: RegExp): Coded {
  const kept: number[] = [];
  let shorter = '';
  let from = 0;
  const keep = (to: number): void => {
    shorter += code.slice(from, to);
    for (let at = from; at < to; at += 1) kept.push(places[at]!);
  };
  for (const { 0: number, index } of code.matchAll(numbers)) {
    keep(index);
    kept.push(places[index]!);
    shorter += number === codes.get('one') ? ONE : NUMBER_CODE;
    from = index + number.length;
  }
  keep(code.length);
  return { code: shorter, places: [...kept, places.at(-1)!], telling };
}

const isDigit = (char: number): boolean => char >= 0x30 && char <= 0x39;

/** The dashes, quotation marks and spaces of ordinary texts. */
const isPunctuation = (char: number): boolean => char >= 0x2000 && char <= 0x206f;

/** The half of a pair counts as the whole of it. */
function isLetter(char: number, text: string, at: number): boolean {
  if (char < 0x80) return (char | 0x20) >= 0x61 && (char | 0x20) <= 0x7a;
  if (isPunctuation(char)) return false;
  return LETTER.test(wholeCharacter(char, text, at));
}

function wholeCharacter(char: number, text: string, at: number): string {
  const start = char >= 0xdc00 && char <= 0xdfff ? at - 1 : at;
  return String.fromCodePoint(text.codePointAt(Math.max(0, start)) ?? 0);
}

/** Numbers such as ² join words as letters do; nothing in a text is taken for a code. */
function encodeSign(char: number, text: string, at: number): string {
  if (char >= FIRST && char <= LAST) return '\0';
  return !isPunctuation(char) && NUMBER.test(wholeCharacter(char, text, at)) ? OTHER : text[at]!;
}
