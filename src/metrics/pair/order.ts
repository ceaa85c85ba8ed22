/** Which of two amounts is the older, and what tells so. Pure. */
import type { Quantity } from '../../quantities/index.ts';
import { toNumber } from '../amount.ts';
import { anyOf, MOVE_VERBS } from '../cue-words.ts';
import { AFTER_VALUE, ARROW, FROM, hasMove, MOVED_BY } from '../cues.ts';
import { countsElse, countsOther, isAlike, isGreater, isOfDay } from './alike.ts';
import * as older from './older.ts';
import { turnOf } from './turns.ts';

/** `rising`: the first is the older; `falling`: the second is. */
export type Order = 'rising' | 'falling';

/** Two amounts and the words around them. */
interface Pair {
  first: Quantity;
  second: Quantity;
  before: string;
  gap: string;
  behind: string;
  /** They can measure the same thing. */
  alike: boolean;
  /** A verb of movement leads to them, or the second is smaller. */
  moves: boolean;
}

/** Ends what two amounts can be told in together. */
export const STOP = /(?<!\bvs)[.;]\s|(?<!\b(?:before|previously|earlier|formerly|after|now|today)):\s/i;

/** Null: they are no pair. */
export function orderOf(text: string, first: Quantity, second: Quantity): Order | null {
  const before = text.slice(0, first.start);
  const gap = text.slice(first.end, second.start);
  const behind = text.slice(second.end);
  if (isNoPair(first, before) || STOP.test(gap)) return null;
  if (second.kind === 'count' && countsElse(first, second, text)) return null;
  const alike = isAlike(first, second, text);
  const moves = hasMove(before) || (toNumber(first.text) ?? 0) > (toNumber(second.text) ?? 0);
  const pair: Pair = { first, second, before, gap, behind, alike, moves };
  if (gap.length > LONGEST_GAP) return readAside(pair);
  for (const rule of RULES) {
    const order = rule(pair);
    if (order !== null) return order === 'none' ? null : order;
  }
  return null;
}

/** "the last three times it was seven", a vote, versions. */
const isNoPair = ({ kind }: Quantity, before: string): boolean =>
  UNMOVED.test(before) ||
  (kind === 'ratio' && /\b(?:last|first|next)\s+$/.test(before)) ||
  (kind === 'count' && (SCORED.test(before) || UPGRADED.test(before)));

/** Far apart they are held together by words such as "the last one took". */
function readAside({ first, second, gap, alike }: Pair): Order | null {
  if (first.kind === second.kind && HELD_AGAINST.test(gap)) return 'falling';
  return gap.length <= LONGEST_ASIDE && alike && isOlder(first, gap) ? 'falling' : null;
}

const isOlder = ({ kind }: Quantity, gap: string): boolean =>
  older.isOlderNext(gap) || (kind === 'duration' && older.USUALLY.test(gap));

/** The first that does not pass (null) decides. */
const RULES: ((pair: Pair) => Order | 'none' | null)[] = [
  ({ first, second, gap }) => when(first.kind === second.kind && HELD_AGAINST.test(gap), 'falling'),
  ({ before, gap, alike }) =>
    when(alike && older.USED_TO.test(before) && older.LAST_NEXT.test(gap), 'rising'),
  ({ before, gap }) => when(older.OLD.test(before) && older.AND_NEW.test(gap), 'rising'),
  ({ before, gap }) => when(older.WHICH_WAS.test(before) && older.NOW_IS.test(gap), 'rising'),
  ({ first, second, gap }) => {
    if (!ARROW.test(gap)) return null;
    return countsOther(first, second, gap) || isGreater(first, second, gap) ? 'none' : 'rising';
  },
  // "+12 % to 3.8 %" moved by the first.
  ({ first, before, gap }) =>
    /^[+−-]/.test(first.text) && /^\s+to\s/.test(gap) && !FROM.test(before) ? 'none' : null,
  // "rose 20 % to 96 a day"
  ({ first, second, before, gap }) =>
    first.kind === 'percent' && second.kind === 'count' && /^\s+to\s/.test(gap) && MOVED_BY.test(before)
      ? 'none'
      : null,
  // "is up 9 cents to 41 cents" moved by the first, too.
  ({ before, gap }) => (UP_BY.test(before) && /^\s+to\s/.test(gap) ? 'none' : null),
  ({ gap }) => when(/^\s*←\s*$/.test(gap), 'falling'),
  ({ first, gap, alike }) => when(alike && isOlder(first, gap), 'falling'),
  (pair) => (pair.alike ? turnOf(pair) : null),
  ({ first, second, gap, behind }) =>
    when(first.kind === second.kind && older.BESIDE.test(gap) && older.IS_USUAL.test(behind), 'falling'),
  ({ gap, behind }) =>
    when(older.NOW_NEXT.test(gap) || (older.EARLIER.test(gap) && older.LATER.test(behind)), 'rising'),
  ({ gap, alike }) => when(BECAME.test(gap) || (alike && AND_THEN.test(gap)), 'rising'),
  // "From 11 % it became 46 %"
  ({ before, gap }) => when(FROM.test(before) && IT_WENT.test(gap), 'rising'),
  ({ before, gap, alike }) => when(alike && INSTEAD_OF.test(before) && THERE_ARE.test(gap), 'rising'),
  ({ first, second, before, gap, moves }) => {
    if (!FROM.test(before) || !UP_TO.test(gap) || IN_WHICH.test(gap)) return null;
    // "they wait from 6 to 9 hours"
    if (RANGED.test(before) && /^\d+$/.test(first.text) && !moves) return 'none';
    return isOfDay(first, second) && /^\s+to\s+$/.test(gap) && !moves ? 'none' : 'rising';
  },
  fromOlder,
  ({ before, gap, moves }) => when(BARE_TO.test(gap) && moves && !/\bby\s*$/.test(before), 'rising'),
];

