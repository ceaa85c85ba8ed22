/** Shares that come as two amounts: "3 names out of 41k". Pure. */
import { type Quantity, toQuantity } from '../quantities/index.ts';
import { toNumber } from './amount.ts';

/** "3 names out of 41k", "1,930 locks of 2,000", "61 out of roughly 900", "two of my seventeen", "4 people in 5". */
export function joinShares(amounts: Quantity[], text: string): Quantity[] {
  return amounts.flatMap((amount, at) => {
    const [last, next] = [amounts[at - 1], amounts[at + 1]];
    if (last && isShare(last, amount, text)) return [];
    if (!next || !isShare(amount, next, text)) return [amount];
    // "17 of the 21 days": the days are not counted in the share.
    const end = next.kind === 'duration' ? next.start + next.text.search(/\s|$/) : next.end;
    return [toQuantity('ratio', text, amount.start, end)];
  });
}

/** "From 100 candidates 42 stopped", "of the 17, 15 were still there": the whole comes first. */
export function joinFronted(amounts: Quantity[], text: string): Quantity[] {
  return amounts.flatMap((amount, at) => {
    const [last, next] = [amounts[at - 1], amounts[at + 1]];
    if (last && wholeBefore(last, amount, text) !== null) return [];
    const start = next ? wholeBefore(amount, next, text) : null;
    return start === null ? [amount] : [toQuantity('ratio', text, start, next!.end)];
  });
}

/** Where "of the" before the whole begins; null where the two are no share. */
function wholeBefore(whole: Quantity, part: Quantity, text: string): number | null {
  const opening = FRONTED.exec(text.slice(0, whole.start));
  const [all, some] = [toNumber(whole.text), toNumber(part.text)];
  const counted = whole.kind === 'count' && part.kind === 'count' && all !== null && some !== null;
  if (!opening || !counted || some > all || all < FEWEST) return null;
  const gap = text.slice(whole.end, part.start);
  return BEFORE_PART.test(gap) && !OF_ITS_OWN.test(text.slice(part.end)) ? opening.index : null;
}

const FEWEST = 3;
const FRONTED =
  /(?:(?<=^\W*|[,:;(–—] ?|\b(?:that|and|but|because) ))(?:of|from|out of) (?:the |our |my |his |her |their |its |these |those )?$/i;
/** What is counted, and what they did: "coats we returned", "people who filled in the sheet,". */
const BEFORE_PART = /^(?:\s+(?!(?:to|and|or|until)\b)[\p{L}'’-]+){0,10},?\s+(?:(?:only|just|about|some) )?$/u;
/** "five families": other things than the whole; "against 150": the part belongs to another pair. */
const OF_ITS_OWN =
  /^(?:\s+(?:of|to|am|pm)\b|[^.;]*\b(?:against|versus|vs|compared)\b|\s*[:%]|\s+\p{L}+s\b(?<!\b(?:was|is|has|does|always|this)))/u;

function isShare(part: Quantity, whole: Quantity, text: string): boolean {
  if (
    !(part.kind === 'count' || part.kind === 'duration' || / times?$|x$/.test(part.text)) ||
    !(whole.kind === 'count' || (whole.kind === 'duration' && part.kind === 'count'))
  )
    return false;
  const gap = text.slice(part.end, whole.start);
  const isPart = (toNumber(part.text) ?? 0) <= (toNumber(whole.text) ?? 0);
  if (SOME_OF.test(gap)) return isPart && part.kind !== 'duration';
  const bare = whole.kind === 'count' && !OTHER_NOUN.test(text.slice(whole.end));
  if (bare && part.kind !== 'duration' && IN_SO_MANY.test(part.text + gap)) return isPart;
  if (whole.kind === 'duration') return /^ of (?:the|our|its|his|her|their) $/.test(gap);
  if (/^\s+(?:in|of|out of|from)\s+(?:each|every)\s+$/.test(gap)) return true;
  if (OUT_OF.test(gap) || /^ (?:of|from|out of) (?:those|these)\s+$/.test(gap)) return true;
  if (part.kind === 'duration')
    return /^\s+(?:in|out of)\s+$/.test(gap) && !/^\s+(?:\p{L}+\s)?\p{L}+s\b/u.test(text.slice(whole.end));
  if (!NOUN_OF.test(gap)) return false;
  const [some, all] = [toNumber(part.text) ?? 0, toNumber(whole.text) ?? 0];
  // "two bugs from 900 installations", but "42 aircraft from 13 stations".
  return OTHER_NOUN.test(text.slice(whole.end)) ? Math.max(some, 1) * RARELY <= all : some <= all;
}

/** "five of the last six", "two of my seventeen" */
const SOME_OF =
  /^ of (?:the |my |our |its |his |her |their |those |these )(?:(?:last|next|previous|first|other|remaining) )?$/;
/** "4 people in 5", "eleven complaints in a hundred", "4 times in 6,000" */
const IN_SO_MANY = /\S+\s\p{L}{3,}\s+in\s+$/u;

const OUT_OF =
  /^(?:\s+\p{L}+){0,2},?\s+out of (?:the |our |all |every |roughly |about |some )*$|^\s+of\s+(?:the|our|his|her|their|its)\s+\p{L}+['’]s?\s+$/u;
/** How many times larger a number of other things is of which the first are a share. */
const RARELY = 50;
const OTHER_NOUN = /^\s+(?!was\b|is\b|has\b|does\b)\p{L}+s\b/u;
const NOUN_OF = /^\s+(?:\p{L}+\s+)?\p{L}+s\s+(?:of|in|from)\s+(?:the )?$/u;
