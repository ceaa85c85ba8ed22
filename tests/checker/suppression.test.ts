import { describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readStories } from '../../src/document/index.ts';
import type { Finding, Story } from '../../src/model.ts';

const content = loadContent();
const checker = createChecker(content, { weights: null });
const LINE = 'I built relationships with them.';

const readOne = async (source: string): Promise<Story> =>
  (await readStories(source, { path: 'ownership.md', content }))[0]!;

/** What is said of the comment that is at fault. */
const findFault = async (source: string): Promise<Finding | undefined> =>
  checkStory(await readOne(source), checker).findings.find(({ rule }) => rule === 'directive/unknown');

/** `rule line` of each finding that is about words, and of the others that are asked for. */
async function check(source: string, also = ''): Promise<string[][]> {
  const stories = await readStories(source, { path: 'ownership.md', content });
  return stories.map((story) =>
    checkStory(story, checker)
      .findings.filter(({ rule, text }) => text !== null || rule === also)
      .map(({ rule, position }) => `${rule} ${position.start.line}`),
  );
}

const FOUND = 'vague/relationship';

describe('suppression comments', () => {
  it.each([
    ['nothing silenced', LINE, [`${FOUND} 1`]],
    [
      'the next line',
      `<!-- pmdrill-disable-next-line ${FOUND} -- we did -->\n${LINE}\n\n${LINE}`,
      [`${FOUND} 4`],
    ],
    ['the next line of text', `<!-- pmdrill-disable-next-line -->\n\n${LINE}`, []],
    [
      'the next line, named twice',
      `<!-- pmdrill-disable-next-line vague/speed -->\n<!-- pmdrill-disable-next-line ${FOUND} -->\n${LINE}`,
      ['directive/unused 1'],
    ],
    [
      'in the middle of a paragraph',
      `I ran it.\n<!-- pmdrill-disable-next-line -->\n${LINE}\n${LINE}`,
      [`${FOUND} 4`],
    ],
    ['the same line', `${LINE} <!-- pmdrill-disable-line -->\n${LINE}`, [`${FOUND} 2`]],
    ['in a list', `- one\n  <!-- pmdrill-disable-next-line -->\n- ${LINE}\n- ${LINE}`, [`${FOUND} 4`]],
    ['in a list, on the line', `- ${LINE} <!-- pmdrill-disable-line ${FOUND} -->`, []],
    [
      'a stretch',
      `${LINE}\n\n<!-- pmdrill-disable -->\n\n${LINE}\n\n<!-- pmdrill-enable -->\n\n${LINE}`,
      [`${FOUND} 1`, `${FOUND} 9`],
    ],
    ['a stretch to the end', `<!-- pmdrill-disable ${FOUND} -->\n\n${LINE}\n\n${LINE}`, []],
    ['the file, from anywhere', `${LINE}\n\n<!-- pmdrill-disable-file ${FOUND} -->`, []],
    ['a family of rules', `<!-- pmdrill-disable-file vague -->\n\n${LINE}`, []],
    ['two rules', `<!-- pmdrill-disable-file vague/impact, ${FOUND} -->\n\n${LINE}`, []],
    [
      'another rule',
      `<!-- pmdrill-disable-file vague/speed -->\n\n${LINE}`,
      ['directive/unused 1', `${FOUND} 3`],
    ],
    [
      'a rule that is none',
      `<!-- pmdrill-disable-file vague/relationships -->\n\n${LINE}`,
      ['directive/unknown 1', `${FOUND} 3`],
    ],
    [
      'a comment that is none',
      `<!-- pmdrill-disabel-file -->\n\n${LINE}`,
      ['directive/unknown 1', `${FOUND} 3`],
    ],
    ['nothing to silence', 'I ran it.\n<!-- pmdrill-disable-line -->', ['directive/unused 2']],
    ['a comment for others', `<!-- disable vague/relationship -->\n\n${LINE}`, [`${FOUND} 3`]],
    ['inside code', `\`\`\`\n<!-- pmdrill-disable-file -->\n\`\`\`\n\n${LINE}`, [`${FOUND} 5`]],
  ])('%s', async (_, source, expected) => {
    expect(await check(source)).toEqual([expected]);
  });

  it('name what is missing from the whole story, from anywhere in it', async () => {
    const source = `# Story\n\n${LINE}\n\n<!-- pmdrill-disable missing/metric -- confidential -->`;
    expect(await check(LINE, 'missing/metric')).toEqual([['missing/metric 1', `${FOUND} 1`]]);
    expect(await check(source, 'missing/metric')).toEqual([[`${FOUND} 3`]]);
  });

  it('for the file reach every story in it, and are told once', async () => {
    const source = `<!-- pmdrill-disable-file ${FOUND} -->\n\n# Ownership\n\n${LINE}\n\n# Dive Deep\n\n${LINE} <!-- pmdrill-disable-line vague/nope -->`;
    expect(await check(source)).toEqual([[], ['directive/unknown 9']]);
  });

  it('at fault are quoted as they are written', async () => {
    const source = '<!-- pmdrill-disable-file vague/nope -->\n';
    expect((await findFault(source))?.text).toBe(source.trim());
  });
});

it.each([
  ['pmdrill-disable-file vague/colaboration', 'vague/colaboration', "Did you mean 'vague/collaboration'?"],
  ['pmdrill-enable impact', 'impact', 'What is this comment to switch off?'],
  ['pmdrill-disable-lines vague', 'pmdrill-disable-lines', "Did you mean 'pmdrill-disable-line'?"],
  ['pmdrill--', 'pmdrill', 'What is this comment to switch off?'],
  ['pmdrill-ignore', 'pmdrill-ignore', 'What is this comment to switch off?'],
])('a comment that says %s is told what of it says nothing', async (comment, words, followUp) => {
  expect(await findFault(`<!-- ${comment} -->\n`)).toMatchObject({
    message: `pmdrill knows no '${words}', so that this comment switches nothing off.`,
    followUp,
  });
});

describe('allowed phrases', () => {
  it.each([
    ['Built relationships', 'I built **relationships** with them.', 0],
    ['built relationships', 'I built\nrelationships with them.', 0],
    ['relationships with customers', LINE, 1],
  ])('%j', async (phrase, source, left) => {
    const allowing = createChecker(content, { weights: null, allow: [phrase] });
    const { findings } = checkStory(await readOne(source), allowing);
    expect(findings.filter(({ rule }) => rule === FOUND)).toHaveLength(left);
  });
});

it('quotes words in follow-ups without markup or line breaks', async () => {
  const { findings } = checkStory(await readOne('I built\n**relationships** with them.'), checker);
  const finding = findings.find(({ rule }) => rule === FOUND)!;
  expect(finding.text).toContain('\n**');
  expect(finding.followUp).toContain("'built relationships");
});

it('quotes a sum that is written in signs as it is', async () => {
  const { findings } = checkStory(await readOne('We saved a lot of $$$.'), createChecker(content));
  expect(findings.map(({ followUp }) => followUp)).toContainEqual(
    expect.stringContaining("'saved a lot of $$$'"),
  );
});
