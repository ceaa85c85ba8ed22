/** Which kind of piece each term of a sentence belongs to. Pure. */
import type { Term } from '../../checker/reading/language.ts';
import type { Quantity } from '../../quantities/index.ts';
import { overlaps } from '../../span.ts';
import { MOVED_WORD } from '../cues.ts';
import { clauseBefore, isFiniteVerb, isParted } from './neighbours.ts';
import { isNominal } from './nominal.ts';
import type { PieceKind } from './pieces.ts';
import * as words from './words.ts';

export function toKinds(terms: Term[], amounts: Quantity[]): PieceKind[] {
  const kinds = terms.map((term, at) => (standsAlone(terms, at) ? 'pronoun' : kindOf(term, amounts)));
  // From the end, since what a word is depends on the next.
  for (let at = terms.length - 1; at >= 0; at -= 1) {
    if (!amountOf(terms[at]!, amounts)) kinds[at] = inPlace(terms, kinds, at);
  }
  return kinds;
}

const amountOf = (term: Term, amounts: Quantity[]): Quantity | undefined =>
  amounts.find((amount) => overlaps(amount, term));

/** What a term is by itself. */
function kindOf(term: Term, amounts: Quantity[]): PieceKind {
  const { normal, tags } = term;
  const amount = amountOf(term, amounts);
  if (amount?.kind === 'ratio' && MOVED_WORD.test(amount.text)) return 'verb';
  // "68 % of January members": the date holds the link.
  if (amount?.kind === 'date' && normal === 'of') return 'link';
  if (amount) return amount.kind === 'date' ? 'when' : 'amount';
  if (!/[\p{L}\p{N}]/u.test(normal)) return 'break';
  if (/^(?:i|he|she|it|they|we|you)['’]/.test(normal)) return 'pronoun';
  const listed = LISTS.find(([list]) => list.has(normal));
  if (listed) return listed[1];
  return TAGS.find(([tag]) => tags.has(tag))?.[1] ?? 'other';
}

const LISTS: [list: Set<string>, kind: PieceKind][] = [
  [words.ARTICLES, 'article'],
  [words.PRONOUNS, 'pronoun'],
  [words.RELATIVES, 'relative'],
  [words.CONJUNCTIONS, 'break'],
  [words.LINKS, 'link'],
  [words.FILLERS, 'other'],
  [words.DIRECTIONS, 'other'],
  // "total minutes": measured, where no number stands before.
  [new Set(['minutes', 'hours']), 'thing'],
  [words.WHEN, 'when'],
];

const TAGS: [tag: string, kind: PieceKind][] = [
  ['Date', 'when'],
  ['Preposition', 'link'],
  ['Conjunction', 'link'],
  ['Verb', 'verb'],
  ['Noun', 'thing'],
  ['Adjective', 'thing'],
  ['Value', 'thing'],
];

/** What a term is beside its neighbours; those behind it are known. */
function inPlace(terms: Term[], kinds: PieceKind[], at: number): PieceKind {
  const [term, last] = [terms[at]!, terms[at - 1]];
  const { normal } = term;
  const kind = kinds[at]!;
  const before = kinds[at - 1];
  if (term.post === '-' || last?.post === '-') return 'thing';
  // "of that segment": no clause begins.
  if (normal === 'that' && before === 'link') return 'article';
  // "five changes or more"
  if (normal === 'or' && words.COMPARATIVES.has(terms[at + 1]?.normal ?? '') && kinds[at + 2] !== 'thing')
    return 'other';
  // "cancellations after the shipment"
  if (
    words.AFTER_WORDS.has(normal) &&
    kinds[at + 1] !== 'pronoun' &&
    (namesOnly(kinds, at) || !tellsMore(terms, kinds, at))
  )
    return 'link';
  // "one deal saved", but "a great deal better"
  if (normal === 'deal' && !/^(?:great|good|big)$/.test(last?.normal ?? '')) return 'thing';
  // "to date", "in the end", but "at the end of the queue"
  if (words.SET_PHRASES.has(normal) && endsPhrase(terms, kinds, at)) return 'other';
  // "commission first fell"
  if (normal === 'first' && kinds[at + 1] === 'verb') return 'other';
  // "costs the shop about 85 euros"
  if (words.ROUGHLY.has(normal) && kinds[at + 1] === 'amount') return 'other';
  // "Leavers: 212"
  if (kind === 'other' && before === undefined && term.post.startsWith(':')) return 'thing';
  if ((normal === 'and' || normal === 'or') && joinsThings(terms, kinds, at)) return 'link';
  // "the tool had cost €2 million"
  if (normal === 'cost' && before === 'verb' && !last!.tags.has('PastTense')) return 'verb';
  // "a card cost him"
  if (normal === 'cost' && before === 'thing' && kinds[at + 1] === 'pronoun') return 'verb';
  if (kind !== 'verb') return kind !== 'when' && arrives(terms, kinds, at) ? 'verb' : kind;
  return isNominal(terms, kinds, at) ? 'thing' : 'verb';
}

/** "of those found a bus", "those with a plan": nothing follows that it could be the article of. */
function standsAlone(terms: Term[], at: number): boolean {
  const [term, next] = [terms[at]!, terms[at + 1]];
  if (term.normal !== 'those' && term.normal !== 'these') return false;
  return !next || isParted(term) || words.LINKS.has(next.normal) || isFiniteVerb(next);
}

function endsPhrase(terms: Term[], kinds: PieceKind[], at: number): boolean {
  const link = kinds[at - 1] === 'article' ? at - 2 : at - 1;
  const goesOn = !isParted(terms[at]!) && (kinds[at + 1] === 'thing' || terms[at + 1]?.normal === 'of');
  return /^(?:in|at|to|on|from)$/.test(terms[link]?.normal ?? '') && !goesOn;
}

/** "calls reduced from 900", "ridership rose by 6 %": past tenses that are tagged as something else. */
function arrives(terms: Term[], kinds: PieceKind[], at: number): boolean {
  const { normal } = terms[at]!;
  const goal = words.ARRIVALS.has(terms[at + 1]?.normal ?? '') || kinds[at + 1] === 'amount';
  return goal && MOVED_WORD.test(normal) && /(?:ed|rose|fell|grew|cut|lost)$/.test(normal);
}

/** "in London and Rome", "between the offer and the push": no clause of its own follows. */
function joinsThings(terms: Term[], kinds: PieceKind[], at: number): boolean {
  const near = terms.slice(Math.max(0, at - 5), at);
  if (near.some(({ normal }) => normal === 'between')) return true;
  if (kinds[at - 1] !== 'thing' || isParted(terms[at - 1]!)) return false;
  for (let next = at + 1; next < terms.length; next += 1) {
    if (['verb', 'amount', 'pronoun'].includes(kinds[next]!)) return false;
    if (kinds[next] === 'break' || isParted(terms[next]!)) break;
  }
  return true;
}

/** Whether a verb follows before anything parts it: "after they left". */
function tellsMore(terms: Term[], kinds: PieceKind[], at: number): boolean {
  for (let next = at + 1; next < terms.length; next += 1) {
    if (kinds[next] === 'verb') return true;
    // "after the new page they dropped"
    if (kinds[next] === 'pronoun' && kinds[next - 1] === 'thing') return false;
    if (kinds[next] === 'break' || isParted(terms[next]!)) return false;
  }
  return false;
}

/** Whether the clause before holds things and no verb yet. */
function namesOnly(kinds: PieceKind[], at: number): boolean {
  const own = clauseBefore(kinds, at);
  return own.includes('thing') && !own.includes('verb');
}
