/** Two amounts in two clauses of one build, the second without a noun of its own: "in May 31, in June it was 12". Pure. */
import type { Quantity } from '../../quantities/index.ts';
import { isGoalOrLimit } from '../goal.ts';
import { PERIOD } from './older.ts';
import type { Order } from './order.ts';

/** Two alike amounts, the first of this kind, and what stands around them. */
interface Around {
  kind: Quantity['kind'];
  before: string;
  gap: string;
  behind: string;
}

/** What leads to an amount and what follows it, within its clause. */
interface Side {
  lead: string;
  tail: string;
}

/** Which of them is the older, and whether they tell of two groups and nothing moved. */
interface Parallel {
  order: Order;
  groups: boolean;
}

/** Null where the words around them do not tell when, or of whom, each is told. */
export function readParallel({ kind, before, gap, behind }: Around): Parallel | null {
  const parted = PARTED.exec(gap)?.groups;
  if (!parted || !BARE.test(behind) || ELSE.test(gap.replace(DATED, ''))) return null;
  const { tail, joint, lead } = parted as Record<'tail' | 'joint' | 'lead', string>;
  if (NO_VALUE.test(lead) || isGoalOrLimit(lead, behind)) return null;
  const first = { lead: LEAD.exec(before)![0], tail };
  const second = { lead, tail: TAIL.exec(behind)![0] };
  const signs = signsOf(first, second, joint);
  const measured = kind !== 'count' && kind !== 'duration';
  if (!(measured ? signs.some((sign) => sign !== 'new') : isTold(signs, second))) return null;
  const later = howMuchLater(first, second) || Number(signs.includes('time'));
  return { order: later > 0 ? 'rising' : 'falling', groups: later === 0 || signs.includes('others') };
}

type Sign = 'it' | 'setting' | 'time' | 'old' | 'new' | 'others' | 'while';

/** What holds the clauses together, or sets them against each other. */
function signsOf(first: Side, second: Side, joint: string): Sign[] {
  const differ = (words: RegExp): boolean => tells(words, first) !== tells(words, second);
  const signs: [Sign, boolean][] = [
    ['it', IT.test(second.lead)],
    ['setting', settingsOf(first).some((setting) => settingsOf(second).includes(setting))],
    ['time', tells(TIME, first) && tells(TIME, second)],
    ['old', differ(OLD)],
    ['new', differ(NEW)],
    ['others', differ(OTHERS)],
    ['while', WHILE.test(joint)],
  ];
  return signs.flatMap(([sign, holds]) => (holds ? [sign] : []));
}

/** Counts and lengths of time stand side by side for many reasons. */
const isTold = (signs: Sign[], second: Side): boolean =>
  signs.includes('while') ||
  (signs.includes('old') && tells(NOW, second)) ||
  (signs.includes('time') && signs.includes('setting') && IN_TIME.test(second.lead)) ||
  (signs.includes('others') && OTHERS.test(second.lead)) ||
  (signs.includes('it') && signs.length > 1) ||
  signs.length > 2;

/** Positive where the second is the newer. */
function howMuchLater(first: Side, second: Side): number {
  const age = (side: Side): number => Number(tells(OLD, side) || tells(OTHERS, side));
  return age(first) - age(second) || Number(tells(NEW, second)) - Number(tells(NEW, first));
}

const tells = (words: RegExp, { lead, tail }: Side): boolean => words.test(lead) || words.test(tail);

/** The prepositions that open a clause or follow its amount; "on" and "in" are one, "with" and "without" too. */
const settingsOf = ({ lead, tail }: Side): string[] =>
  [...lead.slice(0, OPENING).matchAll(PREPOSITION), ...tail.matchAll(PREPOSITION)].map(
    ([, word]) => SAME[word!.toLowerCase()] ?? word!.toLowerCase(),
  );
