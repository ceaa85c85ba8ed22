/** Words by which an amount is told, as lists, and what makes an expression of a list. */

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Any of the words, for an expression that ignores case. */
export const anyOf = (...lists: string[][]): string => `(?:${lists.flat().join('|')})`;

/** Something grew or shrank, or stayed as it was. */
export const MOVES = list(`
  rose risen rise rises rising raise raised raising grew grown grow growing
  increase increased increases increasing climb climbed climbs climbing gain gained gains gaining jump jumped jumps jumping
  improve improved improves improving improvement boost boosted boosts boosting lift lifted lifts lifting
  soar soared surge surged spiked swelled crept leapt leaped ticked edged
  fell fallen falling fall falls drop dropped drops dropping decline declined declines declining
  decrease decreased decreases decreasing shrank shrunk sank sunk sinks slipped slid dipped
  lower lowered lowers lowering reduce reduced reduces reducing reduction reductions cut cutting cuts
  plummeted plunged tumbled dwindled collapsed shortened narrowed widened lengthened extended stretched
  trimmed slashed shaved eased recovered
  halve halved halves halving double doubled doubles doubling triple tripled triples tripling
  treble trebled quadruple quadrupled
  went gone going goes move moved stood stayed remained came comes back up down brought bring brings
  become becomes became
  save saved saving lost earned added adds plus minus`);

/** Behind an amount that is a difference: "340 fewer", "11 % larger". */
export const COMPARED = list(`
  fewer less more lower higher shorter longer faster sooner quicker better cheaper
  increase decrease drop reduction rise improvement growth uplift extra additional`);

/** The same, but of counted things an adjective: "11 % larger", "two smaller bags". */
export const SIZES = list('slower worse larger smaller bigger heavier lighter stronger weaker');

/** Before an amount they only make it less exact. */
export const APPROXIMATE = list(`about around roughly nearly almost some approximately over just only more\\sthan at\\sleast
  another exactly like by`);
