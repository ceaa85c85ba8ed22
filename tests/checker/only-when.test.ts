/** What a sentence shows that tells but a time: no result and no decision. */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';

describe('a sentence that tells but a time', () => {
  let met: (text: string, question?: string) => string[];
  beforeAll(() => {
    const checker = createChecker(loadContent());
    met = (text, question = 'dive-deep') =>
      checkStory(readRow(text, { question }), checker)
        .criteria.filter((criterion) => criterion.met)
        .map(({ id }) => id);
  });

  it.each([
    'About 4 weeks, from mid October to November 12.',
    'It took 7 weeks.',
    'By the end of Q3.',
    'In May 2023.',
  ])('%s', (text) => expect(met(text)).toEqual(['timeline']));

  it('shows how long the delivery took', () => {
    expect(met('It took 7 weeks.', 'bias-for-action')).toEqual(['timeline', 'delivery-time']);
  });

  it('shows more where it tells more', () => {
    expect(met('In May 2023 I moved the address form behind the payment.')).toContain('action');
    expect(met('It took 7 weeks, and churn fell to 4%.')).toContain('result');
  });

  it('shows what it stands for in a part with a name', () => {
    expect(met('**Result:** In May 2023.')).toContain('result');
  });
});
