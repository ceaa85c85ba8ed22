/** What every benchmark is: a name to call it by, and a run that gives rows of a table. */

export interface Benchmark {
  /** What it measures, in a line. */
  about: string;
  run(): Promise<Row[]>;
}

/** One figure against its goal. */
export interface Row {
  what: string;
  /** As it is printed: `95 % under 9.8 ms`. */
  figure: string;
  goal: string;
  met: boolean;
  /** The figure as a number, more is worse, that no machine changes much: a ratio. What the budget is held against. */
  cost?: number;
}

/** The value under which a share of the samples lies. */
export function quantile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

export const median = (samples: number[]): number => quantile(samples, 0.5);

/** What must be under a limit; the figure is its own cost. */
export function atMost(what: string, cost: number, most: number, unit: string, detail = ''): Row {
  const figure = `${cost.toFixed(2)} ${unit}${detail && ` (${detail})`}`;
  return { what, figure, goal: `under ${most} ${unit}`, met: cost < most, cost };
}

/** What must reach a limit; the cost is its inverse. */
export function atLeast(what: string, gain: number, least: number, unit: string, detail = ''): Row {
  const figure = `${gain.toFixed(2)} ${unit}${detail && ` (${detail})`}`;
  return { what, figure, goal: `at least ${least} ${unit}`, met: gain >= least, cost: 1 / gain };
}
