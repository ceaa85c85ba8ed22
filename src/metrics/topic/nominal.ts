/** Words that the tagger takes for verbs and that stand where a noun or its adjective does. Pure. */
import type { Term } from '../../checker/reading/language.ts';
import { isAuxiliary, isParted, type Neighbours, toNeighbours } from './neighbours.ts';
import type { PieceKind } from './pieces.ts';
import { COMPARATIVES, isPlural, NO_NOUNS, SAME_IN_PAST } from './words.ts';

export function isNominal(terms: Term[], kinds: PieceKind[], at: number): boolean {
  const place = toNeighbours(terms, kinds, at);
  for (const rule of RULES) {
    const verdict = rule(place);
    if (verdict !== null) return verdict;
  }
  return false;
}

/** The first that does not pass (null) decides. */
const RULES: ((place: Neighbours) => boolean | null)[] = [
  ({ term }) => (isAuxiliary(term) || NO_NOUNS.has(term.normal) ? false : null),
  // "has come down"
  ({ last, plural, term }) =>
    last && isAuxiliary(last) && !plural && !term.tags.has('Gerund') ? false : null,
  // "the paid training"
  ({ before, beforeLast, last, term }) =>
    yes(
      beforeLast === 'article' && before === 'verb' && last!.tags.has('PastTense') && term.tags.has('Gerund'),
    ),
  // "the exits", "for refused withdrawals"
  ({ before, last, term }) =>
    yes(before === 'article' || (before === 'link' && last?.normal !== 'to' && !term.tags.has('Gerund'))),
  // "and refunds worth €1.2 million"
  ({ next, term }) => yes(next?.normal === 'worth' && !term.tags.has('PastTense')),
  // "20 % more batteries", "the bank's charges"
  ({ last, term, behind }) =>
    yes(
      last !== undefined &&
        (!term.tags.has('PastTense') || behind === 'thing') &&
        (COMPARATIVES.has(last.normal) || /['’]s$|s['’]$/.test(last.text + last.post.trim())),
    ),
  // "a $9 handling cost", "a $100 cap"
  ({ term, before, behind, beforeLast }) =>
    yes(before === 'amount' && (beforeLast === 'article' || (term.tags.has('Gerund') && behind === 'thing'))),
  // "Leavers: 212", "Contract not renewed", "Form redone, 40 -> 9 min"
  ({ opens, behind, term, next }) =>
    yes(
      opens &&
        ((behind === 'break' && !term.tags.has('PastTense')) ||
          next?.normal === 'not' ||
          (next?.tags.has('Adjective') === true && isParted(next))),
    ),
  // "In that aisle picks per hour went"
  ({ plural, next, before, verbFollows }) =>
    yes(plural && next?.normal === 'per' && before !== 'pronoun' && verbFollows),
  // "average wait"
  ({ before, last, term }) =>
    yes(before === 'thing' && last!.tags.has('Adjective') && !term.tags.has('PastTense')),
  // "Waste in our bakery was running at"
  ({ opens, behind, term, verbFollows }) =>
    yes(
      opens && behind === 'link' && (term.tags.has('Infinitive') || term.tags.has('Gerund')) && verbFollows,
    ),
  // A verb without -s does not follow a singular: "team lead positions".
  ({ before, last, term, plural, moves }) =>
    yes(
      before === 'thing' &&
        term.tags.has('Infinitive') &&
        !plural &&
        !moves &&
        !MANY.test(last!.normal) &&
        !SAME_IN_PAST.has(term.normal),
    ),
  ({ plural, before, last }) => yes(plural && before === 'verb' && last!.tags.has('Infinitive')),
  // "accessible stays fell", "8 returns"
  ({ plural, before, behind, told }) =>
    yes(
      plural &&
        ((told && before !== 'pronoun' && before !== 'relative') ||
          (before === 'amount' && behind !== 'article' && behind !== 'thing')),
    ),
  // "overtime down by", but "persuaded him to give up"
  ({ directed, moves, before, last, term }) =>
    yes(directed && !moves && before !== 'pronoun' && last?.normal !== 'to' && !term.tags.has('PastTense')),
  ({ term, last, next, before, behind, opens, told, verbFollows }) => {
    if (!term.tags.has('Gerund')) return null;
    // "the share of billing in the north", but "by billing them"
    if (before === 'link')
      return behind === 'break' || behind === 'amount' || (behind === 'link' && last!.normal === 'of');
    // "Waiting time is down", but "Cutting prices was"
    const names = opens && behind === 'thing' && verbFollows && !isPlural(next!.normal);
    return names || ((before === 'thing' || opens) && (told || (before === 'thing' && behind === 'thing')));
  },
  ({ moves, plural, opens }) => (moves && !(plural && opens) ? false : null),
  // "forced draws were"
  ({ term, opens, behind, verbFollows }) =>
    term.tags.has('PastTense') ? opens && behind === 'thing' && verbFollows : null,
  // "gem packs,", "of bid requests from", "swapped the cam locks for"
  ({ before, behind, beforeLast, linked, plural, told, directed, verbBefore }) =>
    before === 'thing'
      ? plural &&
        (told ||
          directed ||
          behind === 'break' ||
          behind === 'amount' ||
          beforeLast === 'amount' ||
          (behind === 'link' && beforeLast === 'article' && verbBefore) ||
          (behind === 'link' && linked))
      : null,
  // "Cost per lead", "Time to first contact"
  ({ term, opens, next }) =>
    yes(opens && (next?.normal === 'per' || (term.normal === 'time' && next?.normal === 'to'))),
  // "Win rate +4 points"
  ({ term, opens, behind, behindNext }) =>
    yes(
      opens &&
        behind === 'thing' &&
        behindNext === 'amount' &&
        (term.tags.has('Infinitive') || term.tags.has('Imperative')),
    ),
  // "Returns fell", "Tickets 64 -> 9", "Refill retention went"
  ({ term, opens, behind, plural, told, directed, verbFollows }) =>
    opens &&
    (told ||
      directed ||
      (plural && (behind === 'link' || behind === 'relative')) ||
      (behind === 'amount' && (plural || term.tags.has('Infinitive'))) ||
      (behind === 'thing' && verbFollows)),
];

const yes = (holds: boolean): true | null => holds || null;

/** Names of many, which may have a verb without -s. */
const MANY = /(?:s|people|ppl|men|children|police)$/;
