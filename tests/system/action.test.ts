/** The composite action's own step, run as GitHub's runner runs it, and what it leaves for the next one. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMPLETE, VAGUE } from '../commands/folder.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const { steps } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')).runs;
const check = steps.find(({ id }: { id?: string }) => id === 'check');

function runStep(stories: string, failOn = 'error') {
  const folder = mkdtempSync(join(tmpdir(), 'pmdrill-action-'));
  mkdirSync(join(folder, 'stories'));
  writeFileSync(join(folder, 'stories/earn-trust.md'), VAGUE);
  writeFileSync(join(folder, 'dive-deep.md'), COMPLETE);
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary.md')];
  const { status, stdout } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', check.run],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        STORIES: stories,
        FAIL_ON: failOn,
        GITHUB_ACTION_PATH: ROOT,
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
      },
    },
  );
  const read = (file: string) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return null;
    }
  };
  return { status, stdout, output: read(output), summary: read(summary), folder };
}

describe("the action's step", () => {
  it('annotates, summarises, hands on SARIF, and fails where evidence is missing', () => {
    const { status, stdout, output, summary, folder } = runStep('stories\n');
    expect(stdout).toMatch(/^::error file=stories\/earn-trust\.md,line=1,/);
    expect(summary).toContain('## pmdrill: 0 of 1 stories complete');
    const file = /^sarif=(.+)\n$/.exec(output ?? '')?.[1] ?? '';
    expect(file).toBe(join(folder, 'pmdrill.sarif'));
    expect(JSON.parse(readFileSync(file, 'utf8')).runs[0].results.length).toBeGreaterThan(3);
    expect(status).toBe(1);
  });

  it('passes where nothing is at or above the level', () => {
    expect(runStep('*.md').status).toBe(0);
    expect(runStep('stories', 'never').status).toBe(0);
  });

  it('hands nothing on where it could not do what was asked, and runs nothing of what it was given', () => {
    const { status, output } = runStep('$(touch pwned)\n`touch pwned`', 'fatal; touch pwned');
    expect(status).toBe(2);
    expect(output).toBeNull();
  });
});
