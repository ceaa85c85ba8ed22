import { describe, expect, it } from 'vitest';
import { describeFigures } from '../../src/cheatsheet/describe.ts';
import { readRow } from '../../src/document/index.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';

const read = (text: string) =>
  extractMetrics(readRow(text)).map((metric) => [metric.topic, describeFigures(metric), metric.line]);

describe('a table of how things stood', () => {
  it('before and after is a metric a row, called by the name of the row', () => {
    const table = `| metric | Before | After |
| --- | --- | --- |
| cost per order | $4.10 | **$3.20** |
| time to first listing | 2.4 days | 3.5 hours |`;
    expect(read(table)).toEqual([
      ['cost per order', '$4.10 → $3.20', 3],
      ['time to first listing', '2.4\u00a0days → 3.5\u00a0hours', 4],
    ]);
  });

  it('may have the newer column first', () => {
    expect(read('KPI|Now|Before\n-|-|-\nconversion|3.4%|2.6%')).toEqual([['conversion', '2.6% → 3.4%', 3]]);
  });

  it('may be by quarters, of which the first and the last count', () => {
    expect(read('|KPI|Q1|Q2|Q3|\n|-|-|-|-|\n|tickets|410|300|120|')).toEqual([['tickets', '410 → 120', 3]]);
  });

  it('may hold goals, which are no metrics', () => {
    const table = '| |Baseline|Target|Result|\n|-|-|-|-|\n|latency|2400 ms|800 ms|640 ms|';
    expect(read(table)).toEqual([['latency', '2400\u00a0ms → 640\u00a0ms', 3]]);
  });

  it('by other columns is read cell by cell', () => {
    expect(read('|segment|share|\n|-|-|\n|small|62%|').map(([, figures]) => figures)).toEqual(['62%']);
  });
});
