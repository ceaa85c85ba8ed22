import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { readStories } from '../../src/document/index.ts';
import type { Story } from '../../src/model.ts';
import { ONE, SEVERAL } from './several.ts';

const content = loadContent();

const textOf = ({ blocks }: Story): string => blocks.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');

/** How each story begins, whatever file it stands in. */
const OPENINGS = /In March 2023|At a lender|Customers of our furniture/g;

describe('several stories in one file', () => {
  it.each(SEVERAL)('$name', async ({ text, path = 'a.md', questions }) => {
    const stories = await readStories(text, { path, content });
    expect(stories.map(({ question }) => question)).toEqual(questions);
    for (const told of stories.map(textOf)) {
      expect(told.match(OPENINGS)).toHaveLength(1);
      expect(told.search(OPENINGS)).toBe(0);
    }
  });
});

describe('one story with parts', () => {
  it.each(ONE)('$name', async ({ text, path = 'a.md', questions }) => {
    const stories = await readStories(text, { path, content });
    expect(stories.map(({ question }) => question)).toEqual(questions);
  });
});
