import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { readStories } from '../../src/document/index.ts';
import { SECTIONS } from '../../src/model.ts';
import { formatRework, formatScaffold } from '../../src/scaffold/scaffold.ts';
import { attempt, summary } from '../attempts.ts';

const content = loadContent();
const nothing = { seconds: 30, pausedSeconds: 0, pauses: 0 };

async function read(text: string) {
  const [story] = await readStories(text, { path: 'a.md', content });
  return story!;
}

describe.each(content.questions)('the draft of a story for $id', (question) => {
  const draft = formatScaffold(question, content);

  it('holds no word of a story, for all its advice is in comments', async () => {
    const story = await read(draft);
    expect(story.words).toBe(0);
    expect(story.directives).toEqual([]);
    expect(story).toMatchObject({ question: question.id, questionFrom: 'front-matter' });
  });

  it('names every criterion of the question but the four parts themselves', () => {
    const own = content.rubrics[question.id]!.criteria;
    for (const { id } of own) expect(draft).toContain(`- ${id}`);
  });

  it('puts what is written under a label into that part', async () => {
    const filled = draft.replaceAll(/\*\*(\w+):\*\*/g, '**$1:** I wrote the $1.');
    const { blocks } = await read(filled);
    expect(blocks.map(({ section }) => section)).toEqual(SECTIONS);
  });
});

describe('a past attempt to be mended', () => {
  const question = content.questions.find(({ id }) => id === 'earn-trust')!;
  const past = attempt('earn-trust', '2026-03-01', 40, {
    id: 'k3f9qz',
    answer: { text: 'I showed her a forecast -- twice.', ...nothing },
    result: summary(40, {
      criteria: [{ id: 'metric', met: false, required: true, evidence: [] }],
      findings: [{ rule: 'vague/impact', severity: 'error', text: 'went well --> really' }],
    }),
    followUps: [
      {
        rule: 'missing/metric',
        asked: 'By how much?',
        answer: { text: 'By 22%.', ...nothing },
        met: true,
      },
      { rule: 'missing/outcome', asked: 'And then?', answer: { text: ' ', ...nothing }, met: false },
    ],
  });
  const draft = formatRework(past, question, content);

  it('is the text as it was told, and nothing else counts as story', async () => {
    const story = await read(draft);
    expect(story.blocks.map(({ text }) => text.trim())).toEqual(['I showed her a forecast -- twice.']);
  });

  it('says what was missing and vague, and what was said when asked', () => {
    expect(draft).toContain('attempt: k3f9qz');
    expect(draft).toContain('- metric: A measured amount');
    expect(draft).toContain('- By how much? By 22%.');
    expect(draft).not.toContain('And then?');
  });
});
