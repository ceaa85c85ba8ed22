/** Which question a story answers, where nothing names it. */
import { simplify } from '../names.ts';
import type { Checker } from './compile.ts';
import { storyFeatures } from './learned/story-features.ts';
import { score } from './learned/tables.ts';
import type { ReadSentence } from './reading/read.ts';

/** @returns the id of a user's question that the text names, else of the likeliest; the first where nothing tells */
export function inferQuestion(sentences: ReadSentence[], checker: Checker): string {
  return findNamed(sentences, checker) ?? findLikeliest(sentences, checker);
}

/** No weights know a user's question, but its title or an alias may be said; a single word is said in many a story. */
function findNamed(sentences: ReadSentence[], { content }: Checker): string | null {
  const own = content.questions.filter((question) => question.own);
  if (own.length === 0) return null;
  const said = sentences.map(({ terms }) => ` ${simplify(terms.map(({ text }) => text).join(' '))} `);
  const named = own.find(({ title, aliases }) =>
    [title, ...aliases]
      .map(simplify)
      .some((name) => name.includes(' ') && said.some((sentence) => sentence.includes(` ${name} `))),
  );
  return named?.id ?? null;
}

function findLikeliest(sentences: ReadSentence[], { content, weights }: Checker): string {
  const first = content.questions[0]!.id;
  if (!weights || sentences.length === 0) return first;
  const scores = score(weights.questions, storyFeatures(sentences));
  let best = first;
  let most = -Infinity;
  weights.questions.outputs.forEach((id, output) => {
    const score = scores[output]!;
    if (score <= most || !content.questions.some((question) => question.id === id)) return;
    best = id;
    most = score;
  });
  return best;
}
