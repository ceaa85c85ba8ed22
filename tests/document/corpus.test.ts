import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';

const corpus = new URL('../corpus/', import.meta.url);
const files = readdirSync(corpus).filter((name) => name.endsWith('.jsonl'));

it.each(files)('keeps the words of the labelled stories: %s', (name) => {
  const rows = readFileSync(new URL(name, corpus), 'utf8').trim().split('\n');
  for (const row of rows) {
    const { text } = JSON.parse(row) as { text: string };
    const kept = readRow(text).words;
    const all = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    // Headings and labels are what may go.
    expect(kept / all).toBeGreaterThan(0.9);
  }
});
