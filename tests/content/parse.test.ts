import { describe, expect, it } from 'vitest';
import { parseContentFile } from '../../src/content/parse.ts';
import type { FileKind } from '../../src/content/schema.ts';
import { formatUserError } from '../../src/errors.ts';
import { CRITERION, QUESTION, RULE } from './yaml-files.ts';

const rubric = `rules:\n  mine/totally:\n${RULE}`;

function faults(kind: FileKind, text: string): string[] {
  return parseContentFile(kind, text, 'x.yaml', 'x').errors.map(formatUserError);
}

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
    const text = `${rubric}criteria:\n  country:\n${CRITERION}`;
    const { value } = parseContentFile('rubric', text, 'x.yaml', 'x');
    expect(value).toMatchObject({
      id: 'x',
      limits: {},
      words: {},
      rules: [{ id: 'mine/totally', measure: null, patterns: [{ match: 'totally #Adjective', good: [] }] }],
      criteria: [{ id: 'country', required: true, quantities: [] }],
    });
  });

  it.each<[string, FileKind, string, string[]]>([
    [
      'a misspelt key, with what was meant',
      'question',
      QUESTION.replace('title:', 'titel:'),
      [
        "x.yaml:1:1: 'titel' is not a key of a question; did you mean 'title'? The line reads: titel: Think Big",
      ],
    ],
    [
      'a key that nobody knows',
      'question',
      `${QUESTION}colour: red\n`,
      ["x.yaml:13:1: 'colour' is not a key of a question; take it out. The line reads: colour: red"],
    ],
    [
      'a misspelt key inside',
      'rubric',
      rubric.replace('severity', 'severety'),
      [
        "x.yaml:3:5: 'severety' is not a key of 'mine/totally'; did you mean 'severity'? The line reads: severety: warning",
      ],
    ],
    [
      'a missing key, at the first line',
      'question',
      QUESTION.replace(/judged.*\n/, ''),
      ["x.yaml:1:1: The key 'judged' of a question is missing; write 'judged: …'."],
    ],
    [
      'a missing key inside, at what it belongs to',
      'rubric',
      rubric.replace(/ {4}why.*\n/, ''),
      [
        "x.yaml:2:3: The key 'why' of 'mine/totally' is missing; write 'why: …'. The line reads: mine/totally:",
      ],
    ],
    [
      'a key that stands twice',
      'question',
      `${QUESTION}title: Again\n`,
      ['x.yaml:13:1: This key stands twice in the same map; keep one of them. The line reads: title: Again'],
    ],
    [
      'a number where text belongs',
      'question',
      QUESTION.replace('bad: I think big.', 'bad: 5'),
      ["x.yaml:10:6: 'bad' has to be text; put it in quotes. The line reads: bad: 5"],
    ],
    [
      'text where a list belongs',
      'question',
      QUESTION.replace('[Begin with the idea.]', 'Begin.'),
      [
        "x.yaml:8:8: 'hints' has to be a list, each entry on a line that begins with '- '. The line reads: hints: Begin.",
      ],
    ],
    [
      'an empty list',
      'question',
      QUESTION.replace('[Begin with the idea.]', '[]'),
      ["x.yaml:8:1: 'hints' has to have at least 1 entry. The line reads: hints: []"],
    ],
    [
      'an empty text',
      'question',
      QUESTION.replace('good: I proposed a plan for 40 countries.', "good: ' '"),
      ["x.yaml:11:7: 'good' is empty; write its text. The line reads: good: ' '"],
    ],
    [
      'a text left out',
      'question',
      QUESTION.replace('bad: I think big.', 'bad:'),
      ["x.yaml:10:5: 'bad' is empty; write its value. The line reads: bad:"],
    ],
    [
      'a benchmark from its longer end',
      'rubric',
      'limits: { benchmarkWeeks: [4, 1] }\n',
      [
        "x.yaml:1:11: 'benchmarkWeeks' has to begin with the shorter time. The line reads: limits: { benchmarkWeeks: [4, 1] }",
      ],
    ],
    [
      'a word that is none of the choices',
      'rubric',
      rubric.replace('severity: warning', 'severity: grave'),
      ["x.yaml:3:15: 'severity' has to be 'error', 'warning' or 'info'. The line reads: severity: grave"],
    ],
    [
      'points out of range',
      'rubric',
      rubric.replace('points: 2', 'points: 200'),
      ["x.yaml:4:13: 'points' has to be at most 100. The line reads: points: 200"],
    ],
    [
      'a rule without a prefix',
      'rubric',
      rubric.replace('mine/totally', 'totally'),
      [
        "x.yaml:2:3: 'totally' is no name for this; write it like 'my-rules/what-is-wrong'. The line reads: totally:",
      ],
    ],
    [
      'a word class in small letters',
      'rubric',
      'words:\n  softAct: [help]\n',
      ["x.yaml:2:3: 'softAct' is no name for this; write it like 'SoftAct'. The line reads: softAct: [help]"],
    ],
    [
      'a tag that YAML takes for a comment',
      'rubric',
      rubric.replace('"totally #Adjective"', 'totally #Adjective'),
      [
        "x.yaml:12:16: Put this pattern in quotes: without them, ' #' starts a comment in YAML and '#Adjective' is lost. The line reads: - match: totally #Adjective",
      ],
    ],
    [
      'a pattern that YAML takes for a comment altogether',
      'rubric',
      rubric.replace('"totally #Adjective"', '#Adjective+'),
      [
        "x.yaml:12:16: Put this pattern in quotes: without them, ' #' starts a comment in YAML and '#Adjective+' is lost. The line reads: - match: #Adjective+",
      ],
    ],
    [
      'a pattern without the sentences that it hits',
      'rubric',
      rubric.replace('        bad: [It was totally fine.]\n', ''),
      [
        "x.yaml:12:9: The key 'bad' of 'patterns 1' is missing; write 'bad: …'. The line reads: - match: \"totally #Adjective\"",
      ],
    ],
    [
      'an alias',
      'question',
      QUESTION.replace('I think big.', '&big I think big.').replace(
        'good: I proposed a plan for 40 countries.',
        'good: *big',
      ),
      [
        "x.yaml:11:7: Aliases are not read here; write the text of '*big' in full. The line reads: good: *big",
      ],
    ],
    [
      'an unknown YAML tag',
      'question',
      QUESTION.replace('seconds: 180', 'seconds: !int 180'),
      [
        "x.yaml:6:10: Text that begins with '!' is a tag in YAML; put it in quotes, or take the tag out. The line reads: seconds: !int 180",
      ],
    ],
    [
      'broken YAML',
      'question',
      QUESTION.replace('[Tell me about a bold idea.]', '[Tell me'),
      [
        "x.yaml:4:1: A bracket above is not closed; write ']' at the end of what it holds. The line reads: judged: Whether the idea was large.",
      ],
    ],
    [
      'a colon in text',
      'rubric',
      rubric.replace('A favourite word.', 'A word: favourite.'),
      [
        "x.yaml:5:14: This text has a ': ' in it, which begins a value in YAML; put the text in quotes. The line reads: message: A word: favourite.",
      ],
    ],
    [
      'a key that is indented less, once and not for each line below it',
      'rubric',
      rubric.replace('    points', '   points'),
      [
        'x.yaml:4:1: This line is not indented as the lines around it; give the keys of one map the same spaces in front. The line reads: points: 2',
      ],
    ],
    [
      'a key that is indented more',
      'rubric',
      rubric.replace('    why', '      why'),
      [
        'x.yaml:5:14: The line below this one is indented deeper, as if it belonged to it; give both the same spaces in front. The line reads: message: A favourite word.',
      ],
    ],
    [
      'a tab',
      'rubric',
      rubric.replace('    points', '\tpoints'),
      ['x.yaml:4:1: This line begins with a tab; indent it with spaces. The line reads: points: 2'],
    ],
    [
      'a quotation mark left open, where it opens',
      'question',
      QUESTION.replace('I think big.', '"I think big.'),
      [
        'x.yaml:10:6: This quotation mark is never closed; close it at the end of its text. The line reads: bad: "I think big.',
      ],
    ],
    [
      'a quotation mark inside others',
      'question',
      QUESTION.replace('I think big.', "'It's big.'"),
      [
        "x.yaml:10:10: A quotation mark ends this text before its end; put the other kind of marks around it. The line reads: bad: 'It's big.'",
      ],
    ],
    [
      'text that begins with a sign of YAML',
      'question',
      QUESTION.replace('I think big.', '@all think big.'),
      [
        "x.yaml:10:6: Text cannot begin with '@' in YAML; put it in quotes. The line reads: bad: @all think big.",
      ],
    ],
    ...[
      ['seconds: 180', 'seconds:180', "6:1: Write a space after the colon: 'seconds: 180'"],
      [
        '[Tell me about a bold idea.]',
        '\n  - Tell me.\n -Ask me.',
        "5:2: Write a space after the dash: '- Ask me.'",
      ],
      [
        'bad: I think big.',
        'so-so: - I think big.',
        "10:8: A list begins on the line below its key; move it there, or put a text that begins with '- ' in quotes",
      ],
      [
        'bad: I think big.',
        'bad: > I think big.',
        "10:6: The text for '>' begins on the line below, indented deeper than its key; move it there",
      ],
      [
        'bad: I think big.',
        'bad: {big} ideas.',
        "10:6: Text cannot begin with '{' in YAML; put it in quotes",
      ],
      [
        'bad: I think big.',
        'bad: |\n**Big** ideas.',
        "11:1: Text cannot begin with '*' in YAML; put it in quotes, or write '|' after its key and the text below that, indented",
      ],
      [
        'bad: I think big.',
        'bad: |\nI think big.',
        '11:1: A key with its value has to stand here; if this belongs to the text above, indent it as that',
      ],
      [
        '[Begin with the idea.]',
        "['Begin' with the idea.]",
        '8:17: A comma has to stand before this; put an entry that has quotation marks in it in quotes',
      ],
      ['bad: I', '? [a, b]\n: c\nbad: I', '10:3: A key has to be a word; put a key with brackets in quotes'],
      ['bad: I', '3: c\nbad: I', "10:1: '3' is not a key of a question; take it out"],
    ].map(([from, to, fault]): [string, FileKind, string, string[]] => {
      const text = QUESTION.replace(from!, to!);
      const line = text.split('\n')[Number.parseInt(fault!, 10) - 1]!.trim();
      return [`the line '${line}'`, 'question', text, [`x.yaml:${fault}. The line reads: ${line}`]];
    }),
    [
      'a second document',
      'question',
      `${QUESTION}---\ntitle: More\n`,
      ['x.yaml:13:1: A second document begins here; take out the line of three dashes. The line reads: ---'],
    ],
    [
      'a number sign that YAML takes for a comment in any text',
      'question',
      QUESTION.replace('I think big.', 'We were #1 in size.'),
      [
        "x.yaml:10:6: Put this text in quotes: without them, ' #' starts a comment in YAML and '#1 in size.' is lost. The line reads: bad: We were #1 in size.",
      ],
    ],
    ['a comment, which it leaves alone', 'question', QUESTION.replace('180', '180 # three minutes'), []],
    ...[
      ['totally [#Adjective', "'[' is opened in this pattern and not closed"],
      ['totally (#Adjective|so', "'(' is opened in this pattern and not closed"],
      ['(totally [so) #Adjective', "'[' is opened in this pattern and not closed"],
      ['totally) #Adjective', "')' closes a bracket in this pattern that was not opened"],
      ['totally|so #Adjective', "'|' is read as a letter outside of brackets; write '(one|other)'"],
      ['totally /(/', "'/(/' is not a regular expression; check its brackets"],
    ].map(([match, fault]): [string, FileKind, string, string[]] => [
      `the pattern ${match}`,
      'rubric',
      rubric.replace('totally #Adjective', match!),
      [`x.yaml:12:16: ${fault}. The line reads: - match: "${match}"`],
    ]),
    [
      'a pattern with all kinds of brackets, which it leaves alone',
      'rubric',
      rubric.replace('totally #Adjective', '^[<x>(totally|{whole})] .{0,2} /^fi[(n]e$/? #Adjective'),
      [],
    ],
    ['an empty file', 'rubric', '', ['x.yaml:1:1: This file has to be a rubric: keys, each with its value.']],
    [
      'a list',
      'question',
      '- a\n- b\n',
      ['x.yaml:1:1: This file has to be a question: keys, each with its value.'],
    ],
    [
      'two faults at once',
      'question',
      QUESTION.replace('title:', 'tilte:').replace('seconds: 180', 'seconds: soon'),
      [
        "x.yaml:1:1: 'tilte' is not a key of a question; did you mean 'title'? The line reads: tilte: Think Big",
        "x.yaml:6:10: 'seconds' has to be a number. The line reads: seconds: soon",
      ],
    ],
  ])('says where and what to write for %s', (_, kind, text, expected) => {
    expect(faults(kind, text)).toEqual(expected);
  });

  it('counts lines and columns in a file with Windows line ends', () => {
    const text = QUESTION.replace('seconds: 180', 'seconds: soon').replaceAll('\n', '\r\n');
    expect(faults('question', text)).toEqual([
      "x.yaml:6:10: 'seconds' has to be a number. The line reads: seconds: soon",
    ]);
  });
});
