import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/checker/index.ts';
import { listenHere } from '../../src/commands/shared/ears.ts';
import { loadContent } from '../../src/content/load.ts';
import { isGibberish, speaksOf, withoutRepeats } from '../../src/practice/said.ts';

describe('what was said before', () => {
  it.each([
    ['nothing', 'Orders rose by 22 %.', [], 'Orders rose by 22 %.'],
    ['all of it', 'Orders rose by 22 %.', ['Orders rose by 22 %.'], ''],
    ['all of it, in other signs', 'orders rose by 22 %', ['Well, orders rose by 22 %!'], ''],
    ['a part', 'Orders rose by 22 %. It took 7 weeks.', ['Orders rose by 22 %.'], 'It took 7 weeks.'],
    ['not with another number', 'Orders rose by 23 %.', ['Orders rose by 22 %.'], 'Orders rose by 23 %.'],
    ['not in one answer, but across two', 'By 22 %.', ['I stood by', '22 %'], 'By 22 %.'],
  ])('counts once: %s', (_name, text, before, fresh) => {
    expect(withoutRepeats(text, before)).toBe(fresh);
  });

  it('leaves an answer as it was written where nothing in it was said', () => {
    const text = '- one\n- two\n\nThree.  Four.';
    expect(withoutRepeats(text, ['Something else.'])).toBe(text);
  });
});

describe('what a text speaks of', () => {
  it.each([
    ['Month closing went from nine days to five.', 'month closing became faster', true],
    ['Engagement rose from 12% to 19%.', 'engagement improved significantly', true],
    ['Orders rose by 22 %.', 'it was a huge success', false],
    ['I wrote the spec with engineering.', 'worked closely with engineering and design', false],
    ['It was very good.', 'it was very good', false],
  ])('is told by the words that it shares: %j, %j', (text, statement, speaks) => {
    expect(speaksOf(text, statement)).toBe(speaks);
  });
});

describe('gibberish', () => {
  const words = ['orders', 'rose', 'charge', 'i', 'pull', 'it', 'myself', 'by', 'the', 'anna'];
  const knows = (word: string) => words.includes(word);

  it.each([
    ['asdf 22 % qwer', true],
    ['asdf jkl; orders uiop', true],
    ['orders rose by 22 %', false],
    ['ordrs rose by 22 %', false],
    ['Orders charged, I pulled it myself', false],
    ['Snowflake; SQL.', false],
    ['the anna’s orders', false],
    ['22 %', false],
    ['', false],
  ])('%j: %s', (text, gibberish) => {
    expect(isGibberish(text, knows)).toBe(gibberish);
  });
});

describe('the words that the checker knows', () => {
  const content = loadContent();
  const { understands } = listenHere({ content, options: {} });

  it.each(['asdf jkl qwer', 'asdf 22 % qwer zxcv', 'lorem ipsum dolor sit amet'])(
    'are not in %j',
    async (text) => {
      expect(await understands(text, '')).toBe(false);
    },
  );

  it('are in every model story', async () => {
    expect(createChecker(content).weights).not.toBeNull();
    for (const { model, good } of content.questions)
      expect([await understands(model, ''), await understands(good, model)]).toEqual([true, true]);
  });

  const told = 'We rebuilt the sign-up form of our parking app, and it was a great success.\nBy how much?';
  it.each([
    'My cat weighs 4 kg.',
    'The room has 4 chairs. Water boils at 100 degrees.',
    'My car does 30 miles an hour.',
  ])('stand beside the story in %j', async (text) => {
    expect(await understands(text, told)).toBe(false);
  });

  it.each([
    '22 %.',
    'Four hours on average.',
    'The form takes 40 seconds.',
    'Retention is 88 % now.',
    'It weighs 4 kg.',
    'Abandonment fell to 24 %.',
    'Goal, set by me in Jan planning: under 1 in 50 by Q4',
    'Live on 24 Oct',
    'Position: had to win the review.',
    'In the first summer ridership rose by 6.4 %, and cash handling cost £190,000 less over the year.',
    'My cat weighs 4 kg. The form takes 40 seconds.',
  ])('belong to the story in %j', async (text) => {
    expect(await understands(text, told)).toBe(true);
  });
});
