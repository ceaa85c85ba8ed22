/** Whether an amount is told as a fact, and is no goal, no limit and no sample. Pure. */
import type { Quantity } from '../../quantities/index.ts';
import { anyOf, BOUNDS, EXAMINING, TRIALS } from '../cue-words.ts';
import { isGoalOrLimit } from '../goal.ts';

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
    (kind === 'percent' && OWN.test(before) && /^ time\b/.test(after)) ||
    SURE.test(after) ||
    (kind === 'percent' && OR_MORE.test(after) && OF_GROUP.test(before)) ||
    TRIED_ON.test(before) ||
    isEither(amounts, at, text) ||
    (kind === 'ratio' && EXAMINED.test(before))
  );
}

/** It is only a limit. */
const BOUND = new RegExp(
  [
    '(?<![-=–—])[<>≤≥]\\s*$',
    '\\bbetween\\s+(?:\\S+\\s+){1,3}and\\s*$',
    '(?<!\\b(?:went|gone|goes|rose|risen|came|climbed|crept|moved|grew|back)\\s)\\bup to\\s*$',
    `\\b${anyOf(BOUNDS)}\\s*$`,
  ].join('|'),
  'i',
);

/** "fell to under 1 %": where it arrived, told by the next round number. */
const PASSED =
  /(?:\b(?:to|now|fell|dropped|got)\s|(?:->|=>|→)\s*)(?:well |just |back |to )*(?:under|below|above|over|within)\s*$/i;

/** "recommended a new seal for 180,000 dollars", "a workover, price about two million": what it costs is a fact. */
const PRICED =
  /\b(?:recommended|suggested|proposed|wanted)\s(?!to\b)[^,;.]*(?:(?<!\b(?:ask|asked|bid|apply|applied) )\bfor|, (?:at a )?(?:price|cost)(?: of)?|,? (?:costing|worth)|\bat a (?:price|cost) of)\s+(?:about |around |roughly )?$/i;

/** Of "between 31 and 88 %" both ends are told. */
const BETWEEN = /\bbetween\s+$/i;

/** "70 % of them would go to the same dishes": nobody has seen it. */
const WOULD_BEHIND =
  /^(?:(?!\s(?:and|but|so|because|if|when|what|how|that|who|which)\s)[^,;.\d]){0,60}\swould\b(?! (?:otherwise )?have (?!to\b))/i;

/** "in my 20 % time": a name. */
const OWN = /\b(?:my|our|your|his|her|their)\s+$/i;

/** "who had been shown 90 % or more": a group is named by its bounds. */
const OF_GROUP = /\b(?:who|whom|which|that|those|whose|with)\b[^,;.]*$/i;
const OR_MORE = /^\s+(?:or|and)\s+(?:more|less|above|below|over|under|better|higher|lower)\b/i;

/** "not 100 % sure" */
const SURE = /^\s+(?:sure|certain|positive|convinced|honest|happy)\b/i;

const FEW = '(?:about |only |just |an? |random )*';
/** "tested on 5 % of traffic": where something was tried. */
const TRIED_ON = new RegExp(
  [
    `\\b${anyOf(TRIALS)}\\b[^,;.]{0,25}\\b(?:on|with)\\s+${FEW}$`,
    `\\b(?:switched|turned|put|live)\\b[^,;.]{0,25}\\b(?:on|for)\\s+${FEW}$`,
    `\\b(?:begin|began|start|started)\\s+(?:it\\s|them\\s)?(?:on|with)\\s+${FEW}$`,
    `\\b(?:rolled|rollout|rolling|released|shipped|canari?ed|dialled)\\b(?:(?!\\band\\b)[^,;.]){0,40}\\b(?:to|at|on|for|in|with)\\s+${FEW}$`,
    `,? then (?:at |to )${FEW}$`,
    '\\bA\\/B tests? (?:at|in)\\s+$',
    '\\bA\\/B tests?\\b[^.;]{0,30},? then (?:at |to )?$',
    '\\b(?:holdout|holdback|pilot)(?:\\s+(?:of|at|with|in)|,)?\\s+$',
  ].join('|'),
  'i',
);

/** "called 5 of the 20": how many were asked, read or tested. */
const EXAMINED = new RegExp(`\\b${anyOf(EXAMINING)}\\s+(?:only |just |about |around )?$`, 'i');

/** "7 % or 19 %": one of the two, and nobody says which. */
const isEither = (amounts: Quantity[], at: number, text: string): boolean =>
  [at, at + 1].some((to) => {
    const [one, other] = [amounts[to - 1], amounts[to]];
    return one?.kind === other?.kind && text.slice(one?.end, other?.start) === ' or ';
  });
