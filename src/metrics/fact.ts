/** Whether an amount is told as a fact, and is no goal, no limit and no sample. Pure. */
import type { Quantity } from '../checker/quantities.ts';
import type { Section } from '../model.ts';

/** Of a single amount. */
export function isFact(amounts: Quantity[], at: number, text: string): boolean {
  const { kind, start, end, text: own } = amounts[at]!;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return !(
    kind === 'date' ||
    (isGoalOrLimit(before, after) && !(kind === 'money' && PRICED.test(before))) ||
    (BOUND.test(before) && !PASSED.test(before) && !(BETWEEN.test(before) && / and /.test(own))) ||
    /^[<>≤≥]/.test(own) ||
    WOULD_BEHIND.test(after) ||
    SURE.test(after) ||
    TRIED_ON.test(before) ||
    isEither(amounts, at, text) ||
    (kind === 'ratio' && EXAMINED.test(before)) ||
    ((kind === 'percent' || kind === 'money') && AGAIN.test(before))
  );
}

/** A goal or a limit, by what stands before and behind the amount. */
export const isGoalOrLimit = (before: string, after: string): boolean =>
  isGoal(before) || LIMIT_BEFORE.test(before) || LIMIT_BEHIND.test(after);

/** Nobody has got there yet, or it is only a limit. */
const GOAL =
  /\b(?:if|goal|target|task (?:was|to)|recommend\w*(?=[^,]*$)|one measure|aim\w*|objective|mission|mandate|suggestion|hop(?:e|ed|ing)|plan(?:ned)? to|want(?:s|ed)?|had to|needed to|need|promised|propos\w+|suggested|suggesting|brief|forecast(?:ed)?(?= to\b| that\b| at\b| by\b| an?\b)|(?:was|were) forecast|expected|model(?:led|ed)|estimat\w+|simulated|projected|assumed|would|could(?! see\b)|assignment|required|asked (?:to|for|me|us|him|her|them)|asked (?:the )?\w+ for(?=[^,]*$)|supposed|told to)\b/i;
const BOUND =
  /(?<![-=–—])[<>≤≥]\s*$|\bbetween\s+(?:\S+\s+){1,3}and\s*$|(?<!\b(?:went|gone|goes|rose|risen|came|climbed|crept|moved|grew|back)\s)\bup to\s*$|\b(?:under|below|above|beyond|before|limit(?:ed)?(?: of| to)?|random|at most|no more than|less than|within|between)\s*$/i;

/** "fell to under 1 %": where it arrived, told by the next round number. */
const PASSED = /(?:\b(?:to|now)\s|(?:->|=>|→)\s*)(?:well |just )?(?:under|below|above|over)\s*$/i;

/** "recommended a new seal for 180,000 dollars", "a workover, price about two million": what it costs is a fact. */
const PRICED =
  /\b(?:recommended|suggested|proposed|wanted)\s(?!to\b)[^,;.]*(?:(?<!\b(?:ask|asked|bid|apply|applied) )\bfor|, (?:at a )?(?:price|cost)(?: of)?|\bcosting|\bworth|\bat a (?:price|cost) of)\s+(?:about |around |roughly )?$/i;

/** Of "between 31 and 88 %" both ends are told. */
const BETWEEN = /\bbetween\s+$/i;

