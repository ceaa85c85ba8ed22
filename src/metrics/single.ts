/** One amount that is a metric by itself: a change, a new value, a share or a sum that is told as a fact. Pure. */
import type { Quantity } from '../checker/quantities.ts';
import { toAmount } from './amount.ts';
import {
  AVERAGE_BEFORE,
  AVERAGE_BEHIND,
  BY,
  DIFFERENCE,
  DIFFERS_BY,
  MOVE,
  MOVED_BY,
  TO,
} from './cues.ts';
import { anyOf, MOVES } from './cue-words.ts';
import { isFact } from './fact.ts';
import type { Figures, Reading, Role } from './metric.ts';

/** A change ("by 22 %"), a new value ("fell to 3.1 hours"), or a share or sum that is told as a fact. */
export function readSingle(amounts: Quantity[], at: number, text: string): Reading | null {
  const quantity = amounts[at]!;
  const { kind, start, end } = quantity;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  // "doubled to six minutes": the verb is an amount too.
  const last = amounts.slice(0, at).findLast((amount) => roleOf(amount, 'value') !== 'verb');
  const clause = before.slice(Math.max(last?.end ?? 0, before.length - CLAUSE));
  if (!isFact(amounts, at, text)) return null;
  const meant = readMeaning(quantity, clause, before.slice(-CLAUSE), after);
  if (meant === null) return null;
  const amount = toAmount(quantity);
  const { unit } = amount;
  const percent = unit === '%' ? amount.number : null;
  const figures: Figures = {
    baseline: null,
    value: meant === 'change' ? null : amount,
    change: meant === 'change' ? { text: quantity.text, percent, unit, computed: false } : null,
    money: kind === 'money',
  };
  return { figures, role: roleOf(quantity, meant), start, end };
}

function roleOf({ kind, text }: Quantity, meant: 'change' | 'value'): Role {
  if (kind === 'money') return 'money';
  if (kind === 'ratio' && [...text.matchAll(MOVE)].length > 0) return 'verb';
  return meant === 'change' ? 'moved' : 'level';
}

/** Characters before an amount in which its verb is looked for. */
const CLAUSE = 70;

/** null: no metric, such as the number of people asked. */
function readMeaning(
  { kind, text }: Quantity,
  clause: string,
  whole: string,
  after: string,
): 'change' | 'value' | null {
  // "up to battle nine" moves nothing by itself.
  const moves = [...clause.replace(/\bup to\s+(?:\p{L}+\s+)?$/iu, '').matchAll(MOVE)].length > 0;
  const arrived = moves && isArrival(kind, clause, after);
  const differs = DIFFERENCE.test(after) && !(kind === 'count' && ((ACTED.test(clause) && MORE.test(after)) || SET.test(clause))) && !(ASKED.test(clause) && MORE.test(after));
  if (kind === 'ratio') return readRatio(text, clause, after, moves);
  if (kind === 'percent' || kind === 'money') {
    if (/\boff by\s+$/i.test(clause) || (CHOSEN_BY.test(clause) && /^\s+of\b/.test(after))) return 'value';
    const by = !TO.test(clause) && (BY.test(clause) || OF_CHANGE.test(clause) || isSigned(text, clause));
    return by || differs || UP_BEHIND.test(after) ? 'change' : 'value';
  }
  const drawn = AVERAGE_BEFORE.test(clause) || AVERAGE_BEHIND.test(after);
  if (arrived || drawn || LEVEL.test(whole) || (kind !== 'count' && STANDS.test(clause))) return 'value';
  if (DIFFERS_BY.test(clause) || (kind === 'duration' && isShift(clause, after))) return 'change';
  if (kind === 'count' && COSTS.test(clause) && PERIOD_BEHIND.test(after)) return 'value';
  const rose =
    kind === 'measure' &&
    (/points?$/i.test(text) ? MOVED_BY.test(clause) : GREW_BY.test(clause) && !/(?:steps?|clicks?|taps?)$/i.test(text));
  const by = MOVED_BY_SO_MUCH.test(clause) && !DONE_BY.test(clause);
  const signed = kind !== 'count' && isSigned(text, clause);
  return by || rose || signed || SAVED.test(clause) || differs ? 'change' : null;
}

/** "is chosen by 38 % of all guests": who does it. */
const CHOSEN_BY = new RegExp(`(?<!\\b${anyOf(MOVES)}\\s)\\bby\\s+(?:about |over |only )?$`, 'i');

/** "20 % down" */
const UP_BEHIND = /^\s+(?:up|down)\b(?!\s+(?:to|from)\b)/i;

const isSigned = (text: string, clause: string): boolean =>
  /^[+−-]/.test(text) || /(?:^|\s)[–−-]$/.test(clause);

