/** What must change a finding, and what must not, whatever the words are. */
import { describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import { listCorpus, loadCorpus } from '../../tools/train/corpus.ts';

const checker = createChecker(loadContent());

interface Vague {
  rule: string;
  text: string;
}

const vague = (text: string, question = 'ownership'): Vague[] =>
  checkStory(readRow(text, { question }), checker)
    .findings.filter(({ rule }) => rule.startsWith('vague/'))
    .map(({ rule, text: words }) => ({ rule, text: words!.replace(/\s+/g, ' ') }));

/** Around a claim, so that it stands where claims stand. */
const BEFORE = 'I owned the booking page of a ferry line. I rewrote the form and put the timetable above it.';

describe('a number that answers the claim removes its finding', () => {
  it.each([
    ['We shipped the new form quickly.', 'We shipped the new form quickly, in 16 days.'],
    [
      'I led a cross-functional team.',
      'I led a cross-functional team of nine and shipped the redesign in 7 weeks, 30% under the benchmark.',
    ],
    ['It significantly reduced abandonment.', 'It reduced abandonment from 31% to 24%.'],
    ['Bookings increased a lot.', 'Bookings increased by 18% in the first month.'],
    ['It saved the agents a lot of time.', 'It saved the agents 40 minutes a shift.'],
    ['A lot of travellers used it.', '5,400 travellers used it in the first week.'],
    ['Support tickets dropped significantly.', 'Support tickets dropped from 310 to 120 a week.'],
    ['It greatly improved our conversion.', 'It improved our conversion by 4 percentage points.'],
    ['The page became much faster.', 'The page loaded in 1.2 seconds instead of 4.'],
  ])('%s', (claim, answered) => {
    expect(vague(`${BEFORE} ${claim}`)).not.toEqual([]);
    expect(vague(`${BEFORE} ${answered}`)).toEqual([]);
  });
});

describe('what is denied, said by another, or told of the time before is no claim', () => {
  const claims = [
    'I built relationships with the harbour masters.',
    'I worked closely with engineering.',
    'I handed it off to engineering.',
    'I used data to understand user behavior.',
  ];
  it.each(claims)('%s', (claim) => {
    expect(vague(`${BEFORE} ${claim}`)).not.toEqual([]);
  });
  it.each([
    'I did not build relationships with the harbour masters; I showed them 14 recordings of failed bookings.',
    'I did not work closely with engineering; I wrote the SQL myself.',
    'I did not hand it off to engineering; I stayed on call for the release.',
    'My manager said: "You built relationships with the harbour masters."',
    'The interviewer had written "uses data to understand user behavior" in the margin.',
    'Before I joined, travellers were unhappy with the wait.',
    'Leadership wanted us to move fast.',
  ])('%s', (text) => {
    expect(vague(`${BEFORE} ${text}`)).toEqual([]);
  });
});

describe('nothing changes', () => {
  const stories = loadCorpus(listCorpus()).filter(({ file }) => ['C', 'E', 'G4'].includes(file));
  // A line that begins with some words and a colon may be a label.
  const prose = stories.filter(({ text }) => !/^\s*([-*#>|]|\d+\.)|:/m.test(text));

  it('where lines are broken elsewhere', () => {
    expect(prose.length).toBeGreaterThan(50);
    for (const { text, question } of prose) {
      const wrapped = text.replace(/(\S+ \S+ \S+ \S+ \S+) (?=[A-Za-z])/g, '$1\n');
      expect(vague(wrapped, question)).toEqual(vague(text, question));
    }
  });

  it('where money is in another currency', () => {
    const rich = stories.filter(({ text }) => /\$\d/.test(text));
    expect(rich.length).toBeGreaterThan(10);
    for (const { text, question } of rich)
      expect(vague(text.replace(/\$(?=\d)/g, '€'), question)).toEqual(vague(text, question));
  });

  it('where people and products have other names', () => {
    const told = (name: string, product: string): string =>
      `I owned ${product} at a ferry line. ${name} wanted it closed. I showed ${name} the bookings of March and we kept ${product}. ${name} was really happy with how it went. I worked closely with ${name}.`;
    const first = vague(told('Maria', 'Harborline')).map(({ rule }) => rule);
    expect(first).not.toEqual([]);
    for (const [name, product] of [
      ['James', 'Quayside'],
      ['Priya', 'Tidewater'],
      ['Michael', 'Bookly'],
    ] as const)
      expect(vague(told(name, product)).map(({ rule }) => rule)).toEqual(first);
  });
});
