/**
 * Runs the tagging and the learned part over stories of standard input, some rounds, and prints what the last one took.
 * Run by Node alone and bundled, as the package is, it costs what it does there.
 */
import { json } from 'node:stream/consumers';
import { findClaims } from '../../src/checker/claims.ts';
import { nlp } from '../../src/checker/engine/index.ts';
import { findEvidence } from '../../src/checker/evidence.ts';
import { createChecker } from '../../src/checker/index.ts';
import { inferQuestion } from '../../src/checker/infer.ts';
import { toInputs } from '../../src/checker/learned/inputs.ts';
import { matchPatterns } from '../../src/checker/reading/patterns.ts';
import { read } from '../../src/checker/reading/read.ts';
import { vagueMatches } from '../../src/checker/story.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';

/** Milliseconds. */
export interface Spent {
  stock: number;
  tagging: number;
  learned: number;
}

const QUESTION = 'ownership';
/** The first time round everything is slow. */
const ROUNDS = 3;

const texts = (await json(process.stdin)) as string[];
for (let round = 1; round < ROUNDS; round += 1) measure(texts);
process.stdout.write(JSON.stringify(measure(texts)));

/** What is spent on all the stories. */
function measure(texts: string[]): Spent {
  const checker = createChecker(loadContent());
  const { classes } = checker;
  const { rubric, net } = checker.rubricOf(QUESTION);
  const spent: Spent = { stock: 0, tagging: 0, learned: 0 };
  const time = <Made>(part: keyof Spent, make: () => Made): Made => {
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