const OPENING = 25;
const PREPOSITION =
  /\b(in|on|at|with|without|by|for|from|under|of|among|w\/o|w\/|before|after|when)(?=\s|$)/gi;
const SAME: Record<string, string> = {
  on: 'in',
  at: 'in',
  without: 'with',
  'w/': 'with',
  'w/o': 'with',
  after: 'before',
};

const DATE = `${PERIOD}|yr|wk|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\\p{L}*|(?:19|20)\\d\\d|q[1-4]`;
const TIME = new RegExp(`\\b(?:${DATE})\\b`, 'iu');
/** Where the clause of the first ends, and how the other begins. */
const PARTED =
  /^(?<tail>(?:\s*\([^)]*\))?.*?)(?<joint>\s*[,/(–—]+\s*(?:(?:and|but|while|whereas|where|when|then)\b\s*)*|\s+(?:and|but|while|whereas|where|when|then|n|&)\s+)(?<lead>.*)$/is;
const LEAD = /[^,;.:(]{0,60}$/;
const TAIL = /^[^,;.:)]{0,50}/;
/** Nothing is counted right behind the second, so that it counts what the first does. */
const BARE = new RegExp(
  `^\\s*(?:[.,;:()!?/]|$|(?:/|an? |per |each |every )\\p{L}+|(?:with|without|w/|w/o|before|since|when|now|today|later|last|this|does|did|do)\\b|(?:the|in|on|at|by|under|for)\\s(?:the |my |our |that |this )?(?:${DATE}|old|new|others?|rest|first|second|third|next|same)\\b)`,
  'iu',
);
/** Another amount stands between, a length of time says when, or somebody does something else with the second. */
const ELSE =
  /\d|^\s+(?:later|ago|earlier|old)\b|\b(?:i|we|you)\s+(?!(?:had|have|got|was|were|are|am|get|lost|lose|needed|need|sold|used|never|took|make|made|paid|ask)\b)\p{L}+/iu;
/** An hour, an age, the rest of a group, a limit. */
const NO_VALUE =
  /\b(?:other|first|next|last|these|those|all|which|most|over|above|than|of|but|from|under|promised|demanded|aged?) $|(?<!\b(?:was|were|been|is|are) )\bat $/i;

const IN_TIME = /^(?:in|by) /i;
const NOW = /\b(?:now|today|nowadays|currently|these days|afterwards?|since)\b/i;
const IT =
  /\b(?:it|they|we|he|she) (?:now )?(?:takes?|took|needs?|needed|lasts?|lasted) (?:only |just )?$|\b(?:(?:it|they|that|there) (?:was|were|is|had been|has been)|it['’]s|that['’]s|its|it['’]d been)\s+(?:(?:only|just|about|like|around|at|down to|up to|still|already|a|an|maybe|barely|now|down|up|over|nearly|almost) )*$/i;
const DATED = /\b(?:19|20)\d\d\b|\b(?:week|wk|day|q)\s?\d+\b/gi;
const WHILE = /\b(?:where|while|whereas|when)\b/i;
const OLD = new RegExp(
  `\\b(?:prev|previous|previously|prior|former|formerly|earlier|old|usual|usually|normal|normally|typically|used to|had (?:been|had|needed|taken|said)|ago|last ${PERIOD}|at first|in the beginning|before|average|at the start|first)\\b|['’]d been\\b`,
  'i',
);
const NEW = new RegExp(
  `\\b(?:now|today|nowadays|these days|new|this ${PERIOD}|at present|currently|after|since|later|then|with|become|became|second|third|by)\\b`,
  'i',
);
const OTHERS = new RegExp(
  `\\b(?:others|the other|other (?!${PERIOD}s|days)\\p{L}+s|rest|elsewhere|theirs|neighbou?r(?:s|ing)?|without|w/o|his|hers|control|(?:city|market|industry|sector|country|company|national|regional|peer) (?:average|median|mean)|(?:the )?(?:market|industry|sector|competition))\\b`,
  'iu',
);
