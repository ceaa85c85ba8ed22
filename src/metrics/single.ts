/** One amount that is a metric by itself: a change, a new value, a share or a sum that is told as a fact. Pure. */
import type { Quantity } from '../checker/quantities.ts';
import { toAmount } from './amount.ts';
import { BOUND, BY, DIFFERENCE, isGoal, MOVE, TO } from './cues.ts';
import type { Found } from './metric.ts';
import { findTopic } from './topic.ts';

/** A change ("by 22 %"), a new value ("fell to 3.1 hours"), or a share or sum that is told as a fact. */
export function readSingle(
  quantity: Quantity,
  previous: Quantity | undefined,
  text: string,
  shift: number,
): Found | null {
  const { kind, start, end } = quantity;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const clause = before.slice(Math.max(previous?.end ?? 0, before.length - CLAUSE));
  if (kind === 'date' || isGoal(before) || BOUND.test(before)) return null;
  const meant = readMeaning(quantity, clause, after);
  if (meant === null) return null;
  const amount = toAmount(quantity, shift);
  const percent = amount.unit === '%' ? amount.number : null;
  const topic = isTransitive(quantity, after)
    ? findTopic('', ` of ${after}`, 'level')
    : findTopic(
        before.replace(/\bby\s+$/, ' '),
        after,
        kind === 'money' ? 'money' : meant === 'change' ? 'moved' : 'level',
      );
  return {
    topic,
    baseline: null,
    value: meant === 'change' ? null : amount,
    change: meant === 'change' ? { text: quantity.text, percent, computed: false } : null,
    money: kind === 'money',
    sentence: text.trim(),
    start: start + shift,
  };
}

/** Characters before an amount in which its verb is looked for. */
const CLAUSE = 70;

/** null: no metric, such as the number of people asked. */
function readMeaning({ kind, text }: Quantity, clause: string, after: string): 'change' | 'value' | null {
  const moves = [...clause.matchAll(MOVE)].length > 0;
  const arrived =
    moves &&
    /\bto\s+(?:\p{L}+\s+)?$/u.test(clause) &&
    !(kind === 'count' && /\b(?:came|comes) to\s+$/.test(clause));
  const differs = DIFFERENCE.test(after);
  if (kind === 'ratio') {
    if (SHARE.test(text)) return 'value';
    if (/\d/.test(text) && !/[x×]|times/i.test(text)) return null;
    const verb = [...text.matchAll(MOVE)].length > 0;
    return verb || (moves && BY.test(clause)) || OF_CHANGE.test(clause) ? 'change' : null;
  }
  if (kind === 'percent' || kind === 'money') {
    const by = !TO.test(clause) && (BY.test(clause) || /^[+−-]/.test(text));
    return by || differs ? 'change' : 'value';
  }
  if (arrived || LEVEL.test(clause) || (kind !== 'count' && STANDS.test(clause))) return 'value';
  const by = moves && /\bby\s+(?:about |around |roughly )?$/i.test(clause) && !DONE_BY.test(clause);
  return by || differs ? 'change' : null;
}

/** "3 in 10". */
const SHARE = /^\S+ (?:in|out of) \S+$/;
/** "By December waiting was at 8.2 hours". */
const STANDS = /\b(?:was|were|is|stood|stayed)\s+(?:down |up |back )?at\s+(?:about |around )?$/i;
/** "used by 60 universities". */
const DONE_BY = /\b(?:used|owned|made|signed|read|run|led|sent|written|reported|flagged)\s+by\s+$/i;
/** "By 31 March the average was 27 days": a figure that is measured again and again. */
const LEVEL =
  /\b(?:average|median|mean|rate|share|score|p\d\d)\b[^,.;]{0,25}\s(?:was|were|is|stood at|stayed at)\s+(?:about |around |at |down to |up to )*$/i;

const OF_CHANGE =
  /\b(?:improvement|increase|drop|decrease|reduction|rise|growth) of (?:about |nearly |almost )?$/;

/** "doubled the credit line": what moved stands behind. */
function isTransitive({ kind }: Quantity, after: string): boolean {
  return kind === 'ratio' && /^\s+(?:the|our|his|her|their|my|its)\s/.test(after);
}
