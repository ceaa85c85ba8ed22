/** What a draft still leaves open is found, and proves nothing; what only looks like it is left alone. */
import { describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow, readStories } from '../../src/document/index.ts';
import type { Result } from '../../src/model.ts';

const content = loadContent();
const checker = createChecker(content);
const check = (text: string): Result => checkStory(readRow(text, { question: 'earn-trust' }), checker);
const gaps = (text: string): (string | null)[] =>
  check(text).findings.flatMap(({ rule, text: words }) => (rule === 'draft/gap' ? [words] : []));
const met = ({ criteria }: Result): string[] => criteria.filter((each) => each.met).map(({ id }) => id);

const WHOLE = `I was a product manager at Shiftly. I had to win Annette, our head of sales, who opposed the price.
I showed her the invoices of 2019, and she agreed. `;

describe('gaps', () => {
  it.each([
    ['Conversion went from ??% → ??%.', ['??%', '??%']],
    ['Revenue per account + x %.', ['x %']],
    ['I called **XX** customers, see [the list](a.md).', ['XX']],
    ['It fell [by how much?] in May.', ['[by how much?]']],
    ['It rose to <number> in May.', ['<number>']],
    ['- TODO\n- TBC: the date', ['TODO', 'TBC']],
    ['**Result:** ??', ['??']],
    ['**Task:** ...', ['...']],
    ['I moved it without asking [explain why that was safe].', ['[explain why that was safe]']],
    ['- [ ]  add numbers for affected users???', ['add numbers for affected users???']],
  ])('are found in %s', (text, expected) => {
    expect(gaps(text)).toEqual(expected);
  });

  it.each([
    'How long did it take? I asked; what did she say?? Nothing.',
    '- [ ] I asked for Part XX in size XXL.\n- [x] See [what?](a.md) and [1] and "teh" [sic].',
    'I pressed [Add to cart] and moved [check out]... They asked me to add numbers. Which ones??',
    'I wrote `TODO` and `<number>` in the code.',
    'Our Todo app had a to-do list, y todo el equipo agreed.',
    'I asked.\n\n> TODO: the words of another',
  ])('are none: %s', (text) => {
    expect(gaps(text)).toEqual([]);
  });

  it.each([
    ['the weights', checker],
    ['patterns', createChecker(content, { weights: null })],
  ])('prove nothing by %s', (_, judge) => {
    const judged = (rise: string): Result => {
      const text = `${WHOLE}Conversion rose from 12% to ${rise}% by June and brought $40,000 a year.`;
      return checkStory(readRow(text, { question: 'earn-trust' }), judge);
    };
    expect(met(judged('19'))).toContain('metric');
    expect(met(judged('XX'))).not.toContain('metric');
    const quoted = judged('XX').criteria.flatMap(({ evidence }) => evidence.map(({ text }) => text));
    expect(quoted.join()).not.toMatch(/XX|40,000/);
  });

  it('leave the parts that hold nothing else unshown, and the story incomplete', () => {
    const result = check('**Situation:** TBD\n\n**Action:** I showed her the invoices.\n\n**Result:** ??');
    expect(met(result)).not.toContain('situation');
    expect(met(result)).not.toContain('result');
    expect(result.verdict).toBe('incomplete');
  });

  it('are none where a comment or the configuration says so', async () => {
    const silenced = `<!-- pmdrill-disable-file draft/gap -->\n\nI showed the XX board 40% less churn.`;
    const [story] = await readStories(silenced, { path: 'earn-trust.md', content });
    expect(met(checkStory(story!, checker))).toContain('metric');
    const off = createChecker(content, { severities: { 'draft/gap': 'off' } });
    const result = checkStory(
      readRow('I showed the XX board 40% less churn.', { question: 'earn-trust' }),
      off,
    );
    expect(met(result)).toContain('metric');
    expect(result.findings.map(({ rule }) => rule)).not.toContain('draft/gap');
  });
});
