/** What speaks for a phrase, or against it, as the name of what an amount measures: hashed, for a learned table. Pure. */
import { hash } from '../../checker/hash.ts';
import type { Run } from '../../span.ts';
import { classOf } from '../reading/classes.ts';
import type { Candidate } from './candidates.ts';
import type { Piece } from './pieces.ts';
import type { Context, Place } from './topic.ts';
import { contentWords } from './words.ts';

/** Where an amount stands and what it is, for all phrases alike. */
interface Setting {
  /** What the amount is. */
  kind: string;
  unit: string;
  /** Beside it: kinds and words of the pieces. */
  beside: string[];
  subject: string;
}

/** @returns of each candidate the hashes of its features */
export function toFeatures(candidates: Candidate[], context: Context, place: Place): Int32Array[] {
  const setting = toSetting(context.pieces, place);
  const ways = new Set(candidates.flatMap((candidate) => [...candidate.ways]));
  return candidates.map((candidate) =>
    Int32Array.from(
      [
        ...wayFeatures(candidate, setting, ways),
        ...wordFeatures(candidate.words, setting.unit),
        ...(candidate.run ? placeFeatures(candidate.run, context.pieces, place.run, setting.kind) : ['away']),
      ],
      hash,
    ),
  );
}

function toSetting(pieces: Piece[], { run: { from, to }, form, unit }: Place): Setting {
  const [last, next] = [pieces[from - 1], pieces[to]];
  const unitClass = classOf(unit);
  const kind = `${form} ${unitClass}`;
  const [lastKind, nextKind] = [last?.kind ?? 'start', next?.kind ?? 'end'];
  const subject = pieces.find((piece) => ['pronoun', 'thing', 'verb'].includes(piece.kind));
  return {
    kind,
    unit: unitClass,
    beside: [
      `after ${lastKind}`,
      `before ${nextKind}`,
      `after word ${last?.words.at(-1) ?? ''}`,
      `before word ${next?.words[0] ?? ''}`,
      `${kind} ${lastKind} ${nextKind}`,
    ],
    subject: subject?.kind === 'pronoun' ? subject.words[0]! : (subject?.kind ?? ''),
  };
}

/** In what ways it was found, and each with what stands around the amount. */
function wayFeatures({ ways }: Candidate, { kind, beside, subject }: Setting, all: Set<string>): string[] {
  const special = [...ways].filter((way) => !GENERAL.has(way)).sort();
  const others = TELLING.filter((way) => all.has(way));
  return [
    `ways ${special.join(' ')}`,
    `many ${Math.min(6, special.length)}`,
    ...[...ways].flatMap((way) => [
      way,
      `${way}|${kind}`,
      `${way}|subject ${subject}`,
      ...beside.map((one) => `${way}|${one}`),
      ...others.filter((other) => other !== way).map((other) => `${way} beside ${other}`),
    ]),
  ];
}

/** Each thing is found in these. */
const GENERAL = new Set(['thing', 'from', 'up to', 'past']);
/** Where one of them tells something, the others are less likely. */
const TELLING = ['label', 'inside', 'what'];

function wordFeatures(phrase: string, unit: string): string[] {
  const words = contentWords(phrase);
  return [
    `words ${Math.min(6, words.length)}`,
    `first ${words[0]}|${unit}`,
    `last ${words.at(-1)}|${unit}`,
    ...words.map((word) => `has ${word}`),
  ];
}

/** Where it stands to the amount, and what stands between. */
function placeFeatures({ from, to }: Run, pieces: Piece[], amount: Run, kind: string): string[] {
  const side = to <= amount.from ? 'left' : 'right';
  const between = side === 'left' ? pieces.slice(to, amount.from) : pieces.slice(amount.to, from);
  const kinds = between.map((piece) => piece.kind);
  const ends = [...kinds.slice(0, 2), '~', ...kinds.slice(-2)];
  const way = `${side} ${(kinds.length > 4 ? ends : kinds).join(' ')}`;
  const [near, far] = side === 'left' ? [between.at(-1), between[0]] : [between[0], between.at(-1)];
  const [last, next] = [pieces[from - 1], pieces[to]];
  const count = (one: string): number => kinds.filter((each) => each === one).length;
  return [
    side,
    way,
    `${way}|${kind}`,
    `${way}|${kind.split(' ')[0]}`,
    `${side} ${Math.min(8, between.length)} off`,
    ...['break', 'verb', 'amount'].map((one) => `${side} ${count(one)} ${one}`),
    `${side} near ${near?.words.at(-1)}`,
    `${side} far ${far?.words.at(-1)}`,
    `${side} after ${last?.kind}`,
    `${side} after word ${last?.words.at(-1)}`,
    `${side} before ${next?.kind}`,
    `${side} before word ${next?.words[0]}`,
    `${side} thing ${pieces.slice(0, from).filter((piece) => piece.kind === 'thing').length}`,
  ];
}
