/** Findings of which the checker is not sure: less severe than their rule, and cheaper. */
import { describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { findReasons } from '../../src/checker/score.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import type { Finding, Severity } from '../../src/model.ts';
import { rubricFor } from '../../src/rubric.ts';
import { corpusTexts } from '../corpus.ts';

const content = loadContent();
const stories = ['C.jsonl', 'D.jsonl'].flatMap(corpusTexts).map((text) => readRow(text, {}));

function severitiesOf(rule: string, severities: Record<string, Severity> = {}): Severity[] {
  const checker = createChecker(content, { severities });
  return stories.flatMap((story) =>
    checkStory(story, checker)
      .findings.filter((finding) => finding.rule === rule)
      .map(({ severity }) => severity),
  );
}

describe('a doubtful phrase', () => {
  it('is a warning where its rule is an error, and rarer than the sure ones', () => {
    const found = severitiesOf('vague/impact');
    const doubtful = found.filter((severity) => severity === 'warning');
    expect(new Set(found)).toEqual(new Set(['error', 'warning']));
    expect(doubtful.length).toBeLessThan(found.length / 3);
  });

  it('is a note where its rule is a warning', () => {
    expect(new Set(severitiesOf('vague/buzzword'))).toEqual(new Set(['warning', 'info']));
  });

  it('is as severe as the configuration has it', () => {
    const severities = severitiesOf('vague/impact', { 'vague/impact': 'error' });
    expect(new Set(severities)).toEqual(new Set(['error']));
  });

  it.each<Severity>(['error', 'warning', 'info'])(
    'costs the same where the configuration says %s',
    (severity) => {
      const usual = createChecker(content);
      const configured = createChecker(content, { severities: { 'vague/impact': severity } });
      for (const story of stories.slice(0, 30)) {
        expect(checkStory(story, configured).reasons).toEqual(checkStory(story, usual).reasons);
      }
    },
  );

  it('costs half of the points', () => {
    const rubric = rubricFor(content, 'ownership');
    const { points } = rubric.rules.find(({ id }) => id === 'vague/impact')!;
    const lost = (...severities: Severity[]): number | undefined =>
      findReasons(
        severities.map((severity) => ({ rule: 'vague/impact', severity, message: '' }) as Finding),
        rubric,
      )[0]?.points;
    expect(lost('error')).toBe(-points);
    expect(lost('warning', 'warning')).toBe(-points);
    expect(lost('error', 'warning', 'warning')).toBe(-2 * points);
    expect(lost(...Array<Severity>(20).fill('warning'))).toBe(-4 * points);
  });
});
