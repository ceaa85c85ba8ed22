/** What two topics have in common. Pure. */
import { EMPTY } from './words.ts';

/** The words of a topic by which two topics are compared: lower case, without plural endings. */
export function contentWords(topic: string): string[] {
  const words = topic.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...new Set(words.filter((word) => !EMPTY.has(word) && word.length > 1 && !/^\d+$/.test(word)).map(stem)),
  ];
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ies|es|s|ing|ed)$/, '') : word);
