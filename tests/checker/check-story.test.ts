/** The checker as a whole: what interviewers mind is found, and what answers it is left alone. */
import { describe, expect, test } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import type { Result } from '../../src/model.ts';

const content = loadContent();
const checker = createChecker(content);
const check = (text: string, question: string): Result => checkStory(readRow(text, { question }), checker);
const vague = ({ findings }: Result): string[] =>
  findings.filter(({ rule }) => rule.startsWith('vague/')).map(({ rule }) => rule.slice('vague/'.length));

/** Sentences that failed in debriefs, and others that say the same: each is incomplete, for one of these reasons. */
const BAD: [question: string, kinds: string[], sentences: string[]][] = [
  [
    'ownership',
    ['collaboration', 'impact', 'weak-ownership'],
    [
      'I led a cross-functional team to improve the checkout flow.',
      'I headed a cross-functional team that made the checkout flow better.',
      'I worked closely with engineering and design to improve the flow.',
      'I led a team across functions and we improved the sign-up flow.',
      'As the lead of a cross-functional team I improved our payment flow.',
      'I drove a cross-functional effort to improve the checkout.',
    ],
  ],
  [
    'dive-deep',
    ['data'],
    [
      'I used data to understand user behavior.',
      'I looked at the data to understand how people behave.',
      'I analyzed user behavior with data.',
      'We used analytics to understand our users.',
      'I dug into the data and saw a trend.',
      'I made a data-driven decision about the feature.',
    ],
  ],
  [
    'earn-trust',
    ['relationship'],
    [
      'I earned the trust of the senior engineers.',
      'I built relationships with the senior engineers.',
      'I gained the engineers’ trust over time.',
      'I built trust with the engineering leads.',
      'The senior engineers came to trust me.',
      'I won the trust of our senior engineers.',
    ],
  ],
  [
    'customer-obsession',
    ['passion'],
    [
      'I care about customers.',
      'I care deeply about our customers.',
      'I always put the customer first.',
      'I am passionate about our customers.',
      'Customers always come first for me.',
      'I am obsessed with our customers.',
    ],
  ],
  [
    'bias-for-action',
    ['speed', 'passion'],
    [
      'I like to iterate quickly.',
      'I like to move fast.',
      'We shipped it quickly.',
      'I believe in moving fast.',
      'I iterate fast and learn fast.',
      'We delivered it in no time.',
    ],
  ],
  [
    'ownership',
    ['collaboration', 'handoff'],
    [
      'I worked closely with engineering.',
      'I handed it off to engineering.',
      'I passed it on to engineering and they took it from there.',
      'I collaborated with engineering on it.',
      'Engineering took it from there.',
    ],
  ],
];

describe('finds what failed in debriefs, however it is worded', () => {
  const cases = BAD.flatMap(([question, kinds, sentences]) =>
    sentences.map((sentence) => [sentence, question, kinds] as const),
  );
  test.each(cases)('%s', (sentence, question, kinds) => {
    const result = check(sentence, question);
    expect(result.verdict).toBe('incomplete');
    expect(vague(result).some((kind) => kinds.includes(kind))).toBe(true);
  });
});

/** The same stories told with their evidence: nothing in them is vague. */
const GOOD: [question: string, sentences: string[]][] = [
  [
    'ownership',
    [
      'I owned the redesign of the checkout, cut friction by 22% for 1.3 million users, and shipped the MVP in 7 weeks, 30% under the benchmark.',
      'I designed and shipped the new flow in 7 weeks, 30% faster than comparable MVPs, and abandonment fell by 22% for 1.3 million shoppers.',
      'I ran the discovery, set the OKRs, launched it, and watched a weekly health dashboard that caught a regression within two days and prevented a loss of $1.2 million.',
    ],
  ],
  [
    'dive-deep',
    [
      'I extracted clickstream logs from Redshift, ran a cohort analysis in SQL, found 8% better 30-day retention for users of the widget, and prioritized it, which brought $5 million ARR.',
      'I pulled the clickstream logs, grouped users into cohorts in SQL and found that widget users retained 8% better; I prioritized the widget and ARR rose by $5 million.',
      'My cohort analysis of clickstream logs in Redshift showed an 8% lift in 30-day retention for widget users, and I put the widget first; it brought $5 million in ARR.',
    ],
  ],
  [
    'earn-trust',
    [
      'The senior engineer opposed the pricing model, so I showed him a profit model with a $2.1 million upside; he endorsed it, and we launched two weeks sooner.',
      'Our senior engineer rejected the pricing model; my forecast showed a $2.1 million upside, he signed off on it, and we released two weeks early.',
    ],
  ],
  [
    'customer-obsession',
    [
      'I found a 12-second drop-off at payment, ran A/B tests on the page, and cut abandonment by 22%, which raised revenue by $3.4 million a quarter.',
    ],
  ],
  [
    'bias-for-action',
    [
      'I shipped the MVP in 7 weeks, 30% under the average of comparable MVPs, and early users grew from 5,000 to 27,000 in the first month.',
    ],
  ],
];

describe('leaves alone what carries its evidence', () => {
  const cases = GOOD.flatMap(([question, sentences]) =>
    sentences.map((sentence) => [sentence, question] as const),
  );
  test.each(cases)('%s', (sentence, question) => {
    expect(vague(check(sentence, question))).toEqual([]);
  });
});

describe("each question's model story", () => {
  test.each(content.questions.map(({ id, model }) => [id, model]))(
    '%s is recognized by its text',
    (id, model) => {
      expect(checkStory(readRow(model), checker)).toMatchObject({ question: id, questionFrom: 'inferred' });
    },
  );
});

