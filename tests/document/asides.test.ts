import { describe, expect, it } from 'vitest';
import { readStories } from '../../src/document/index.ts';
import { QUESTIONS } from '../questions.ts';

const STORY = `${'I cut the wait at the desk with one form. '.repeat(4)}`;

/** What is told last. */
async function last(source: string, path = 'story.md'): Promise<string> {
  const [story] = await readStories(source, { path, content: { questions: QUESTIONS } });
  return story!.blocks.at(-1)!.text;
}

describe('what lies below a story', () => {
  it.each([
    ['notes', '## Notes\n\n- Ask Dana: was it 40 %?'],
    [
      'questions to the interviewers',
      '## Questions to ask them\n\n- Is it true that 40 % of you are remote?',
    ],
    ['questions under a line of their own', '**Questions to ask them:**\n\n- Are 40 % of you remote?'],
    ['a list of things to do', '### To-do\n\nAsk Dana for the 40 %.'],
    ['a paragraph of notes', 'Notes: 40 % is from Dana.'],
    ['a part of the notes', '## Notes\n\nOne.\n\n### Of Dana\n\nShe said 40 %.'],
    ['things still to do', '- [ ] Ask Dana: was it 40 %?\n- [ ] The cost'],
    ['what belongs to one', '- [ ] Ask Dana\n  - was it 40 %?\n  - > of all\n    1. by March?'],
    ['a footnote', '[^1]: Plan of 2020: 40 %.\n[^2]: Dana.'],
    ['a signature', '--\nJo Doe | Product\n+31 6 1234 5678'],
  ])('is not told: %s', async (_, below) => {
    expect(await last(`## Action\n\n${STORY}\n\n${below}\n`)).toBe(STORY.trim());
  });

  it('ends where the story goes on', async () => {
    expect(await last(`## Action\n\n${STORY}\n\n## Notes\n\nOne.\n\n## Result\n\nIt fell.`)).toBe('It fell.');
    expect(await last(`${STORY}\n\nNotes:\n\nOne.\n\nResult: It fell.`)).toBe('It fell.');
    expect(await last(`${STORY}\n\nNotes: One.\n\nIt fell.`)).toBe('It fell.');
  });

  it('is the story where hardly anything stands above', async () => {
    expect(await last('# The form\n\nA short one.\n\n## Notes\n\nI cut the wait.')).toBe('I cut the wait.');
  });

  it('is told where it has been done, or nothing stands above', async () => {
    expect(await last(`${STORY}\n\n- [x] I told all 40.`)).toBe('I told all 40.');
    expect(await last(`${STORY}\n\n- [ ] Tell\n  - [x] I told all 40.\n- [ ] Go`)).toBe('I told all 40.');
    expect(await last(`${STORY}\n\n- [ ] Tell Dana\n  - all\n- I told 40.`)).toBe('I told 40.');
    expect(await last('- [ ] I cut the wait.\n- [ ] It fell.')).toBe('It fell.');
  });

  it('is told where a line only begins like it', async () => {
    const told = 'Notes of 40 calls showed the cause.';
    expect(await last(`${STORY}\n\n${told}`)).toBe(told);
  });
});

it('a title is called without the anchor that an export gives it', async () => {
  const [story] = await readStories('# Earn Trust: the form {#earn-trust:-the-form}\n\nI asked.', {
    content: { questions: QUESTIONS },
  });
  expect(story).toMatchObject({ title: 'Earn Trust: the form', question: 'earn-trust' });
});
