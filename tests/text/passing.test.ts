import { expect, it } from 'vitest';
import { isPass } from '../../src/text/passing.ts';

it.each([
  'pass',
  'Pass.',
  'skip',
  'Skip this one, please.',
  'next question',
  'No idea',
  'no idea, sorry!',
  'I have no idea about that.',
  'idk',
  'I don’t know.',
  'i dont know',
  "Um, I don't know, honestly.",
  'I do not know the exact number.',
  "I'm not sure.",
  "Sorry, I can't remember that off the top of my head.",
  "I forgot the number.\nLet's move on.",
  "I'd rather skip that.",
  'Dunno, pass',
  "I don't have the number here.",
  'We never measured it.',
  'I do not recall the exact date.',
])('%j passes', (text) => {
  expect(isPass(text)).toBe(true);
});

it.each([
  '',
  'No.',
  'Well, um.',
  'None of them did.',
  'I do not know why they left.',
  'I do not know the number, but churn fell by about a fifth.',
  'We let them pass.',
  'I could not tell them apart.',
  'I do not have a car.',
  'We did not measure it by hand, the log did.',
  'Not sure they would have bought it.',
  'I skip the weekly meeting since then.',
  'We had no idea that 40 % never paid.',
])('%j does not', (text) => {
  expect(isPass(text)).toBe(false);
});
