/** Words that the tagger takes for verbs and that stand where a noun or its adjective does. Pure. */
import type { Term } from '../checker/language.ts';
import { MOVED_WORD } from './cues.ts';
import type { PieceKind } from './pieces.ts';
import { isParted } from './punctuation.ts';
import { COMPARATIVES, DIRECTIONS, SAME_IN_PAST } from './words.ts';

/** A term between its neighbours. */
interface Place {
  term: Term;
  last: Term | undefined;
  next: Term | undefined;
  /** Kinds of the neighbours; a break at the ends and at punctuation. */
  before: PieceKind;
  behind: PieceKind;
  beforeLast: PieceKind | undefined;
  /** At the start of a clause. */
  opens: boolean;
  plural: boolean;
  /** A verb of movement. */
  moves: boolean;
  /** The next word is a verb that this one can be the subject of, or a direction: "matches down to". */
  told: boolean;
  directed: boolean;
  verbFollows: boolean;
}

export function isNominal(terms: Term[], kinds: PieceKind[], at: number): boolean {
  const place = toPlace(terms, kinds, at);
  for (const rule of RULES) {
    const verdict = rule(place);
    if (verdict !== null) return verdict;
  }
  return false;
}

/** The first that does not pass (null) decides. */
const RULES: ((place: Place) => boolean | null)[] = [
  ({ term }) => (isAuxiliary(term) ? false : null),
  // "the exits", "for refused withdrawals"
  ({ before, last, term }) =>
    yes(before === 'article' || (before === 'link' && last?.normal !== 'to' && !term.tags.has('Gerund'))),
  // "20 % more batteries", "the bank's charges"
  ({ last }) =>
    yes(
      last !== undefined &&
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
  // "average wait"
  ({ before, last, term }) =>
    yes(before === 'thing' && last!.tags.has('Adjective') && !term.tags.has('PastTense')),
  // "Waste in our bakery was running at"
  ({ opens, behind, term, verbFollows }) =>
    yes(opens && behind === 'link' && term.tags.has('Infinitive') && verbFollows),
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
  // "overtime down by"
  ({ directed, moves, before, term }) =>
    yes(directed && !moves && before !== 'pronoun' && !term.tags.has('PastTense')),
  ({ term, before, behind, opens, told }) => {
    if (!term.tags.has('Gerund')) return null;
    if (before === 'link') return behind === 'break' || behind === 'amount';
    return (before === 'thing' || opens) && (told || (before === 'thing' && behind === 'thing'));
  },
  ({ moves, plural, opens }) => (moves && !(plural && opens) ? false : null),
  // "forced draws were"
  ({ term, opens, behind, verbFollows }) =>
    term.tags.has('PastTense') ? opens && behind === 'thing' && verbFollows : null,
  // "gem packs,", "of bid requests from"
  ({ before, behind, beforeLast, plural, told, directed }) =>
    before === 'thing'
      ? plural &&
        (told ||
          directed ||
          behind === 'break' ||
          behind === 'amount' ||
          beforeLast === 'amount' ||
          (behind === 'link' && beforeLast === 'link'))
      : null,
  // "Returns fell", "Tickets 64 -> 9", "Refill retention went"
  ({ term, opens, behind, plural, told, directed, verbFollows }) =>
    opens &&
    (told ||
      directed ||
      (plural && behind === 'link') ||
      (behind === 'amount' && (plural || term.tags.has('Infinitive'))) ||
      (behind === 'thing' && verbFollows)),
];

const yes = (holds: boolean): true | null => holds || null;

function toPlace(terms: Term[], kinds: PieceKind[], at: number): Place {
  const [term, last, next] = [terms[at]!, terms[at - 1], terms[at + 1]];
  const before = !last || isParted(last) ? 'break' : kinds[at - 1]!;
  const behind = !next || isParted(term) ? 'break' : kinds[at + 1]!;
  const directed = DIRECTIONS.has(next?.normal ?? '');
  return {
    term,
    last,
    next,
    before,
    behind,
    beforeLast: kinds[at - 2],
    opens: before === 'break' || before === 'when',
    plural: term.normal.endsWith('s'),
    moves: MOVED_WORD.test(term.normal),
    told: behind === 'verb' && (isFiniteVerb(next!) || MOVED_WORD.test(next!.normal)),
    directed,
    verbFollows: hasVerbAfter(terms, kinds, at + 2),
  };
}

/** Names of many, which may have a verb without -s. */
const MANY = /(?:s|people|ppl|men|children|police)$/;

const isAuxiliary = ({ tags }: Term): boolean =>
  ['Copula', 'Auxiliary', 'Modal'].some((tag) => tags.has(tag));
const isFiniteVerb = (term: Term): boolean => isAuxiliary(term) || term.tags.has('PastTense');

/** In the same clause, before anything parts it. */
function hasVerbAfter(terms: Term[], kinds: PieceKind[], from: number): boolean {
  for (let at = from; at < terms.length; at += 1) {
    if (kinds[at] === 'verb' || DIRECTIONS.has(terms[at]!.normal)) return true;
    if (kinds[at] === 'break' || isParted(terms[at]!)) return false;
  }
  return false;
}
