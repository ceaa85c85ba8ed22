/** Whether a text holds words of the rubric's classes. Pure. */
import { openWords, type WordClasses } from '../checker/reading/word-classes.ts';
import type { Content } from '../model.ts';
import { wordsIn } from '../text/words.ts';

/** The place in the list of the first class of which a text holds a word; null: it holds none. */
export type WordFinder = (text: string) => number | null;

/** What names a source of data, and what names a time. */
export interface SheetNames {
  source: WordFinder;
  time: WordFinder;
}

/** For all stories of a sheet: to open the classes takes longer than to look into them. */
export function openNames(content: Content): SheetNames {
  const classes = openWords(content);
  const { sourceWords, timeWords } = content.customs.sheet;
  return { source: nameFinder(classes, sourceWords), time: nameFinder(classes, timeWords) };
}

function nameFinder({ entries }: WordClasses, names: string[]): WordFinder {
  // Whose customs name no classes, takes what the check found as it is.
  if (names.length === 0) return () => 0;
  return (text) => {
    const words = wordsIn(text);
    const found = words.flatMap((word, at) =>
      formsOf(word).flatMap((form) =>
        (entries.get(form) ?? [])
          .filter(({ words: phrase }) => holdsPhrase(words, at, phrase) && !isReleased(words, at))
          .map(({ tag }) => names.indexOf(tag)),
      ),
    );
    const ranks = found.filter((rank) => rank !== -1);
    return ranks.length > 0 ? Math.min(...ranks) : null;
  };
}

/** "I released the form" to others, and nothing was read from it; what asks or tries is a source once it is launched. */
const isReleased = (words: string[], at: number): boolean =>
  RELEASED.test(words.slice(Math.max(0, at - REACH), at).join(' ')) && !ASKS.test(words[at]!);

const RELEASED =
  /(?<!\p{L})(?:releas|launch|ship|buil|creat|design|deploy|publish|introduc|roll(?:ed|ing)? out)\p{L}* (?:the|an?|our|my|its|their|this|that)(?: (?!from|in|of|on|with|by|after|to|for|and|but|then)\p{L}+){0,2}$/u;
/** Words between the verb and what was released. */
const REACH = 5;
const ASKS = /^(?:survey|questionnaire|pilot|test|trial|experiment|simulation|model|dashboard)/;

const holdsPhrase = (words: string[], at: number, phrase: string[]): boolean =>
  phrase.every(
    (part, offset) => words[at + offset] !== undefined && formsOf(words[at + offset]!).includes(part),
  );

/** As it is, as one of many, and of a past the verb. */
const formsOf = (word: string): string[] => [
  word,
  ...(word.endsWith('s') ? [word.slice(0, -1)] : []),
  ...(word.endsWith('ed') ? [word.slice(0, -2), word.slice(0, -1)] : []),
  ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
];