/** "fell to 3.1 hours", "to about 40"; but not "decided to drop two steps", "went to 22 clients". */
function isArrival(kind: Quantity['kind'], clause: string, after: string): boolean {
  if (!ARRIVES.test(clause) || TOLD_TO.test(clause)) return false;
  const counts = kind === 'count' || kind === 'duration';
  if (kind === 'count' && (WENT_OUT.test(clause) || MOVED_TO.test(clause))) return false;
  return !(counts && WENT_TO.test(clause) && THINGS_BEHIND.test(after));
}

const ARRIVES =
  /\b(?<!\bnext )(?:to|becomes?|became)\s+(?:(?:about|around|roughly|nearly|almost|some|approximately|over|just|only|like|exactly|an?|as|low|high|few|little|many|now|below|under|well|average|median|mean|of)\s+)*$/u;
const WENT_OUT = /\b(?:came|comes) to\s+$|\b(?:went|gone|goes) (?:back|out|live|over)\b[^;]*\bto\s+$/;
/** "moved the test to eight-thirty": a time or a place. */
const MOVED_TO = /\b(?:move|moves|moved|moving)\b[^,;]*\bto\s+$/i;
/** "I wrote to eleven hundred addresses" */
const TOLD_TO =
  /\b(?:wrote|write|sent|send|spoke|talked|listened|gave|given|said|paid|according|thanks|applied|sold|showed|offered|compared|told)\s+to\s+$/i;
const WENT_TO = /\b(?:went|moved?)\b[^,;]*\bto\s+$/i;
const THINGS_BEHIND = /^\s+of\b|^\s+(?:\p{L}+\s+)?\p{L}+s\b(?!\s+(?:per|an?|each)\b)/u;

function readRatio(text: string, clause: string, after: string, moves: boolean): 'change' | 'value' | null {
  if (SHARE.test(text) && /\ball but\s+$/i.test(clause)) return null;
  if (SHARE.test(text)) return OWN_ACT.test(clause) && / of /.test(text) ? null : 'value';
  const verb = [...text.matchAll(MOVE)].length > 0 && !/(?:\b(?:the|two|both)|\d)\s+$/i.test(clause);
  if (
    verb ||
    (moves && BY.test(clause) && !(OFTEN.test(text) && !GREW.test(clause)) && !PER.test(after)) ||
    OF_CHANGE.test(clause) ||
    (/times|twice/i.test(text) && TIMES_OF.test(after)) ||
    (/\d|times/.test(text) && DIFFERENCE.test(after))
  )
    return 'change';
  if (!FRACTION.test(text) || PART_NAMED.test(clause)) return null;
  if (OPENS.test(clause) && !(/^a \w+$/i.test(text) && /^\s+(?:is|was)\b/.test(after)) && (DOES.test(after) || (/^,\s/.test(after) && !/s$/.test(text)))) return 'value';
  if (IS_HALF.test(clause) && ENDS.test(after)) return 'value';
  return OF_MANY.test(after) && !OWN_ACT.test(clause) ? 'value' : null;
}

