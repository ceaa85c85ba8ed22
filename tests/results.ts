/** Readings of the checker, for tests of what is made of them. */
import type { Finding, Result, Severity } from '../src/model.ts';

/** The position of some words in a text; null: its start. */
function positionOf(text: string, words: string | null): Finding['position'] {
  const start = words === null ? 0 : text.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  const end = start + (words?.length ?? 0);
  return {
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  };
}

export interface Told {
  /** Rules and the words that they quote; errors, if nothing else is said. */
  vague?: [rule: string, words: string, severity?: Severity][];
  missing?: string[];
  /** Criteria that are met, and the words that show it. */
  met?: [criterion: string, words: string][];
  score?: number;
}

/** A reading of a text, with as much in it as the test needs. */
export function result(text: string, { vague = [], missing = [], met = [], score = 50 }: Told = {}): Result {
  const finding = (rule: string, words: string | null, severity: Severity = 'error'): Finding => ({
    rule,
    severity,
    message: 'Something is missing.',
    text: words,
    position: positionOf(text, words),
    bad: 'A bad one.',
    good: `A good one for ${rule}.`,
    followUp: words === null ? `What of ${rule}?` : `You said '${words}'. What of ${rule}?`,
  });
  return {
    path: null,
    id: null,
    title: null,
    position: positionOf(text, null),
    question: 'earn-trust',
    questionFrom: 'option',
    verdict: missing.length + vague.length > 0 ? 'incomplete' : 'complete',
    score,
    reasons: [],
    words: text.split(/\s+/).length,
    speakingSeconds: 0,
    criteria: [
      ...met.map(([id, words]) => ({
        id,
        met: true,
        required: true,
        evidence: [{ text: words, position: positionOf(text, words) }],
      })),
      ...missing.map((id) => ({ id, met: false, required: true, evidence: [] })),
    ],
    findings: [
      ...missing.map((id) => finding(`missing/${id}`, null)),
      ...vague.map(([rule, words, severity]) => finding(rule, words, severity)),
    ],
  };
}
