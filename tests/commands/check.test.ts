import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type World } from '../run.ts';
import { COMPLETE, makeFolder, VAGUE } from './folder.ts';

let cwd = '';
beforeAll(() => {
  cwd = makeFolder();
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

/** `''` for an empty stream; a pattern for what has to stand in it. */
type Stream = '' | RegExp;
type Line = [line: string, status: number, stdout: Stream, stderr: Stream, world?: World];

const NONE = '';
const row = (value: object) => `${JSON.stringify(value)}\n`;

const LINES: Line[] = [
  // Inputs
  ['check stories/dive-deep.md', 0, /^COMPLETE {2}stories\/dive-deep\.md/, NONE],
  [
    'check stories/earn-trust.md',
    1,
    /^INCOMPLETE {2}stories\/earn-trust\.md\nScore \d+ of 100 .*\nMend first \(\+\d+\)/,
    NONE,
  ],
  ['check stories', 1, /3 stories: 1 complete \(✓\), 2 incomplete \(✗\)/, NONE],
  ['check stories/', 1, /stories\/deeper\/notes\.TXT/, NONE],
  ['check stories/*.md', 1, /2 stories/, NONE],
  ['check {stories,unsure}/**/*.md', 1, /3 stories/, NONE],
  ['check stories stories/dive-deep.md', 1, /3 stories/, NONE],
  ['check ./stories/dive-deep.md', 0, /\.\/stories\/dive-deep\.md/, NONE],
  ['check several.md', 1, /several\.md:3 · Earn Trust: one[\s\S]*several\.md:8 · Dive Deep/, NONE],
  ['check complete.md', 0, /complete\.md · The address form[\s\S]*Dive Deep, by its front matter/, NONE],
  [
    'check talk.vtt -q earn-trust',
    1,
    /as spoken\n42 words a minute, 6 fillers a minute, 1 pause: 4 s at 0:05/,
    NONE,
  ],
  ['check -', 1, /standard input/, NONE, { stdin: VAGUE }],
  ['check', 1, /standard input/, NONE, { stdin: VAGUE }],
  ['check -- -', 1, /standard input/, NONE, { stdin: VAGUE }],
  [
    'check - --stdin-filename dive-deep.md',
    0,
    /dive-deep\.md[\s\S]*by the file's name/,
    NONE,
    { stdin: COMPLETE },
  ],
  ['check - --stdin-filename configured/earn-trust.md', 1, /vague\/|missing/, NONE, { stdin: VAGUE }],
  ['check --stdin-filename a.txt', 1, /a\.txt/, NONE, { stdin: VAGUE }],
  ['check --files-from names.txt', 1, /2 stories/, NONE],
  ['check --files-from names0.txt', 1, /2 stories/, NONE],
  ['check --files-from -', 1, /2 stories/, NONE, { stdin: 'empty.md\nstories/earn-trust.md' }],
  ['check complete.md --files-from names.txt', 1, /3 stories/, NONE],
  ['check ignored', 1, /ignored\/kept\.md/, NONE],
  ['check ignored/a.md', 1, /ignored\/a\.md/, NONE],
  // Empty stories
  ['check empty.md', 1, /^INCOMPLETE {2}empty\.md\nScore \d+ of 100/, NONE],
  ['check front.md', 1, /^INCOMPLETE {2}front\.md · Nothing yet/, NONE],
  ['check -', 1, /^INCOMPLETE/, NONE, { stdin: '' }],
  // What cannot be read
  ['check', 2, NONE, /Name a story to check/],
  ['check', 2, NONE, /Name a story to check/, { terminal: true }],
  ['check gone.md', 2, NONE, /^pmdrill: gone\.md: There is no such file or folder; check the spelling\.\n$/],
  ['check gone.md stories/dive-deep.md', 2, /COMPLETE/, /^pmdrill: gone\.md: .*\n$/],
  ['check stories/dive-deep.md/x', 2, NONE, /no such file/],
  ['check gone*.md', 2, NONE, /gone\*\.md: No file matches this pattern/],
  ['check nothing', 2, NONE, /nothing: This folder holds no story/],
  ['check nothing --allow-empty', 0, NONE, NONE],
  ['check ignored/all', 2, NONE, /left out by \.gitignore or \.pmdrillignore/],
  ['check --files-from no-names.txt', 2, NONE, /no-names\.txt: This list holds no name/],
  ['check --files-from no-names.txt --allow-empty', 0, NONE, NONE],
  ['check --files-from gone.txt', 2, NONE, /gone\.txt: There is no such file/],
  ['check - --files-from -', 2, NONE, /cannot be both/, { stdin: '' }],
  ['check gone\u001b[2J.md', 2, NONE, /^pmdrill: gone␛\[2J\.md: There is no such file[^\n]*\n$/],
  ['check pipes', 1, /^INCOMPLETE {2}pipes\/earn-trust\.md\n(?![\s\S]*stories:)/, NONE],
  ['check links', 2, NONE, /links: This folder holds no story/],
  ['check links/to-a-file.md', 1, /^INCOMPLETE {2}links\/to-a-file\.md/, NONE],
  ['check links/to-a-folder', 1, /3 stories/, NONE],
  ['check loop.md', 2, NONE, /loop\.md: This cannot be read/],
  ['check binary.md', 2, NONE, /binary\.md: This is not text/],
  ['check latin1.md', 2, NONE, /latin1\.md:2:3: This text is not UTF-8/],
  ['check large.md', 2, NONE, /large\.md: This is over 1 MB/],
  ['check -', 2, NONE, /^pmdrill: -: This is over 1 MB.*\n$/, { stdin: 'I built it. '.repeat(450_000) }],
  ['check broken.md', 2, NONE, /broken\.md:3:1: This key stands twice/],
  [
    'check misspelt.md',
    2,
    NONE,
    /misspelt\.md:2:11: No question is called 'earn-turst'\. Did you mean 'earn-trust'\?/,
  ],
  ['check talk.srt', 2, NONE, /talk\.srt: No caption can be read here/],
  // Questions
  [
    'check vague.md -q earn-turst',
    2,
    NONE,
    /^pmdrill: No question is called 'earn-turst'\. Did you mean 'earn-trust'\?\n$/,
  ],
  ['check several.md -q ownership', 1, /Ownership and Deliver Results/, NONE],
  ['check stories/earn-trust.md --content own -q hire', 1, /Hire and Develop/, NONE],
  [
    'check stories/earn-trust.md --content bad-content',
    2,
    NONE,
    /bad-content\/questions\/x\.yaml:1:1: 'titel'/,
  ],
  ['check stories/earn-trust.md --content gone', 2, NONE, /gone: There is no such folder/],
  // Gates
  ['check stories/earn-trust.md --fail-on never', 0, /INCOMPLETE/, NONE],
  ['check unsure --fail-on warning', 1, /warning/, NONE],
  ['check unsure', 0, /warning/, NONE],
  ['check unsure --max-warnings 0', 1, /warning/, /^pmdrill: 1 warning, and --max-warnings is 0\.\n$/],
  ['check unsure --max-warnings 1', 0, /warning/, NONE],
  [
    'check stories/dive-deep.md --min-score 101',
    1,
    /COMPLETE/,
    /^pmdrill: The lowest score is \d+, and --min-score is 101\.\n$/,
  ],
  ['check stories/dive-deep.md --min-score 90', 0, /COMPLETE/, NONE],
  ['check gone.md --fail-on never', 2, NONE, /gone\.md/],
  ['check unsure --min-severity error', 0, /no findings/, NONE],
  ['check unsure --quiet', 0, NONE, NONE],
  ['check unsure stories/earn-trust.md --quiet', 1, /^INCOMPLETE {2}stories\/earn-trust\.md/, NONE],
  ['check silenced.md', 0, /no findings\nEvidence is missing, and nothing is said of it here/, NONE],
  // Usage
  ['check a.md --format xml', 2, NONE, /'xml' is invalid.*Allowed choices are pretty, json/],
  ['check a.md --fail-on fatal', 2, NONE, /Allowed choices are error, warning, info, never/],
  ['check a.md --min-score many', 2, NONE, /whole number/],
  ['check a.md --report sarif', 2, NONE, /format=file/],
  ['check a.md --report xml=out', 2, NONE, /the formats are pretty/],
  [
    'check a.md --qustion x',
    2,
    NONE,
    /^pmdrill: Unknown option '--qustion'\. Did you mean '--question'\?\n$/,
  ],
  ['chek a.md', 2, NONE, /^pmdrill: Unknown command 'chek'\. Did you mean 'check'\?\n$/],
  ['check --help', 0, /Examples:\n {2}pmdrill check story\.md/, NONE],
  ['--help', 0, /Commands:[\s\S]*check/, NONE],
  ['--version', 0, /^\d+\.\d+\.\d+\n$/, NONE],
  ['', 2, NONE, /Usage: pmdrill/],
  // Rows
  ['check --jsonl', 0, NONE, NONE, { stdin: '' }],
  [
    'check --jsonl',
    0,
    /^\{"path":null,"id":"a".*"verdict":"complete".*\}\n$/,
    NONE,
    { stdin: row({ id: 'a', question: 'dive-deep', text: COMPLETE }) },
  ],
  ['check --jsonl', 1, /"id":7.*"questionFrom":"inferred"/, NONE, { stdin: row({ id: 7, text: VAGUE }) }],
  ['check --jsonl', 1, /"words":0/, NONE, { stdin: row({ text: '' }) }],
  [
    'check --jsonl -q ownership',
    1,
    /"question":"ownership","questionFrom":"option"/,
    NONE,
    { stdin: row({ text: '# Earn Trust\n\nI did', question: 'dive-deep' }) },
  ],
  [
    'check --jsonl',
    2,
    /^\{"id":null,"line":1,"error":\{"code":"bad-json","message":"[^\n]*"\}\}\n\{"path":null/,
    /^pmdrill: -:1: This line is not JSON[^\n]*\n$/,
    { stdin: `not json\n${row({ text: COMPLETE })}` },
  ],
  [
    'check --jsonl',
    2,
    /"line":2,"error":\{"code":"bad-row"/,
    /-:2: This line is empty/,
    { stdin: `${row({ text: COMPLETE })}\n` },
  ],
  [
    'check --jsonl',
    2,
    /"id":"z","line":1,"error":\{"code":"unknown-question"/,
    /nope/,
    { stdin: row({ id: 'z', text: 'x', question: 'nope' }) },
  ],
  [
    'check --jsonl',
    2,
    /"code":"not-utf-8"/,
    /not UTF-8/,
    { stdin: Buffer.from('{"text":"\xe9"}\n', 'latin1') },
  ],
  ['check --jsonl', 2, /"code":"too-large"/, /over 1 MB/, { stdin: row({ text: 'x'.repeat(1_000_001) }) }],
  ['check --jsonl --fail-on never', 0, /"verdict":"incomplete"/, NONE, { stdin: row({ text: VAGUE }) }],
  [
    'check --jsonl',
    2,
    /^\{"id":null,"line":1,"error":\{"code":"bad-row"/,
    /-:1: The row's id is too large for a number; write it as a string/,
    { stdin: '{"id":12345678901234567890,"text":""}\n' },
  ],
  [
    'check --jsonl',
    2,
    /^\{"id":"\\u009b","line":1,"error"/,
    /^pmdrill: -:1: No question is called 'a b'/,
    { stdin: row({ id: '\u009b', question: 'a\nb', text: '' }) },
  ],
  ['check --jsonl -f jsonl', 1, /"id":8/, NONE, { stdin: row({ id: 8, text: VAGUE }) }],
  ['check --jsonl -f sarif', 2, NONE, /cannot write sarif/, { stdin: '' }],
  ['check --jsonl --report json=out.json', 2, NONE, /cannot be used with option '--report/, { stdin: '' }],
  ['check --jsonl --files-from names.txt', 2, NONE, /cannot be used with option '--files/, { stdin: '' }],
  ['check --jsonl -j 0', 2, NONE, /from 1 up/, { stdin: '' }],
  ['check --jsonl -o gone/out', 2, NONE, /^pmdrill: gone\/out: .*cannot be written there/, { stdin: '' }],
  ['check --jsonl stories', 2, NONE, /standard input alone/, { stdin: '' }],
  ['check --jsonl', 2, NONE, /standard input alone/, { terminal: true }],
  // Configuration
  ['check configured/earn-trust.md', 1, /length\/words/, NONE],
  ['check configured/loud/earn-trust.md', 1, /vague\/impact/, NONE],
  ['check configured/earn-trust.md --no-config', 1, /vague\/relationship/, NONE],
  ['check packaged/earn-trust.md', 1, /vague\/relationship/, NONE],
  ['check stories/dive-deep.md --config comment.yaml', 0, /COMPLETE/, NONE],
  [
    'check stories/dive-deep.md --config gone.yaml',
    2,
    NONE,
    /^pmdrill: gone\.yaml: There is no such configuration; check the spelling\.\n$/,
  ],
  [
    'check stories/dive-deep.md --config stories',
    2,
    NONE,
    /^pmdrill: stories: .*cannot be read \(EISDIR.*\n$/,
  ],
  [
    'check stories/dive-deep.md --config unknown-key.yaml',
    2,
    NONE,
    /unknown-key\.yaml:1:1: 'rule' is not a key.*did you mean 'rules'/,
  ],
  [
    'check misconfigured',
    2,
    NONE,
    /^pmdrill: misconfigured\/\.pmdrill\.yaml:2:3: No rule is called 'vague\/imapct'\. Did you mean 'vague\/impact'\?\n$/,
  ],
  ['check misconfigured stories/dive-deep.md', 2, /COMPLETE/, /imapct/],
  [
    'check --print-config configured/loud/earn-trust.md',
    0,
    /vague\/impact: "warning" +# configured\/\.pmdrill\.yaml:8\n/,
    NONE,
  ],
  ['check --print-config', 0, /stories: "stories" +# default\n/, NONE],
  // What the system refuses
  [
    'check beside/folder',
    2,
    NONE,
    /^pmdrill: .*beside\/folder\/\.pmdrill\.yaml: .*cannot be read .*--config\.\n$/,
  ],
  [
    'check beside/broken',
    2,
    NONE,
    /^pmdrill: .*beside\/broken\/package\.json: This is not JSON .*--no-config\.\n$/,
  ],
  ['check beside/broken --no-config', 1, /^INCOMPLETE/, NONE],
  [
    'check beside/ignoring',
    2,
    NONE,
    /^pmdrill: beside\/ignoring\/\.gitignore: .*it is a folder, not a file\.\n$/,
  ],
  ['check empty.md --content around', 2, NONE, /^pmdrill: .*around: This cannot be read \(ELOOP.*\n$/],
  [
    'check empty.md --content within',
    2,
    NONE,
    /^pmdrill: .*within\/rubrics\/loop\.yaml: This cannot be read \(ELOOP.*\n$/,
  ],
];

const matches = (text: string, expected: Stream) =>
  expected === '' ? expect(text).toBe('') : expect(text).toMatch(expected);

describe('a command line', () => {
  it.each(LINES.map(([line, ...rest]) => [line, rest] as const))(
    'pmdrill %s',
    async (line, [status, stdout, stderr, world]) => {
      const outcome = await run(cwd, line === '' ? [] : line.split(' '), world);
      matches(outcome.stderr, stderr);
      matches(outcome.stdout, stdout);
      expect(outcome.status).toBe(status);
    },
  );

  it('is tried in at least sixty ways', () => {
    expect(LINES.length).toBeGreaterThanOrEqual(60);
  });
});

describe('standard output that fails', () => {
  const rows = row({ text: VAGUE }).repeat(3);
  const failing = (code: string) =>
    new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code, syscall: 'write' })),
    });

  it('ends the filter quietly where its reader went away', async () => {
    const outcome = await run(cwd, ['check', '--jsonl'], { stdin: rows, stdout: failing('EPIPE') });
    expect(outcome).toMatchObject({ status: 141, stderr: '' });
  });

  it('ends the filter with a sentence where the disk is full', async () => {
    const outcome = await run(cwd, ['check', '--jsonl'], { stdin: rows, stdout: failing('ENOSPC') });
    expect(outcome).toMatchObject({ status: 2, stderr: 'pmdrill: The report cannot be written (ENOSPC).\n' });
  });
});

describe('reports', () => {
  it('go to a file and to further files in the same run, and leave the exit status alone', async () => {
    const line = 'check stories -f json -o out.json --report sarif=out.sarif --report junit=out.xml';
    expect(await run(cwd, line.split(' '))).toEqual({ status: 1, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).summary.stories).toBe(3);
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(cwd, 'out.xml'), 'utf8')).toContain('<testsuites');
  });

  it('that cannot be written are an error, and the others are still written', async () => {
    const line = 'check stories/dive-deep.md --report json=gone/out.json --report unix=written.txt';
    const { status, stderr } = await run(cwd, line.split(' '));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^pmdrill: gone\/out\.json: The report cannot be written there/);
    expect(existsSync(join(cwd, 'written.txt'))).toBe(true);
  });

  it('tell in JSON what could not be read, beside what could', async () => {
    const { stdout } = await run(cwd, 'check gone.md latin1.md stories/dive-deep.md -f json'.split(' '), {});
    const { errors, stories } = JSON.parse(stdout);
    expect(errors).toMatchObject([
      { path: 'gone.md', line: null, column: null, code: 'not-found' },
      { path: 'latin1.md', line: 2, column: 3, code: 'not-utf-8' },
    ]);
    expect(stories).toHaveLength(1);
  });

  it.each([
    [{ terminal: true }, true],
    [{ terminal: true, env: { NO_COLOR: '1' } }, false],
    [{ terminal: true, env: { TERM: 'dumb' } }, false],
    [{ env: { FORCE_COLOR: '1' } }, true],
    [{ env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, true],
    [{}, false],
  ])('are coloured by terminal and environment: %j', async (world, colored) => {
    const { stdout } = await run(cwd, ['check', 'stories/dive-deep.md'], world);
    expect(stdout.includes('\u001b[')).toBe(colored);
  });

  it('are coloured, or not, as an option says', async () => {
    const colored = await run(cwd, ['check', 'stories/dive-deep.md', '--color']);
    expect(colored.stdout).toContain('\u001b[');
    const plain = await run(cwd, ['--no-color', 'check', 'stories/dive-deep.md'], { terminal: true });
    expect(plain.stdout).not.toContain('\u001b[');
  });

  it.each([40, 80, 100])('fit into %i columns', async (columns) => {
    const { stdout } = await run(cwd, ['check', 'stories', '--all'], { env: { COLUMNS: String(columns) } });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  });
});
