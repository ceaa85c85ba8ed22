/** What a metric is, and how its change is computed. Pure. */
import type { Amount } from './amount.ts';

export interface Metric {
  /** What is measured, in the story's words; empty where they do not tell. */
  topic: string;
  baseline: Amount | null;
  value: Amount | null;
  /** As the story gives it, or computed from baseline and value. */
  change: { text: string; percent: number | null; computed: boolean } | null;
  /** A sum of money. */
  money: boolean;
  /** Line of the source on which it stands, from 1, and the sentence. */
  line: number;
  sentence: string;
}

/** A metric as read in its sentence: where it stands in the source is an offset still. */
export type Found = Omit<Metric, 'line'> & { start: number };

/** Per cent of the baseline; null where a number is missing or the baseline is nought. */
export function computeChange(from: number | null, to: number | null): Metric['change'] {
  if (from === null || to === null || from === 0) return null;
  const percent = ((to - from) / from) * 100;
  const rounded = Math.abs(percent) >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10;
  return {
    text: `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${Math.abs(rounded)} %`,
    percent,
    computed: true,
  };
}
