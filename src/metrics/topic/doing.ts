/** What is told of the counted behind an amount: what they did, or how the clause goes on. Pure. */
import { chainFrom, skip } from './chain.ts';
import type { Piece, PieceKind } from './pieces.ts';
import { COMPARATIVES, COPULAS } from './words.ts';

/** "7 in 10 called the helpline": what the share did. */
export function predicate(pieces: Piece[], next: number, text: string): string {
  const verb = skip(pieces, next, pieces.length, ['when', 'other']);
  const piece = pieces[verb];
  if (piece?.kind === 'relative') return wordsBehind(pieces, verb, text);
  if (piece?.kind !== 'verb' || endsAt(pieces, verb + 1)) return '';
  const said = wordsBehind(pieces, verb, text).replace(AUXILIARIES, '');
  return /^(?:not|so|do|did)?$/i.test(said) ? '' : said;
}

const endsAt = (pieces: Piece[], at: number): boolean => (pieces[at]?.kind ?? 'break') === 'break';

/** "31 of 122 lost customers had filled it in": which of them are meant tells only what they did. */
export function countedDoing(pieces: Piece[], next: number, text: string): string {
  const counted = chainFrom(pieces, next);
  if (!counted || pieces[counted.to]?.kind !== 'verb') return '';
  const own = pieces.slice(next, endOfClause(pieces, next));
  const told: Piece[] = [];
  for (const piece of own) {
    if ([...told, piece].flatMap(({ words }) => words).length > MOST_WORDS) break;
    told.push(piece);
  }
  const cut = told.length < own.length;
  while (cut && CUT_OFF.has(told.at(-1)!.kind)) told.pop();
  return text.slice(told[0]!.start, told.at(-1)!.end);
}

const MOST_WORDS = 8;
const CUT_OFF = new Set<PieceKind>(['link', 'article', 'relative', 'pronoun', 'amount']);

function endOfClause(pieces: Piece[], from: number): number {
  const end = pieces.findIndex(({ kind }, at) => at >= from && kind === 'break');
  return end === -1 ? pieces.length : end;
}

/** "61 % of what was binned", "18 % of those who had cancelled". */
export function whatClause(pieces: Piece[], next: number, text: string): string {
  const [of, what, who] = pieces.slice(next, next + 3);
  const those = who?.kind === 'relative' && (what?.kind === 'article' || what?.kind === 'pronoun');
  // "half of what it had been" tells nothing of what it is.
  if (what?.words[0] === 'what' && (who?.words[0] === 'it' || who?.words[0] === 'they')) return '';
  if (of?.words[0] !== 'of' || !(those || what?.words[0] === 'what')) return '';
  const verb = pieces.findIndex(({ kind }, at) => at > next && kind === 'verb');
  if (verb === -1) return '';
  // "those who got off that train walked"
  const main = pieces.findIndex(({ kind }, at) => at > verb && (kind === 'verb' || kind === 'break'));
  const last = pieces[main]?.kind === 'verb' && main - verb <= MOST_BETWEEN ? main - 1 : verb;
  return text.slice(what!.start, pieces[last]!.end);
}

/** Pieces of a relative clause behind its verb. */
const MOST_BETWEEN = 5;

/** "46 % digital": what is told behind the amount, up to the end of the clause. */
export function wordsBehind(pieces: Piece[], next: number, text: string): string {
  const own = pieces.slice(next, endOfClause(pieces, next));
  const [first] = own;
  if (!first || !TELLING.has(first.kind) || COMPARATIVES.has(first.words[0]!) || first.words[0] === 'rather')
    return '';
  if (first.words.every((word) => COPULAS.has(word)) && tellsWhen(own.slice(1))) return '';
  return text.slice(first.start, own.at(-1)!.end).split(/\s+/).slice(0, MOST_BEHIND).join(' ');
}

/** "22 % was late", "15 of 27 are between 1 and 3": nothing of what is counted. */
const tellsWhen = (told: Piece[]): boolean =>
  (told.length === 1 && told[0]!.kind === 'other') ||
  told.every(({ kind }) => kind === 'link' || kind === 'article' || kind === 'when' || kind === 'amount');

const AUXILIARIES = /^(?:(?:has|have|had|was|were|is|are|be|been|being|could|did)\s+(?!an?\b|the\b|no\b))+/i;
const MOST_BEHIND = 6;
const TELLING = new Set(['thing', 'verb', 'other', 'relative']);
