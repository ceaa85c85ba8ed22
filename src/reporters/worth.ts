/** What mending is worth: findings by the points that their rules take from the score. */
import { findEntry } from '../content/catalogue.ts';
import { type CheckedStory, type Finding, type Result, SEVERITIES } from '../model.ts';
import { quotable } from '../text/printable.ts';

/**
 * The findings to be told in full: the most severe of each rule, so that each teaches something new; errors first, then
 * what costs most points, then the order of the text. What is missing from the whole story takes no more than half
 * of the room while there are phrases to show.
 */
export function chooseFindings({ findings, reasons }: Result, most: number): Finding[] {
  const ranked = findings
    .toSorted(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        pointsLost(b.rule, reasons) - pointsLost(a.rule, reasons) ||
        a.position.start.offset - b.position.start.offset,
    )
    .filter(({ rule }, at, all) => all.findIndex((other) => other.rule === rule) === at);
  if (most === 1) return ranked.slice(0, 1);
  const phrases = ranked.filter(({ text }) => text !== null);
  const wholes = ranked
    .filter(({ text }) => text === null)
    .slice(0, Math.max(Math.ceil(most / 2), most - phrases.length));
  const chosen = [...wholes, ...phrases.slice(0, most - wholes.length)];
  return ranked.filter((finding) => chosen.includes(finding));
}

/** What would raise a story's score: the rule or missing criterion, and how to mend it. */
export interface Mend {
  id: string;
  /** That it costs, as in the sum of the score. */
  points: number;
  /** What all together cost; above 100 the score is cut off at 0, and one mend raises it by less than its points. */
  lost: number;
  /** How often it was found. */
  times: number;
  mend: string;
}

/** The one mend worth most; null where nothing costs points. */
export function findBestMend(checked: CheckedStory): Mend | null {
  return rankMends(checked)[0] ?? null;
}

/**
 * `Mend first (+10):`, and what follows it; every report of a story says this alike. Where the score is cut off at 0 it
 * is `(24 of 118 points lost)`, which promises no rise.
 */
export function describeMend(best: Mend): { lead: string; text: string } {
  const { id, lost, times, mend } = best;
  const what = times > 1 ? `${id}, ${times} times` : id;
  const worth = lost > 100 ? `${describeWorth(best)} of ${lost} points lost` : describeWorth(best);
  return { lead: `Mend first (${worth}):`, text: `${what}. ${quotable(firstSentence(mend))}` };
}

/** `+10`, or `10` where mending this alone may not raise the score by as much. */
export const describeWorth = ({ points, lost }: Pick<Mend, 'points' | 'lost'>): string =>
  lost > 100 ? String(points) : `+${points}`;

/** A report says the first thing to do; pmdrill explain tells the rest. */
function firstSentence(text: string): string {
  return /^.*?[.!?…]["'”’)]*(?=\s+[^\sa-z]|\s*$)/s.exec(text)?.[0] ?? text;
}

/** What would raise the score, by rule, first what takes most points in its sum. */
export function rankMends({ result, content }: CheckedStory): Mend[] {
  const lost = result.reasons.reduce((total, { points }) => total - points, 0);
  const ids = [...new Set(result.findings.map(({ rule }) => rule))];
  return ids
    .map((id) => ({ id, points: pointsLost(id, result.reasons) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ id, points }) => {
      const found = result.findings.filter(({ rule }) => rule === id);
      const mend = findEntry(id, result.question, content)?.mend ?? found[0]!.message;
      return { id, points, lost, times: found.length, mend };
    });
}

function pointsLost(id: string, reasons: Result['reasons']): number {
  return -(reasons.find((reason) => reason.id === id)?.points ?? 0);
}
