/** What the learned part costs beside the tagging of the same stories, in one process. */
import nlp from 'compromise/two';
import { findClaims } from '../../src/checker/claims.ts';
import { findEvidence } from '../../src/checker/evidence.ts';
import { createChecker } from '../../src/checker/index.ts';
import { inferQuestion } from '../../src/checker/infer.ts';
import { toInputs } from '../../src/checker/learned/inputs.ts';
import { matchPatterns } from '../../src/checker/reading/patterns.ts';
import { read } from '../../src/checker/reading/read.ts';
import { vagueMatches } from '../../src/checker/story.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import { atMost, type Benchmark } from './benchmark.ts';
import { countWords, differentStories } from './stories.ts';

const STORIES = 300;
/** The first time round everything is slow. */
const ROUNDS = 3;
const QUESTION = 'ownership';

export const learned: Benchmark = {
  about: `the learned part, question included, against the tagging of ${STORIES} stories`,
  async run() {
    const texts = differentStories(STORIES);
    const words = texts.reduce((sum, text) => sum + countWords(text), 0);
    let spent = measure(texts);
    for (let round = 1; round < ROUNDS; round += 1) spent = measure(texts);
    const each = (milliseconds: number): string => ((1000 * milliseconds) / words).toFixed(1);
    const detail = `${each(spent.learned)} µs a word, tagging and clauses ${each(spent.tagging)}, compromise as it comes ${each(spent.stock)}`;
    return [atMost('the learned part', spent.learned / spent.tagging, 0.25, 'times the tagging', detail)];
  },
};

/** Milliseconds spent on all the stories. */
function measure(texts: string[]): { stock: number; tagging: number; learned: number } {
  const checker = createChecker(loadContent());
  const { classes } = checker;
  const { rubric, net } = checker.rubricOf(QUESTION);
  const spent = { stock: 0, tagging: 0, learned: 0 };
  const time = <Made>(part: keyof typeof spent, make: () => Made): Made => {
    const began = performance.now();
    const made = make();
    spent[part] += performance.now() - began;
    return made;
  };
  for (const text of texts) {
    const story = readRow(text);
    const { blocks } = story;
    time('stock', () => nlp(text).json({ offset: true }));
    const sentences = time('tagging', () => read(blocks, classes));
    const matches = matchPatterns(sentences, net);
    time('learned', () => {
      inferQuestion(sentences, checker);
      const inputs = toInputs(sentences, vagueMatches(matches));
      const claims = findClaims({ sentences, inputs, rubric, matches }, checker);
      findEvidence(
        { story, sentences, inputs, question: QUESTION, rubric, matches, gaps: [] },
        claims,
        checker,
      );
    });
  }
  return spent;
}
