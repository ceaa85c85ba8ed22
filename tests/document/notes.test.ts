import { describe, expect, it, vi } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { readStories } from '../../src/document/index.ts';

const content = loadContent();
const TOLD = 'I sorted 412 faults by hand, and by June they fell from 60 to 3 a month.';

/** `question (from) | title | text` of each story. */
async function read(source: string, path = 'a.md'): Promise<string[]> {
  const stories = await readStories(source, { path, content });
  return stories.map(({ question, questionFrom, title, blocks }) => {
    const text = blocks.map((block) => block.text.replace(/\s+/g, ' ')).join(' ¶ ');
    return `${question} (${questionFrom}) | ${title} | ${text}`;
  });
}

describe('lines of a note that are none of its story', () => {
  it.each([
    ['fields of Dataview', `Related:: [[Payroll]], [[Drivers]]\nTags:: #amazon\n\n${TOLD}\n\nUp:: [[Bank]]`],
    ['a field below the text', `${TOLD}\n\nmood:: good`],
    ['lone ones', `status: draft\n\nCreated: 2025-03-02\n\n${TOLD}\n\nWord count: 312`],
    ['lone ones right above', `Status: in progress\n${TOLD}`],
    ['bullets', `- Status: draft\n- Tags: amazon\n\n${TOLD}`],
    [
      'a table of Notion',
      `| Property | Value |\n| --- | --- |\n| Status | Ready |\n| Tags | pm |\n\n${TOLD}`,
    ],
  ])('%s', async (_, source) => {
    expect(await read(source)).toEqual([`null (null) | null | ${TOLD}`]);
  });

  it.each(['Status: we were late', 'Version: the second one, which I wrote, was live by June.'])(
    'are told where they tell something: %s',
    async (line) => {
      expect(await read(`${line}\n\n${TOLD}`)).toEqual([`null (null) | null | ${line} ¶ ${TOLD}`]);
    },
  );
});

describe('a principle that a line names', () => {
  const named = `dive-deep (heading) | The depot | ${TOLD}`;
  it.each([
    ['below a heading', `# The depot\n\nPrinciple: Dive Deep\n\n${TOLD}`, named],
    ['among properties', `# The depot\n\nStatus: Ready\nPrinciple: Dive Deep\nTags: pm\n\n${TOLD}`, named],
    ['as a link', `# The depot\n\nLP:: [[Dive Deep]]\n\n${TOLD}`, named],
    [
      'in a table',
      `# The depot\n\n| Property | Value |\n| --- | --- |\n| Status | Ready |\n| Principle | Dive Deep |\n\n${TOLD}`,
      named,
    ],
    ['below a line', `The depot\nLeadership principles: Dive Deep, Ownership\n\n${TOLD}`, named],
    [
      'at the end, as nothing',
      `# The depot\n\n${TOLD}\n\nPrinciple: Dive Deep`,
      `null (null) | The depot | ${TOLD}`,
    ],
    [
      'that is none',
      `# The depot\n\nPrinciple: ask first\n\n${TOLD}`,
      `null (null) | The depot | Principle: ask first ¶ ${TOLD}`,
    ],
    [
      'in front matter',
      `---\nleadership_principle: ["[[Dive Deep]]"]\n---\n# The depot\n\n${TOLD}`,
      `dive-deep (front-matter) | The depot | ${TOLD}`,
    ],
    [
      'in front matter, unknown',
      `---\nlp: none yet\n---\n# The depot\n\n${TOLD}`,
      `null (null) | The depot | ${TOLD}`,
    ],
    [
      'in front matter, with a heading',
      `---\nlp: Dive Deep\n---\n# Earn Trust\n\n${TOLD}`,
      `earn-trust (heading) | Earn Trust | ${TOLD}`,
    ],
  ])('%s', async (_, source, expected) => {
    expect(await read(source)).toEqual([expected]);
  });

  it('is that of each story where each ends with one', async () => {
    const source = `## The depot\n\n${TOLD}\n\n*LP: Dive Deep*\n\n## The price\n\n${TOLD}\n\n*LP: Earn Trust*`;
    expect(await read(source)).toEqual([named, `earn-trust (heading) | The price | ${TOLD}`]);
  });
});

describe('a file of questions alone', () => {
  it.each([
    'What is your biggest weakness?',
    '**What is your biggest weakness?**\n\n- Which did you mend?',
    '# What is your biggest weakness?',
  ])('tells nothing yet: %s', async (source) => {
    expect(await read(source)).toEqual(['null (null) | What is your biggest weakness? | ']);
  });

  it('tells something where one of them is answered', async () => {
    expect(await read('What is your biggest weakness?\n\nI rush.')).toEqual([
      'null (null) | What is your biggest weakness? | I rush.',
    ]);
  });
});

describe('an interview', () => {
  const asked = 'Tell me about a time you went into the data.';
  it.each([
    ['by parts', `Interviewer: ${asked}\nMe: ${TOLD}\nInterviewer: And then?\nMe: It held.`],
    [
      'in bold',
      `**Interviewer:** ${asked}\n\n**Me:** ${TOLD}\n\n**Interviewer:** And then?\n\n**Me:** It held.`,
    ],
    [
      'with times',
      `[00:03] Interviewer: ${asked}\n[00:10] Me: ${TOLD}\n[01:30] Interviewer: And then?\n[01:40] Me: It held.`,
    ],
    ['by names', `Dana Smith: ${asked}\nJo Doe: ${TOLD}\nDana Smith: And then?\nJo Doe: It held.`],
    ['by letters', `Q: ${asked}\nA: ${TOLD}\nQ: And then?\nA: It held.`],
  ])('is told by who answers: %s', async (_, source) => {
    for (const path of ['a.md', 'a.txt'])
      expect(await read(source, path)).toEqual([`null (null) | ${asked} | ${TOLD} ¶ It held.`]);
  });

  it('is none where a letter labels, or a question is the narrator’s', async () => {
    expect((await read(`Q: why so late?\nMe: PM\n\n${TOLD}`))[0]).toContain('why so late?');
    expect((await read(`S: it was late\nQ: ${asked}\nA: ${TOLD}\nR: it held`))[0]).toContain('it held');
  });
});

it('takes a heading of HTML for one', async () => {
  const source = `<h2>Dive Deep</h2>\n<p>${TOLD}</p>\n<h2>Earn Trust</h2>\n<p>${TOLD}</p>`;
  expect(await read(source)).toEqual([
    `dive-deep (heading) | Dive Deep | ${TOLD}`,
    `earn-trust (heading) | Earn Trust | ${TOLD}`,
  ]);
});

it('reads a template that was never filled in without a word on standard error', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  expect(await read(`---\naliases: [{{title}}]\nup: {{date}}\n---\n\n${TOLD}`)).toHaveLength(1);
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});
