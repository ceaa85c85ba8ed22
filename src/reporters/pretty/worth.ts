/** What mending is worth: findings and criteria by the points that they take from the score. */
import type { CheckedStory, Content, Finding, Result } from '../../model.ts';
import { SEVERITIES } from '../../model.ts';

/** The findings to be mended first come first: errors, then what costs most points, then the order of the text. */
export function rankFindings({ findings, reasons }: Result): Finding[] {
  const worth = (finding: Finding): number =>
    pointsLost(finding.rule, reasons) / findings.filter(({ rule }) => rule === finding.rule).length;
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      worth(b) - worth(a) ||
      a.position.start.offset - b.position.start.offset,
  );
}

/** The one mend worth most: how it is done and the points it brings; null where nothing costs points. */
export function findBestMend({
  result,
  content,
}: CheckedStory): { id: string; points: number; mend: string } | null {
  const ids = [...new Set(result.findings.map(({ rule }) => rule))];
  const [best] = ids
    .map((id) => ({ id, points: pointsLost(id, result.reasons) }))
    .sort((a, b) => b.points - a.points);
  if (!best || best.points === 0) return null;
  const finding = result.findings.find(({ rule }) => rule === best.id)!;
  return { ...best, mend: findMend(best.id, result.question, content) ?? finding.message };
}

function pointsLost(id: string, reasons: Result['reasons']): number {
  return reasons.reduce((sum, reason) => (reason.id === id ? sum - reason.points : sum), 0);
}

/** How the content says to mend a rule or a criterion. */
function findMend(id: string, question: string, { rubrics }: Content): string | null {
  const [own, base] = [rubrics[question], rubrics.story];
  const entries = [own, base].flatMap((rubric) => [
    ...(rubric?.rules ?? []),
    ...(rubric?.criteria ?? []).map((criterion) => ({ ...criterion, id: `missing/${criterion.id}` })),
  ]);
  return entries.find((entry) => entry.id === id)?.mend ?? null;
}
