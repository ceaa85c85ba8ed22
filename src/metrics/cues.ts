/** Words that tell how an amount is meant: where something moved from or to, or how it stood at first. */
import { APPROXIMATE, ARRIVED_AT, anyOf, BEGINNINGS, MOVES } from './cue-words.ts';

const MOVED = anyOf(MOVES);
const ABOUT = anyOf(APPROXIMATE);

/** One word of movement. */
export const MOVED_WORD = new RegExp(`^${MOVED}$`, 'i');
export const TO = new RegExp(
  `\\b(?:to|at|was|were|becomes?|became|reached|hit|stood at)\\s+(?:${ABOUT}\\s+)?(?:a )?(?:median |mean |average )?(?:of )?(?:minus )?$`,
  'i',
);
export const FROM = new RegExp(`\\bfrom\\s+(?:${ABOUT}\\s+|an? |the |average |median |of )*$`, 'i');
/** How it stood when the story began. */
export const BEGUN = new RegExp(`\\b${anyOf(BEGINNINGS)}\\b`, 'i');
/** Before an amount that something came to. */
export const ARRIVED = new RegExp(`\\b(?:to|reached|hit|became)\\s+(?:${anyOf(ARRIVED_AT)}\\s+)*$`, 'i');
