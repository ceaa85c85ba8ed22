/** What tells that a sentence shows evidence, and which question a story answers. */
import type { Term } from '../language.ts';
import type { PatternMatch } from '../patterns.ts';
import { amountsIn } from '../quantities.ts';
import type { ReadSentence } from '../reading.ts';
import { describe } from './description.ts';
import { gatherer, hash } from './hash.ts';

/** What is known of the story beside its words. */
export interface Known {
  classNames: ReadonlySet<string>;
  /** Where the rubric's patterns match. */
  matches: readonly PatternMatch[];
  /** Whether a term stands in a vague phrase, which shows nothing but a result. */
  isVague: (term: Term) => boolean;
}

/** @param question the question's id: ownership of an analysis reads otherwise than ownership of a launch */
export function sentenceFeatures(
  sentences: ReadSentence[],
  at: number,
  question: string,
  { classNames, matches, isVague }: Known,
): number[] {
  const { features, add } = gatherer();
  const sentence = sentences[at]!;
  const { root, part, classes, amount, subject, mood, section } = describe(sentence, classNames);
  const vague = sentence.terms.map((term) => (isVague(term) ? 1 : 0));
  const { clauses, clauseOf, quoted, quantities } = sentence;
  const place = Math.min(4, Math.floor((5 * at) / sentences.length));
  const asked = hash(question);
  add(1);
  add(2, section);
  add(3, place);
  add(4, asked);
  add(5, Math.min(2, at));
  add(6, Math.min(2, sentences.length - 1 - at));
  add(7, Math.min(5, Math.floor(root.length / 5)));
  add(8, section, amountsIn(quantities));
  for (const kind of new Set(quantities.map((one) => hash(one.kind)))) {
    add(9, kind, place);
    add(10, kind, section);
  }
  for (const owner of new Set(matches.flatMap((one) => (one.sentence === sentence ? [one.owner] : [])))) {
    add(90, hash(owner));
    add(91, hash(owner), asked);
  }
  root.forEach((r0, i) => {
    const c = clauseOf[i]!;
    add(20, r0);
    add(21, root[i - 1] ?? 0, r0);
    add(22, root[i - 2] ?? 0, r0);
    add(23, r0, subject[c]!);
    add(24, r0, mood[c]!);
    add(25, r0, section);
    add(26, r0, place > 2 ? 1 : 0);
    for (const one of classes[i]!) {
      add(30, one);
      add(31, one, subject[c]!, mood[c]!, vague[i]!);
      add(32, one, mood[c]!);
      add(34, one, vague[i]!);
      add(35, one, asked);
      add(36, one, section);
      add(33, one, place > 2 ? 1 : 0);
    }
    const kind = amount[i]!;
    if (kind === 0) return;
    add(40, kind);
    add(41, kind, subject[c]!);
    add(42, kind, mood[c]!);
    const verb = clauses[c]!.verb;
    if (verb >= 0) add(43, kind, root[verb]!);
    for (let d = -3; d <= 3; d += 1) {
      if (amount[i + d] !== 0) continue;
      add(50 + d, kind, root[i + d]!);
      for (const one of classes[i + d]!) add(60 + d, kind, one);
    }
  });
  clauses.forEach((clause, c) => {
    add(70, subject[c]!, mood[c]!);
    if (clause.verb < 0) return;
    const verb = root[clause.verb]!;
    const seen = vague[clause.verb]!;
    add(76, subject[c]!, mood[c]!, part[clause.verb]!, seen);
    add(77, subject[c]!, mood[c]!, seen, section);
    add(78, subject[c]!, mood[c]!, seen, asked);
    add(79, subject[c]!, mood[c]!, seen, place);
    add(82, verb, seen);
    add(71, subject[c]!, verb);
    add(72, mood[c]!, verb);
    add(73, subject[c]!, part[clause.verb]!);
    add(74, asked, subject[c]!, verb);
    for (const one of classes[clause.verb]!) {
      add(75, subject[c]!, one, asked);
      add(83, subject[c]!, mood[c]!, one, seen);
    }
  });
  if (quoted.includes(true)) add(80);
  for (const r of at > 0 ? describe(sentences[at - 1]!, classNames).root : []) add(81, r);
  return features;
}

/** The words of a whole story, each once. */
export function storyFeatures(sentences: ReadSentence[], classNames: ReadonlySet<string>): number[] {
  const { features, add } = gatherer();
  for (const sentence of sentences) {
    const { root, classes, amount } = describe(sentence, classNames);
    root.forEach((r0, i) => {
      add(1, r0);
      if (i > 0) add(2, root[i - 1]!, r0);
      for (const one of classes[i]!) add(3, one);
      if (amount[i]) add(4, amount[i]!);
    });
  }
  return [...new Set(features)];
}
