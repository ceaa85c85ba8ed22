/** What a key costs in coach mode, drawing apart: the answer, one letter longer, checked again. */
import type * as Api from '../../src/index.ts';
import { atMost, type Benchmark, median, quantile, type Row } from './benchmark.ts';
import { BARE, timeByTurns } from './programs.ts';
import { longAnswer } from './stories.ts';

const WORDS = 300;
const KEYS = 400;
const WARM_UP = 100;
const BARE_RUNS = 5;
/** What is typed: words of an answer, at its end and in its middle by turns. */
const TYPED = 'We launched it in six weeks and 12 % more sellers came back. ';

export const keystroke: Benchmark = {
  about: `${KEYS} keys in an answer of ${WORDS} words, each checked again`,
  async run() {
    const { checkStory, createChecker, loadContent, readRow } = (await import(
      new URL('../../dist/index.js', import.meta.url).href
    )) as typeof Api;
    const checker = createChecker(loadContent());
    const check = (text: string) => checkStory(readRow(text, { question: 'earn-trust' }), checker);
    const times: number[] = [];
    for (const text of texts()) {
      const began = performance.now();
      check(text);
      times.push(performance.now() - began);
    }
    const settled = times.slice(WARM_UP);
    // In milliseconds a slow machine would break the budget.
    const node = median(timeByTurns({ bare: BARE }, BARE_RUNS).bare);
    const row = (name: string, share: number, most: number): Row => {
      const ms = quantile(settled, share);
      return { ...atMost(`a key's recheck, ${WORDS} words, ${name}`, ms, most, 'ms'), cost: ms / node };
    };
    return [row('median', 0.5, 5), row('99 %', 0.99, 16)];
  },
};

/** The answer after each key. */
function* texts(): Generator<string> {
  const answer = longAnswer(WORDS);
  const middle = answer.indexOf('. ', answer.length / 2) + 2;
  let [head, tail, rest] = [answer.slice(0, middle), answer.slice(middle), ''];
  for (let key = 0; key < KEYS + WARM_UP; key++) {
    const letter = TYPED[key % TYPED.length]!;
    if (Math.floor(key / TYPED.length) % 2 === 0) rest += letter;
    else head += letter;
    yield `${head}${tail} ${rest}`;
  }
}
