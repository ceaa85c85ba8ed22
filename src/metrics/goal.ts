/** Goals and limits: amounts that nobody has reached yet, or that hold something back. Pure. */
import type { Section } from '../model.ts';
import { anyOf, GOAL_NAMES, GOAL_STEMS, GOAL_VERBS, GOALS, LIMITS, TO_DO } from './cue-words.ts';

/** A goal or a limit, by what stands before and behind the amount. */
export const isGoalOrLimit = (before: string, after: string): boolean =>
  isGoal(before) || LIMIT_BEFORE.test(before) || LIMIT_BEHIND.test(after);

const GOAL = new RegExp(
  [
    `\\b${anyOf(GOALS)}\\b`,
    // "lost an estimated £61,000" is a fact that nobody could count.
    `(?<!\\ban )\\b${anyOf(GOAL_STEMS)}\\w*\\b|\\ban estimat(?!ed\\b)`,
    '\\brecommend\\w*(?=[^,]*$)',
    '\\bforecast(?:ed)?(?= (?:to|that|at|by|an?)\\b)',
    '\\bcould\\b(?! (?:see|tell|say|show)\\b)',
    '\\basked (?:the )?\\w+ for\\b(?=[^,]*$)',
    '\\basked (?:an?|the|my|our|his|her) \\w+ to\\b(?=[^,]*$)',
  ].join('|'),
  'i',
);

/** Where another clause begins, in which a goal named before is no longer meant. */
const CLAUSE_BREAK =
  /[;(—–]|:\s|(?:,\s*)?\b(?:because|but|and(?!\s+(?:save|cut|reduce|raise|bring|keep|grow|lift|win|lower)\s|\s+(?:on|at|to|by|with|for)\s+$|(?<=[^,] and)\s+$)|so|while|whereas|although|which|why|how)\s|,\s(?:as|since|until|till|after|when|where|because|then|once|that['’]s|that (?:is|was))\s|,\s(?:i|we|he|she|they|you)\s|,\sit (?:was|stood|is)\s|,\sit['’]s\s|,\s(?=$)|,\s(?=(?:the\s)?\p{L}+\s(?:dropped|fell|rose|went|grew|shrank|stood)\b)/giu;

/** What something would cost or bring. */
const WOULD_COME =
  /\bwould (?:have )?(?:cost|bring|brought|earn|earned|save|saved|pay|paid|lose|lost|make|made)\b|['’]d (?:bring|earn|save|pay|lose|make)\b/i;

/** "a simulation in which the wait fell to 3 hours" */
const IN_MODEL = /\b(?:simulation|model|scenario|projection)\b[^.;]*\bin which\b[^.;,]*$/i;

const GOAL_NAMED = new RegExp(`\\b${anyOf(GOAL_NAMES)}\\b|\\b${anyOf(GOAL_VERBS)}\\s*$`, 'i');

/** "I set the target, 40 % of buyers", but "she wanted extensions, £65". */
const APPOSED = new RegExp(
  `\\b(?:${anyOf(GOAL_NAMES)}|(?:asked|calling|wish) for|would|could|want(?:ed|s)? to|planned)\\b`,
  'i',
);

const GOAL_AT_END = new RegExp(`\\b${anyOf(GOAL_NAMES)}\\s+$`, 'i');

/** Nobody has got there yet: a goal named in the clause that leads to the amount. */
function isGoal(before: string): boolean {
  const breaks = [...before.matchAll(CLAUSE_BREAK)].filter(({ index }, at, all) => {
    const from = all[at - 1]?.[0].startsWith(':') ? at - 2 : at - 1;
    return before.slice(index) !== ', ' || !APPOSED.test(before.slice(all[from]?.index ?? 0, index));
  });
  const last = breaks.at(-1);
  // "Target agreed with mobile: 99.5 %"
  if (last?.[0].startsWith(':') && GOAL_NAMED.test(before.slice(breaks.at(-2)?.index ?? 0, last.index)))
    return true;
  // "the target (monthly churn under 8 %)"
  const opened = last?.[0] === '(' && !before.slice(last.index).includes(')');
  if (opened && GOAL_AT_END.test(before.slice(0, last.index))) return true;
  // "what it would bring: €19,000"
  const whole = before.slice(last?.[0].startsWith(':') ? (breaks.at(-2)?.index ?? 0) : (last?.index ?? 0));
  return GOAL.test(before.slice(last?.index ?? 0)) || WOULD_COME.test(whole) || IN_MODEL.test(before);
}

const LIMIT = anyOf(LIMITS);
/** "raised the cap for those to seven". */
const LIMIT_BEFORE = new RegExp(
  `\\b${LIMIT}\\b[^,;.\\d]{0,40}\\b(?:to|at|of|is|was|as)\\s+$|\\bset (?:an?|the|my|our) ${LIMIT}\\b[^;.\\d]{0,40}$`,
  'i',
);
/** "10 % as the limit", "a $100 cap". */
const LIMIT_BEHIND = new RegExp(
  `^\\s+(?:${LIMIT}|goal|target|(?:that|which)\\s[^.,;]{0,25}\\b(?:asks?|requires?|allows?|demands?)\\b|[^.,;]{0,20}\\bin the (?:budget|plan|forecast)\\b|(?:as|for|was|is)\\s+(?:the|an?|our|my)\\s+(?:${LIMIT}|goal|target|aim|task))\\b`,
  'i',
);

/** Whether a sentence of the part Task names only what was to be done: "Cut churn to 6 %", "90 % completion by June". */
export const isTask = (section: Section | null, text: string): boolean =>
  section === 'task' && (DO.test(text) || DUE.test(text));

const DO = new RegExp(`^\\W*(?:to\\s+\\p{L}+|${anyOf(TO_DO)})\\s(?![^.]*\\b(?:was|were|had)\\b)`, 'iu');
const DUE =
  /^(?!.*\b(?:had|has|have|was|were)\b).*(?:%|per ?cent|\d)[^.,;]*\sby\s(?:the\s)?(?:end|\p{Lu}|\d)[^,;]*$/u;
