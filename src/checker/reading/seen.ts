/** What the learned part sees of a sentence's terms: made while they are read, when all of it is at hand. */
import { remember } from '../../memo.ts';
import { hash } from '../hash.ts';
import { type Marks, NO_MARKS, toMarks, type Word } from './vocabulary.ts';

// The tags of a term with what is made of them: of all sets of tags, in their order, each is made once.

/** compromise's tags of a term, one after another. */
interface TagSet {
  marks: Marks;
  isName: boolean;
  /** The sets that have one tag more; with a class of the rubrics, which is kept apart, it is the same set. */
  longer: Map<string, TagSet>;
}

/** The rubrics' word classes of a term, one after another. */
interface ClassSet {
  hashes: readonly number[];
  marks: readonly number[];
  /** The story whose features hold it, by its number. */
  metIn: number;
  longer: Map<string, ClassSet>;
}

/** What the tags of some terms say, by term. */
interface Tagged {
  sets: TagSet[];
  classes: ClassSet[];
}

export type TagReader = (terms: readonly { tags: ReadonlySet<string> }[]) => Tagged;

const NAMES = ['ProperNoun', 'Person', 'Place', 'Organization', 'Acronym'];

/** @param classNames the rubrics' word classes, which compromise does not know */
export function tagReader(classNames: ReadonlySet<string>): TagReader {
  const noTags: TagSet = { marks: NO_MARKS, isName: false, longer: new Map() };
  const noClasses: ClassSet = { hashes: [], marks: [], metIn: 0, longer: new Map() };
  return (terms) => {
    const tagged: Tagged = { sets: [], classes: [] };
    for (const { tags } of terms) {
      let set = noTags;
      let classes = noClasses;
      for (const tag of tags) {
        const longer = set.longer.get(tag) ?? addTag(set, tag, classNames);
        if (longer === set) classes = classes.longer.get(tag) ?? addClass(classes, tag);
        set = longer;
      }
      tagged.sets.push(set);
      tagged.classes.push(classes);
    }
    return tagged;
  };
}

function addTag(set: TagSet, tag: string, classNames: ReadonlySet<string>): TagSet {
  const longer = classNames.has(tag)
    ? set
    : {
        marks: toMarks([...set.marks.keys, hash(`tag ${tag}`)]),
        isName: set.isName || NAMES.includes(tag),
        longer: new Map(),
      };
  set.longer.set(tag, longer);
  return longer;
}

function addClass({ hashes, marks, longer }: ClassSet, tag: string): ClassSet {
  const set = {
    hashes: [...hashes, hash(tag)],
    marks: [...marks, hash(`class ${tag}`)],
    metIn: 0,
    longer: new Map(),
  };
  longer.set(tag, set);
  return set;
}

/** Lists by term. */
export interface Seen extends Tagged {
  words: readonly Word[];
  /** Marks of what follows it. */
  afters: readonly Marks[];
}

const MOST_KNOWN = 8192;

const marksOfSign = remember(MOST_KNOWN, (sign: string): Marks => toMarks([hash(`then ${sign}`)]));
const marksOfPost = remember(MOST_KNOWN, (post: string) => marksOfSign(post.trim().slice(0, 1)));
const SPACE = marksOfPost(' ');

export const see = (
  terms: readonly { tags: ReadonlySet<string>; post: string }[],
  words: readonly Word[],
  readTags: TagReader,
): Seen => ({
  ...readTags(terms),
  words,
  afters: terms.map(({ post }) => (post === ' ' ? SPACE : marksOfPost(post))),
});
