/** A tally as tables of Markdown. */
import { type Agreement, figures, kappa, noCounts } from './score.ts';
import type { Tally } from './tally.ts';

const figure = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

function table(head: string[], rows: string[][]): string {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** @returns the tables, one below the other */
export function toTables({ by, agreement, criteria, kinds }: Tally): string {
  const names = Object.keys(figures(noCounts()));
  const stories = [...by].map(([name, rows]) =>
    table(
      [name, ...names, ...(name === 'register' ? [] : ['criteria kappa'])],
      [...rows].map(([key, counts]) => [
        key,
        ...Object.values(figures(counts)).map(figure),
        ...(name === 'register' ? [] : [figure(kappa(agreement.get(key)!))]),
      ]),
    ),
  );
  const byKind = table(
    ['kind', 'labels', 'found', 'false alarms'],
    [...kinds].map(([kind, { gold, found, wrong }]) => [kind, `${gold}`, `${found}`, `${wrong}`]),
  );
  const byCriterion = table(
    ['criterion', 'kappa', 'right', 'commoner value'],
    [...criteria].map(([id, one]) => [id, ...describe(one).map(figure)]),
  );
  return [...stories, byKind, byCriterion].join('\n\n');
}

/** Kappa, the share judged rightly, and the share that the commoner value would get right. */
function describe(agreement: Agreement): number[] {
  const [[nn, ny], [yn, yy]] = agreement;
  const all = nn + ny + yn + yy;
  return [kappa(agreement), (nn + yy) / all, Math.max(nn + ny, yn + yy) / all];
}
