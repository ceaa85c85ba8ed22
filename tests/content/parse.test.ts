import { describe, expect, it } from 'vitest';
import { parseContentFile } from '../../src/content/parse.ts';
import type { FileKind } from '../../src/content/schema.ts';
import { formatUserError } from '../../src/errors.ts';
import { tellAt } from './tell-at.ts';
import { CRITERION, QUESTION, RULE } from './yaml-files.ts';

const RUBRIC = `rules:\n  mine/totally:\n${RULE}`;

function faults(kind: FileKind, text: string): string[] {
  return parseContentFile(kind, text, 'x.yaml', 'x').errors.map(formatUserError);
}

/** What is replaced in a sound file by what, and the faults that it has then, each by its place. */
type Edit = [name: string, from: string | RegExp, to: string, ...faults: string[]];

const END = /$/;
const ALL = /^[\s\S]*$/;

const IN_A_QUESTION: Edit[] = [
  ['a misspelt key', 'title:', 'titel:', "1:1: 'titel' is not a key of a question; did you mean 'title'?"],
  [
    'a key that nobody knows',
    END,
    'colour: red\n',
    "13:1: 'colour' is not a key of a question; take it out.",
  ],
  ['a key that is a number', 'bad: I', '3: c\nbad: I', "10:1: '3' is not a key of a question; take it out."],
  [
    'a missing key, at the first line',
    /judged.*\n/,
    '',
    "file: The key 'judged' of a question is missing; write 'judged: …'.",
  ],
  [
    'a key that stands twice',
    END,
    'title: Again\n',
    '13:1: This key stands twice in the same map; keep one of them.',
  ],
  ['a number where text belongs', 'I think big.', '5', "10:6: 'bad' has to be text; put it in quotes."],
  [
    'text where a list belongs',
    '[Begin with the idea.]',
    'Begin.',
    "8:8: 'hints' has to be a list, each entry on a line that begins with '- '.",
  ],
  ['an empty list', '[Begin with the idea.]', '[]', "8:1: 'hints' has to have at least 1 entry."],
  ['an empty text', /(?<=\ngood: ).*/, "' '", "11:7: 'good' is empty; write its text."],
  ['a text left out', 'bad: I think big.', 'bad:', "10:5: 'bad' is empty; write its value."],
  [
    'an alias',
    /I think big.\ngood: .*/,
    '&big I think big.\ngood: *big',
    "11:7: Aliases are not read here; write the text of '*big' in full.",
  ],
  [
    'an unknown YAML tag',
    '180',
    '!int 180',
    "6:10: Text that begins with '!' is a tag in YAML; put it in quotes, or take the tag out.",
  ],
  [
    'a list that is not closed',
    '[Tell me about a bold idea.]',
    '[Tell me',
    "4:1: A bracket above is not closed; write ']' at the end of what it holds.",
  ],
  [
    'a quotation mark left open, where it opens',
    'I think big.',
    '"I think big.',
    '10:6: This quotation mark is never closed; close it at the end of its text.',
  ],
  [
    'a quotation mark inside others',
    'I think big.',
    "'It's big.'",
    '10:10: A quotation mark ends this text before its end; put the other kind of marks around it.',
  ],
  [
    'text that begins with a sign of YAML',
    'I think big.',
    '@all think big.',
    "10:6: Text cannot begin with '@' in YAML; put it in quotes.",
  ],
  ['a colon without a space', 's: 180', 's:180', "6:1: Write a space after the colon: 'seconds: 180'."],
  [
    'a dash without a space',
    '[Tell me about a bold idea.]',
    '\n  - Tell me.\n -Ask me.',
    "5:2: Write a space after the dash: '- Ask me.'.",
  ],
  [
    'a list behind its key',
    'bad: I',
    'so-so: - I',
    "10:8: A list begins on the line below its key; move it there, or put a text that begins with '- ' in quotes.",
  ],
  [
    'a text behind its sign',
    'bad: I',
    'bad: > I',
    "10:6: The text for '>' begins on the line below, indented deeper than its key; move it there.",
  ],
  ['braces', 'I think', '{I} think', "10:6: Text cannot begin with '{' in YAML; put it in quotes."],
  [
    'bold text that is not indented',
    'I think',
    '|\n**I** think',
    "11:1: Text cannot begin with '*' in YAML; put it in quotes, or write '|' after its key and the text below that, indented.",
  ],
  [
    'text that is not indented',
    'I think',
    '|\nI think',
    '11:1: A key with its value has to stand here; if this belongs to the text above, indent it as that.',
  ],
  [
    'quotation marks around a part of an entry',
    '[Begin with',
    "['Begin' with",
    '8:17: A comma has to stand before this; put an entry that has quotation marks in it in quotes.',
  ],
  [
    'a key that is a list',
    'bad: I',
    '? [a, b]\n: c\nbad: I',
    '10:3: A key has to be a word; put a key with brackets in quotes.',
  ],
  [
    'a second document',
    END,
    '---\ntitle: More\n',
    '13:1: A second document begins here; take out the line of three dashes.',
  ],
  [
    'a number sign that YAML takes for a comment in any text',
    'I think big.',
    'We were #1 in size.',
    "10:6: Put this text in quotes: without them, ' #' starts a comment in YAML and '#1 in size.' is lost.",
  ],
  ['a comment, which it leaves alone', '180', '180 # three minutes'],
  ['a list', ALL, '- a\n- b\n', 'file: This file has to be a question: keys, each with its value.'],
  [
    'two faults at once',
    /title:([\s\S]*)180/,
    'tilte:$1soon',
    "1:1: 'tilte' is not a key of a question; did you mean 'title'?",
    "6:10: 'seconds' has to be a number.",
  ],
];

