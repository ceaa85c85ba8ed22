/** Work on single words that compromise repeats in full for each of them. */
import { world } from './library.ts';

const { killUnicode } = world.methods.one;
const { toSingular } = world.methods.two.transform.noun;

/** Letters that compromise leaves as they are; the sign `"` is not among them. */
const PLAIN = /^[\w '.,:;!?()/&%$@#*+=<>-]*$/;

/** "café" as "cafe". */
export const transliterate: typeof killUnicode = (text, inner) =>
  PLAIN.test(text) ? text : killUnicode(text, inner);

const irregular = new Map(
  Object.entries(world.model.two.irregularPlurals).map(([singular, plural]) => [plural, singular]),
);
/** compromise turns its list of irregular plurals round for every noun; an empty list costs nothing. */
const REGULAR = { two: { irregularPlurals: {} } };

/** "children" as "child". */
export const singularize: typeof toSingular = (plural) =>
  irregular.get(plural) ?? toSingular(plural, REGULAR);
