/** One amount that is a metric by itself: a change, a new value, a share or a sum that is told as a fact. Pure. */
import type { Quantity } from '../../quantities/index.ts';
import { toAmount } from '../amount.ts';
import { anyOf, MOVES } from '../cue-words.ts';
import { BY, hasMove, OF_CHANGE, TO } from '../cues.ts';
import { directionOf } from '../direction.ts';
import { withMinus } from '../find.ts';
import type { Figures, Reading, Role } from '../metric.ts';
import { isArrival, isLevel, isSum } from './arrival.ts';
import { differs, isDifference, isSigned } from './difference.ts';
import { isFact } from './fact.ts';
import { readRatio } from './ratio.ts';

/** A change ("by 22 %"), a new value ("fell to 3.1 hours"), or a share or sum that is told as a fact. */
export function readSingle(amounts: Quantity[], at: number, text: string): Reading | null {
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

/** Of a scale that goes below nought. */
const ON_SCALE = /\b(?:nps|net promoter score)\b[^,;.\d]{0,20}$/i;

function roleOf({ kind, text }: Quantity, meant: 'change' | 'value'): Role {
  if (kind === 'money') return 'money';
  if (kind === 'ratio' && hasMove(text)) return 'verb';
  return meant === 'change' ? 'moved' : 'level';
}

/** Characters before an amount in which its verb is looked for. */
const CLAUSE = 70;

/** "up to battle nine", "set up a group text to 44 surgeries": nothing moves by itself. */
const UP_IDLE =
  /\bup to\s+(?:\p{L}+\s+)?$|\b(?:set|setting|sets|signed|wrote|opened|showed|turned|teamed|followed|looked|made|drew) up\b/giu;

/** null: no metric, such as the number of people asked. */
function readMeaning(
  quantity: Quantity,
  clause: string,
  whole: string,
  after: string,
): 'change' | 'value' | null {
  const { kind, text } = quantity;
  const moves = hasMove(clause.replace(UP_IDLE, ''));
  if (kind === 'ratio') return readRatio(text, clause, after, moves);
  if (kind === 'percent' || kind === 'money') return isMoved(quantity, clause, after) ? 'change' : 'value';
  if ((moves && isArrival(kind, clause, after)) || isLevel(kind, clause, whole, after)) return 'value';
  if (kind === 'count' && isSum(text, clause, after)) return 'value';
  return isDifference(quantity, clause, after) ? 'change' : null;
}

/** Whether a share or a sum tells by how much something moved, and not how it stands. */
function isMoved({ kind, text }: Quantity, clause: string, after: string): boolean {
  if (/\boff by\s+$/i.test(clause) || (CHOSEN_BY.test(clause) && /^\s+of\b/.test(after))) return false;
  const by = !TO.test(clause) && (BY.test(clause) || OF_CHANGE.test(clause) || isSigned(text, clause));
  return by || differs(kind, clause, after) || UP_BEHIND.test(after);
}

/** "is chosen by 38 % of all guests": who does it. */
const CHOSEN_BY = new RegExp(`(?<!\\b${anyOf(MOVES)}\\s)\\bby\\s+(?:about |over |only )?$`, 'i');

/** "20 % down" */
const UP_BEHIND = /^\s+(?:up|down)\b(?!\s+(?:to|from)\b)/i;
