/** Words that tell which of two amounts is the older: before, last year, used to be, now. */

/** Between a value and an older one. */
export const isOlderNext = (gap: string): boolean => OLDER_NEXT.some((pattern) => pattern.test(gap));

export const PERIOD = '(?:year|month|quarter|week|season|semester|term|time|winter|summer|spring|autumn)';
const WAS = "(?:(?:(?:it|they|that|which)\\s+)?(?:was|were|had been|used to be)|(?:it|they|that)['’]d been)";
const OLDER_NEXT = [
  // "0.3 % today, was 5 %", "4 minutes late, was 35"
  new RegExp(
    `^(?:/\\p{L}+)?(?:(?:\\s+\\p{L}+){0,5}\\s*[,(]|\\s+(?:today|now|an? \\p{L}+))?\\s*${WAS}\\s+$`,
    'iu',
  ),
  // "it is 0.78, before was 0.61", "62 % on the same day when it was 35"
  new RegExp(`\\b(?:when|where|before)\\s+${WAS}\\s+$`, 'i'),
  // "four hours now, and it was nine"
  new RegExp(`^[^.;\\d]{0,30}\\bnow,?\\s+(?:and\\s+)?${WAS}\\s+$`, 'i'),
  // "12 weeks, the last wizard took 7 months"
  /(?:[,(]\s*|\b(?:and|but|where|while|whereas)\s+){1,2}(?:(?:the|our|its|his|her|my|their|an?)\s+)?(?:old|last|usual|normal|previous|former|typical|average|ordinary|regular)\b[^.;\d]{0,50}\b(?:is|was|took|takes|needed|had(?: \p{L}+)?|lasted|averaged|sold|made|got|lost|cost)\s+(?:like |about |around |over )?$/iu,
  // "2 accounts, before 300", "58, the year before in May it was 41"
  new RegExp(
    `(?:[,(]|\\b(?:and|but|where))\\s*(?:(?:(?:the|a) ${PERIOD}|(?:some|few|a few|two|three|four|five|ten|\\d+) ${PERIOD}s) (?:before|earlier|ago)(?: that)?|last ${PERIOD})\\b[^.;\\d]{0,30}$|[,(]\\s*(?:before(?: that)?|previously),?\\s+(?:(?:it|they|that|is|was|were|been|took|needed|had|near|about|around|only|like)\\s+)*$`,
    'i',
  ),
  // "38 deliveries a day, the vans before 31", "96 %, before it was always under 80"
  /[,(]\s*(?:(?:and|but|where)\s+)?(?:the \p{L}+\s+)?(?:before|earlier|previously|formerly|in the past|in (?:other|earlier|past|previous|normal) (?:year|month|week|quarter|season|term)s)(?:\s+(?:it|they|that|was|were|is|been|had|always|never|usually|often|only|under|over|below|above|at|it['’]s))*[:,]?\s+$/iu,
  // "92 % in one year, after several years at 60 %"
  new RegExp(`,\\s*after (?:\\p{L}+|\\d+) ${PERIOD}s (?:at|of|around|with)\\s+$`, 'iu'),
  // "3.9 %, the old page 1.1 %"
  /\bthe (?:old|previous|former) \p{L}+\s+(?:had |at )?$/iu,
];
/** "after 15 hours, where nine days is the rule". */
export const BESIDE = /,?\s+(?:where|while|when)\s+$/i;
export const IS_USUAL =
  /^\s+(?:is|was|are|were)\s+(?:(?:the|our)\s+)?(?:rule|norm|standard|usual|normal|typical|custom)\b/i;
/** "17 before, 4 after", "17 last year, 4 this year". */
const AFTERWARDS = `(?:after|afterwards|this ${PERIOD}|now|today)`;
export const EARLIER = new RegExp(
  `\\b(?:before|last ${PERIOD}|previously|earlier|the ${PERIOD} before)\\b,?[^.;\\d]*$`,
  'i',
);
export const LATER = new RegExp(`^[^.;,\\d]{0,30}\\b${AFTERWARDS}\\b`, 'i');
/** "8.2 before, now it was 6.1". */
export const NOW_NEXT = new RegExp(`\\bbefore\\b[^.;\\d]*\\b${AFTERWARDS}\\b[^.;\\d]*$`, 'i');

/** "it used to be about 70, and last month 52", "before 90 a day, after 15". */
export const USED_TO = /\b(?:used to (?:be|have|take|cost)|before(?: it was)?) (?:about |around |like )?$/i;
export const LAST_NEXT = new RegExp(
  `^[^.;\\d]{0,30}(?:[,(/]|\\b(?:and|but))\\s*(?:and |but )?(?:last|this) ${PERIOD}\\b[^.;\\d]{0,30}$|^[^.;\\d]{0,30},\\s*after\\s+$`,
  'i',
);

/** "overtime, which had stood at 310 hours, is at 90". */
export const WHICH_WAS =
  /\b(?:which|that)\s+(?:(?:had|used to)\s+)?(?:stood|been|was|were|be)\s+(?:at\s+)?$/i;
export const NOW_IS =
  /^[^.;,\d]{0,30},\s*(?:(?:then|now)\s+)?(?:is|are|was|were|fell|dropped|rose|grew|came|went|stands)\s+(?:now\s+)?(?:(?:down|up)\s+)?(?:to\s+|at\s+|of\s+)?$/i;

/** "in 35 minutes, this is usually planned for 2 hours". */
export const USUALLY =
  /(?:[,(]|\b(?:where|while|whereas|but))\s[^.;\d]{0,60}\b(?:usually|normally|typically)\b[^.;\d]{0,40}$/i;
/** "the old version had 3 % and the new one 46 %". */
export const OLD = /\b(?:old|previous|former)\b[^.;,\d]{0,30}$/i;
export const AND_NEW = /^[^.;\d]{0,20}(?:,|\band|\bbut)\s+(?:with\s+)?(?:the\s+)?new\b[^.;,\d]{0,25}$/i;
