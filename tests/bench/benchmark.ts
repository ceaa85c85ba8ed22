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
