/** Words that tell how an amount is meant: moved from one to the other, moved by so much, an older value, an average. */
import {
  APPROXIMATE,
  ARRIVED_AT,
  anyOf,
  BEGINNINGS,
  COMPARATIVES,
  COMPARED,
  MOVES,
  SIZES,
} from './cue-words.ts';

const MOVED = anyOf(MOVES);
const ABOUT = anyOf(APPROXIMATE);

/** One word of movement. */
export const MOVED_WORD = new RegExp(`^${MOVED}$`, 'i');
const MOVE = new RegExp(`\\b${MOVED}\\b`, 'i');
export const hasMove = (text: string): boolean => MOVE.test(text.replace(UP_IDLE, ''));
/** "up to battle nine", "set up a group text to 44 surgeries": nothing moves by itself. */
export const UP_IDLE =
  /\bup to\s+(?:\p{L}+\s+)?$|\b(?:set|setting|sets|signed|wrote|opened|showed|turned|teamed|followed|look(?:s|ed|ing)?|made|drew|rang|called|backed|picked|ended|woke|filled) up\b/giu;

/** Before an amount that says by how much something moved. */
export const BY = new RegExp(
  `(?<!\\bma(?:de|ke|kes) )\\b(?!back\\b)${MOVED}\\b(?:\\s+(?:by|of|with|${ABOUT}|a|an|further|in total|us|them|the \\p{L}+))*\\s*$|\\bby\\s+(?:${ABOUT}\\s+)?$`,
  'iu',
);
/** "rose 9 points". */
export const MOVED_BY = new RegExp(`\\b(?!plus|minus|back|at)${MOVED}\\s+(?:by\\s+)?(?:${ABOUT}\\s+)?$`, 'i');
export const TO = new RegExp(
  `\\b(?:to|at|was|were|becomes?|became|reached|hit|stood at)\\s+(?:${ABOUT}\\s+)?(?:a )?(?:median |mean |average )?(?:of )?(?:minus )?$`,
  'i',
);
export const FROM = new RegExp(`\\bfrom\\s+(?:${ABOUT}\\s+|an? |the |average |median |of )*$`, 'i');
/** Between the new value and the old one. */
export const AFTER_VALUE = new RegExp(
  `(?:\\bfrom|\\bagainst|\\bvs?\\.?|\\bversus|\\binstead of|\\bin place of|\\bcompared (?:with|to)|\\brather than|\\bbefore it was|,\\s*not|\\band not|,\\s*after)\\s+(?:${ABOUT}\\s+|an? |the |his |her |our |their |its |\\p{L}+['’]s |average of |median of |mean of |usual )*$`,
  'iu',
);
/** Between the old value and the new one. */
export const ARROW =
  /^(?:\s+(?:in )?\(?(?:19|20)\d\d\)?)?[^.;\d]{0,14}?\s*(?:->|-->|→|=>|➔|➜|(?<=\s)>(?=\s))\s*(?:a |about |median )*$/;
/** After an amount that is a difference. */
export const DIFFERENCE = new RegExp(
  `^\\s+(?:(?:a|per)\\s+)?(?:(?!and\\b|or\\b|for\\b|of\\b|in\\b|than\\b|no\\b|(?:is|was|are|were|has|had|have|get|got|took|did)\\b)\\p{L}+\\s+)?(?:${anyOf(COMPARED)}(?!-)|${anyOf(SIZES)}(?!\\s+\\p{L}+s\\b)|saved(?!\\s+(?:\\p{L}+\\s+)?\\d))\\b(?!\\s+than\\s+\\d|\\s+times\\b)|^\\s+(?:below|above|under)\\s+(?!\\d|(?:\\p{L}+\\s)?(?:goal|target|limit|plan)\\b)`,
  'iu',
);

const DRAWN = '(?:medians?|mean|averaged?|averages|avg|p\\d\\d)';
const HESITANT = `(?:(?:${ABOUT}|uh|um|hmm|under|over|now),? )*`;
/** "an average of", "the median wait was", "on average they spent": an amount drawn from many. */
export const AVERAGE_BEFORE = new RegExp(
  [
    `\\b${DRAWN}\\b[^,.;:\\d]{1,30}:\\s+$`,
    `\\b(?:median|mean|average|averaged|avg|p\\d\\d)\\s*[:=]?\\s+(?:(?!(?:over|at|by|and|the|from|for|in|on|with|per|between|of|those)\\b)\\p{L}+\\s+){0,2}${HESITANT}$`,
    `\\b${DRAWN}\\b[^,.;:\\d]{0,45}\\b(?:was|were|is|are|of|at|to|after|took|takes|had|reached|spent|needed|waited|lasted|become|became|got|scored),? (?:us |them )?${HESITANT}$`,
    `\\b(?:on|in) average (?!for\\b|to\\b)[^,.;:\\d]{0,45}$`,
  ].join('|'),
  'iu',
);
export const AVERAGE_BEHIND =
  /^(?:(?!\b(?:and|that|but|i|we)\b)[^,.;:\d]){0,40}\b(?:(?:on|in) (?:average|avg)|(?:at|in) the (?:median|mean|\d+th percentile))\b(?!\s+of\b)|^\s*(?:\p{L}+\s+){0,2}?(?:(?:per|an?|each|every)\s+\p{L}+\s+){0,2}(?:median|avg|average)\b(?!\s+of\b)/iu;

/** "worse by eleven", "the two figures differed by four". */
export const DIFFERS_BY = new RegExp(
  `\\b(?:${anyOf(COMPARATIVES)}|differ(?:s|ed)?|(?<!\\bput )off|out|apart|overr[au]n|exceed(?:s|ed)?|undershot|overshot)\\s+by\\s+$`,
  'i',
);
/** "an improvement of 9 %" */
export const OF_CHANGE =
  /\b(?:improvement|increase|drop|decrease|reduction|rise|growth) of (?:about |nearly |almost )?$/;
/** How it stood when the story began. */
export const BEGUN = new RegExp(`\\b${anyOf(BEGINNINGS)}\\b`, 'i');
/** Before an amount that something came to. */
export const ARRIVED = new RegExp(`\\b(?:to|reached|hit|became)\\s+(?:${anyOf(ARRIVED_AT)}\\s+)*$`, 'i');
