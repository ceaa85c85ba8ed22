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
}

/** The value under which a share of the samples lies. */
export function quantile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}
