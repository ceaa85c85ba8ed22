/** Bundles src/ into dist/: entry points for the command line and the library, shared chunks, declarations. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { bake } from './bake.ts';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: {
    cli: 'src/cli.ts',
    index: 'src/index.ts',
    'row-worker': 'src/commands/check/row-worker.ts',
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
  // Bundled CommonJS packages call require() for Node's own modules, and one names its temporary files by __filename.
  banner: {
    js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url),__filename=import.meta.filename;",
  },
});
bake('dist');
copyFileSync('src/checker/learned/weights.bin', 'dist/weights.bin');
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