describe('what is around a claim', () => {
  test.each([
    ['I built relationships with the senior engineers.', 1],
    ['My manager said: "You build relationships well."', 0],
    ['I needed to build relationships with the senior engineers.', 0],
    ['I did not build relationships; I showed them a profit model with $2.1 million of upside.', 0],
  ])('%s', (text, count) => {
    expect(vague(check(text, 'earn-trust'))).toHaveLength(count);
  });

  test('hard line breaks change nothing', () => {
    const text = 'I built relationships with the senior engineers and used data to understand user behavior.';
    const broken = text
      .replace('built relationships', 'built\nrelationships')
      .replace('used data', 'used\ndata');
    expect(vague(check(broken, 'dive-deep'))).toEqual(vague(check(text, 'dive-deep')));
  });
});

test.each(['', '   \n', '---\nquestion: ownership\n---\n'])('%j is incomplete, never a crash', (text) => {
  expect(check(text, 'ownership')).toMatchObject({ verdict: 'incomplete', words: 0 });
});

/** As an answer to a follow-up is read: an amount alone does not say of what it is one, a pattern does. */
describe('a text of one sentence', () => {
  const isMet = (text: string, criterion: string): boolean =>
    check(text, 'bias-for-action').criteria.find(({ id }) => id === criterion)!.met;

  test.each([
    ['metric', 'I have 3 sisters.', 'Refunds fell from 40 to 12 a week.'],
    ['metric', 'I ran a team of 12 engineers.', 'By 22 %.'],
    ['metric', 'I met him 3 times.', 'It saved us 4 kg of packaging per parcel.'],
    ['timeline', 'My son is 4 years old.', 'Seven weeks.'],
    ['delivery-time', 'I have been a PM for 6 years.', 'It took two months.'],
  ])('shows a %s by an amount of it, not by any: %s', (criterion, beside, shown) => {
    expect(isMet(beside, criterion), beside).toBe(false);
    expect(isMet(shown, criterion), shown).toBe(true);
  });

  test('quotes words once that several patterns find', () => {
    const text = 'It cut abandonment from 31% to 24% in six weeks, measured in Mixpanel.';
    const { evidence } = check(text, 'bias-for-action').criteria.find(({ id }) => id === 'data-backed')!;
    expect(evidence.map(({ text: words }) => words)).toEqual(['measured in Mixpanel']);
  });

  test('shows by a pattern what the weights pass over', () => {
    for (const criterion of content.rubrics.ownership!.criteria) {
      const said = criterion.patterns.flatMap(({ good }) => good);
      const missed = said.filter(
        (text) => !check(text, 'ownership').criteria.find(({ id }) => id === criterion.id)!.met,
      );
      expect(missed, criterion.id).toEqual([]);
    }
  });
});

test('quotes both ends of what has a beginning and an end', () => {
  const { criteria } = check(
    'I interviewed 22 bookkeepers in May and wrote the goals and the roadmap. Our two engineers built it over the summer. I launched it to 18,000 customers on 3 October. Late payments fell from 31% to 24%.',
    'ownership',
  );
  const quotes = criteria.find(({ id }) => id === 'end-to-end')!.evidence.map(({ text }) => text);
  expect(quotes).toContainEqual(expect.stringContaining('interviewed 22 bookkeepers'));
  expect(quotes).toContainEqual(expect.stringContaining('launched it'));
});

test('quotes a second sentence where the best is hardly ahead, and none beside one that is', () => {
  const { criteria } = check(
    'Our warehouse app crashed every morning in March. I asked the support desk for its log. I wrote the fix myself in a weekend and tested it with two pickers. We rolled it out on 3 May, five weeks after the first call. Crashes fell from 40 to 2 a week. That saved us $35,000 in overtime. The desk now closes at five.',
    'bias-for-action',
  );
  const quotesOf = (id: string): string[] =>
    criteria.find((criterion) => criterion.id === id)!.evidence.map(({ text }) => text);
  expect(quotesOf('metric')).toEqual(['Crashes fell from 40 to 2 a week']);
  expect(quotesOf('data-backed')).toEqual([
    'I asked the support desk for its log',
    'I wrote the fix myself in a weekend and tested it with two pickers',
  ]);
});

/** The guide's "shortest run of words that carries the claim, with its verb". */
describe('a vague phrase', () => {
  test.each([
    ['begins after "I"', 'I [built strong relationships with the engineers].'],
    ['begins after "it"', 'It [significantly improved engagement].'],
    ['begins after "were able to"', 'We were able to [get buy-in from all the stakeholders].'],
    ['keeps "she", for it matters who', '[She became one of my biggest fans].'],
    ['keeps what "this" points at', '[This redesign was a huge success].'],
  ])('%s: %s', (_, marked) => {
    const text = marked.replace(/[[\]]/g, '');
    const phrases = check(text, 'earn-trust').findings.filter(({ rule }) => rule.startsWith('vague/'));
    expect(phrases.map(({ text: words }) => words)).toEqual([/\[(.*)\]/.exec(marked)![1]]);
  });
});

test.each(['Users loved it 🎉🎉', 'Users loved it :)', '🎉 Users loved it.'])(
  'no emoji is quoted of %s',
  (text) => {
    const quoted = check(text, 'ownership').findings.flatMap((finding) => finding.text ?? []);
    expect(quoted).toEqual(['Users loved it']);
  },
);
