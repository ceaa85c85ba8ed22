/** Two groups set against each other: how the others stand is no older value, and nothing moved from the one to the other. Pure. */
import { anyOf, FALLS, list, RISES } from './cue-words.ts';

/**
 * @param before what stands before the two amounts, `gap` what stands between them, `behind` what stands behind the second
 */
export function areGroups(before: string, gap: string, behind: string): boolean {
  const [led = ''] = LEADING.exec(before) ?? [];
  const [clause = ''] = CLAUSE.exec(behind) ?? [];
  const told = `${led} # ${gap} # ${clause}`;
  if (EARLIER.test(gap + clause)) return false;
  const others = OTHERS.test(gap + clause) || THOSE.test(clause) || (AGAINST.test(gap) && FOR.test(clause));
  return (others && !MOVED_TO.test(led + gap)) || !IN_TIME.test(told);
}

const PERIOD = '(?:year|month|quarter|week|season|semester|term|time|winter|summer|spring|autumn)';

/** The clause before the amounts, and what stands behind them before anything else is counted. */
const LEADING = /[^.;:\d]*$/;
const CLAUSE = /^[^.;,:\d]{0,50}/;

/** "12 % of the others", "31 elsewhere", "in the control group". */
const OTHERS = new RegExp(
  [
    'elsewhere',
    '(?:everywhere|(?:every|any)(?:one|body)) else',
    `(?:the|all|any)(?: the)? (?:\\p{L}+ )?(?:others|other(?! (?:day|${PERIOD})))`,
    '(?:all|of|for|with|among|in) others',
    `(?:the|all)(?: the)? rest(?! of (?:the|that) ${PERIOD})`,
    'control (?:group|arm|sample|\\p{L}+s)',
    'the controls?',
    '(?:of|for|with|among|in|at) other \\p{L}+s',
    'non-\\p{L}+s',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
  'iu',
);
/** "against 66 % for almonds", but "against 66 % for the old form". */
const AGAINST = /\b(?:against|versus|vs?\.?|compared (?:with|to))\s+$/i;
const FOR = /^ (?:for|among|with) (?!the (?:old|previous|former|first|last)\b)(?:the )?\p{L}+s$/iu;
/** "of those who stayed", "for those without one": so named, the first group may as well be that of both. */
const THOSE = /\b(?:those|people|the ones) (?:who|that|with|without)\b/i;

/** "against 40 % of the others the year before" */
const EARLIER = new RegExp(`\\b(?:before|earlier|previously|ago|last ${PERIOD})\\b`, 'i');

/** "from 20 % to 7 % for the others" moved, and is set against nothing. */
const MOVED_TO = /\bto\s+(?:about |around |only )?$/i;

/** What tells of two times, or of a movement from the one to the other. */
const TIMES = list(`
  after later now then today still used until till since when once first finally began started last this next old new
  usual usually normal normally typical typically originally initially was were had became end start launch day days
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday`);
const MOVEMENT = list(`
  from to instead rather than not against versus vs v compared went gone goes brought moved place`);
const IN_TIME = new RegExp(
  `->|=>|[→➜➔←>]|\\b(?:19|20)\\d\\d\\b|\\b(?:${anyOf(RISES, FALLS, TIMES, MOVEMENT)}|${PERIOD}s?|q[1-4])\\b`,
  'i',
);
