/** A ratio: a share as a value, or by how many times something moved. Pure. */
import { anyOf, EXAMINING } from '../cue-words.ts';
import { BY, DIFFERENCE, hasMove, OF_CHANGE } from '../cues.ts';

/** @param moves whether the clause before it has a verb of movement */
export function readRatio(
  text: string,
  clause: string,
  after: string,
  moves: boolean,
): 'change' | 'value' | null {
  if (SHARE.test(text)) {
    const own = / of /.test(text) && OWN_ACT.test(clause);
    return own || /\ball but\s+$/i.test(clause) ? null : 'value';
  }
  if (/^every\s/i.test(text)) return EVERY.test(clause) ? 'value' : null;
  if (isChange(text, clause, after, moves)) return 'change';
  return FRACTION.test(text) && isPart(text, clause, after) ? 'value' : null;
}

function isChange(text: string, clause: string, after: string, moves: boolean): boolean {
  const verb =
    hasMove(text) &&
    !/(?:\b(?:the|two|both|all|each|every|an?|these|those|any|some|many|no|of|counts?)|\d)\s+$/i.test(clause);
  const grew = GREW.test(clause) || !OFTEN.test(text);
  return (
    verb ||
    (moves && (BY.test(clause) || /^by\s/i.test(text)) && grew && !PER.test(after)) ||
    OF_CHANGE.test(clause) ||
    (/times|twice|double|triple|half/i.test(text) && AS_MUCH.test(after)) ||
    (/times|twice|x$/i.test(text) && TIMES_OF.test(after)) ||
    OF_WHAT.test(after) ||
    /\bcut(?:ting|s)? (?:\p{L}+ )?in $/iu.test(clause) ||
    (/\d|times/.test(text) && DIFFERENCE.test(after))
  );
}

/** Whether a fraction is a share of many. */
function isPart(text: string, clause: string, after: string): boolean {
  if (PART_NAMED.test(clause)) return false;
  if (OPENS.test(clause) && !(/^a \w+$/i.test(text) && IS_ONE.test(after))) {
    if (DOES.test(after) || (/^,\s/.test(after) && !/s$/.test(text))) return true;
  }
  if (IS_HALF.test(clause) && ENDS.test(after)) return true;
  return OF_MANY.test(after) && !OWN_ACT.test(clause);
}

/** "3 in 10", "33 of the 40". */
const SHARE =
  /^(?:[Oo]f|[Ff]rom|[Oo]ut of) .* \S+$|^\S+(?: \p{L}+){0,2} (?:in|out of|of|from) (?:[\p{L}'’]+ ){0,2}\S+$/su;
/** "I read 300 of the 2,000": what was done, not what was found. */
const OWN_ACT = new RegExp(
  `\\b(?:i|we)\\s+(?:\\p{L}+\\s+){0,2}?${anyOf(EXAMINING)}\\s+(?:\\p{L}+\\s+){0,2}$`,
  'iu',
);
const FRACTION =
  /^(?:an?|one|two|three|four|further|another|about|nearly|almost|over|more than|roughly| )*[ -]?(?:hal(?:f|ves)|thirds?|quarters?|fifths?|tenths?)$/i;
/** "in the wrong half of the country" */
const PART_NAMED = /\b(?:wrong|other|first|second|last|top|bottom|right|left|upper|lower|better)\s+$/i;
/** "until then a third had never been written down": the fraction is the subject. */
const OPENS =
  /(?:^\W*|[,;:(–—]\s*|\b(?:that|and|but|because|then|of which|of whom|of those|of them),?\s+)(?:only |about |in )?$/i;
/** "every third crate was bruised", "failed in roughly every fifth run", but "I read every fifth one". */
const EVERY =
  /(?:^\W*|[,;:(–—]\s*|\b(?:that|and|but|because|was|is|were|in|lost|like|roughly|about|nearly|almost),?\s+)$/i;
const DOES = /^\s+(?:had|has|have|were|was|are|is|did|do|came|went|said|never|got)\b/i;
/** "two girls were hurt and a third was hiding it": one more, no part. */
const IS_ONE = /^\s+(?:is|was)\b/;
/** "(previously about half)", "fell to a third". */
const IS_HALF =
  /\b(?:is|was|were|are|fell to|dropped to|down to|up to|rose to|normally|usually|previously|before|now)\s+(?:about |nearly |almost |roughly |only |just )?$/i;
const ENDS = /^\s*(?:[.,;)]|$)/;
/** "moved 63 times", "raised twice" say how often, "grew three times" by how much. */
const OFTEN = /\b(?:times|twice)$/i;
const GREW =
  /\bby\s*$|\b(?:grew|grown|rose|risen|increas\w+|(?<!\b(?:came|come|comes|showed|turned|brought|went|put|added|set|picked)\s(?:it\s|them\s)?)up|improv\w+|multipl\w+|becomes?|became)\s+(?:by |about |almost |nearly |more than |over )*$/i;
/** "14 times a day" says how often too. */
const PER = /^\s+(?:an?|per|in|each|every) (?:hour|day|night|week|month|year)\b/i;
/** A group behind a fraction, no stretch of time: "half of the customers", "half the customers". */
const OF_MANY =
  /^\s+of\s+(?!an?\b|that\b(?!\s\p{L})|(?:hour|day|week|month|year)s?\b|the (?:time|way|day|week|month|year|night|morning)\b|\p{L}+day\b)|^\s+(?:the|our|its|their|my|his|her)\s+(?!times\b)\p{L}+s\b/iu;
/** "a third of what it was" */
const OF_WHAT = /^\s+of what\s(?:it|they|we|he|she)\b/i;
/** "twice as fast", "half as many". */
const AS_MUCH = /^\s+as\s+(?!if\b|though\b|well\b|an?\b)\p{L}+/iu;
/** "three times the last one". */
const TIMES_OF =
  /^\s+that (?:of|in)\b|^\s+(?:the|what|our|its|his|her|their)\b[^.,;]{0,20}\b(?:last|previous|usual|normal|old|before|earlier|was|were)\b/i;
