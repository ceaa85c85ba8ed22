/** Whether an answer only says that there is none: "pass", "No idea, sorry.", "I don't remember the exact number." Pure. */

/** Nothing is written, or only that one does not know. */
export const saysNothing = (text: string): boolean => text.trim() === '' || isPass(text);

const ASIDE =
  "um+|uh+|er+|hm+|well|oh|so|but|and|ok|okay|sorry|please|thanks|thank you|honestly|to be honest|actually|i'm sorry|i am sorry|i'm afraid|i am afraid|sir|madam|maybe later";
const IT =
  '(?: (?:that|this|it|one|(?:about|of|to) (?:that|this|it)|(?:the|that|this|any|an?) (?:exact |precise )?(?:number|figure|value|amount|date|name|answer|detail|question|data|one)s?|(?:an?y)?thing|what to (?:say|answer)|right now|now|off ?hand|off the top of my head|by heart|exactly|for sure|any ?more|yet|here|at the moment|either))*';
const NOT =
  "(?:do not|don'?t|did not|didn'?t|can ?not|can'?t|could not|couldn'?t)(?: (?:really|even|actually|just))?";
const WISH = '(?:let us|let me|can we|could we|may we|i would like to|i would rather|we can|i will|i) ';
const PASS = [
  `(?:${WISH})?(?:pass|skip|move on|go on)(?: on)?${IT}(?: question)?`,
  'next(?: one| question)?',
  'idk|dunno|n/?a|no comment',
  `(?:(?:i|we)(?: really| honestly| just| simply)? )?(?:${NOT} )(?:know|remember|recall|say|tell|answer|think of|have|measure|track|count)${IT}`,
  `(?:(?:i|we) (?:really )?(?:have|had|have got|got) )?no (?:idea|clue|answer|numbers?|figures?|data)${IT}`,
  `(?:i am )?not sure${IT}`,
  `(?:(?:i|we) never|(?:it|that|this) was (?:not|never)) (?:measured|tracked|counted)${IT}`,
  `i (?:have )?(?:forgot|forgotten)${IT}`,
].join('|');
/** A clause that passes. */
const ONLY = new RegExp(`^(?:(?:${ASIDE}) )*(?:${PASS})(?: (?:${ASIDE}|${PASS}))*$`);
/** One that says nothing at all. */
const SOUND = new RegExp(`^(?:${ASIDE})(?: (?:${ASIDE}))*$`);

/** Every clause of it passes, and nothing is told. */
export function isPass(text: string): boolean {
  const clauses = text
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(
      /\b(i|let)'(d|ll|m|ve|s)\b/g,
      (_, who: string, verb: keyof typeof LONG) => `${who} ${LONG[verb]}`,
    )
    .split(/[.,;:!?…()\n–—]+|\s-+\s/)
    .map((clause) => clause.trim().replace(/\s+/g, ' '))
    .filter((clause) => clause !== '');
  return (
    clauses.some((clause) => ONLY.test(clause)) &&
    clauses.every((each) => ONLY.test(each) || SOUND.test(each))
  );
}

const LONG = { d: 'would', ll: 'will', m: 'am', ve: 'have', s: 'us' };
