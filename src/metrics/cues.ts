/** Words that tell how an amount is meant: moved from one to the other, moved by so much, a goal, a bound. */

/** Something grew or shrank. */
const MOVED =
  `rose|risen|rises?|rising|raised?|raising|grew|grown|growing|grow|increas\\w+|climb\\w+|gain\\w*|jump\\w*|improv\\w+|went|gone|going|moved?
  |fell|fallen|falling|drop\\w*|declin\\w+|decreas\\w+|shrank|shrunk|slipped|slid|lower\\w*|reduc\\w+|cut|cutting|halv\\w+|doubl\\w+|tripl\\w+
  |stood|stayed|remained|came|back|up|down|brought|bring|became|sank|dipped|lifted|boost\\w*|saved?|saving|lost|earned|added|stretched|quadrupl\\w+|trebl\\w+|plus|minus`.replace(
    /\s+/g,
    '',
  );

export const MOVE = new RegExp(`\\b(?:${MOVED})\\b`, 'gi');

/** Before an amount that says by how much something moved. */
const ABOUT =
  '(?:about|around|roughly|nearly|almost|some|approximately|over|just|only|more than|at least|another|exactly)';
export const BY = new RegExp(
  `\\b(?:${MOVED})\\b(?:\\s+(?:by|${ABOUT}|a|an|further|in total|the county|the lab|us|them))*\\s*$|\\bby\\s+(?:${ABOUT}\\s+)?$`,
  'i',
);
export const TO = new RegExp(
  `\\b(?:to|at|was|were|became|reached|hit|stood at)\\s+(?:${ABOUT}\\s+)?(?:a )?(?:median |mean |average )?(?:of )?$`,
  'i',
);
export const FROM = new RegExp(`\\bfrom\\s+(?:${ABOUT}\\s+|an? |the |average |median |of )*$`, 'i');
/** Between the new value and the old one. */
export const AFTER_VALUE = new RegExp(
  `(?:\\bfrom|\\bagainst|\\bvs\\.?|\\bversus|\\binstead of|\\bin place of|\\bcompared (?:with|to)|\\brather than|\\bbefore it was)\\s+(?:${ABOUT}\\s+|an? )*$`,
  'i',
);
/** Between the old value and the new one. */
export const ARROW = /^[^.;\d]{0,14}?\s*(?:->|-->|→|=>|➔|➜)\s*(?:a |about |median )*$/;
/** After an amount that is a difference. */
export const DIFFERENCE =
  /^\s+(?:(?:a|per)\s+)?(?:\p{L}+\s+)?(?:fewer|less|more|lower|higher|shorter|longer|faster|sooner|quicker|better|increase|decrease|drop|reduction|rise|improvement|saved|cheaper|growth|uplift|extra|additional)\b/iu;

/** Nobody has got there yet, or it is only a limit. */
const GOAL =
  /\b(?:goal|target|task was|one measure|aim\w*|objective|mission|hop(?:e|ed|ing)|plan(?:ned)? to|wanted?|had to|needed to|need|promised|forecast|expected|would|could|assignment|required|asked to|asked for|supposed|told to)\b/i;
export const BOUND =
  /\b(?:under|below|above|beyond|up to|limit(?:ed)?(?: of| to)?|at most|no more than|less than|off by|within|between)\s*$/i;

/** Where another clause begins, in which a goal named before is no longer meant. */
const CLAUSE_BREAK =
  /[;(—–]|:\s|(?:,\s*)?\b(?:because|but|and(?!\s+(?:save|cut|reduce|raise|bring|keep|grow|lift|win|lower)\s)|so|while|whereas|although|which|why|how)\s|,\s(?:i|we|he|she)\s|,\s(?=(?:the\s)?\p{L}+\s(?:dropped|fell|rose|went|grew|shrank|stood)\b)/giu;

/** Nobody has got there yet: a goal named in the clause that leads to the amount. */
export function isGoal(before: string): boolean {
  const start = [...before.matchAll(CLAUSE_BREAK)].map(({ index }) => index).at(-1) ?? 0;
  return GOAL.test(before.slice(start));
}
