/** What a program that imports pmdrill relies on beyond the command line. */
import { expect, it } from 'vitest';
import { checkStory, createChecker, loadContent, readRow } from '../src/index.ts';

const content = loadContent();

it('refuses severities for a rule that there is not', () => {
  expect(() => createChecker(content, { severities: { 'vague/impct': 'off' } })).toThrow(
    "No rule is called 'vague/impct'. Did you mean 'vague/impact'?",
  );
});

it('takes those of a rule and of a criterion', () => {
  const checker = createChecker(content, {
    severities: { 'vague/relationship': 'off', 'missing/task': 'info' },
  });
  const { findings } = checkStory(readRow('I built relationships.'), checker);
  expect(findings.map(({ rule }) => rule)).not.toContain('vague/relationship');
  expect(findings.find(({ rule }) => rule === 'missing/task')?.severity).toBe('info');
});
