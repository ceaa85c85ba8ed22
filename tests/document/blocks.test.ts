import { describe, expect, it } from 'vitest';
import { readStories } from '../../src/document/index.ts';
import { QUESTIONS } from '../questions.ts';

const content = { questions: QUESTIONS };

/** `kind section text` of each block, white space collapsed. */
async function outline(source: string, path = 'story.md'): Promise<string[]> {
  const stories = await readStories(source, { path, content });
  return stories.flatMap(({ blocks }) =>
    blocks.map(({ kind, section, text }) => `${kind} ${section ?? '-'} ${text.replace(/ +/g, ' ')}`),
  );
}

describe('blocks of Markdown', () => {
  it.each([
    ['joins a hard-wrapped paragraph', 'I built\nrelationships', ['paragraph - I built relationships']],
    ['joins over CRLF', 'I built\r\nrelationships', ['paragraph - I built relationships']],
    [
      'joins over a hard line break',
      'I built  \nrelationships\\\nfast',
      ['paragraph - I built relationships fast'],
    ],
    ['drops emphasis marks', 'I **built** _relationships_', ['paragraph - I built relationships']],
    ['drops code', 'I ran `SELECT 1` twice\n\n```\ncode\n```\n\n    indented', ['paragraph - I ran twice']],
    ['keeps the text of links', 'See [the *report*](http://a.b/c "t").', ['paragraph - See the report .']],
    ['drops addresses', 'See <https://a.b> and https://c.d/e?f=1, too', ['paragraph - See and , too']],
    ['drops pictures', 'Look ![alt text](a.png) here', ['paragraph - Look here']],
    ['drops tags, keeps what they enclose', 'I <b>built</b> it', ['paragraph - I built it']],
    ['keeps prose in blocks of HTML', '<div>\nI built <b>it</b>\n</div>', ['paragraph - I built it']],
    ['drops comments', '<!-- say what\nyou did -->\n\nI did <!-- x --> it', ['paragraph - I did it']],
    ['drops the backslash of escapes', 'It cost \\$5 \\* 2', ['paragraph - It cost $5 * 2']],
    ['reads bullets', '- I built\n  it\n- I ran it', ['item - I built it', 'item - I ran it']],
    ['reads bullets in bullets', '- one\n  - two', ['item - one', 'item - two']],
    ['reads quotes', '> I built\n> it\nlazily', ['quote - I built it lazily']],
    [
      "takes Notion's call-outs for quotes",
      `<aside>\n💡 Mention 22 %.\n</aside>\n\n${'I ran it. '.repeat(9)}\n\n<aside>\n\nAsk Dana.\n\n</aside>\n\nIt fell.`,
      [
        'quote - Mention 22 %.',
        `paragraph - ${'I ran it. '.repeat(9).trim()}`,
        'quote - Ask Dana.',
        'paragraph - It fell.',
      ],
    ],
    ['reads quotes in lists and lists in quotes', '- > one\n\n> - two', ['quote - one', 'quote - two']],
    ['reads tables', '| a | b |\n| - | - |\n| I *ran* | it |', ['cell - I ran', 'cell - it']],
    [
      'reads a row of figures as one',
      '| | before | after |\n| - | - | - |\n| *lost* pallets / month | 62 | **11** |\n| spoiled | 9 of 10 | |',
      ['cell - lost pallets / month : 62 , 11', 'cell - spoiled : 9 of 10'],
    ],
    [
      'takes marks of tasks, footnotes and struck words for none',
      '- [x] I ~~had~~ ran[^1] it :tada:',
      ['item - I ran it'],
    ],
    ['reads numbers that were escaped', '1\\. I ran it', ['item - I ran it']],
    [
      'drops headings in HTML',
      '<details>\n<summary>More</summary>\n\nI ran it\n\n</details>',
      ['paragraph - I ran it'],
    ],
    [
      'takes a quote that is most of the text for the story, and a quote in it for a quote',
      `Hi Jo,\n\n> ${'I ran it '.repeat(20)}\n>\n> - and won\n>\n> > said she`,
      [
        'paragraph - Hi Jo,',
        `paragraph - ${'I ran it '.repeat(20).trim()}`,
        'item - and won',
        'quote - said she',
      ],
    ],
    [
      'takes a long quote beside as long a story for a quote',
      `${'I ran it '.repeat(20)}\n\n> ${'She said so '.repeat(20)}`,
      [`paragraph - ${'I ran it '.repeat(20).trim()}`, `quote - ${'She said so '.repeat(20).trim()}`],
    ],
    [
      'begins a block at other bullets',
      'First:\n• one\n– two\n  wrapped',
      ['paragraph - First:', 'item - one', 'item - two wrapped'],
    ],
    [
      'begins a block at the bullets of word processors and at emoji',
      '●\u00a0one\n○ two\n■ three\n👉🏽 four\n1️⃣ five 🎉',
      ['item - one', 'item - two', 'item - three', 'item - four', 'item - five 🎉'],
    ],
    [
      'drops the marks of Obsidian',
      'At [[Zalmo]] I ran ==the [[pricing|price]] test== %% who\nknows %% twice. #pm #star/done ^id\n\n#idea\n\n![[a.png]]\n\n> [!tip]- Use\n> it',
      ['paragraph - At Zalmo I ran the price test twice.', 'quote - Use it'],
    ],
    [
      'keeps what only looks like such marks',
      'I wrote to #incidents\nour #1 issue #2 [[who?]] 5 == 5 2^10 40%% #',
      ['paragraph - I wrote to #incidents our #1 issue #2 [[who?]] 5 == 5 2^10 40%% #'],
    ],
    [
      'drops the properties of an export and the head of a mail',
      '# Rosters\n\nCreated: May 3, 2025 9:41 PM\r\nStatus: done\r\nCompany: Zalmo\n\n> From: Ana\n> Sent: Sunday\n\nI ran it',
      ['paragraph - I ran it'],
    ],
    [
      'keeps facts by their names, and a lone line',
      'Status: we were late\n\nUsers: 500\nDate: May\n\nSituation: one\nStatus: two',
      [
        'paragraph - Status: we were late',
        'paragraph - Users: 500 Date: May',
        'paragraph situation one Status: two',
      ],
    ],
    ['drops headings', '# I built\n\nit\n\nThen\n====\n', ['paragraph - it']],
    [
      'takes a sentence over dashes for prose',
      'It shipped in June.\n---\nThen',
      ['paragraph - It shipped in June.', 'paragraph - Then'],
    ],
    [
      'takes a paragraph behind # for prose, and no question',
      `# ${'I ran it '.repeat(14)}\n\n# Tell me ${'of a time '.repeat(6)}\n\nThen`,
      [`paragraph - ${'I ran it '.repeat(14).trim()}`, 'paragraph - Then'],
    ],
    ['keeps letters in a word that is partly bold', 'I **re**built', ['paragraph - I re built']],
  ])('%s', async (_, source, expected) => {
    expect(await outline(source)).toEqual(expected);
  });
});

