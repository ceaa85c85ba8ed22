/** Small words by what they do in a sentence, and the words of a topic that are none. */
import { wordsIn } from '../../text/words.ts';
import { list as toList } from '../cue-words.ts';

const list = (words: string): Set<string> => new Set(toList(words));

export const ARTICLES =
  list(`a an the my our his her its their your whose this these those some any each every all both another such no
  no-one's own same other's`);

export const PRONOUNS = list(`i we you he she it they me us him them someone somebody
  everyone everybody nobody nothing anything everything mine ours theirs yours hers i'd i've i'm we'd we've thats theres`);

export const RELATIVES = list('which who whom that');

export const CONJUNCTIONS =
  list(`and but so or because while whereas although though when if until since before after as then than yet
  plus nor i.e ie e.g eg whether once what where how why bc cuz cos coz cause til`);

/** Prepositions that hold a thing to another ("renewals of drivers in the north"). */
export const LINKS =
  list(`of in on at by for to from with per among amongst between across within without during over under into onto via
  through against versus vs v w about around above below near outside inside off toward towards upon instead past including excluding`);

/** Behind a verb of movement. */
export const ARRIVALS = list('to from by');

/** Before an amount they only make it less exact. */
export const ROUGHLY = list('about around over under above below near nearly');

/** Also prepositions: "cancellations after the shipment". */
export const AFTER_WORDS = list('after before since until');

/** Where something moved: "complaints down". */
export const DIRECTIONS = list('up down back');

/** Adverbs that look like nouns. */
export const FILLERS = list(
  'way lot bit deal estimated w/ more fewer less worth there here abt approx ca circa rather like itself themselves himself herself myself ourselves',
);

/** Times that are no date. */
export const WHEN =
  list(`spring summer autumn winter fall year years yr yrs xmas christmas easter month week day quarter fortnight hour minute night
  today now yoy qoq mom wow ytd ye eoy eom pa annum o'clock q1 q2 q3 q4 h1 h2`);

/** Nouns that with a preposition only say when or how: "in the end", "to date". */
export const SET_PHRASES = list(
  'end beginning start outset date meantime moment total general fact practice particular turn addition',
);

/** Verbs with -s that are no plural of a noun. */
export const NO_NOUNS = list(
  `takes gets makes gives brings becomes keeps goes comes says tells sells buys earns loses spends pays lets puts grows
  thinks knows seems happens sees`,
);

/** How an amount was drawn from many; not what was measured. */
export const STATISTICS = list(
  'median mean average avg total typical about roughly peak record figure figures target goal aim objective',
);

export const COMPARATIVES = list('more fewer less extra additional further new');

/** Words that begin a phrase and say nothing of what is measured. */
export const NO_THING =
  list(`significant big huge massive real clear only still another good great full whole result results outcome finally more
  fewer less extra additional further w the a an our their his her its my`);

/** Words by which two topics are not compared. */
const EMPTY =
  list(`a an the our my its their his her this that these those of in on at by for to from with and or but so as is was were
  are be been has have had i we it they he she you also then now which who where when after before since while because about around per
  each some all both what one ones within during over under until than`);

/** Verbs whose past looks like the infinitive. */
export const SAME_IN_PAST = list(
  'cut put set let read cost hit quit shut split spread came went beat bid cast hurt shed rid become run',
);

/** The words of a topic by which two topics are compared: lower case, without plural endings. */
export function contentWords(topic: string): string[] {
  const words = wordsIn(topic).filter((word) => !EMPTY.has(word) && word.length > 1 && !/^\d+$/.test(word));
  return [...new Set(words.map(stem))];
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ies|es|s|ing|ed)$/, '') : word);

/** Of which there are many. */
export const isPlural = (word: string): boolean => /(?:s|people|ppl|children|men|women)$/.test(word);
