/** `npm run build`: bundles src/ into dist/, with declarations of the public API and the licences of what is bundled. */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bake } from './build/bake.ts';
import { toCommonJs } from './build/commonjs.ts';
import { writeDeclarations } from './build/declarations.ts';
import { segmentLater, withoutChildProcesses } from './build/lighter.ts';
import { describeBundled } from './build/notices.ts';

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    start: 'src/start.ts',
    cli: 'src/cli.ts',
    index: 'src/index.ts',
    'row-worker': 'src/commands/check/row-worker.ts',
    'check-worker': 'src/commands/shared/check-worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  sourcemap: false,
  alias: {
    'compromise/two': './src/checker/engine/baked.ts',
    'compromise-two': './node_modules/compromise/src/2-two',
  },
  legalComments: 'none',
  plugins: [withoutChildProcesses, segmentLater],
  metafile: true,
});
await toCommonJs('dist');
bake('dist');
copyFileSync('src/checker/learned/weights.bin', 'dist/weights.bin');
copyFileSync('src/metrics/metrics.bin', 'dist/metrics.bin');
writeFileSync('dist/THIRD-PARTY.txt', describeBundled(Object.keys(metafile.inputs)));
writeDeclarations('dist');
