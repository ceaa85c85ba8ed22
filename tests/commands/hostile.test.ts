/** Texts that would steer a terminal or turn a line round, from an imported history, a story or content: none is printed as it is. */
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { Attempt } from '../../src/model.ts';
import { attempt, summary } from '../attempts.ts';
import { RULE } from '../content/yaml-files.ts';
import { makeFolder, run } from '../run.ts';

/** Names the window, in both ways of writing it, and turns what follows round. */
const HOSTILE = '\x1b]0;gone\x07 \u009d0;gone\u009c \u202edlrow';
const STEERS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

const typed = { text: `I cut returns by 22%. ${HOSTILE}`, seconds: 9, pausedSeconds: 0, pauses: 0 };
const result = summary(40, {
  criteria: [
    { id: 'metric', met: true, required: true, evidence: [typed.text] },
    { id: `outcome${HOSTILE}`, met: false, required: true, evidence: [] },
  ],
  findings: [
    { rule: `vague/impact${HOSTILE}`, severity: 'error', text: `a success ${HOSTILE}` },
    { rule: `length/words${HOSTILE}`, severity: 'error', text: null },
  ],
});
const hostile = (question: string, more: Partial<Attempt> = {}): Attempt =>
  attempt(question, '2026-03-01', 40, {
    wording: `Tell me. ${HOSTILE}`,
    answer: typed,
    followUps: [{ rule: 'missing/outcome', asked: `And? ${HOSTILE}`, answer: typed, met: false }],
    result,
    ...more,
  });

const attempts = [
  ...loadContent().questions.map(({ id }) => hostile(id, { mode: 'mock', round: 'r' })),
  hostile(`own${HOSTILE}`, { id: `k3f9qz${HOSTILE}`, at: '2026-03-02T19:00:00.000Z' }),
];
const saved = { version: 1, saved: attempts[0]!.id, path: `stories/${HOSTILE}.md` };

const FOLDER = makeFolder({
  'home/attempts.jsonl': [...attempts, saved].map((line) => `${JSON.stringify(line)}\n`).join(''),
  'stories/earn-trust.md': `# Earn Trust: ${HOSTILE}\n\nI cut the ${HOSTILE} returns by 22% in 3 weeks.\n`,
  'own/rubrics/earn-trust.yaml': `rules:\n  own/word:\n${RULE.replace('A favourite word.', JSON.stringify(`A word. ${HOSTILE}`))}`,
});

describe('a hostile text does not reach the terminal', () => {
  it.each([
    [['history']],
    [['history', 'show', 'last']],
    [['history', 'show', attempts[0]!.id]],
    [['history', 'export']],
    [['progress']],
    [['mock', '--debrief']],
    [['next']],
    [['bank']],
    [['cheatsheet']],
    [['rules', '--content', 'own']],
  ])('by %j', async (argv) => {
    const { status, stdout, stderr } = await run(FOLDER, argv);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toMatch(STEERS);
  });

  it.each([
    [['history', '-f', 'json']],
    [['history', 'show', attempts[0]!.id, '-f', 'json']],
    [['progress', '-f', 'json']],
    [['mock', '--debrief', '-f', 'json']],
    [['bank', '-f', 'json']],
    [['cheatsheet', '-f', 'json']],
    [['rules', '-f', 'json', '--content', 'own']],
    [['check', 'stories', '--fail-on', 'never', '-f', 'sarif']],
  ])('by %j, which gives it back whole', async (argv) => {
    const { status, stdout } = await run(FOLDER, argv);
    expect(status).toBe(0);
    expect(stdout).not.toMatch(STEERS);
    if (argv[0] !== 'check') expect(JSON.stringify(JSON.parse(stdout))).toContain('\u202e');
  });
});
