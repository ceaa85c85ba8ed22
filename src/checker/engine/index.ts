/**
 * compromise, with its slowest parts replaced by faster ones that give the same results, and with sentences that go on
 * after "vs." and its like.
 */
import { joinAbbreviated } from './abbreviations.ts';
import { nlp, world } from './library.ts';
import { postTagger } from './post-tagger.ts';
import { singularize, transliterate } from './words.ts';

export { builtInSweeper } from './built-in.ts';
export { nlp, type RawTerm } from './library.ts';
export { planAndOpen, type Sweeper, sweep } from './sweep.ts';

nlp.plugin({ compute: { postTagger }, methods: { one: { killUnicode: transliterate } } });
world.methods.two.transform.noun.toSingular = singularize;

const { tokenize } = world.methods.one;
const split = tokenize.splitSentences;
tokenize.splitSentences = (text) => joinAbbreviated(split(text, world));

/** A text cut into its sentences, with all that stands between them. */
export const splitSentences = (text: string): string[] => tokenize.splitSentences(text, world);
