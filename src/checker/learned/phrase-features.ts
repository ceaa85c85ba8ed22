/** What the kind of a vague phrase is told by: its words, and the clause it stands in. */
import type { ReadSentence } from '../reading.ts';
import type { Run } from './chain.ts';
import { describe } from './description.ts';
import { feature, hash } from './hash.ts';
import { partOf, type Tagged } from './tag-sets.ts';

const EDGE = hash('edge of the sentence');

export function phraseFeatures(sentence: ReadSentence, run: Run, classNames: ReadonlySet<string>): number[] {
  const features: number[] = [];
  const add = (template: number, first?: number, second?: number, third?: number): void => {
    features.push(feature(template, first, second, third));
  };
  const { words, tags } = describe(sentence, classNames);
  const root = (at: number): number => words[at]?.lemmaHash ?? EDGE;
  const part = (at: number): number => partOf(tags[at]!);
  const clause = sentence.clauses[sentence.clauseOf[run.from]!]!;
  add(1);
  for (let i = run.from; i < run.to; i += 1) {
    add(2, root(i));
    add(3, words[i]!.normalHash);
    add(4, part(i));
    add(5, words[i]!.startHash);
    for (const one of tags[i]!.classes) add(6, one.hash);
    if (i > run.from) {
      add(7, root(i - 1), root(i));
      add(8, part(i - 1), part(i));
    }
    if (i > run.from + 1) {
      add(9, root(i - 2), root(i));
      add(10, root(i - 2), root(i - 1), root(i));
    }
  }
  add(11, root(run.from));
  add(12, root(run.to - 1));
  add(13, part(run.from));
  add(14, hash(clause.subject));
  add(15, hash(clause.mood));
  add(16, hash(sentence.section ?? 'no section'));
  add(17, Math.min(6, run.to - run.from));
  if (clause.verb >= 0) add(18, root(clause.verb));
  for (let d = 1; d <= 3; d += 1) {
    add(20 + d, root(run.from - d));
    add(30 + d, root(run.to - 1 + d));
  }
  for (let i = clause.from; i < clause.to; i += 1) if (i < run.from || i >= run.to) add(40, root(i));
  const votes = countVotes(tags.slice(run.from, run.to));
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
function countVotes(tags: Tagged[]): [one: number, sum: number][] {
  const votes = new Map<number, number>();
  for (const { classes } of tags) {
    for (const { hash } of classes) votes.set(hash, (votes.get(hash) ?? 0) + 1 / classes.length);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
