/** What the kind of a vague phrase is told by: its words, and the clause it stands in. */
import type { ReadSentence } from '../reading.ts';
import type { Run } from './chain.ts';
import { describe } from './description.ts';
import { gatherer, hash } from './hash.ts';

const EDGE = hash('edge of the sentence');

export function phraseFeatures(sentence: ReadSentence, run: Run, classNames: ReadonlySet<string>): number[] {
  const { features, add } = gatherer();
  const { word, root, part, classes, subject, mood, section } = describe(sentence, classNames);
  const c = sentence.clauseOf[run.from]!;
  const clause = sentence.clauses[c]!;
  add(1);
  for (let i = run.from; i < run.to; i += 1) {
    add(2, root[i]!);
    add(3, word[i]!);
    add(4, part[i]!);
    add(5, hash(sentence.terms[i]!.normal.slice(0, 5)));
    for (const one of classes[i]!) add(6, one);
    if (i > run.from) {
      add(7, root[i - 1]!, root[i]!);
      add(8, part[i - 1]!, part[i]!);
    }
    if (i > run.from + 1) {
      add(9, root[i - 2]!, root[i]!);
      add(10, root[i - 2]!, root[i - 1]!, root[i]!);
    }
  }
  add(11, root[run.from]!);
  add(12, root[run.to - 1]!);
  add(13, part[run.from]!);
  add(14, subject[c]!);
  add(15, mood[c]!);
  add(16, section);
  add(17, Math.min(6, run.to - run.from));
  if (clause.verb >= 0) add(18, root[clause.verb]!);
  for (let d = 1; d <= 3; d += 1) {
    add(20 + d, root[run.from - d] ?? EDGE);
    add(30 + d, root[run.to - 1 + d] ?? EDGE);
  }
  for (let i = clause.from; i < clause.to; i += 1) if (i < run.from || i >= run.to) add(40, root[i]!);
  const votes = countVotes(classes.slice(run.from, run.to));
  votes.forEach(([one, sum], rank) => {
    for (let level = 1; level <= Math.min(HIGHEST_LEVEL, Math.round(2 * sum)); level += 1)
      add(50, one, level);
    if (rank === 0) add(51, one);
    if (rank === 1) add(52, votes[0]![0], one);
  });
  return features;
}

const HIGHEST_LEVEL = 6;

/** Word classes with the terms that speak for them, most first; a term of several classes speaks a little for each. */
function countVotes(classes: number[][]): [one: number, sum: number][] {
  const votes = new Map<number, number>();
  for (const some of classes) {
    for (const one of some) votes.set(one, (votes.get(one) ?? 0) + 1 / some.length);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