const when = (holds: boolean, order: Order): Order | null => (holds ? order : null);

/** "210 instead of 260": the cue for the older value stands before the second. */
function fromOlder({ first, second, before, gap, alike }: Pair): Order | 'none' | null {
  const cue = AFTER_VALUE.exec(gap);
  if (!cue) return null;
  // "42 aircraft from 13 stations" came from somewhere.
  const counts = first.kind === 'count' && second.kind === 'count';
  if (cue[0].startsWith('from') && counts && !hasMove(before) && !hasMove(gap)) return 'none';
  // "62 roles, not 200": what somebody had feared.
  if (/^(?:, ?|and )not/.test(cue[0]) && first.kind === 'count') return 'none';
  const between = gap.slice(0, cue.index).replace(UP_OR_DOWN, '').replace(/,\s*$/, '');
  return when(alike && !OTHER_CLAUSE.test(between) && !MOVED_AGAIN.test(between), 'falling');
}

/** "41 % of the speakers on lesson 3, against 17 %": the comma holds the two together. */
const HELD_AGAINST =
  /^[^,]{0,100},\s+(?:against|compared (?:with|to)|versus|vs\.?)\s+(?:an? |the |average of |median of |mean of |usual )*$/;

/** Characters between the two amounts of a pair. */
const LONGEST_GAP = 60;
/** The same, where words such as "the last one took" hold them together. */
const LONGEST_ASIDE = 110;
/** "the rate was flat from 30 to 80" */
const UNMOVED = /\b(?:flat|ranging|ranged|range|aged|open|opened|staffed|anywhere|number|scale)\s+from\s+$/i;
/** "passed 412 to 97": a vote or a match. */
const SCORED =
  /\b(?:passed|carried|voted|won|lost|beat|scored)\s+(?:it |by |(?:\w+ ){0,3}(?:match|game|final|vote|set) )?$/i;
/** "upgraded the JDK from 8 to 17": versions. */
const UPGRADED = /\b(?:upgrad|migrat)\p{L}*\b[^,;.]{0,30}\bfrom\s+$/iu;
const RANGED =
  /\b(?:wait|last|take|need|spen[dt]|cost|charg|pa(?:y|id)|var|sit|stay)\p{L}*\b[^.;\d]{0,40}\bfrom\s+$/iu;
const UP_TO = /^[^,]*\bto\s+(?:(?!noon\b|midnight\b|for\b|within\b|over\b)\p{L}+\s+){0,2}$/u;
/** "from six weeks of logs in which the wait fell to 3 hours": something else fell. */
const IN_WHICH = /\b(?:in|by|of|on|with|for|at|under) which\b/i;
const UP_BY = /\b(?:is|are|was|were|now|today) (?:up|down) (?:by )?$/i;
const BARE_TO = /^(?:\s+\p{L}+){0,3}\s+to\s+(?:just |about )?$/u;
const UP_OR_DOWN = /,?\s*(?:up|down)\s*$/;
const MOVED_AGAIN = new RegExp(`\\b${anyOf(MOVE_VERBS)}\\b`, 'i');

const IT_WENT =
  /^[^.;,\d]{0,25},?\s+(?:it|they|we|this|that|he|she)\s+(?:became|went|fell|dropped|rose|grew|came|got|jumped|climbed)\s+(?:up |down )?(?:to\s+)?$/i;

/** "instead of 14 forms there are 3" */
const INSTEAD_OF = /\b(?:instead|in place) of\s+$/i;
const THERE_ARE =
  /^(?:\s+\p{L}+){0,3},?\s+(?:(?:there|it|they|we|i|he|she)\s+)(?:now\s+)?(?:is|are|was|were|has|have|had|takes?|took|needs?|needed)\s+(?:now |only |just )*$/iu;

/** "71 % had become 62 %" */
const BECAME =
  /^(?:\s+(?!and\b|but\b)\p{L}+){0,4}?\s+(?:(?:has|have|had)\s+)?(?:become|became|turned into)\s+(?:about )?$/u;

/** "28 % of phones and then eighteen" */
const AND_THEN = /^[^,.;\d]{0,30},? (?:and|but) then (?:it was )?(?:only |about |just )?$/i;

/** Something else is told between the amounts. */
const OTHER_CLAUSE = /,\s*\S|\b(?:and|but|while|went|fell|rose|was|were|took)\b/;
