import { describe, expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';

describe('what a metric measures', () => {
  it.each([
    [
      'Our gross churn at Shiftly (rota planning, about 900 customers) went up from 1.9% to 3.4%.',
      'gross churn at Shiftly',
    ],
    ['Abandoned calls (hang ups) went from 6% to 14%.', 'Abandoned calls'],
    // In brackets, what stands before them is not meant.
    ['Finance chose the parcel firm (fraud rate 2.8 %) in May.', 'fraud rate'],
    ['Only 31 of 122 lost customers had filled it in.', 'lost customers had filled it in'],
    ['In 83 of 87 cases DATEV rejected night supplements with more than two decimals.', 'cases DATEV'],
    [
      'On call 41 of 63 callers hung up on the machine that we had at the desk.',
      'callers hung up on the machine',
    ],
    ['7 of 12 machines are new.', 'machines'],
    ['The error rate went from ca 17% to 4%.', 'error rate'],
    ['Error rate ca 17% -> 4%.', 'Error rate'],
    ['The error rate was ca. 17%, now it is 4%.', 'error rate'],
    ['The onboarding was slow. It took 6 weeks instead of 14.', 'onboarding'],
    ['The onboarding was slow. We took 6 weeks instead of 14.', 'onboarding'],
    ['We took £640.', 'took'],
    ['Before that, the loss = $31K/yr in each region.', 'loss'],
    ['We shipped 1,150 orders a day, worth approx. 1.3 Mio. CHF p.a.', 'orders'],
    ['We also closed the pilot: 600 → 140 stores use it.', 'stores'],
    ['The pilot grew: 12 → 140 stores.', 'stores'],
    ['Queue time: 12 → 4 days.', 'Queue time'],
    ['We had more calls, and refunds worth €1.2 million fell away.', 'refunds'],
  ])('in %j is %j', (text, topic) => {
    expect(extractMetrics(readRow(text)).map((metric) => metric.topic)).toEqual([topic]);
  });
});
