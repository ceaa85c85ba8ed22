/** What coach mode shows while an answer is typed: vague phrases where they stand, evidence as it appears. Pure. */
import type { Result } from '../../model.ts';
import { nameOf } from '../../rule-ids.ts';
import { alikeAtEnds, type Span, toSpan } from '../../span.ts';
import { cells, truncate } from '../../text/layout.ts';
import type { Theme } from '../../text/theme.ts';
import { onOneLine } from '../../text/words.ts';

export interface CoachNotes {
  vague: (Span & { text: string })[];
  evidence: { id: string; met: boolean }[];
}

/** Phrases that the checker finds vague, and the evidence that the question requires. */
export function coachNotes(result: Result): CoachNotes {
  return {
    vague: result.findings.flatMap(({ text, position }) =>
      text === null ? [] : [{ ...toSpan(position), text }],
    ),
    evidence: result.criteria.filter(({ required }) => required).map(({ id, met }) => ({ id, met })),
  };
}

/**
 * Carries notes on one text over to the next until that is checked: what the edit did not touch keeps its mark,
 * what it touched loses it.
 */
export function carryNotes(notes: CoachNotes, from: string, to: string): CoachNotes {
  if (from === to) return notes;
  const { head, tail } = alikeAtEnds(from, to);
  const shift = to.length - from.length;
  const vague = notes.vague.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start < from.length - tail) return [];
    return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
  });
  return { ...notes, vague };
}

/**
 * Rows under the text: evidence that is there and that is still open, then the vague phrases, for those who see no
 * underline. Their number does not change while a person types, so that nothing jumps.
 *
 * @param lines rows for the evidence; where it needs more, it is summed up in one
 */
export function drawNotes(
  { evidence, vague }: CoachNotes,
  width: number,
  lines: number,
  theme: Theme,
): string[] {
  const ticks = evidence.map(({ id, met }) => ({
    met,
    label: `${met ? '✓' : '○'} ${nameOf(id)}`,
  }));
  const rows: string[][] = [[]];
  let used = 0;
  for (const { met, label } of ticks) {
    if (used > 0 && used + cells(label) > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(met ? theme.good(label) : theme.faint(label));
    used += cells(label) + 2;
  }
  const said = vague.length > 0 ? theme.caution(nameVague(vague, width)) : '';
  if (rows.length <= lines) return [...rows.map((row) => row.join('  ')), said];
  const open = evidence.filter(({ met }) => !met).map(({ id }) => nameOf(id));
  const summary = `✓ ${evidence.length - open.length} of ${evidence.length}${open.length > 0 ? `  ○ ${open.join(', ')}` : ''}`;
  return [truncate(summary, width), said];
}

/** The vague phrases in the order of the text; where a line does not hold all, the newest of them. */
function nameVague(vague: CoachNotes['vague'], width: number): string {
  const phrases = vague.map(({ text }) => `“${onOneLine(text)}”`);
  const lines = phrases.map((_, at) => `vague: ${at > 0 ? '…, ' : ''}${phrases.slice(at).join(', ')}`);
  return lines.find((line) => cells(line) <= width) ?? truncate(lines.at(-1)!, width);
}
