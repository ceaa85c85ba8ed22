import { expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';
import { quoteWords, readWords, wholeQuote } from '../../src/document/words.ts';

const SOURCE = 'I **exported** the logs\nfrom Redshift (`events.app_open`, 210 million\nrows) and *left*.';
const story = readRow(SOURCE);

it('reads words without markup, line breaks and code', () => {
  expect(readWords(story, 0, SOURCE.length)).toBe(
    'I exported the logs from Redshift (, 210 million rows) and left.',
  );
});

it('quotes them with their code', () => {
  expect(quoteWords(story, 0, SOURCE.length)).toBe(
    'I exported the logs from Redshift (`events.app_open`, 210 million rows) and left.',
  );
});

it.each([
  ['It took 4 days (usual: 3 weeks)', 'It took 4 days (usual: 3 weeks', 'It took 4 days (usual: 3 weeks)'],
  ['(It took 4 days)', 'It took 4 days', 'It took 4 days'],
  ['It (the page) took 4 days)', 'It (the page) took 4 days', 'It (the page) took 4 days'],
  ['It took 4 days (usual: 3 weeks,', 'It took 4 days (usual: 3 weeks', 'It took 4 days (usual: 3 weeks'],
  ['Ask for the figures (Q3?)', 'Ask for the figures (Q3', 'Ask for the figures (Q3?)'],
  ['It was "never there".', 'It was "never there', 'It was "never there"'],
  ['It was “never there.”', 'It was “never there', 'It was “never there.”'],
  ['It was "there" for 3 days.', 'It was "there" for 3 days', 'It was "there" for 3 days'],
  ['I joined them on `id`.', 'I joined them on', 'I joined them on `id`'],
  ['It ran. `TODO` was the tag', 'was the tag', '`TODO` was the tag'],
  ['I ran `a`. It won', 'It won', 'It won'],
])('quotes of %s the whole of %s', (source, words, quoted) => {
  const start = source.indexOf(words);
  const place = wholeQuote({ start, end: start + words.length }, source);
  expect(source.slice(place.start, place.end)).toBe(quoted);
});
