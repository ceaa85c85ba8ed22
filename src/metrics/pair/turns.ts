/** Two amounts of one measure whose order the words before, between and behind them tell together. Pure. */
import { PERIOD } from './older.ts';
import type { Order } from './order.ts';

const TIME = `(?:first|second|last|third)(?: (?:${PERIOD}|day))?|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\\p{L}*|year before|year after|one|other`;

/** What stands before the first amount, between the two and behind the second. */
interface Turn {
  before?: RegExp;
  gap: RegExp;
  behind?: RegExp;
  order: Order;
}

/** The order that the words tell, if they do. */
export const turnOf = (text: Record<'before' | 'gap' | 'behind', string>): Order | null =>
  TURNS.find(
    ({ before, gap, behind }) =>
      gap.test(text.gap) && (before?.test(text.before) ?? true) && (behind?.test(text.behind) ?? true),
  )?.order ?? null;

/** Where something came to stand. */
const ARRIVES =
  '(?:it was|they were|there were|we were at|we had|it is|it had|was|were|is|had)\\s+(?:at |down to |up to |only |about |around |just )*';

const TURNS: Turn[] = [
  // "got 71, he had 38 before": what is told behind the second amount makes it the older.
  {
    gap: /(?:,|\band|\bwhere|\bwhen)\s+(?:i|we|he|she|it|they|there|that)\s+(?:had|was|were|got|took)\s+(?:been\s+)?(?:about |around |like )?$/i,
    behind: new RegExp(
      `^[^.;,\\d]{0,20}\\b(?:before|earlier|previously|last ${PERIOD}|the ${PERIOD} before)\\b`,
      'i',
    ),
    order: 'falling',
  },
  // "9 in April and 1 in June", "67.1 in the first year and 67.4 in the second"
  {
    gap: new RegExp(
      `^(?:\\s+\\p{L}+){0,2}\\s+(?:in|on|at) (?:the )?(?:${TIME})[^.;\\d]{0,20}(?:,|\\band)\\s+(?:only |lost |about )?$`,
      'iu',
    ),
    behind: new RegExp(`^(?:\\s+\\p{L}+){0,2}\\s+(?:in|on|at) (?:the )?(?:${TIME})`, 'iu'),
    order: 'rising',
  },
  // "the year before we'd had nine, and the year after it was three"
  {
    before: new RegExp(`\\b(?:the ${PERIOD} before|last ${PERIOD})\\b[^.;,]{0,30}$`, 'i'),
    gap: new RegExp(`\\b(?:the ${PERIOD} after|this ${PERIOD}|now)\\b[^.;\\d]{0,20}$`, 'i'),
    order: 'rising',
  },
  // "900 a month, after the release 15"
  {
    gap: /^[^.;\d]{0,40}[,(]\s*(?:and\s+)?after (?:the|this|that|my|our) \p{L}+,?\s+(?:it was |only |about |just )*$/iu,
    order: 'rising',
  },
  // "empty for 70 minutes every morning, now 15"
  {
    gap: /^[^.;\d]{0,40}(?:[,;(]|\b(?:and|but)\s)\s*(?:and |but )?(?:now|today|afterwards?|nowadays|currently|in the end|at the end|by the end)\s+(?:it['’]s |it is |its |only |at |is |about |just )*$/i,
    order: 'rising',
  },
  // "was 4.2 s and is 1.1 s now"
  {
    before: /\b(?:was|were|had been|took|cost|needed|used to be)\s+$/i,
    gap: /^[^.;,\d]{0,20},?\s+(?:and|but)\s+(?:now\s+)?(?:is|are|takes?|costs?|needs?)\s+(?:now\s+)?$/i,
    order: 'rising',
  },
  // "before: 65 min, after: 40 min", "was 65, is 40", "at first 65, later 40"
  {
    before:
      /\b(?:before|was|were|old|previously|earlier|at first|first|at launch|(?:at|in) the (?:start|beginning))[:,]?\s+$/i,
    gap: /^[^.;:\d]{0,20}?(?:[,/]|\band|\bbut)\s*(?:and |but )?(?:after|afterwards|now|is|are|new|later|today|(?:at|in|by) the end)[:,]?\s+$/i,
    order: 'rising',
  },
  // "40 min now (65 before)"
  {
    gap: /^[^.;\d]{0,20}\(\s*$/,
    behind: /^\s+(?:before|earlier|previously|at first|at the start|a year ago)\)/i,
    order: 'falling',
  },
  // "65 % at launch, 40 % by June"
  {
    gap: /^[^.;\d]{0,20}\b(?:at (?:launch|first)|(?:at|in) the (?:start|beginning|outset)|initially|originally)\b[^.;\d]{0,10}(?:,|\band|\bbut)\s+$/i,
    behind: /^[^.;,\d]{0,20}\b(?:by|in|at the end|after|later|now|today|when|since)\b/i,
    order: 'rising',
  },
  // "4.1 on the old map and 4.2 on the new"
  {
    gap: /^[^.;\d]{0,20}\b(?:old|previous|former)\b[^.;\d]{0,25}(?:,|\band|\bbut)\s+$/i,
    behind: /^[^.;,\d]{0,20}\b(?:the )?new\b/i,
    order: 'rising',
  },
  // "started at 61 a day, by Christmas it was 24"
  {
    before:
      /\b(?:started|began|begun|opened|starting)\s+(?:out\s+)?(?:at|with|from|on)\s+(?:about |around |only )?$/i,
    gap: new RegExp(`^[^.;\\d]{0,40}(?:,|\\band|\\bbut)\\s[^.;\\d]{0,30}${ARRIVES}$`, 'i'),
    order: 'rising',
  },
  // "were before 6 from 100, in May it was 1 from 100"
  {
    before:
      /\b(?:before|previously|earlier|at first|in the beginning|once)\s+(?:it |they |there )?(?:was |were |had )?(?:about |around |only )?$/i,
    gap: new RegExp(`^[^.;\\d]{0,30}(?:,|\\band|\\bbut)\\s[^.;\\d]{0,20}${ARRIVES}$`, 'i'),
    order: 'rising',
  },
  // "without the story it's eleven seconds, with it a minute and forty"
  {
    before: /\bwithout\b[^.;\d]{0,30}$/i,
    gap: /^[^.;\d]{0,30}(?:,|\band|\bbut)\s+(?:and |but )?with\b[^.;\d]{0,30}$/i,
    order: 'rising',
  },
  {
    before: /\bwith\b[^.;\d]{0,30}$/i,
    gap: /^[^.;\d]{0,30}(?:,|\band|\bbut)\s+(?:and |but )?without\b[^.;\d]{0,30}$/i,
    order: 'falling',
  },
  // "46 % of the Germans left, and it was eleven elsewhere"
  {
    gap: /^[^.;\d]{0,40}(?:,|\band|\bbut|\bwhere|\bwhile)\s+(?:and |but )?(?:(?:it|that|they)\s+)?(?:is |was |were )?(?:only |just |about )?$/i,
    behind: /^\s+(?:elsewhere|everywhere else|(?:in|for|of|with|at) (?:all )?(?:the )?(?:others?|rest)\b)/i,
    order: 'falling',
  },
];
