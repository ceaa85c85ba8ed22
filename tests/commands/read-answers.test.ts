import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/commands/practice/index.ts';
import { splitAnswers } from '../../src/commands/shared/read-answers.ts';

describe('answers from standard input', () => {
  it.each([
    ['one', 'An answer.\n', ['An answer.']],
    ['two', 'One.\n---\nTwo.\n', ['One.', 'Two.']],
    ['CRLF and spaces behind the rule', 'One.\r\n---  \r\nTwo.\r\n', ['One.', 'Two.']],
    ['a byte order mark', '\ufeffOne.', ['One.']],
    ['an empty answer between two', 'One.\n---\n---\nThree.', ['One.', '', 'Three.']],
    ['a rule behind the last', 'One.\n---\n', ['One.']],
    ['a rule within an answer', 'One.\n***\nstill one.', ['One.\n***\nstill one.']],
    ['a story as it was saved', '---\nquestion: earn-trust\ntitle: T\n---\n\nOne.\n', ['One.']],
    ['the same before others', '---\nquestion: ownership\n---\nOne.\n---\nTwo.', ['One.', 'Two.']],
    ['nothing, then an answer with a label', '---\nTask: one.\n---\nTwo.', ['', 'Task: one.', 'Two.']],
    ['dashes that are no rule', '- one\n--- two\n----', ['- one\n--- two\n----']],
  ])('reads %s', (_name, text, answers) => {
    const questions = answers.map((_, index) => `question-${index}`);
    expect(splitAnswers(text, questions)).toEqual(answers);
  });

  it.each([
    ['nothing', '', ['a'], 'no answers for 1 question (a)'],
    ['too few', 'One.', ['a', 'b'], '1 answer for 2 questions (a, b)'],
    ['too many', 'One.\n---\nTwo.', ['a'], '2 answers for 1 question (a)'],
  ])('refuses %s', (_name, text, questions, message) => {
    expect(() => splitAnswers(text, questions)).toThrow(message);
  });
});

describe('times', () => {
  it.each([
    ['90', 90],
    ['90s', 90],
    ['6m', 360],
    ['1m30s', 90],
    ['1m30', 90],
    ['2:30', 150],
    ['0', 0],
  ])('%s is %i seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each(['', 'soon', '6 m', '-1', '1:75', '1.5m', '6h'])('%j is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});
