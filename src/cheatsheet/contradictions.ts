/** Two stories that give different figures for one thing, which a debrief would notice. Pure. */
import { type Claim, isNear, isSameFigure, isSameThing, listClaims, type Side } from './claims.ts';
import type { SheetStory } from './sheet.ts';

export interface Contradiction {
  sides: [Side, Side];
}

/** Before is held against before, after against after, a change against a change. */
export function findContradictions(stories: SheetStory[]): Contradiction[] {
  const claims = listClaims(stories);
  const found = claims.flatMap((own, at) => claims.slice(at + 1).flatMap((other) => compare(own, other)));
  // A story told twice would bring each of its contradictions twice.
  return found.filter((each, at) => found.findIndex((first) => gistOf(first) === gistOf(each)) === at);
}

const gistOf = ({ sides }: Contradiction): string =>
  sides
    .map(({ topic, figure }) => `${topic.toLowerCase()} ${figure}`)
    .sort()
    .join();

/** A figure that both stories give is agreed on; of the others each is held against one of the other story. */
function compare(own: Claim[], other: Claim[]): Contradiction[] {
  const open = own.filter((claim) => !isAgreed(claim, other));
  const against = other.filter((claim) => !isAgreed(claim, own));
  const found = open.flatMap((claim) => {
    const contrary = against.find((each) => isHeld(claim, each)) ?? findStart(claim, other);
    return contrary ? [[claim, contrary] as const] : [];
  });
  const rest = against.flatMap((claim) => {
    const start = found.some(([, told]) => told === claim) ? undefined : findStart(claim, own);
    return start ? [[start, claim] as const] : [];
  });
  return [...found, ...rest].map(([one, two]) => ({ sides: [toSide(one), toSide(two)] }));
}

/** Either end will do: the one story may go on where the other arrived. */
const isAgreed = (claim: Claim, others: Claim[]): boolean =>
  others.some((each) => isSameThing(claim, each) && isSameFigure(claim, each));

const isHeld = (a: Claim, b: Claim): boolean => a.end === b.end && isSameThing(a, b);

/** A thing started once: also a figure that is agreed on contradicts another start, where the two could be one. */
const findStart = (claim: Claim, others: Claim[]): Claim | undefined =>
  claim.end === 'before' ? others.find((each) => isHeld(claim, each) && isNear(claim, each)) : undefined;

const toSide = ({ story, line, figure, topic }: Claim): Side => ({ story, line, figure, topic });
