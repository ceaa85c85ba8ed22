/** Lines plotted on a terminal, by asciichart. Pure. */
import { plot } from 'asciichart';
import { pad } from '../text/layout.ts';
import type { Style } from '../text/theme.ts';

export interface Plot {
  /** `ends`: its first and last value are written beside it, for a row of the plot stands for many values. */
  series: { values: number[]; style: Style; ends?: true }[];
  /** Cells, axis included. */
  width: number;
  height: number;
  min: number;
  max: number;
}

/** Cells of the axis: a label and its line. */
const AXIS = 7;
/** A value is not drawn wider than this, so that two attempts do not look like a career. */
const WIDEST = 6;

/** Cells beside a line for its first value, and for its last. */
const END = 4;

/** Each value is a step; where there are more than fit, the last ones are shown. */
export function plotLines({ series, width, height, min, max }: Plot): string[] {
  const main = series.find(({ ends }) => ends);
  const room = Math.max(1, width - AXIS - (main ? 2 * END : 0));
  const longest = Math.max(...series.map(({ values }) => values.length));
  const step = Math.max(1, Math.min(WIDEST, Math.floor(room / longest)));
  const within = (value: number): number => Math.min(max, Math.max(min, value));
  const stretch = (values: number[]) =>
    values.slice(-room).flatMap((value) => Array.from({ length: step }, () => within(value)));
  const text = plot(
    series.map(({ values }) => stretch(values)),
    {
      height,
      min,
      max,
      colors: series.map(({ style }) => openingOf(style)),
      format: (value) => String(Math.round(value)).padStart(AXIS - 2),
    },
  );
  const rows = text.split('\n').map((line) => line.trimEnd());
  if (!main) return rows;
  const rowOf = (value: number) => height - Math.round(((within(value) - min) * height) / (max - min));
  return labelEnds(rows, main.values.slice(-room), rowOf, main.style);
}

/** Writes the first value between the axis and the line, and the last one behind it. */
function labelEnds(
  rows: string[],
  values: number[],
  rowOf: (value: number) => number,
  style: Style,
): string[] {
  const [first, last] = [values[0]!, values.at(-1)!];
  return rows.map((row, at) => {
    const before = rowOf(first) === at ? style(pad(` ${Math.round(first)}`, END)) : ' '.repeat(END);
    const behind = rowOf(last) === at ? style(` ${Math.round(last)}`) : '';
    return `${row.replace(/[┤┼]/, (axis) => axis + before)}${behind}`.trimEnd();
  });
}

/** The escape sequence with which a style begins; asciichart ends it itself. */
function openingOf(style: Style): string | undefined {
  const [opening] = style('\0').split('\0');
  return opening === '' ? undefined : opening;
}