const IN_A_RUBRIC: Edit[] = [
  [
    'a misspelt key inside',
    'severity',
    'severety',
    "3:5: 'severety' is not a key of 'mine/totally'; did you mean 'severity'?",
  ],
  [
    'a missing key inside, at what it belongs to',
    / {4}why.*\n/,
    '',
    "2:3: The key 'why' of 'mine/totally' is missing; write 'why: …'.",
  ],
  [
    'a benchmark from its longer end',
    ALL,
    'limits: { benchmarkWeeks: [4, 1] }\n',
    "1:11: 'benchmarkWeeks' has to begin with the shorter time.",
  ],
  [
    'a word that is none of the choices',
    'severity: warning',
    'severity: grave',
    "3:15: 'severity' has to be 'error', 'warning' or 'info'.",
  ],
  ['points out of range', 'points: 2', 'points: 200', "4:13: 'points' has to be at most 100."],
  [
    'a rule without a prefix',
    'mine/totally',
    'totally',
    "2:3: 'totally' is no name for this; write it like 'my-rules/what-is-wrong'.",
  ],
  [
    'a word class in small letters',
    ALL,
    'words:\n  softAct: [help]\n',
    "2:3: 'softAct' is no name for this; write it like 'SoftAct'.",
  ],
  [
    'a tag that YAML takes for a comment',
    '"totally #Adjective"',
    'totally #Adjective',
    "12:16: Put this pattern in quotes: without them, ' #' starts a comment in YAML and '#Adjective' is lost.",
  ],
  [
    'a pattern that YAML takes for a comment altogether',
    '"totally #Adjective"',
    '#Adjective+',
    "12:16: Put this pattern in quotes: without them, ' #' starts a comment in YAML and '#Adjective+' is lost.",
  ],
  [
    'a pattern without the sentences that it hits',
    '        bad: [It was totally fine.]\n',
    '',
    "12:9: The key 'bad' of 'patterns 1' is missing; write 'bad: …'.",
  ],
  [
    'a colon in text',
    'A favourite word.',
    'A word: favourite.',
    "5:14: This text has a ': ' in it, which begins a value in YAML; put the text in quotes.",
  ],
  [
    'a key that is indented less, once and not for each line below it',
    '    points',
    '   points',
    '4:1: This line is not indented as the lines around it; give the keys of one map the same spaces in front.',
  ],
  [
    'a key that is indented more',
    '    why',
    '      why',
    '5:14: The line below this one is indented deeper, as if it belonged to it; give both the same spaces in front.',
  ],
  ['a tab', '    points', '\tpoints', '4:1: This line begins with a tab; indent it with spaces.'],
  ...[
    ['totally [#Adjective', "'[' is opened in this pattern and not closed"],
    ['totally (#Adjective|so', "'(' is opened in this pattern and not closed"],
    ['(totally [so) #Adjective', "'[' is opened in this pattern and not closed"],
    ['totally) #Adjective', "')' closes a bracket in this pattern that was not opened"],
    ['totally|so #Adjective', "'|' is read as a letter outside of brackets; write '(one|other)'"],
    ['totally /(/', "'/(/' is not a regular expression; check its brackets"],
  ].map(([match, fault]): Edit => [`the pattern ${match}`, 'totally #Adjective', match!, `12:16: ${fault}.`]),
  [
    'a pattern with all kinds of brackets, which it leaves alone',
    'totally #Adjective',
    '^[<x>(totally|{whole})] .{0,2} /^fi[(n]e$/? #Adjective',
  ],
  ['an empty file', ALL, '', 'file: This file has to be a rubric: keys, each with its value.'],
];

describe('parseContentFile', () => {
  it('reads a question, whose file name is its id', () => {
    const { value } = parseContentFile('question', QUESTION, 'questions/think-big.yaml', 'think-big');
    expect(value).toMatchObject({
      id: 'think-big',
      aliases: [],
      seconds: 180,
      hints: ['Begin with the idea.'],
    });
  });

  it('reads the maps of a rubric as lists in their order', () => {
    const text = `${RUBRIC}criteria:\n  country:\n${CRITERION}`;
    const { value } = parseContentFile('rubric', text, 'x.yaml', 'x');
    expect(value).toMatchObject({
      id: 'x',
      limits: {},
      words: {},
      rules: [{ id: 'mine/totally', measure: null, patterns: [{ match: 'totally #Adjective', good: [] }] }],
      criteria: [{ id: 'country', required: true, quantities: [] }],
    });
  });

  describe.each<[FileKind, string, Edit[]]>([
    ['question', QUESTION, IN_A_QUESTION],
    ['rubric', RUBRIC, IN_A_RUBRIC],
  ])('in a %s', (kind, sound, edits) => {
    it.each(edits)('says where and what to write for %s', (_, from, to, ...expected) => {
      const text = sound.replace(from, to);
      expect(faults(kind, text)).toEqual(expected.map((fault) => tellAt(fault, text, 'x.yaml')));
    });
  });

  it('counts lines and columns in a file with Windows line ends', () => {
    const text = QUESTION.replace('seconds: 180', 'seconds: soon').replaceAll('\n', '\r\n');
    expect(faults('question', text)).toEqual([
      "x.yaml:6:10: 'seconds' has to be a number. The line reads: seconds: soon",
    ]);
  });
});
