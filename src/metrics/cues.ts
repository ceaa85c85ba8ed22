/** Words that tell how an amount is meant: moved from one to the other, moved by so much, a goal, a bound. */

/** Something grew or shrank. */
const MOVED =
  `rose|risen|rises?|rising|raised?|raising|grew|grown|growing|grow|increas\\w+|climb\\w+|gain\\w*|jump\\w*|improv\\w+|went|gone|going|moved?
  |fell|fallen|falling|drop\\w*|declin\\w+|decreas\\w+|shrank|shrunk|slipped|slid|lower\\w*|reduc\\w+|cut|cutting|halv\\w+|doubl\\w+|tripl\\w+
  |stood|stayed|remained|came|back|up|down|brought|bring|becomes?|became|sank|dipped|lifted|boost\\w*|saved?|saving|lost|earned|added|adds|stretched|quadrupl\\w+|trebl\\w+|plus|minus`.replace(
    /\s+/g,
    '',
  );

/** One word of movement. */
export const MOVED_WORD = new RegExp(`^(?:${MOVED})$`, 'i');
export const MOVE = new RegExp(`\\b(?:${MOVED})\\b`, 'gi');

/** Before an amount that says by how much something moved. */
const ABOUT =
  '(?:about|around|roughly|nearly|almost|some|approximately|over|just|only|more than|at least|another|exactly|like|by)';
export const BY = new RegExp(
  `(?<!\\bma(?:de|ke|kes) )\\b(?!back\\b)(?:${MOVED})\\b(?:\\s+(?:by|of|${ABOUT}|a|an|further|in total|us|them|the \\p{L}+))*\\s*$|\\bby\\s+(?:${ABOUT}\\s+)?$`,
  'i',
);
/** "rose 9 points". */
export const MOVED_BY = new RegExp(
  `\\b(?!plus|minus|back|at)(?:${MOVED})\\s+(?:by\\s+)?(?:${ABOUT}\\s+)?$`,
  'i',
);
export const TO = new RegExp(
  `\\b(?:to|at|was|were|becomes?|became|reached|hit|stood at)\\s+(?:${ABOUT}\\s+)?(?:a )?(?:median |mean |average )?(?:of )?(?:minus )?$`,
  'i',
);
export const FROM = new RegExp(`\\bfrom\\s+(?:${ABOUT}\\s+|an? |the |average |median |of )*$`, 'i');
/** Between the new value and the old one. */
export const AFTER_VALUE = new RegExp(
  `(?:\\bfrom|\\bagainst|\\bvs\\.?|\\bversus|\\binstead of|\\bin place of|\\bcompared (?:with|to)|\\brather than|\\bbefore it was|,\\s*not|\\band not|,\\s*after)\\s+(?:${ABOUT}\\s+|an? |the |average of |median of |mean of |usual )*$`,
  'i',
);
/** Between the old value and the new one. */
export const ARROW =
  /^(?:\s+in (?:19|20)\d\d)?[^.;\d]{0,14}?\s*(?:->|-->|→|=>|➔|➜)\s*(?:a |about |median )*$/;
/** After an amount that is a difference. */
export const DIFFERENCE =
  /^\s+(?:(?:a|per)\s+)?(?:(?!or\b|for\b|of\b|in\b|than\b)\p{L}+\s+)?(?:fewer|less|more|lower|higher|shorter|longer|faster|sooner|quicker|better|increase|decrease|drop|reduction|rise|improvement|saved|cheaper|growth|uplift|extra|additional)\b|^\s+(?:below|above)\s+(?!\d|(?:\p{L}+\s)?(?:goal|target|limit|plan)\b)/iu;

/** Nobody has got there yet, or it is only a limit. */
const GOAL =
  /\b(?:if|goal|target|task was|one measure|aim\w*|objective|mission|mandate|suggestion|hop(?:e|ed|ing)|plan(?:ned)? to|wanted?|had to|needed to|need|promised|propos\w+|suggested|suggesting|brief|forecast(?:ed)?(?= to\b| that\b| at\b| by\b)|(?:was|were) forecast|expected|model(?:led|ed)|estimat\w+|simulated|projected|assumed|would|could(?! see\b)|assignment|required|asked (?:to|for|me|us|him|her|them)|supposed|told to)\b/i;
export const BOUND =
  /(?<![-=–—])[<>≤≥]\s*$|\bbetween\s+(?:\S+\s+){1,3}and\s*$|(?<!\b(?:went|gone|goes|rose|risen|came|climbed|crept|moved|grew|back)\s)\bup to\s*$|\b(?:under|below|above|beyond|before|limit(?:ed)?(?: of| to)?|at most|no more than|less than|within|between)\s*$/i;

