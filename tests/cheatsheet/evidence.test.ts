import { describe, expect, it } from 'vitest';
import { buildSheet } from '../../src/cheatsheet/sheet.ts';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { readRow } from '../../src/document/index.ts';
import type { CriterionResult } from '../../src/model.ts';
import { content } from './sheet-of.ts';

const checker = createChecker(content);

/** The sheet of a text in which the check has found these words as evidence. */
function sheetWith(text: string, evidence: Record<string, string[]>) {
  const story = readRow(text, { question: 'dive-deep' });
  const result = checkStory(story, checker);
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset });
  const criteria: CriterionResult[] = Object.entries(evidence).map(([id, quotes]) => ({
    id,
    met: quotes.length > 0,
    required: true,
    evidence: quotes.map((quote) => {
      const start = text.indexOf(quote);
      return { text: quote, position: { start: point(start), end: point(start + quote.length) } };
    }),
  }));
  const { stories } = buildSheet([{ story, content, result: { ...result, criteria } }], content);
  const { source, timeline, missing } = stories[0]!;
  return { source: source.map((each) => each.text), timeline: timeline.map((each) => each.text), missing };
}

describe('the source on the sheet', () => {
  const rival = 'In Q2 2022 a rival announced a price cut';
  const pulled = 'I exported four months of clickstream logs from Redshift, joined them and saw a trend';

  it('is the clause that names it, and no other sentence that the check took for evidence', () => {
    const text = `${rival}. ${pulled}.`;
    const { source } = sheetWith(text, { 'data-source': [rival, pulled] });
    expect(source).toEqual(['I exported four months of clickstream logs from Redshift']);
  });

  it('is open where nothing names it, unless the check ticks it', () => {
    expect(sheetWith(`${rival}.`, { 'data-source': [rival] })).toMatchObject({ source: [], missing: [] });
    expect(sheetWith(`${rival}.`, { 'data-source': [] }).missing).toEqual(['source']);
    expect(sheetWith(`${rival}.`, {}).missing).toEqual(['source']);
  });
});

describe('the source on the sheet, whatever the question asks for,', () => {
  it.each([
    [
      'I took 300 tickets from Zendesk and tagged them myself.',
      ['I took 300 tickets from Zendesk and tagged them myself'],
    ],
    [
      'So every week I looked at the failed exports in Metabase, and I made a template.',
      ['So every week I looked at the failed exports in Metabase'],
    ],
    ['I counted the orders in March. We had a talk in Graz.', []],
  ])('is where data was taken from: %j', (text, source) => {
    const missing = source.length === 0 ? ['source'] : [];
    expect(sheetWith(text, {})).toMatchObject({ source, missing });
  });

  it.each([
    'In May 2022 I released the form to everybody',
    'We launched the new export for the clinics',
    'We rolled out the new tables',
  ])('is nothing that was released: %j', (text) => {
    expect(sheetWith(`${text}.`, { 'data-source': [text] }).source).toEqual([]);
  });

  it('is a survey that was launched, a log that was opened and a model that was built', () => {
    for (const text of [
      'We launched a survey among 300 users',
      'I opened the error log',
      'I built a cost model',
    ])
      expect(sheetWith(`${text}.`, { 'data-source': [text] }).source).toEqual([text]);
  });

  it('is no form that one built', () => {
    const text = 'I built a form and one rule instead';
    expect(sheetWith(`${text}.`, { 'data-source': [text] }).source).toEqual([]);
  });

  it.each([
    [
      'I took the invoices of 2019 and calculated what each of the XX customers would have paid with the new model',
      'I took the invoices of 2019 …',
    ],
    [
      'I exported a raw event log of all the fourteen weeks before cancellation for them from the warehouse',
      'I exported a raw event log of all the fourteen weeks before cancellation for …',
    ],
  ])('is cut where a clause or a word ends: %j', (text, source) => {
    expect(sheetWith(`${text}.`, { 'data-source': [text] }).source).toEqual([source]);
  });
});

describe('the timeline on the sheet', () => {
  it.each([
    ['By December setup took 22 minutes in place of 35', ['By December']],
    ['I had to win him over before the May release', ['I had to win him over before the May release']],
    ['The map was corrected on 24 May', ['24 May']],
    [
      'I stayed from the day of the flood, until the last family was back',
      ['I stayed from the day of the flood'],
    ],
    ['The median wait went from 4.6 days to 15 minutes', []],
  ])('of %j names the time, and no amount that was measured', (text, timeline) => {
    expect(sheetWith(`${text}.`, { timeline: [text] })).toMatchObject({ timeline, missing: ['source'] });
  });

  it.each([
    [
      'In October 2022 we sold it, for the fair on 14 November. I wrote it in three days. It was live on 12 December, and in Q1 2023 for all.',
      ['In October 2022', '14 November', 'three days', '12 December', 'Q1 2023'],
    ],
    ['It broke on 17 Mar 2023, 16:10. I looked at 401s every 30 min.', ['17 Mar 2023, 16:10']],
    ['She signed it on 12 October. By the end of May it was live.', ['12 October', 'By the end of May']],
    ['I think it was the summer of 2019. In the summer of 2019 we met every Monday.', ['the summer of 2019']],
    ['In spring 2024 we met, and again at Christmas 2025.', ['In spring 2024', 'at Christmas 2025']],
    ['I took the invoices of 2019. It ended on 9 June. I had until 6 May.', ['2019', '9 June', '6 May']],
    ['The report opened in 11 seconds on 4 May.', ['4 May']],
    ['They waited between 9 and 14 days in June.', ['in June']],
    ['Setup fell from 14 weeks to 6 weeks by July.', ['by July']],
    ['Setup fell from 14 to 6 weeks by July. I had 2 to 3 weeks.', ['by July', '2 to 3 weeks']],
    [
      'We met on 1 July, 2 July, 3 July, 4 July, 5 July, 6 July, 7 July, 8 July and 9 July for two days, then three days, and on 10 July.',
      ['1 July', '2 July', '3 July', '4 July', '5 July', '6 July', '7 July', '8 July', 'and 4 more'],
    ],
  ])('of %j has what it tells, wherever it stands', (text, timeline) => {
    expect(sheetWith(text, { timeline: [] })).toMatchObject({ timeline });
  });

  it('is open where neither the check finds it nor the sheet shows it', () => {
    const texts = content.questions.flatMap(({ id, model, bad }) =>
      [model, bad].map((text) => ({ id, text })),
    );
    for (const { id, text } of texts) {
      const story = readRow(text, { question: id });
      const result = checkStory(story, checker);
      const times = result.criteria.filter((each) => content.customs.sheet.times.includes(each.id));
      const [sheet] = buildSheet([{ story, content, result }], content).stories;
      const unmet = times.every(({ met }) => !met);
      expect(sheet!.missing.includes('timeline'), id).toBe(unmet && sheet!.timeline.length === 0);
    }
  });
});
