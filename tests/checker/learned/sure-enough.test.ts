/** How sure a phrase has to be hangs on how many plain ones its story has. */
import { describe, expect, it } from 'vitest';
import { sureEnough } from '../../../src/checker/learned/tagger.ts';

const story = (words: number) => ({ sentences: [{ from: 0, to: words }] });
const plain = (count: number) => Array.from({ length: count }, () => ({ surer: 5 }));

describe('a phrase has to be', () => {
  it('surer the fewer plain phrases a story has', () => {
    const [none, some, many] = [0, 4, 12].map((count) => sureEnough(plain(count), story(250)));
    expect(none).toBeGreaterThan(some!);
    expect(some).toBeGreaterThan(many!);
  });

  it('no surer for phrases that are doubtful themselves', () => {
    expect(sureEnough([{ surer: 3 }, { surer: 2 }], story(250))).toBe(sureEnough([], story(250)));
  });

  it('less sure in one sentence than in a long story without a plain phrase', () => {
    expect(sureEnough([], story(8))).toBeLessThan(sureEnough([], story(250)));
  });

  it('somewhat sure in any story', () => {
    expect(sureEnough(plain(200), story(250))).toBeGreaterThan(0);
  });
});
