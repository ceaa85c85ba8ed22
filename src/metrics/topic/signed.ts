/** What an amount measures, where a colon before it or the amount itself names it. Pure. */

/** "Quote time: 6.5 d → 0.8 d": a name, whatever the tagger takes its words for. */
export const labelBefore = (before: string): string => LABEL.exec(before)?.[1] ?? '';
const LABEL =
  /^\s*((?!(?:i|we|he|she|it|they|you|this|that)\b)\p{L}[\p{L}\p{N}'’/@&%-]*(?: (?!(?:is|was|were|had|has|i|we|it|they)\b)[\p{L}\p{N}'’/@&%-]+){0,5}) *: *$/iu;

/** "140 devices out of 900" */
export const nounInside = (amount: string): string => NOUN_INSIDE.exec(amount)?.[1] ?? '';
const NOUN_INSIDE =
  /^\S+ (?!out\b|times\b|per|pct|(?:million|thousand|euro|dollar|pound|second|minute|hour|day|week|month|year)s?\b)(\p{L}{3,}(?: (?!out\b)\p{L}+)?) (?:out of|in|of) /u;
