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

  it('is not open where the check ticks it, nor where it asks for none', () => {
    expect(sheetWith(`${rival}.`, { 'data-source': [rival] })).toMatchObject({ source: [], missing: [] });
    expect(sheetWith(`${rival}.`, {}).missing).toEqual([]);
    expect(sheetWith(`${rival}.`, { 'data-source': [] }).missing).toEqual(['source']);
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
  ])('of %j names the time, and no amount that was measured', (text, timeline) => {
    expect(sheetWith(`${text}.`, { timeline: [text] })).toMatchObject({ timeline, missing: [] });
  });

  it('is open where, and only where, the check does not find it', () => {
    const texts = content.questions.flatMap(({ id, model, bad }) =>
      [model, bad].map((text) => ({ id, text })),
    );
    for (const { id, text } of texts) {
      const story = readRow(text, { question: id });
      const result = checkStory(story, checker);
      const times = result.criteria.filter((each) => content.customs.sheet.times.includes(each.id));
      const [sheet] = buildSheet([{ story, content, result }], content).stories;
      expect(sheet!.missing.includes('timeline'), id).toBe(times.every(({ met }) => !met));
    }
  });
});
