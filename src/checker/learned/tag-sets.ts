/** compromise's tags of a term with what is made of them: of all sets of tags, in their order, each is made once. */
import type { Term } from '../language.ts';
import { hash } from './hash.ts';
import { type Marks, NO_MARKS, toMarks } from './vocabulary.ts';

export interface TagSet {
  marks: Marks;
  /** The place in `PARTS` of the part of speech that describes the term, past its end without one. */
  part: number;
  isName: boolean;
  /** The sets that have one tag more. */
  longer: Map<string, TagSet>;
}

/** A word class of the rubrics. */
export interface WordClass {
  hash: number;
  mark: number;
}

/** What the tags of a term say: compromise's, and the rubrics' after them. */
export interface Tagged {
  set: TagSet;
  classes: readonly WordClass[];
}

/** compromise's tags from the most to the least telling; a term is described by the first that it has. */
const PARTS =
  `Negative Copula Modal Auxiliary Gerund Participle PastTense Infinitive PresentTense PhrasalVerb Verb Adverb
Comparative Superlative Adjective Possessive Pronoun ProperNoun Person Organization Place Plural Uncountable Singular Noun
Determiner Preposition Conjunction QuestionWord Value Expression`.split(/\s+/);
const PART_HASHES = [...PARTS, 'no part'].map(hash);
const NAMES = ['ProperNoun', 'Person', 'Place', 'Organization', 'Acronym'];

export const partOf = ({ set }: Tagged): number => PART_HASHES[set.part]!;

const NO_TAGS: TagSet = { marks: NO_MARKS, part: PARTS.length, isName: false, longer: new Map() };

const readers = new WeakMap<ReadonlySet<string>, (term: Term) => Tagged>();

/** @param classNames the rubrics' word classes, which compromise does not know */
export function tagReader(classNames: ReadonlySet<string>): (term: Term) => Tagged {
  const known = readers.get(classNames) ?? makeReader(classNames);
  readers.set(classNames, known);
  return known;
}

const NO_CLASSES: readonly WordClass[] = [];

function makeReader(classNames: ReadonlySet<string>): (term: Term) => Tagged {
  const known = new Map<string, WordClass>();
  for (const name of classNames) known.set(name, { hash: hash(name), mark: hash(`class ${name}`) });
  return ({ tags }) => {
    let set = NO_TAGS;
    let classes = NO_CLASSES;
    for (const tag of tags) {
      const longer = set.longer.get(tag);
      const one = longer ? undefined : known.get(tag);
      if (one) classes = [...classes, one];
      else set = longer ?? addTag(set, tag);
    }
    return { set, classes };
  };
}

function addTag({ marks, part, isName, longer }: TagSet, tag: string): TagSet {
  const place = PARTS.indexOf(tag);
  const set = {
    marks: toMarks([...marks.keys, hash(`tag ${tag}`)]),
    part: place < 0 ? part : Math.min(part, place),
    isName: isName || NAMES.includes(tag),
    longer: new Map(),
  };
  longer.set(tag, set);
  return set;
}
