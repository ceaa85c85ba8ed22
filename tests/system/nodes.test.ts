/**
 * The README's commands on a fresh clone, pasted as they stand there, with each Node first on the PATH. The npm package
 * `node` brings the binaries, so this needs git, npm and its registry. Each Node runs the whole test suite.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'README.md'), 'utf8');
const [CHECK, TEST] = Array.from(PAGE.matchAll(/^```sh\n(npm ci && .+)\n```$/gm), ([, command]) => command!);
const [, REPORT] = /```text\n([\s\S]+?)\n…\n```/.exec(PAGE)!;

const MAJORS = [20, 22, 24, 26];
const MINUTE = 60_000;

describe.each(MAJORS)('on Node %i', (major) => {
  const folder = mkdtempSync(join(tmpdir(), `pmdrill-node-${major}-`));
  const clone = join(folder, 'pmdrill');
  afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }), MINUTE);

  beforeAll(() => {
    const quietly = { cwd: folder, stdio: 'ignore' } as const;
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', `node@${major}`], quietly);
    execFileSync('git', ['clone', '--quiet', ROOT, clone], quietly);
  }, 10 * MINUTE);

  /** As a stranger's shell would, without what npm and vitest tell this process. */
  function paste(command: string) {
    const { PATH, HOME } = process.env;
    return spawnSync('sh', ['-c', command], {
      cwd: clone,
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: { PATH: join(folder, 'node_modules/.bin') + delimiter + PATH, HOME, COLUMNS: '80' },
    });
  }

  it('is that Node', () => {
    expect(paste('node --version').stdout).toMatch(new RegExp(`^v${major}\\.`));
  });

  it(`the main job runs: ${CHECK}`, { timeout: 10 * MINUTE }, () => {
    const { status, stdout, stderr } = paste(CHECK!);
    expect(stdout, stderr).toContain(REPORT);
    expect(status).toBe(1);
  });

  it(`the tests pass: ${TEST}`, { timeout: 20 * MINUTE }, () => {
    const { status, stdout, stderr } = paste(TEST!);
    expect(stdout.trimEnd().split('\n').at(-1), stderr).toMatch(/^[1-9]\d+ passed, 0 failed$/);
    expect(status).toBe(0);
  });
});
