/** Lines plotted on a terminal, by asciichart. Pure. */
import { plot } from 'asciichart';
import type { Style } from '../text/theme.ts';

export interface Plot {
  series: { values: number[]; style: Style }[];
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

/** Each value is a step; where there are more than fit, the last ones are shown. */
export function plotLines({ series, width, height, min, max }: Plot): string[] {
  const room = Math.max(1, width - AXIS);
  const longest = Math.max(...series.map(({ values }) => values.length));
  const step = Math.max(1, Math.min(WIDEST, Math.floor(room / longest)));
  const stretch = (values: number[]) =>
    values
      .slice(-room)
      .flatMap((value) => Array.from({ length: step }, () => Math.min(max, Math.max(min, value))));
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
  return text.split('\n').map((line) => line.trimEnd());
}

/** The escape sequence with which a style begins; asciichart ends it itself. */
function openingOf(style: Style): string | undefined {
  const [opening] = style('\0').split('\0');
  return opening === '' ? undefined : opening;
}
