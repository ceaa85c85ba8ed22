/** Reads answers in the thread at hand. */
import { findDirect } from '../../checker/direct.ts';
import { hash } from '../../checker/hash.ts';
import { checkStory, createChecker } from '../../checker/index.ts';
import { rowOf } from '../../checker/learned/keys.ts';
import { readSentences } from '../../checker/reading/language.ts';
import { readRow } from '../../document/index.ts';
import { isBeside, type TaggedWord } from '../../practice/beside.ts';
import { hearDirectly } from '../../practice/heard.ts';
import { isGibberish } from '../../practice/said.ts';
import type { Listening } from '../../terminal/drill/supplies.ts';
import type { CheckerSetup } from './checker-thread.ts';

export function listenHere({ content, options }: CheckerSetup): Listening {
  const checker = createChecker(content, options);
  // The words that the network has learned are about the 25,000 that people use most.
  const words = checker.weights?.phrases[0]?.reader.words.keys;
  const knows = (word: string): boolean => words === undefined || rowOf(words, hash(word)) >= 0;
  const tag = (text: string): TaggedWord[][] =>
    readSentences(readRow(text).blocks, checker.classes).map(({ terms }) => terms);
  return {
    wait: (reading) => reading,
    check: async (question, text, asked) => {
      const story = readRow(text, { question, questionFrom: 'option' });
      const result = checkStory(story, checker);
      return asked === undefined ? result : hearDirectly(result, asked, findDirect(story, asked, checker));
    },
    understands: async (text, said) =>
      !isGibberish(text, knows) && !isBeside(tag(text), said, content.customs.followUps.pointing),
  };
}
