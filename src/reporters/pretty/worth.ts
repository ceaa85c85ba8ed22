/** What mending is worth: findings by the points that their rules take from the score. */
import { findEntry } from '../../content/catalogue.ts';
import type { CheckedStory, Finding, Result } from '../../model.ts';
import { SEVERITIES } from '../../model.ts';

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

/** The one mend worth most: how it is done and the points it brings; null where nothing costs points. */
export function findBestMend(checked: CheckedStory): { id: string; points: number; mend: string } | null {
  return rankMends(checked)[0] ?? null;
}

/** What would raise the score, by rule, the mend that brings most points first. */
export function rankMends({ result, content }: CheckedStory): { id: string; points: number; mend: string }[] {
  const ids = [...new Set(result.findings.map(({ rule }) => rule))];
  return ids
    .map((id) => ({ id, points: pointsLost(id, result.reasons) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ id, points }) => {
      const finding = result.findings.find(({ rule }) => rule === id)!;
      return { id, points, mend: findEntry(id, result.question, content)?.mend ?? finding.message };
    });
}

function pointsLost(id: string, reasons: Result['reasons']): number {
  return -(reasons.find((reason) => reason.id === id)?.points ?? 0);
}
