/** What a metric is, and how its change is computed. Pure. */
import type { Section } from '../model.ts';
import type { Amount } from './amount.ts';
import type { Direction } from './direction.ts';
import type { Period } from './period.ts';

export interface Metric {
  /** What is measured, in the story's words; empty where they do not tell. */
  topic: string;
  baseline: Amount | null;
  value: Amount | null;
  /** How another group stands that the value is set against; nothing moved from the one to the other. */
  others: Amount | null;
  /** As the story gives it, or computed from baseline and value. */
  change: Change | null;
  /** A sum of money. */
  money: boolean;
  /** The part of a STAR answer that tells it. */
  section: Section | null;
  /** Line of the source on which it stands, from 1, and the sentence. */
  line: number;
  sentence: string;
}

interface Change {
  text: string;
  percent: number | null;
  unit: string;
  period: Period;
  direction: Direction;
  computed: boolean;
}

/** A metric as read in its sentence: where it stands in the source is an offset still. */
export type Found = Omit<Metric, 'line'> & { start: number };

/** What the amounts say by themselves. */
export type Figures = Pick<Metric, 'baseline' | 'value' | 'others' | 'change' | 'money'>;

export const NO_FIGURES: Figures = { baseline: null, value: null, others: null, change: null, money: false };

/** Per cent of the baseline; null where a number is missing, and where one is below nought or the baseline is nought. */
export function computeChange(from: number | null, to: number | null): Metric['change'] {
  if (from === null || to === null || from <= 0 || to < 0) return null;
  const percent = ((to - from) / from) * 100;
  const rounded = roundPercent(percent);
  return {
    text: `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${Math.abs(rounded)} %`,
    percent,
    unit: '%',
    period: null,
    direction: rounded > 0 ? 'up' : rounded < 0 ? 'down' : null,
    computed: true,
  };
}

/** Whole from ten on, but what is left of nearly all is told: from 14 hours to 4 minutes is no fall by 100 %. */
function roundPercent(percent: number): number {
  const size = Math.abs(percent);
  const almostAll = percent < 0 && size >= 99.5 && size < 100;
  if (almostAll) return -Math.min(99.9, Math.round(size * 10) / 10);
  return size >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10;
}
