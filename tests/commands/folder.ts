/** A folder of stories, good and bad, as the tests of the command line need it. */
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../src/content/load.ts';
import { makeFolder as makeFolderOf } from '../run.ts';

/** The complete story that ships with a question. */
export const COMPLETE = loadContent().questions.find(({ id }) => id === 'dive-deep')!.model;
export const VAGUE = 'I built relationships with the engineers.\nIt was a huge success.\n';
/** Findings, but no error. */
const UNSURE = `${COMPLETE}\nI guess it sort of helped.\n`;

const FILES: Record<string, string | Uint8Array> = {
  'stories/dive-deep.md': COMPLETE,
  'stories/earn-trust.md': VAGUE,
  'stories/deeper/notes.TXT': VAGUE,
  'stories/readme.pdf': 'not a story',
  'stories/.hidden.md': VAGUE,
  'stories/node_modules/package/readme.md': VAGUE,
  'several.md': `Preface.\n\n# Earn Trust: one\n\n${VAGUE}\n# Dive Deep\n\n${COMPLETE}`,
  'unsure/dive-deep.md': UNSURE,
  'complete.md': `---\nquestion: dive-deep\ntitle: The address form\n---\n${COMPLETE}`,
  'empty.md': '',
  'front.md': '---\ntitle: Nothing yet\n---\n',
  'latin1.md': Buffer.from('I said\nno\xe9l', 'latin1'),
  'binary.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
  'large.md': 'I built it. '.repeat(450_000),
  'broken.md': '---\ntitle: a\ntitle: b\n---\nI built it',
  'misspelt.md': '---\nquestion: earn-turst\n---\nI built it',
  'talk.vtt':
    'WEBVTT\n\n00:01.000 --> 00:05.000\nUm, I built relationships\n\n00:09.000 --> 00:11.000\nwith the engineers.\n',
  'talk.srt': 'I built it',
  'silenced.md': `<!-- pmdrill-disable-file -- a draft -->\n${VAGUE}`,
  'names.txt': 'stories/earn-trust.md\r\n\nempty.md\n',
  'names0.txt': 'stories/earn-trust.md\0empty.md\0',
  'no-names.txt': '\n',
  'nothing/keep': '',
  'links/.pmdrillignore': '',
  'pipes/earn-trust.md': VAGUE,
  'ignored/.gitignore': '*.md\n!kept.md\n',
  'ignored/.pmdrillignore': 'draft*\n',
  'ignored/a.md': VAGUE,
  'ignored/kept.md': VAGUE,
  'ignored/draft.txt': VAGUE,
  'ignored/all/.pmdrillignore': '*',
  'ignored/all/b.md': VAGUE,
  'configured/.pmdrill.yaml': [
    'rules:',
    '  vague/impact: off',
    '  missing/situation: error',
    'allow: [built relationships with the engineers]',
    'limits: { words: 5 }',
    'overrides:',
    '  - files: ["loud/**"]',
    '    rules: { vague/impact: warning }',
    '',
  ].join('\n'),
  'configured/earn-trust.md': VAGUE,
  'configured/loud/earn-trust.md': VAGUE,
  'packaged/package.json':
    '{\n  "name": "x",\n  "pmdrill": {\n    "rules": { "vague/impact": "off" }\n  }\n}\n',
  'packaged/earn-trust.md': VAGUE,
  'beside/folder/.pmdrill.yaml/x': '',
  'beside/folder/a.md': VAGUE,
  'beside/broken/package.json': '{ "name": ',
  'beside/broken/a.md': VAGUE,
  'beside/ignoring/.gitignore/x': '',
  'beside/ignoring/a.md': VAGUE,
  'within/rubrics/.keep': '',
  'misconfigured/.pmdrill.yaml': 'rules:\n  vague/imapct: off\n',
  'misconfigured/a.md': VAGUE,
  'misconfigured/b.md': VAGUE,
  'unknown-key.yaml': 'rule:\n  vague/impact: off\n',
  'comment.yaml': '# nothing set\n',
  'own/questions/hire.yaml': [
    'title: Hire and Develop',
    'principle: Hire and Develop the Best',
    'wordings: [Whom did you hire?]',
    'judged: How you hire.',
    'failed: Nobody was hired.',
    'seconds: 180',
    'budgetMinutes: 10',
    'hints: [Name one person.]',
    'followUps: [Why them?]',
    'bad: I hired people.',
    'good: I hired 3 engineers in 7 weeks.',
    'model: I hired 3 engineers in 7 weeks.',
    '',
  ].join('\n'),
  'bad-content/questions/x.yaml': 'titel: X\n',
};

export function makeFolder(): string {
  const folder = makeFolderOf(FILES);
  execFileSync('mkfifo', [join(folder, 'pipes/waits-for-ever.md')]);
  symlinkSync('loop.md', join(folder, 'loop.md'));
  symlinkSync('around', join(folder, 'around'));
  symlinkSync('loop.yaml', join(folder, 'within/rubrics/loop.yaml'));
  symlinkSync('../stories/earn-trust.md', join(folder, 'links/to-a-file.md'));
  symlinkSync('../stories', join(folder, 'links/to-a-folder'));
  symlinkSync('../stories', join(folder, 'links/to-a-folder.md'));
  symlinkSync('gone.md', join(folder, 'links/to-nowhere.md'));
  return folder;
}
