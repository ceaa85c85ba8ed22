/** Two groups set against each other: how the others stand is no older value, and nothing moved from the one to the other. Pure. */
import { PERIOD } from './older.ts';

/** @param gap what stands between the two amounts, `behind` what stands behind the second */
export function areGroups(gap: string, behind: string): boolean {
  if (!SET_AGAINST.test(gap)) return false;
  const [clause = ''] = CLAUSE.exec(behind) ?? [];
  const others =
    OTHERS.test(clause) || THOSE.test(clause) || OTHERS.test(gap) || (AGAINST.test(gap) && FOR.test(clause));
  return others && !EARLIER.test(clause + gap);
}

/** "from 20 % to 7 % for the others" moved, and is set against nothing. */
const SET_AGAINST =
  /\b(?:against|versus|vs?\.?|compared (?:with|to)|and|but|while|whereas|where)(?=[\s,])|,\s*$/i;

/** Near the amount, before anything else is counted. */
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