/** Where another clause begins, in which a goal named before is no longer meant. */
const CLAUSE_BREAK =
  /[;(—–]|:\s|(?:,\s*)?\b(?:because|but|and(?!\s+(?:save|cut|reduce|raise|bring|keep|grow|lift|win|lower)\s)|so|while|whereas|although|which|why|how)\s|,\s(?:i|we|he|she)\s|,\s(?=(?:the\s)?\p{L}+\s(?:dropped|fell|rose|went|grew|shrank|stood)\b)/giu;

/** What something would cost or bring. */
const WOULD_COME =
  /\bwould (?:have )?(?:cost|bring|brought|earn|earned|save|saved|pay|paid|lose|lost|make|made)\b|['’]d (?:bring|earn|save|pay|lose|make)\b/i;

/** Whether a sentence of the part Task names only what was to be done: "Cut churn to 6 %", "90 % completion by June". */
export const isTask = (section: Section | null, text: string): boolean =>
  section === 'task' && (TO_DO.test(text) || DUE.test(text));
const TO_DO =
  /^\W*(?:to\s+\p{L}+|get|cut|reduce|bring|raise|increase|keep|make|grow|hit|reach|lower|halve|double|save|find|win|lift)\s(?![^.]*\b(?:was|were|had)\b)/iu;
const DUE = /^(?!.*\b(?:had|has|have|was|were)\b).*(?:%|per ?cent|\d)[^.,;]*\sby\s(?:the\s)?(?:end|\p{Lu}|\d)[^,;]*$/u;

const GOAL_NAMED = /\b(?:goals?|targets?|aims?|objectives?|tasks?|measures?|missions?|asks?|suggestions?|proposals?)\b/i;

/** Nobody has got there yet: a goal named in the clause that leads to the amount. */
function isGoal(before: string): boolean {
  const breaks = [...before.matchAll(CLAUSE_BREAK)];
  const last = breaks.at(-1);
  // "Target agreed with mobile: 99.5 %"
  if (last?.[0].startsWith(':') && GOAL_NAMED.test(before.slice(breaks.at(-2)?.index ?? 0, last.index)))
    return true;
  // "what it would bring: €19,000"
  const whole = before.slice(last?.[0].startsWith(':') ? (breaks.at(-2)?.index ?? 0) : (last?.index ?? 0));
  return GOAL.test(before.slice(last?.index ?? 0)) || WOULD_COME.test(whole);
}

const LIMIT = '(?:limit|cap|floor|ceiling|threshold|maximum|minimum)';
/** "raised the cap for those to seven". */
const LIMIT_BEFORE = new RegExp(`\\b${LIMIT}\\b[^,;.\\d]{0,40}\\b(?:to|at|of|is|was|as)\\s+$`, 'i');
/** "10 % as the limit", "a $100 cap". */
const LIMIT_BEHIND = new RegExp(
  `^\\s+(?:${LIMIT}|(?:that|which)\\s[^.,;]{0,25}\\b(?:asks?|requires?|allows?|demands?)\\b|[^.,;]{0,20}\\bin the (?:budget|plan|forecast)\\b|(?:as|for|was|is)\\s+(?:the|an?|our|my)\\s+(?:${LIMIT}|goal|target|aim|task))\\b`,
  'i',
);
/** "70 % of them would go to the same dishes": nobody has seen it. */
const WOULD_BEHIND = /^[^,;.\d]{0,60}\swould\b(?! (?:otherwise )?have (?!to\b))/i;

/** "not 100 % sure" */
const SURE = /^\s+(?:sure|certain|positive|convinced|honest|happy)\b/i;

/** "tested on 5 % of traffic": where something was tried. */
const TRIED_ON =
  /\b(?:test(?:ed|ing)?|ran|run|running|tried|trying|piloted|sampled)\b[^,;.]{0,25}\b(?:on|with)\s+(?:about |only |just |an? |random )*$|\b(?:(?:switched|turned|put|live)\b[^,;.]{0,25}\b(?:on|for)|(?:begin|began|start|started)\s+(?:it\s|them\s)?(?:on|with))\s+(?:about |only |just |an? |random )*$|\b(?:holdout|holdback|pilot)(?:\s+(?:of|at|with)|,)?\s+$/i;

/** "wrote off the 8 %": what was told before is taken up again. */
const AGAIN = /\bthe\s+$/i;

/** "called 5 of the 20": how many were asked, read or tested. */
const EXAMINED =
  /\b(?:asked|called|checked|interviewed|inspected|tested|sampled|reviewed|visited|watched|took|read|rang|looked at|listened to|went through)\s+(?:only |just |about |around )?$/i;

/** "7 % or 19 %": one of the two, and nobody says which. */
const isEither = (amounts: Quantity[], at: number, text: string): boolean =>
  [at, at + 1].some((to) => {
    const [one, other] = [amounts[to - 1], amounts[to]];
    return one?.kind === other?.kind && text.slice(one?.end, other?.start) === ' or ';
  });
