/** The format of the history: what one line may hold. Pure. */
import * as z from 'zod';
import type { Attempt } from '../model.ts';
import { formatJsonLine } from '../text/json.ts';
import { explainLine } from './line-fault.ts';
import { byTime } from './summary.ts';

/** A line that says where a story made from an attempt was written. */
export interface Saved {
  version: 1;
  saved: string;
  path: string;
}

export type Line = { kind: 'attempt'; entry: Attempt } | { kind: 'saved'; entry: Saved };

const typed = z.object({
  text: z.string(),
  seconds: z.number(),
  pausedSeconds: z.number(),
  pauses: z.number(),
});

const summary = z.object({
  verdict: z.enum(['complete', 'incomplete']),
  score: z.number(),
  words: z.number(),
  speakingSeconds: z.number(),
  criteria: z.array(
    z.object({ id: z.string(), met: z.boolean(), required: z.boolean(), evidence: z.array(z.string()) }),
  ),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      text: z.string().nullable(),
    }),
  ),
});

const attempt = z.object({
  version: z.literal(1),
  id: z.string(),
  at: z.iso.datetime(),
  question: z.string(),
  wording: z.string(),
  input: z.enum(['terminal', 'editor', 'plain', 'pipe']),
  mode: z.enum(['exam', 'coach', 'mock']),
  round: z.string().optional(),
  limit: z.number().nullable(),
  answer: typed,
  selfRating: z.number().nullable(),
  result: summary,
  followUps: z.array(
    z.object({
      rule: z.string(),
      asked: z.string(),
      answer: typed,
      met: z.boolean(),
      also: z.array(z.string()).optional(),
    }),
  ),
  after: summary.nullable(),
}) satisfies z.ZodType<Attempt>;

const saved = z.object({ version: z.literal(1), saved: z.string(), path: z.string() });

/** What lines hold. */
interface Lines {
  lines: Line[];
  /** Lines that cannot be read, by number from 1, and why. */
  unread: { line: number; why: string }[];
}

/** Reads the text of a history; empty lines are skipped. */
export function parseLines(text: string): Lines {
  const read: Lines = { lines: [], unread: [] };
  const rows = text.replace(/^\ufeff/, '').split(/\r?\n/);
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue;
    const line = parseLine(row);
    if (line === null) read.unread.push({ line: index + 1, why: explainUnread(row) });
    else read.lines.push(line);
  }
  return read;
}

/** Attempts in the order in which they were made, each before the stories that were saved from it. */
export function formatLines(lines: Line[]): string {
  const attempts = lines.filter((line) => line.kind === 'attempt');
  const saved = lines.filter((line) => line.kind === 'saved');
  const ordered = attempts
    .toSorted((a, b) => byTime(a.entry, b.entry))
    .flatMap((line): Line[] => [line, ...saved.filter(({ entry }) => entry.saved === line.entry.id)]);
  const rest = saved.filter((each) => !ordered.includes(each));
  return [...ordered, ...rest].map(({ entry }) => formatJsonLine(entry)).join('');
}

/** Reads a line; null where it is torn or of another version. Keys that a later pmdrill has added do no harm. */
export function parseLine(text: string): Line | null {
  const value = parseJson(text);
  const asAttempt = attempt.safeParse(value);
  if (asAttempt.success) return { kind: 'attempt', entry: asAttempt.data };
  const asSaved = saved.safeParse(value);
  return asSaved.success ? { kind: 'saved', entry: asSaved.data } : null;
}

/** Why `parseLine` cannot read a line. One with the key `saved` is judged as a saved story, any other as an attempt. */
function explainUnread(text: string): string {
  const value = parseJson(text);
  const isSaved = typeof value === 'object' && value !== null && 'saved' in value;
  const { error } = (isSaved ? saved : attempt).safeParse(value, { reportInput: true });
  return explainLine(text, error?.issues ?? []);
}

/** Undefined where the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
