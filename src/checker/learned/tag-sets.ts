/** compromise's tags of a term with what is made of them: of all sets of tags, in their order, each is made once. */
import { hash } from '../hash.ts';
import type { Term } from '../language.ts';
import type { ReadSentence } from '../reading.ts';
import { type Marks, NO_MARKS, toMarks, type Word } from './vocabulary.ts';

interface TagSet {
  marks: Marks;
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
interface Tagged {
  set: TagSet;
  classes: readonly WordClass[];
}

const NAMES = ['ProperNoun', 'Person', 'Place', 'Organization', 'Acronym'];

const NO_TAGS: TagSet = { marks: NO_MARKS, isName: false, longer: new Map() };

const readers = new WeakMap<ReadonlySet<string>, (term: Term) => Tagged>();

/** @param classNames the rubrics' word classes, which compromise does not know */
function tagReader(classNames: ReadonlySet<string>): (term: Term) => Tagged {
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

function addTag({ marks, isName, longer }: TagSet, tag: string): TagSet {
  const set = {
    marks: toMarks([...marks.keys, hash(`tag ${tag}`)]),
    isName: isName || NAMES.includes(tag),
    longer: new Map(),
  };
  longer.set(tag, set);
  return set;
}

/** What the learned part sees of each term of a sentence: its word and its tags. */
interface Description {
  words: Word[];
  tags: Tagged[];
}

const described = new WeakMap<ReadSentence, Description>();

/** @param classNames the rubrics' word classes */
export function describe(sentence: ReadSentence, classNames: ReadonlySet<string>): Description {
  const known = described.get(sentence);
  if (known) return known;
  const { terms } = sentence;
  const description = { words: terms.map(({ word }) => word), tags: terms.map(tagReader(classNames)) };
  described.set(sentence, description);
  return description;
}
