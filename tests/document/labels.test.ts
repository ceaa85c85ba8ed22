import { describe, expect, it } from 'vitest';
import { labelReader, readLabel } from '../../src/document/labels.ts';

describe('readLabel', () => {
  it.each([
    ['Situation: We had', 'situation', 11],
    ['Situation - We had', 'situation', 12],
    ['Result – churn fell', 'result', 9],
    ['LESSON — ask first', null, 9],
    ['SITUATION', 'situation', 9],
    ['Task', 'task', 4],
    ['S - We had', 'situation', 4],
    ['S: We had', 'situation', 3],
    ['A (Action): I called', 'action', 12],
    ['S (Situation):', 'situation', 14],
    ['Situation (S): We had', 'situation', 15],
    ['S - Situation: We had', 'situation', 15],
    ['1. Situation: We had', 'situation', 14],
    ['Situation/Task: We had', 'situation', 16],
    ['Situation & Task', 'situation', 16],
    ['The situation: we had', 'situation', 15],
    ['Problem: nobody paid', 'situation', 9],
    ['Context', 'situation', 7],
    ['background: six stores', 'situation', 12],
    ['Goal: two weeks', 'task', 6],
    ['Outcome: churn fell', 'result', 9],
    ['Action 1: I called', 'action', 10],
    ['  Task:  I had to', 'task', 9],
    ['- Action: I called', 'action', 10],
    ['S [situation]', 'situation', 13],
    ['T [task] + A [action]: I called', 'task', 23],
    ['• R: churn fell', 'result', 5],
  ])('reads %j', (line, section, length) => {
    expect(readLabel(line)).toMatchObject({ section, length });
  });

  it.each([
    'The results were good',
    'Action-packed weeks',
    'Task-force meetings began',
    's - we had',
    'a: the first',
    'A lot of people',
    'Q: why',
    'R&D: they built it',
    'Problematic: nobody paid',
    'I was responsible: fully',
    '',
  ])('takes %j for prose', (line) => {
    expect(readLabel(line)).toBeNull();
  });

  it('tells the four names from the names of other schemes', () => {
    expect(readLabel('Result: x')?.strict).toBe(true);
    expect(readLabel('Outcome: x')?.strict).toBe(false);
  });

  it('says whether the label stands alone on its line', () => {
    expect(readLabel('Result:')?.alone).toBe(true);
    expect(readLabel('Result: churn fell')?.alone).toBe(false);
  });

  it('takes a letter with a dash and no space for a label where three of them begin lines', () => {
    const lines = ['S-For a new service', 'T-Mobile called', 'R-It ran'];
    expect(labelReader(lines)('R-It ran')).toMatchObject({ section: 'result', length: 2 });
    expect(labelReader(lines)('Task: one')).toMatchObject({ section: 'task' });
    expect(labelReader(lines.slice(1))('T-Mobile called')).toBeNull();
  });
});
