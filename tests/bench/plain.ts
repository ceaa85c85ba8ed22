/** What bundling, baking and the code cache bring: pmdrill against its own sources, compiled and run as they are. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { atLeast, type Benchmark, median } from './benchmark.ts';
import { BARE, PMDRILL, timeByTurns } from './programs.ts';
import { longAnswer } from './stories.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Below the packages that it loads, and the rubrics that it reads. */
const PLAIN = join(ROOT, 'node_modules/.cache/pmdrill-plain');
const WORDS = 300;
const ROUNDS = Number(process.env.COLD_ROUNDS ?? 15);

export const plain: Benchmark = {
  about: `check on a story of ${WORDS} words against the same program unbundled, with every library as published`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'pmdrill-plain-'));
    const story = join(folder, 'story.md');
    writeFileSync(story, `${longAnswer(WORDS)}\n`);
    compile();
    try {
      const { bare, bundled, unbundled } = timeByTurns(
        {
          bare: BARE,
          bundled: [PMDRILL, 'check', story],
          unbundled: [join(PLAIN, 'start.js'), 'check', story],
        },
        ROUNDS,
      );
      const ms = (samples: number[]): string => `${Math.round(median(samples))} ms`;
      const detail = `${ms(unbundled)} against ${ms(bundled)}, bare ${ms(bare)}`;
      const gain = median(unbundled) / median(bundled);
      return [atLeast('check against itself unbundled, cold', gain, 5, 'times faster', detail)];
    } finally {
      rmSync(folder, { recursive: true });
      rmSync(PLAIN, { recursive: true });
    }
  },
};

/** The sources without their types, file by file. */
function compile(): void {
  rmSync(PLAIN, { recursive: true, force: true });
  for (const name of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.d.ts')) continue;
    const { outputText } = ts.transpileModule(readFileSync(join(ROOT, 'src', name), 'utf8'), {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2023,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    });
    const file = join(PLAIN, 'src', name.replace(/ts$/, 'js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, outputText);
  }
  for (const data of ['src/checker/learned/weights.bin', 'package.json'])
    copyFileSync(join(ROOT, data), join(PLAIN, data));
  writeFileSync(join(PLAIN, 'start.js'), "import { run } from './src/cli.js';\nawait run();\n");
}
