/** The `unix` format, read by a real Vim into its quickfix list. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/reporters/index.ts';
import { AWKWARD, PLAIN } from '../reporters/awkward.ts';

/** As `docs/scripts.md` tells people to set it. */
const ERROR_FORMAT = readFileSync(new URL('../../docs/scripts.md', import.meta.url), 'utf8').match(
  /set errorformat=(.+)/,
)?.[1];

interface Entry {
  file: string;
  lnum: number;
  col: number;
  type: string;
  text: string;
  valid: number;
}

/** What Vim makes of a report: an entry of the quickfix list for each line. */
function readQuickfix(report: string): Entry[] {
  const folder = mkdtempSync(join(tmpdir(), 'pmdrill-vim-'));
  const [errors, list, script] = ['errors.txt', 'list.json', 'read.vim'].map((name) => join(folder, name));
  writeFileSync(errors!, report);
  writeFileSync(
    script!,
    [
      'set encoding=utf-8',
      `set errorformat=${ERROR_FORMAT}`,
      `cgetfile ${errors}`,
      'let found = map(getqflist(), \'extend(v:val, {"file": bufname(v:val.bufnr)})\')',
      `call writefile([json_encode(found)], '${list}')`,
      'qall!',
      '',
    ].join('\n'),
  );
  execFileSync('vim', ['-u', 'NONE', '-i', 'NONE', '-n', '-es', '-S', script!], { cwd: folder });
  return JSON.parse(readFileSync(list!, 'utf8'));
}

describe('in Vim, by the errorformat of the docs,', () => {
  const entries = readQuickfix(REPORTERS.unix(AWKWARD, PLAIN));
  const findings = AWKWARD.stories.flatMap(({ result }) =>
    result.findings.map((finding) => ({ finding, path: result.path })),
  );

  it('each finding of the awkward report is one entry with its place', () => {
    expect(entries.map(({ lnum, col, valid }) => [lnum, col, valid])).toEqual(
      findings.map(({ finding: { position } }) => [position.start.line, position.start.column, 1]),
    );
  });

  it('the file is the one that was checked', () => {
    const files = findings.filter(({ path }) => path !== null).map(({ path }) => path);
    expect(entries.slice(0, files.length).map(({ file }) => file)).toEqual(files);
  });

  it('the severity is its type, and the rule stands at the end', () => {
    expect(entries.map(({ type }) => type)).toEqual(
      findings.map(({ finding: { severity } }) => severity.slice(0, 1)),
    );
    expect(entries.map(({ text }) => /\[([a-z/-]+)\]$/.exec(text)?.[1])).toEqual(
      findings.map(({ finding: { rule } }) => rule),
    );
  });
});
