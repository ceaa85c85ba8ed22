import { describe, expect, it } from 'vitest';
import { sheetOf } from './sheet-of.ts';

const THING = 'churn among small accounts';
const FELL = `It went well: ${THING} fell from 6.2% to 4.1%.`;

/** The figures that are held against each other. */
async function heldOf(...texts: string[]) {
  const { contradictions } = await sheetOf(Object.fromEntries(texts.map((text, at) => [`${at}.md`, text])));
  return contradictions.map(({ sides }) => sides.map(({ figure }) => figure).sort());
}

describe('two figures for one thing', () => {
  it('are never an older figure and a new one', async () => {
    const start = `At its start ${THING} was 6.2%.`;
    const whole = `The ${THING} was 6.2%. I called them all. The ${THING} went from 6.2% to 4.1%.`;
    expect(await heldOf(FELL, start)).toEqual([]);
    expect(await heldOf(FELL, `The ${THING} was 6.2%.`)).toEqual([]);
    expect(await heldOf(FELL, `**Situation:** The ${THING} was 6.2%.`)).toEqual([]);
    expect(await heldOf(FELL, whole)).toEqual([]);
  });

  it('are the older figures of both, and the new ones of both', async () => {
    const told = `At its start ${THING} was 5.8%. I called. In the end ${THING} went from 6.2% to 4.6%.`;
    expect(await heldOf(FELL, told)).toEqual([
      ['4.1%', '4.6%'],
      ['5.8%', '6.2%'],
    ]);
    expect(await heldOf(FELL, `**Situation:** The ${THING} was 5.8%.`)).toEqual([['5.8%', '6.2%']]);
    expect(await heldOf(FELL, `The ${THING} was 5.8%. I called.`)).toEqual([['5.8%', '6.2%']]);
    expect(await heldOf(FELL, `**Result:** Since then ${THING} is 4.6%.`)).toEqual([['4.1%', '4.6%']]);
  });

  it('are none where a third story tells that the figure is the older one', async () => {
    const other = `By May ${THING} fell from 5.8% to 4.1%.`;
    expect(await heldOf(`**Result:** The ${THING} fell to 4.1%.`, `The ${THING} was 5.8%.`, other)).toEqual(
      [],
    );
  });

  it('are none where they are of different periods', async () => {
    const fees = ['We saved $35,000 a month in card fees.', 'We saved $420,000 a year in card fees.'];
    const paid = ['Card fees fell to $35,000 a month.', 'Card fees fell to $420,000 a year.'];
    expect(await heldOf(...fees)).toEqual([]);
    expect(await heldOf(...paid)).toEqual([]);
  });

  it('are none where one story goes on where the other arrived', async () => {
    expect(await heldOf(FELL, `The year after ${THING} fell from 4.1% to 3.3%.`)).toEqual([]);
  });
});

describe('the rows of a story', () => {
  it('hold no older figure alone that a pair tells again', async () => {
    const { stories } = await sheetOf({ 'a.md': `At its start ${THING} was 6.2%. I called.\n\n${FELL}` });
    expect(stories[0]!.metrics).toMatchObject([
      { baseline: { text: '6.2%' }, value: { text: '4.1%' }, line: 3 },
    ]);
  });
});