/** "3 in 10", "33 of the 40". */
const SHARE = /^\S+(?: \p{L}+){0,2} (?:in|out of|of|from) (?:[\p{L}'’]+ ){0,2}\S+$/u;
/** "I read 300 of the 2,000": what was done, not what was found. */
const OWN_ACT = /\b(?:i|we)\s+(?!found|saw|learn|notic|discover|passed|won|kept|lost|missed|met|reached|got|closed|solved|recovered|sold|retained)(?:\p{L}+\s+){1,3}$/iu;
const FRACTION =
  /^(?:an?|one|two|three|four|further|another|about|nearly|almost|over|more than|roughly| )*[ -]?(?:hal(?:f|ves)|thirds?|quarters?|fifths?|tenths?)$/i;
/** "in the wrong half of the country" */
const PART_NAMED = /\b(?:wrong|other|first|second|last|top|bottom|right|left|upper|lower|better)\s+$/i;
/** "until then a third had never been written down": the fraction is the subject. */
const OPENS = /(?:^\W*|[,;:(–—]\s*|\b(?:that|and|but|because|then|of those|of them),?\s+)(?:only |about |in )?$/i;
const DOES = /^\s+(?:had|has|have|were|was|are|is|did|do|came|went|said|never|got)\b/i;
/** "(previously about half)", "fell to a third". */
const IS_HALF =
  /\b(?:is|was|were|are|fell to|dropped to|down to|up to|rose to|normally|usually|previously|before|now)\s+(?:about |nearly |almost |roughly |only |just )?$/i;
const ENDS = /^\s*(?:[.,;)]|$)/;
/** "moved 63 times", "raised twice" say how often, "grew three times" by how much. */
const OFTEN = /\b(?:times|twice)$/i;
/** "we asked four more", "she found two more slips": what was done, not what moved. */
const ACTED = /\b(?:i|we|he|she|it|they|then|and)\s+(?:(?:have|has|had|since)\s+)*(?:\p{L}+\s+)?$|\b(?:i|we|they)['’]?ve\s+(?:\p{L}+\s+)?$|^\W*\p{L}+ed\s+$/iu;
/** "it needs nine days more" */
const ASKED = /\b(?:ask|asked|needs?|needed|wants?|waited|requested)\s+(?:for\s+)?$/i;
/** "set all four higher" */
const SET = /\b(?:all|set)\s+$/i;
const MORE = /^\s+(?:\p{L}+\s+)?(?:more|extra|additional)\b(?!\s+(?:\p{L}+\s+){0,3}(?:than|per|an?)\b)/iu;
const GREW =
  /\bby\s*$|\b(?:grew|grown|rose|risen|increas\w+|(?<!\b(?:came|come|comes|showed|turned|brought|went|put|added|set|picked)\s(?:it\s|them\s)?)up|improv\w+|multipl\w+|becomes?|became)\s+(?:by |about |almost |nearly |more than |over )*$/i;
/** "14 times a day" says how often too. */
const PER = /^\s+(?:an?|per|in|each|every) (?:hour|day|night|week|month|year)\b/i;
/** A group behind a fraction, no stretch of time: "half of the customers", "half the customers". */
const OF_MANY =
  /^\s+of\s+(?!an?\b|that\b(?!\s\p{L})|(?:hour|day|week|month|year)s?\b|the (?:time|way|day|week|month|year|night|morning)\b|\p{L}+day\b)|^\s+(?:the|our|its|their|my)\s+(?!times\b)\p{L}+s\b/iu;
/** "three times the last one". */
const TIMES_OF =
  /^\s+that (?:of|in)\b|^\s+(?:the|what|our|its|his|her|their)\b[^.,;]{0,20}\b(?:last|previous|usual|normal|old|before|earlier|was|were)\b/i;
/** "By December waiting was at 8.2 hours". */
const STANDS = /\b(?:was|were|is|stood|stayed)\s+(?:down |up |back )?at\s+(?:about |around )?$/i;
/** "has lost eleven kilos". */
const GREW_BY = /\b(?:lost|gained|grew|rose|fell|dropped|shrank)\s+(?:about |around |nearly |almost )?$/i;
/** "cut the wait by 12": the verb of movement stands near, and "came by 5" is an hour. */
const MOVED_BY_SO_MUCH = new RegExp(
  `\\b(?!came|went|gone|back)(?:${MOVE.source})(?:,?\\s+[\\p{L}’'-]+){0,5}\\s+by\\s+(?:the same |exactly |only |just |another |a full |about |around |roughly )*$`,
  'iu',
);
/** "the tables now come 1 h later", "we shipped two weeks earlier", but "two weeks later we left". */
const isShift = (clause: string, after: string): boolean =>
  (STARTS.test(clause) && /^\s+(?:earlier|later)\b/i.test(after)) ||
  (DONE.test(clause) && /^\s+(?:earlier|early|ahead)\b/i.test(after));
const STARTS = /\b(?:starts?|comes?|opens?|leaves?|closes?|arrives?|ends?)\s+(?:now |about |almost |nearly )*$/i;
const DONE = /\b(?:shipped|released|delivered|finished|launched|done|ready|live)\s+(?:about |almost |nearly )?$/i;
/** "it costs us 15 a year", "the bill was 48,000": a sum whose currency goes without saying. */
const COSTS =
  /(?<!ll |\b(?:will|would|could|might|may|to) )\bcost(?:s|ed)?\s+(?:us |me |him |her |them |it )?(?:about |around |roughly |nearly |almost |some )?$|\b(?:bills?|budgets?|fees?|salary|rent|fines?|loans?|debts?|deposits?|turnover|takings|invoices?|allowance|penalty|cost(?= (?:is|was|of|per)\b))\b[^.,;:\d]{0,20}$/i;
const PERIOD_BEHIND = /^\s*(?:[.,;)\n]|$|(?:\/|an? |per |every |each )(?:day|week|month|mo|year|yr|quarter|piece|hour|unit)\b)/i;
/** "saved us 3 hours". */
const SAVED = /\b(?:sav(?:ed?|es|ing)|shaved off)\s+(?:\p{L}+\s+)?(?:about |around |roughly )?$/iu;
/** "used by 60 universities". */
const DONE_BY = /\b(?:used|owned|made|signed|read|run|led|sent|written|reported|flagged|back|there|home|done|here)\s+by\s+$/i;
/** "By 31 March the average was 27 days": a figure that is measured again and again. */
const LEVEL =
  /\b(?:average|median|mean|rate|share|score|cost|price|bill|fee|p\d\d)\b[^,.;]{0,40}\s(?:was|were|is|stood at|stayed at|took|takes|lasted)\s+(?:now |about |around |at |down to |up to )*$/i;

const OF_CHANGE =
  /\b(?:improvement|increase|drop|decrease|reduction|rise|growth) of (?:about |nearly |almost )?$/;
