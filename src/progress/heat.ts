/** The evidence heat map on a terminal: shared criteria by question, then what each question asks for beside them. Pure. */
import { nameOf } from '../rule-ids.ts';
import { hang, pad, truncate } from '../text/layout.ts';
import type { Look, Theme } from '../text/theme.ts';
import { percent } from './describe.ts';
import { type EvidenceCell, mapEvidence, type Progress } from './progress.ts';

/** Room for half a title over a cell. */
const WIDEST = 11;
/** `▓▓ 100`; where there is less, the number stands alone, under the number of its question. */
const WITH_SHADE = 7;
/** `▓▓  67  `. */
const SHADE = 9;

export function heatLines(progress: Progress, { theme, width }: Look): string[] {
  const { shared, rows } = mapEvidence(progress);
  const label = Math.max(...shared.map((id) => id.length)) + 2;
  const room = Math.min(WIDEST, Math.floor((width - label) / rows.length));
  const perLine = Math.max(1, Math.floor((width - 2) / OWN));
  // Columns too narrow for titles have numbers, which the titles below bear as well.
  const numbered = room < WITH_SHADE;
  return [
    ...(numbered ? numberLine(rows.length, label, room) : headLines(titlesOf(rows), label, room)).map(
      theme.faint,
    ),
    ...shared.map((id, row) =>
      (
        pad(nameOf(id), label) + rows.map((each) => heatCell(each.shared[row]!, theme, room)).join('')
      ).trimEnd(),
    ),
    '',
    ...rows.flatMap(({ title, own }, at) => [
      theme.accent(numbered ? `${at + 1} ${title}` : title),
      ...chunk(own, perLine).map((line) =>
        `  ${line.map((cell) => heatCell(cell, theme, SHADE) + pad(truncate(nameOf(cell.criterion), OWN - SHADE - 1), OWN - SHADE)).join('')}`.trimEnd(),
      ),
    ]),
  ];
}

/** Room for a cell and its name. */
const OWN = 26;

const titlesOf = (rows: { title: string }[]): string[] => rows.map(({ title }) => title);

/** Numbers over their columns, as far right as those below. */
function numberLine(columns: number, label: number, room: number): string[] {
  const numbers = Array.from({ length: columns }, (_, at) => pad(String(at + 1).padStart(room - 2), room));
  return [`${pad('in %', label)}${numbers.join('')}`.trimEnd()];
}

/** Titles over their columns, on two lines. */
function headLines(titles: string[], label: number, room: number): string[] {
  const broken = titles.map((title) => hang('', title, room));
  return [0, 1].map((at) =>
    (
      pad(at === 0 ? 'in %' : '', label) +
      broken.map((lines) => pad(truncate(lines[at] ?? '', room - 1), room)).join('')
    ).trimEnd(),
  );
}

/** The darker, the more often: told by the number and the shade, not by colour alone. */
function heatCell({ met, tries }: EvidenceCell, theme: Theme, room: number): string {
  if (tries === 0) return pad('', room);
  const share = percent(met, tries);
  const shade = share >= 90 ? '██' : share >= 60 ? '▓▓' : share >= 30 ? '▒▒' : '░░';
  const style =
    share >= 90 ? theme.good : share >= 60 ? theme.accent : share >= 30 ? theme.caution : theme.bad;
  const number = String(Math.round(share));
  if (room < WITH_SHADE) return style(pad(number.padStart(room - 2), room));
  return style(shade) + pad(number.padStart(4), room - 2);
}

function chunk<Item>(items: Item[], size: number): Item[][] {
  return items.length === 0 ? [] : [items.slice(0, size), ...chunk(items.slice(size), size)];
}
