/**
 * compromise, with its slowest parts replaced by faster ones that give the same results, and with sentences that go on
 * after "vs." and its like.
 */
import { joinAbbreviated } from './abbreviations.ts';
import { type InnerView, nlp, type Pointer, world } from './library.ts';
import { planAndOpen, type Sweeper, sweep } from './sweep.ts';

export { builtInSweeper } from './built-in.ts';
export { nlp, type RawTerm } from './library.ts';
export { planAndOpen, type Sweeper, sweep } from './sweep.ts';

const { killUnicode, tokenize } = world.methods.one;
const { noun } = world.methods.two.transform;

/** Letters that compromise leaves as they are; the sign `"` is not among them. */
const PLAIN = /^[\w '.,:;!?()/&%$@#*+=<>-]*$/;

/** "café" as "cafe"; most words need none of it. */
const transliterate: typeof killUnicode = (text, inner) =>
  PLAIN.test(text) ? text : killUnicode(text, inner);

let sweeper: Sweeper | undefined;

/**
 * The tagger's last pass: some 570 patterns that correct tags by their neighbours. compromise's own tries every pattern
 * that shares a word or tag with the sentence.
 */
function postTagger(view: InnerView): InnerView {
  const { matches, openSweeper } = world.model.two;
  sweeper ??= openSweeper?.() ?? planAndOpen(matches);
  const clauses = world.methods.two.quickSplit(view.docs);
  const found = clauses.flatMap((terms, clause) =>
    sweep(terms, sweeper!).map(({ match, pointer: [, from, to, firstId, lastId] }) => ({
      ...match,
      pointer: [clause, from, to, firstId, lastId] as Pointer,
    })),
  );
  world.methods.one.bulkTagger(found, clauses, world);
  view.uncache();
  view.unfreeze();
  return view;
}

nlp.plugin({ compute: { postTagger }, methods: { one: { killUnicode: transliterate } } });

/** compromise turns its list of irregular plurals round for every noun; an empty list costs nothing. */
const { toSingular } = noun;
const REGULAR = { two: { irregularPlurals: {} } };
const irregular = new Map(
  Object.entries(world.model.two.irregularPlurals).map(([singular, plural]) => [plural, singular]),
);
noun.toSingular = (plural) => irregular.get(plural) ?? toSingular(plural, REGULAR);

const split = tokenize.splitSentences;
tokenize.splitSentences = (text) => joinAbbreviated(split(text, world));

/** A text cut into its sentences, with all that stands between them. */
export const splitSentences = (text: string): string[] => tokenize.splitSentences(text, world);
