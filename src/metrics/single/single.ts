/** One amount that is a metric by itself: a change, a new value, a share or a sum that is told as a fact. Pure. */
import type { Quantity } from '../../quantities/index.ts';
import { type Amount, isMoney, toAmount } from '../amount.ts';
import { anyOf, COMPARATIVES, MOVES } from '../cue-words.ts';
import { BY, hasMove, OF_CHANGE, TO, UP_IDLE } from '../cues.ts';
import { directionOf } from '../direction.ts';
import { withMinus } from '../find.ts';
import type { Figures, Reading, Role } from '../metric.ts';
import type { Told } from '../recall.ts';
import { isArrival, isLevel, isSum } from './arrival.ts';
import { differs, differsBy, isDifference, isSigned, UP_BEHIND } from './difference.ts';
import { isFact } from './fact.ts';
import { readRatio } from './ratio.ts';

/** A change ("by 22 %"), a new value ("fell to 3.1 hours"), or a share or sum that is told as a fact. */
export function readSingle(amounts: Quantity[], at: number, text: string, told: Told[]): Reading | null {
  const own = amounts[at]!;
  const quantity =
    own.kind === 'count' && ON_SCALE.test(text.slice(0, own.start)) ? withMinus(own, text) : own;
  const { kind, start, end } = quantity;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  // "doubled to six minutes": the verb is an amount too.
  const last = amounts.slice(0, at).findLast((amount) => roleOf(amount, 'value') !== 'verb');
  const clause = before.slice(Math.max(last?.end ?? 0, before.length - CLAUSE));
  if (!isFact(amounts, at, text)) return null;
  const meant = readMeaning(quantity, clause, before.slice(-CLAUSE), after);
  if (meant === null) return null;
  const amount = toAmount(quantity, text);
  if (isAgain(amount, before, told)) return null;
  const { unit, period } = amount;
  const percent = unit === '%' && amount.number !== null ? Math.abs(amount.number) : null;
  const direction = meant === 'change' ? directionOf(quantity, clause.replace(UP_IDLE, ''), after) : null;
  const figures: Figures = {
    baseline: null,
    value: meant === 'change' ? null : amount,
    others: null,
    change:
      meant === 'change' ? { text: quantity.text, percent, unit, period, direction, computed: false } : null,
    money: kind === 'money',
  };
  return { figures, role: roleOf(quantity, meant), start, end };
}

/** "wrote off the 8 %": what was told before is taken up again. */
const isAgain = ({ number, unit }: Amount, before: string, told: Told[]): boolean =>
  (unit === '%' || isMoney(unit)) &&
  /\bthe\s+$/i.test(before) &&
  told.some(({ amounts }) => amounts.some((other) => other.number === number && other.unit === unit));

/** Of a scale that goes below nought. */
const ON_SCALE = /\b(?:nps|net promoter score)\b[^,;.\d]{0,20}$/i;

function roleOf({ kind, text }: Quantity, meant: 'change' | 'value'): Role {
  if (kind === 'money') return 'money';
  if (kind === 'ratio' && hasMove(text)) return 'verb';
  return meant === 'change' ? 'moved' : 'level';
}

/** Characters before an amount in which its verb is looked for. */
const CLAUSE = 70;

/** null: no metric, such as the number of people asked. */
function readMeaning(
  quantity: Quantity,
  clause: string,
  whole: string,
  after: string,
): 'change' | 'value' | null {
  const { kind, text } = quantity;
  // "rose by 9 points to 41"
  const moves = hasMove(clause) || (/^\s+to\s+$/.test(clause) && /\bby (?:\S+ ){1,2}to\s+$/.test(whole));
  if (kind === 'ratio') return readRatio(text, clause, after, moves);
  if (kind === 'percent' || kind === 'money') return isMoved(quantity, clause, after) ? 'change' : 'value';
  // "47 minutes more on average"
  if (differsBy(quantity, clause, after)) return 'change';
  if ((moves && isArrival(kind, clause, after)) || isLevel(quantity, clause, whole, after)) return 'value';
  if (kind === 'count' && isSum(text, clause, after) && !isSigned(text, clause)) return 'value';
  return isDifference(quantity, clause, after) ? 'change' : null;
}

/** Whether a share or a sum tells by how much something moved, and not how it stands. */
function isMoved({ kind, text }: Quantity, clause: string, after: string): boolean {
  if (/\boff by\s+$/i.test(clause) || (CHOSEN_BY.test(clause) && /^\s+of\b/.test(after))) return false;
  const by = !TO.test(clause) && (BY.test(clause) || OF_CHANGE.test(clause) || isSigned(text, clause));
  return (
    by ||
    WAS_MINUS.test(clause) ||
    IS_MORE.test(clause) ||
    differs(kind, clause, after) ||
    UP_BEHIND.test(after)
  );
}

/** "is chosen by 38 % of all guests": who does it. */
const CHOSEN_BY = new RegExp(`(?<!\\b${anyOf(MOVES)}\\s)\\bby\\s+(?:about |over |only )?$`, 'i');

/** "the result was minus 2.6 %" */
const WAS_MINUS = /\b(?:was|were|is|are) minus\s+$/i;
/** "cheaper 4 %", "losses were higher for 40 thousand" */
const IS_MORE = new RegExp(`\\b(?:${anyOf(COMPARATIVES)})\\s+(?:for\\s+|with\\s+)?$`, 'i');
