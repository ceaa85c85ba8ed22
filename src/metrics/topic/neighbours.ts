/** A term between its neighbours and the punctuation, as far as it tells whether it is a noun or a verb. Pure. */
import type { Term } from '../../checker/reading/language.ts';
import { MOVED_WORD } from '../cues.ts';
import type { PieceKind } from './pieces.ts';
import { DIRECTIONS } from './words.ts';

/** A term between its neighbours. */
export interface Neighbours {
  term: Term;
  last: Term | undefined;
  next: Term | undefined;
  /** Kinds of the neighbours; a break at the ends and at punctuation. */
  before: PieceKind;
  behind: PieceKind;
  beforeLast: PieceKind | undefined;
  behindNext: PieceKind | undefined;
  /** The things before it hang on a preposition, and the clause has had its verb: "held 14 % of the team lead positions". */
  linked: boolean;
  /** At the start of a clause. */
  opens: boolean;
  plural: boolean;
  /** A verb of movement. */
  moves: boolean;
  /** The next word is a verb that this one can be the subject of, or a direction: "matches down to". */
  told: boolean;
  directed: boolean;
  verbFollows: boolean;
  /** The clause has had a verb. */
  verbBefore: boolean;
}

export function toNeighbours(terms: Term[], kinds: PieceKind[], at: number): Neighbours {
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
    behindNext: kinds[at + 2],
    linked: isLinked(kinds, at),
    opens: before === 'break' || (before === 'when' && !namesBefore(kinds, at)),
    plural: term.normal.endsWith('s'),
    moves: MOVED_WORD.test(term.normal),
    told:
      behind === 'verb' && (isFiniteVerb(next!) || MOVED_WORD.test(next!.normal) || next!.normal === 'cost'),
    directed,
    verbFollows: hasVerbAfter(terms, kinds, at + 2),
    verbBefore: clauseBefore(kinds, at).includes('verb'),
  };
}

/** Whether the clause has named a thing already: "the transfer now takes". */
const namesBefore = (kinds: PieceKind[], at: number): boolean => clauseBefore(kinds, at).includes('thing');

export const clauseBefore = (kinds: PieceKind[], at: number): PieceKind[] =>
  kinds.slice(kinds.slice(0, at).lastIndexOf('break') + 1, at);

function isLinked(kinds: PieceKind[], at: number): boolean {
  if (kinds[at - 2] === 'link') return true;
  const link = kinds.slice(0, at).findLastIndex((kind) => kind !== 'thing' && kind !== 'article');
  return kinds[link] === 'link' && clauseBefore(kinds, link).includes('verb');
}

export const isAuxiliary = ({ tags, normal }: Term): boolean =>
  normal === 'has' || ['Copula', 'Auxiliary', 'Modal'].some((tag) => tags.has(tag));
export const isFiniteVerb = (term: Term): boolean => isAuxiliary(term) || term.tags.has('PastTense');

/** In the same clause, before anything parts it. */
function hasVerbAfter(terms: Term[], kinds: PieceKind[], from: number): boolean {
  for (let at = from; at < terms.length; at += 1) {
    if (kinds[at] === 'verb' || DIRECTIONS.has(terms[at]!.normal)) return true;
    // "waste in the north, which we measured, went"
    if (kinds[at] === 'break' || isParted(terms[at]!)) return terms[at + 1]?.normal === 'which';
  }
  return false;
}

/** The tagger leaves it in a term of signs, such as "%,". */
export const tailOf = ({ text, post }: Term): string => (/[\p{L}\p{N}]/u.test(text) ? post : text + post);

/** Whether something parts the term from the next. */
export const isParted = (term: Term): boolean => /[,;:.)]/.test(tailOf(term));
