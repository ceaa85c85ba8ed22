import { describe, expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';

const read = (text: string) =>
  extractMetrics(readRow(text)).map(({ baseline, value, others, change }) =>
    [baseline, value, others, change].map((amount) => amount?.text ?? ''),
  );

describe('two groups set against each other', () => {
  it.each([
    [
      '71% of the lost ones had three or more failed syncs in a row, against 12% of the others.',
      '71%',
      '12%',
    ],
    ['46 % of the Germans left, and it was 11 % elsewhere.', '46 %', '11 %'],
    ['Retention was 81 %, compared with 62 % for the rest.', '81 %', '62 %'],
    ['Retention sat at 19% vs 34% for everyone else.', '19%', '34%'],
    ['Conversion was 4.2% versus 3.1% in the control group.', '4.2%', '3.1%'],
    ['Returns were 9% against 4% for those without the app.', '9%', '4%'],
    ['18% of those who left online came back, against 4% of those who left by phone.', '18%', '4%'],
    ['Refunds were 9% against 4% in other cities.', '9%', '4%'],
    ['Pistachio growers followed 38% of them, against 66% for almonds.', '38%', '66%'],
    ['In Leipzig the rate was 81.4 %, in other cities 93 %.', '81.4 %', '93 %'],
    ['Ridership +4.1 % yoy (city average +1.2 %)', '+4.1 %', '+1.2 %'],
    ['Late were 12% of the others against 71% of the new ones.', '12%', '71%'],
  ])('are no baseline and new value in %j', (text, value, others) => {
    expect(read(text)).toEqual([['', value, others, '']]);
  });

  it.each([
    ['The report opened in 11 seconds against 40 before.', '40', '11 seconds'],
    ['The outage took 1h55 against 9h in the last incident.', '9h', '1h55'],
    ['71% of those who had lost one bought again, against 48% before.', '48%', '71%'],
    ['Churn of the others was 3% against 4% last year.', '4%', '3%'],
    ['Refunds fell from 20 % to 7 % for the others.', '20 %', '7 %'],
    ['Conversion was 4.1 % against 3.2 % for the old forms.', '3.2 %', '4.1 %'],
    ['Orders were 61 against 40 in the rest of the year.', '40', '61'],
  ])('are told apart from what moved in %j', (text, baseline, value) => {
    expect(read(text)).toMatchObject([[baseline, value, '', expect.stringContaining('%')]]);
  });
});
