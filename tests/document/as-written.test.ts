/**
 * Files as people write them, in stories/. Beside each stands how it is read: its stories, and their blocks with kind,
 * STAR part and words. `npx vitest run tests/document/as-written.test.ts -u` writes these anew; read what changed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readStories, readWords } from '../../src/document/index.ts';
import type { Story } from '../../src/model.ts';

const folder = new URL('stories/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
const content = loadContent();
const checker = createChecker(content);

const read = (name: string): Promise<Story[]> =>
  readStories(readFileSync(new URL(name, folder)), { path: name, content });

function describeReading(story: Story): string {
  const { title, question, questionFrom, words, position, blocks } = story;
  const head = `${question ?? 'no question'} (${questionFrom}) · ${title} · line ${position.start.line} · ${words} words`;
  const lines = blocks.map(({ kind, section, start, text }) => {
    const { length } = story.source.slice(0, start).split('\n');
    return `${length} ${kind} ${section ?? '-'}: ${readWords(story, start, start + text.length)}`;
  });
  return [head, ...lines].join('\n');
}

it('are ten', () => {
  expect(files).toHaveLength(10);
});

describe.each(files)('%s', (name) => {
  it('is read as it was meant', async () => {
    const stories = await read(name);
    const reading = `${stories.map(describeReading).join('\n\n')}\n`;
    await expect(reading).toMatchFileSnapshot(`stories/${name.replace('.md', '.reading.txt')}`);
  });

  it('has every finding and all evidence where the report says', async () => {
    for (const story of await read(name)) {
      const { findings, criteria } = checkStory(story, checker);
      const found = [...findings, ...criteria.flatMap(({ evidence }) => evidence)];
      for (const { text, position } of found) {
        const { start, end } = position;
        const before = story.source.slice(0, start.offset).split(/\r\n|\n|\r/);
        expect([start.line, start.column]).toEqual([before.length, before.at(-1)!.length + 1]);
        if (text !== null) expect(story.source.slice(start.offset, end.offset)).toBe(text);
      }
      expect(found.length).toBeGreaterThan(0);
    }
  });
});