/** Where another clause begins, in which a goal named before is no longer meant. */
const CLAUSE_BREAK =
  /[;(—–]|:\s|(?:,\s*)?\b(?:because|but|and(?!\s+(?:save|cut|reduce|raise|bring|keep|grow|lift|win|lower)\s)|so|while|whereas|although|which|why|how)\s|,\s(?:i|we|he|she)\s|,\s(?=(?:the\s)?\p{L}+\s(?:dropped|fell|rose|went|grew|shrank|stood)\b)/giu;

/** What something would cost or bring. */
const WOULD_COME =
  /\bwould (?:have )?(?:cost|bring|brought|earn|earned|save|saved|pay|paid|lose|lost|make|made)\b/i;

const GOAL_NAMED = /\b(?:goals?|targets?|aims?|objectives?|tasks?|measures?|missions?|asks?)\b/i;

/** Nobody has got there yet: a goal named in the clause that leads to the amount. */
export function isGoal(before: string): boolean {
  const breaks = [...before.matchAll(CLAUSE_BREAK)];
  const last = breaks.at(-1);
  // "Target agreed with mobile: 99.5 %"
  if (last?.[0].startsWith(':') && GOAL_NAMED.test(before.slice(breaks.at(-2)?.index ?? 0, last.index)))
    return true;
  // "what it would bring: €19,000"
  const whole = before.slice(last?.[0].startsWith(':') ? (breaks.at(-2)?.index ?? 0) : (last?.index ?? 0));
  return GOAL.test(before.slice(last?.index ?? 0)) || WOULD_COME.test(whole);
}

/** Between a value and an older one: "today, was 5 %", "and the old one is 2.3 %", "the last wizard took 7 months". */
export const WAS_BEFORE =
  /^(?:\s+(?:today|now|a (?:day|week|month|year)))?\s*[,(]?\s*(?:it |which |that )?(?:was|had been|used to be)\s+$|(?:[,(]\s*|\b(?:and|but|where|while)\s+)(?:(?:the|our|its|his|her|my|their)\s+)?(?:old|last|usual|normal|previous|former|typical)\b[^.;\d]{0,40}\b(?:is|was|took|takes|needed|had|lasted)\s+(?:like |about |around )?$|[,(]?\s*\b(?:and|but|where|while)?\s*\bthe (?:old|previous|former) (?:one|\p{L}+)\s+(?:had |at )?$|^[^.;\d]{0,40}\b(?:when|where|before)\s+(?:it|they|that)\s+(?:was|were|had been)\s+$|\bbefore\s+(?:it|they|that)\s+(?:was|were|had been)\s+$/iu;
/** "after 15 hours, where nine days is the rule". */
export const BESIDE = /,?\s+(?:where|while|when)\s+$/i;
export const IS_USUAL =
  /^\s+(?:is|was|are|were)\s+(?:(?:the|our)\s+)?(?:rule|norm|standard|usual|normal|typical|custom)\b/i;
/** "17 before, 4 after", "17 last year, 4 this year". */
const PERIOD = '(?:year|month|quarter|week|season|winter|summer|spring|autumn)';
export const EARLIER = new RegExp(
  `\\b(?:before|last ${PERIOD}|previously|earlier|the ${PERIOD} before)\\b,?[^.;\\d]*$`,
  'i',
);
export const LATER = new RegExp(`^[^.;,\\d]{0,30}\\b(?:after|afterwards|this ${PERIOD}|now|today)\\b`, 'i');

const DRAWN = '(?:medians?|means?|averaged?|averages|avg|p\\d\\d)';
/** "an average of", "on average" behind: an amount drawn from many. */
export const AVERAGE_BEFORE = new RegExp(`\\b${DRAWN}\\s*(?:of|was|is|:|at)?\\s+(?:${ABOUT}\\s+)?$`, 'i');
export const AVERAGE_BEHIND =
  /^\s*(?:\p{L}+\s+){0,2}?(?:(?:per|an?|each|every)\s+\p{L}+\s+){0,2}(?:on average|on avg|(?:at|in) the (?:median|mean)|median|avg|average)\b(?!\s+of\b)/iu;

/** "tested on 5 % of traffic": where something was tried. */
export const TRIED_ON =
  /\b(?:test(?:ed|ing)?|ran|run|running|tried|trying|piloted|sampled)\b[^,;.]{0,25}\b(?:on|with)\s+(?:about |only |just |an? |random )*$/i;

/** "overtime, which had stood at 310 hours, is at 90". */
export const WHICH_WAS =
  /\b(?:which|that)\s+(?:(?:had|used to)\s+)?(?:stood|been|was|were|be)\s+(?:at\s+)?$/i;
export const NOW_IS =
  /^[^.;,\d]{0,30},\s*(?:(?:then|now)\s+)?(?:is|are|was|were|fell|dropped|rose|grew|came|went|stands)\s+(?:now\s+)?(?:(?:down|up)\s+)?(?:to\s+|at\s+)?$/i;

const LIMIT = '(?:limit|cap|floor|ceiling|threshold|maximum|minimum)';
/** "raised the cap for those to seven". */
export const LIMIT_BEFORE = new RegExp(`\\b${LIMIT}\\b[^,;.\\d]{0,40}\\b(?:to|at|of|is|was)\\s+$`, 'i');
/** "10 % as the limit", "a $100 cap". */
export const LIMIT_BEHIND = new RegExp(
  `^\\s+(?:${LIMIT}|(?:as|for)\\s+(?:the|an?|our|my)\\s+(?:${LIMIT}|goal|target))\\b`,
  'i',
);
/** "worse by eleven". */
export const DIFFERS_BY = /\b(?:\p{L}+er|worse|less|more)\s+by\s+(?:about |around |roughly )?$/iu;
/** "70 % of them would go to the same dishes": nobody has seen it. */
export const WOULD_BEHIND = /^[^,;.\d]{0,60}\swould\b(?! have)/i;

/** "the old version had 3 % and the new one 46 %". */
export const OLD = /\b(?:old|previous|former)\b[^.;,\d]{0,30}$/i;
export const AND_NEW = /^[^.;\d]{0,20}(?:,|\band|\bbut)\s+(?:with\s+)?the new\b[^.;,\d]{0,25}$/i;
