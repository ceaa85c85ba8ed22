/** What the tagger of vague phrases weighs for each term of a sentence. */

import type { PatternMatch } from '../patterns.ts';
import type { ReadSentence } from '../reading.ts';
import { amountsIn, describe } from './description.ts';
import { gatherer, hash } from './hash.ts';

const EDGE = hash('edge of the sentence');

/** Amounts in the sentences before and after, where they can answer a claim in this one. */
function neighbours(sentences: ReadSentence[], at: number): { before: number; after: number } {
  const here = sentences[at]!;
  const [before, after] = [sentences[at - 1], sentences[at + 1]];
  const near = (other: ReadSentence | undefined): number =>
    other && (other.block === here.block || here.block.kind !== 'item') ? amountsIn(other.quantities) : 8;
  return { before: near(before), after: near(after) };
}

/**
 * @param sentences the whole story
 * @param at which of them is described
 * @param matches where the rubric's patterns of vague phrases match in the story
 * @returns for each term its features: numbers of 32 bits, of which a table takes the lower ones
 */
export function termFeatures(
  sentences: ReadSentence[],
  at: number,
  classNames: ReadonlySet<string>,
  matches: readonly PatternMatch[],
): number[][] {
  const sentence = sentences[at]!;
  const { terms, clauses, clauseOf, quoted } = sentence;
  const { word, root, part, classes, amount, subject, mood, amounts, clauseClasses, section, block } =
    describe(sentence, classNames);
  const inSentence = amountsIn(sentence.quantities);
  const { before, after } = neighbours(sentences, at);
  const third = Math.min(4, Math.floor((5 * at) / sentences.length));
  const fromEnd = Math.min(2, sentences.length - 1 - at);
  const fromStart = Math.min(2, at);
  const look = (values: number[], index: number): number => values[index] ?? EDGE;

  const here = matches.filter((match) => match.sentence === sentence);

  return terms.map((term, i) => {
    const { features, add } = gatherer();
    const c = clauseOf[i]!;
    const clause = clauses[c]!;
    const [w0, r0, p0] = [word[i]!, root[i]!, part[i]!];
    const [r1, r2, rb1, rb2] = [look(root, i + 1), look(root, i + 2), look(root, i - 1), look(root, i - 2)];
    const [p1, p2, pb1, pb2] = [look(part, i + 1), look(part, i + 2), look(part, i - 1), look(part, i - 2)];
    const who = subject[c]!;
    const how = mood[c]!;
    const much = amounts[c]!;

    // The words around.
    add(1);
    add(2, w0);
    for (const d of [-2, -1, 1, 2]) add(10 + d, look(word, i + d));
    add(20, r0);
    add(21, rb1);
    add(22, r1);
    add(23, r2);
    add(24, rb1, r0);
    add(25, r0, r1);
    add(26, rb1, r1);
    add(27, rb2, rb1, r0);
    add(28, r0, r1, r2);
    add(29, r0, r2);
    add(30, rb2, r0);
    add(31, hash(term.normal.slice(-3)));
    add(32, hash(term.normal.slice(-4)));
    add(33, hash(term.normal.slice(0, 4)));

    // Grammar.
    add(40, p0);
    add(41, pb1);
    add(42, pb2);
    add(43, p1);
    add(44, p2);
    add(45, pb1, p0);
    add(46, p0, p1);
    add(47, pb1, p0, p1);
    add(48, p0, p1, p2);
    add(49, pb2, pb1, p0);
    add(50, hash(term.post.trim()));
    add(51, hash(terms[i - 1]?.post.trim() ?? ''));
    if (quoted[i]) add(52);

    // The rubrics' word classes.
    for (let d = -2; d <= 2; d += 1) for (const one of classes[i + d] ?? []) add(60 + d, one);
    for (const one of classes[i]!) {
      add(63, one, r1);
      add(64, one, rb1);
      add(65, one, much);
      add(66, one, who);
      add(67, one, how);
      add(68, one, section);
      for (const other of classes[i + 1] ?? []) add(69, one, other);
      for (const other of classes[i + 2] ?? []) add(70, one, other);
    }
    for (const one of clauseClasses[c]!) {
      add(71, one);
      add(72, one, p0);
      add(73, one, much);
    }

    // The rubrics' patterns.
    for (const { owner, start, end } of here) {
      if (term.end <= start || end <= term.start) continue;
      const rule = hash(owner);
      add(74, rule);
      add(75, rule, term.start === start ? 1 : 0);
      add(76, rule, much);
      add(77, rule, how, who);
      add(78, rule, section);
    }

    // Amounts: what would answer the claim.
    for (let d = -1; d <= 1; d += 1) if (amount[i + d]) add(81 + d, amount[i + d]!);
    add(90, much);
    add(91, inSentence);
    add(92, after);
    add(93, before);
    add(94, much, after);
    add(95, much, r0);
    add(96, inSentence, r0);
    add(97, much, p0);
    add(98, r0, after);

    // The clause: who acts, how it is meant, its verb.
    add(100, who);
    add(101, how);
    add(102, who, how);
    add(103, who, r0);
    add(104, how, r0);
    add(105, how, p0);
    add(106, who, p0);
    add(107, Math.min(4, i - clause.from));
    add(108, Math.min(4, clause.to - 1 - i));
    if (i === clause.from) {
      add(109, who);
      add(110, r0);
    }
    if (clause.verb >= 0) {
      const verb = root[clause.verb]!;
      const side = Math.sign(i - clause.verb);
      add(111, verb);
      add(112, verb, much);
      add(113, verb, r0);
      add(114, verb, who);
      add(115, verb, side);
      for (const one of classes[clause.verb]!) add(116, one, side);
    }

    // The place in the story.
    add(120, section);
    add(121, section, r0);
    add(122, section, p0);
    add(123, block);
    add(124, section, how);
    add(125, section, much);
    add(126, section, who);
    add(127, third);
    add(128, fromEnd);
    add(129, fromStart);
    add(130, fromEnd, r0);
    add(131, third, p0);
    add(132, fromStart, r0);
    add(133, third, who);
    add(134, Math.min(6, Math.floor(terms.length / 5)));
    add(135, block, section, much);
    return features;
  });
}
