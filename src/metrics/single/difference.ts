/** By how much something moved or differs: "by 12", "340 fewer", "saved 3 hours". Pure. */
import type { Quantity } from '../../quantities/index.ts';
import { anyOf, DONE_BY, MOVES } from '../cue-words.ts';
import { DIFFERENCE, DIFFERS_BY, MOVED_BY } from '../cues.ts';

/** What stands behind says so: "340 fewer"; but not "I asked four more". */
export function differs(kind: Quantity['kind'], clause: string, after: string): boolean {
  // "screwed it 70 cm above the floor"
  if (!DIFFERENCE.test(after) || (kind === 'measure' && PLACE.test(after))) return false;
  const more =
    MORE.test(after) &&
    (ASKED.test(clause) || PUT_TO.test(clause) || (kind === 'count' && ACTED.test(clause)));
  return !more && !(kind === 'count' && SET.test(clause));
}

/** Words of comparison say so: "shorter by 50 minutes", "47 minutes more". */
export const differsBy = ({ kind }: Quantity, clause: string, after: string): boolean =>
  DIFFERS_BY.test(clause) || differs(kind, clause, after);

/** A count, a measure or a length of time by which something moved. */
export function isDifference({ kind, text }: Quantity, clause: string, after: string): boolean {
  const by = MOVED_BY_SO_MUCH.test(clause) && !DOER.test(clause);
  const signed = (kind !== 'count' || LARGE.test(text)) && isSigned(text, clause);
  return (
    by ||
    signed ||
    (kind === 'duration' && isShift(clause, after)) ||
    (kind === 'measure' && (hasGrown(text, clause) || UP_BEHIND.test(after))) ||
    SAVED.test(clause)
  );
}

/** "rose 9 points", "has lost eleven kilos"; steps and clicks are counted. */
const hasGrown = (text: string, clause: string): boolean =>
  /points?$/i.test(text)
    ? MOVED_BY.test(clause)
    : GREW_BY.test(clause) && !/(?:steps?|clicks?|taps?)$/i.test(text);

/** "−2 %" */
export const isSigned = (text: string, clause: string): boolean =>
  /^[+−-]/.test(text) || /(?:^|\s)[–−-]$/.test(clause);

/** "+1.4 M": so many are mostly money. */
const LARGE = /\d ?(?:k|m|bn?|thousand|million|billion)$/i;

/** "we asked four more", "she found two more slips": what was done, not what moved. */
const ACTED =
  /\b(?:i|we|he|she|it|they|then|and)\s+(?:(?:have|has|had|since)\s+)*(?!(?:got|had|received|sold|gained|won|earned|served|made)\s)(?:\p{L}+\s+(?:(?:after|since|then|also) (?:this|that|it )?\s*)?)?$|\b(?:i|we|they)['’]?ve\s+(?:\p{L}+\s+)?$|^\W*\p{L}+ed\s+$/iu;
/** "it needs nine days more" */
const ASKED = /\b(?:ask|asked|needs?|needed|wants?|waited|requested)\s+(?:for\s+)?$/i;
/** "set all four higher" */
const SET = /\b(?:all|set)\s+$/i;
/** "2 points up" */
export const UP_BEHIND = /^\s+(?:up|down)\b(?!\s+(?:to|from)\b)/i;
const PLACE = /^\s+(?:above|below|under)\b/i;
/** "put the question to thirty more users" */
const PUT_TO = /\bto\s+$/i;
const MORE = /^\s+(?:\p{L}+\s+)?(?:more|extra|additional)\b(?!\s+(?:\p{L}+\s+){0,3}(?:than|per|an?)\b)/iu;
const GREW_BY =
  /\b(?:up|down|lost|gained|grew|rose|fell|dropped|shrank)\s+(?:about |around |nearly |almost )?$/i;
/** "cut the wait by 12": the verb of movement stands near, and "came by 5" is an hour. */
const MOVED_BY_SO_MUCH = new RegExp(
  `\\b(?!came|comes?|went|gone|back)${anyOf(MOVES)}\\b(?:,?\\s+[\\p{L}’'-]+){0,5}\\s+by\\s+(?:the same |exactly |only |just |another |a full |about |around |roughly )*$`,
  'iu',
);
/** "the tables now come 1 h later", "we shipped two weeks earlier", but "two weeks later we left". */
const isShift = (clause: string, after: string): boolean =>
  (STARTS.test(clause) && /^\s+(?:earlier|later)\b/i.test(after)) ||
  (DONE.test(clause) && /^\s+(?:earlier|early|ahead)\b/i.test(after));
const STARTS =
  /\b(?:starts?|comes?|opens?|leaves?|closes?|arrives?|ends?)\s+(?:now |about |almost |nearly )*$/i;
const DONE =
  /\b(?:shipped|released|delivered|finished|launched|done|ready|live)\s+(?:about |almost |nearly )?$/i;
/** "saved us 3 hours". */
const SAVED =
  /\b(?:sav(?:ed?|es|ing)|shaved off)\s+(?:(?!from|in|for|on|to|at|by|with|after|and|of)\p{L}+\s+){0,3}$/iu;
/** "used by 60 universities". */
const DOER = new RegExp(`\\b${anyOf(DONE_BY)}\\s+by\\s+$`, 'i');
