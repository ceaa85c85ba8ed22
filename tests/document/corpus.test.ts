import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';

interface Labelled {
  id: string;
  text: string;
  vague: { quote: string }[];
}

const corpus = new URL('../corpus/', import.meta.url);
const files = readdirSync(corpus).filter((name) => name.endsWith('.jsonl'));

it.each(files)('keeps every labelled phrase whole in its place: %s', (name) => {
  const rows = readFileSync(new URL(name, corpus), 'utf8').trim().split('\n');
  for (const { id, text, vague } of rows.map((row) => JSON.parse(row) as Labelled)) {
    const kept = Array.from(text, () => ' ')
      .join('')
      .padEnd(text.length)
      .split('');
    for (const block of readRow(text).blocks)
      kept.splice(block.start, block.text.length, ...block.text.split(''));
    const prose = kept.join('').replace(/\s+/g, ' ');
    for (const { quote } of vague) expect(prose, `${id}: ${quote}`).toContain(quote.replace(/\s+/g, ' '));
  }
});