describe('STAR parts', () => {
  it.each([
    [
      'headings',
      '## Situation\n\none\n\n## Action\n\ntwo',
      ['paragraph situation one', 'paragraph action two'],
    ],
    [
      'deeper headings keep the part',
      '## Action\n### First\none\n## Other\ntwo',
      ['paragraph action one', 'paragraph - two'],
    ],
    [
      'headings that hold all the text of a part',
      `### Situation: ${'I ran it '.repeat(5)}\n###### - Task: ${'it ran '.repeat(7)}\n### Result: it ran\nTwo`,
      [
        `paragraph situation ${'I ran it '.repeat(5).trim()}`,
        `item task ${'it ran '.repeat(7).trim()}`,
        'paragraph result Two',
      ],
    ],
    [
      'bold labels',
      '**Task:** one\n\n**Action**: two\n\n**Result** three',
      ['paragraph task one', 'paragraph action two', 'paragraph result three'],
    ],
    [
      'labels on lines of their own',
      'Situation\n- one\n- two\n\nTask\n\nthree',
      ['item situation one', 'item situation two', 'paragraph task three'],
    ],
    [
      'labelled bullets',
      '- S: one\n- T: two\n  - three\n- A - four',
      ['item situation one', 'item task two', 'item task three', 'item action four'],
    ],
    [
      'labelled lines of one paragraph',
      'S - one\nT - two\nmore\nR: three',
      ['paragraph situation one', 'paragraph task two more', 'paragraph result three'],
    ],
    [
      'labels after a sentence',
      'Situation: one. Task: two. Result: three',
      ['paragraph situation one.', 'paragraph task two.', 'paragraph result three'],
    ],
    ['a bullet before a label', '• Situation: one\n• more', ['item situation one', 'item situation more']],
    [
      'emoji before labels',
      '# 🧭 Situation\n\none\n\n👉 **Task** two\n👩‍💻 **Action:** three\n■ **Result.** four',
      ['paragraph situation one', 'item task two', 'item action three', 'item result four'],
    ],
    ['a label after the last bullet', '- one\nResult\n- two', ['item - one', 'item result two']],
    [
      'labels in tables',
      '| Situation | one |\n| - | - |\n| Result | two |',
      ['cell situation one', 'cell result two'],
    ],
    [
      'labels over the columns of a table',
      '| **S** | Task |\n| - | - |\n| one | two |\n| three | four |',
      ['cell situation one', 'cell task two', 'cell situation three', 'cell task four'],
    ],
    ['a bold label with a full stop', '**Task.** one', ['paragraph task one']],
    [
      'a lesson ends the parts',
      'Result: one\n\nLesson: two\n\nthree',
      ['paragraph result one', 'paragraph - two', 'paragraph result three'],
    ],
    [
      'other names hold for their paragraph',
      'Problem: one\n\ntwo',
      ['paragraph situation one', 'paragraph - two'],
    ],
    [
      'other names alone on a line hold on',
      '**Context**\n\none\n\ntwo',
      ['paragraph situation one', 'paragraph situation two'],
    ],
    [
      'lower case in wrapped prose is no label',
      'We saw the\nresult: it fell',
      ['paragraph - We saw the result: it fell'],
    ],
  ])('%s', async (_, source, expected) => {
    expect(await outline(source)).toEqual(expected);
  });
});

