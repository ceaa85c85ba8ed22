/** A sentence as hashes: what the learned part sees of each term and of each clause. */
import type { Term } from '../language.ts';
import type { ReadSentence } from '../reading.ts';
import { hash } from './hash.ts';

export interface Description {
  /** For each term: its form and its lemma with digits as 0, its part of speech, its word classes, its amount's kind (0: none). */
  word: number[];
  root: number[];
  part: number[];
  classes: number[][];
  amount: number[];
  /** For each clause: who acts, how it is meant. */
  subject: number[];
  mood: number[];
  section: number;
}

/** compromise's tags from the most to the least telling; a term is described by the first that it has. */
const PARTS =
  `Negative Copula Modal Auxiliary Gerund Participle PastTense Infinitive PresentTense PhrasalVerb Verb Adverb
Comparative Superlative Adjective Possessive Pronoun ProperNoun Person Organization Place Plural Uncountable Singular Noun
Determiner Preposition Conjunction QuestionWord Value Expression`.split(/\s+/);
const PART_HASHES = PARTS.map(hash);
const NO_PART = hash('no part');

const part = ({ tags }: Term): number => PART_HASHES[PARTS.findIndex((tag) => tags.has(tag))] ?? NO_PART;

const described = new WeakMap<ReadSentence, Description>();

/** @param classNames the rubrics' word classes, which compromise does not know */
export function describe(sentence: ReadSentence, classNames: ReadonlySet<string>): Description {
  const known = described.get(sentence);
  if (known) return known;
  const { terms, clauses, quantities } = sentence;
  const description: Description = {
    word: terms.map(({ normal }) => hash(normal.replace(/\d+/g, '0'))),
    root: terms.map(({ root }) => hash(root.replace(/\d+/g, '0'))),
    part: terms.map(part),
    classes: terms.map(({ tags }) => [...tags].filter((tag) => classNames.has(tag)).map(hash)),
    amount: terms.map(({ start, end }) => {
      const amount = quantities.find((one) => one.start < end && start < one.end);
      return amount ? hash(amount.kind) : 0;
    }),
    subject: clauses.map(({ subject }) => hash(subject)),
    mood: clauses.map(({ mood }) => hash(mood)),
    section: hash(sentence.section ?? 'no section'),
  };
  described.set(sentence, description);
  return description;
}