describe('blocks of plain text', () => {
  it.each([
    [
      'joins wrapped lines, splits at blank ones',
      'I built\r\nit.\r\n \r\nThen',
      ['paragraph - I built it.', 'paragraph - Then'],
    ],
    ['takes markup for text', '# I *built* it', ['paragraph - # I *built* it']],
    [
      'reads bullets and numbers',
      '- one\n* two\n1. three\n2) four',
      ['item - one', 'item - two', 'item - three', 'item - four'],
    ],
    [
      'reads labels',
      'SITUATION\nWe had\nit\nT: do it',
      ['paragraph situation We had it', 'paragraph task do it'],
    ],
    ['drops comments', 'I did <!-- pmdrill-disable-line --> it', ['paragraph - I did it']],
  ])('%s', async (_, source, expected) => {
    expect(await outline(source, 'story.txt')).toEqual(expected);
  });
});

describe('offsets', () => {
  const AWKWARD = [
    '\uFEFF---\r\ntitle: "x"\r\n---\r\n\r\n\tcode\r\n\r\nI “built” 🤝 it\u00a0— 12\u00a0%\r\n\tand *ran*\tit\r\n',
    '> - 👩‍👩‍👧 said\r> \r> no\r\n\r\n1.\tI did\r\n\tit\r\n',
    'a\\*b `c` <i>d</i> ![e](f) [g](h)  \r\ni',
  ];

  it.each(AWKWARD)('every word of a block stands where the block says: %j', async (source) => {
    for (const path of ['a.md', 'a.txt']) {
      const [story] = await readStories(source, { path, content });
      for (const { start, text } of story!.blocks) {
        const found = source.slice(start, start + text.length);
        for (const { 0: word, index } of text.matchAll(/\S+/g)) {
          expect(found.slice(index, index + word.length)).toBe(word);
        }
      }
      expect(story!.blocks.length).toBeGreaterThan(0);
    }
  });
});
