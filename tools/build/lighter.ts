/** Libraries without what they do when they are loaded and pmdrill never or seldom needs. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** commander loads what starts processes, for subcommands that are programs of their own; ours are not: 8 ms. */
export const withoutChildProcesses: Plugin = {
  name: 'without-child-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'without' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'without' }, () => ({ contents: 'module.exports = {}' }));
  },
};

const SEGMENTER = 'const segmenter = new Intl.Segmenter();';
const MADE_LATER =
  'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };';

/** string-width makes a segmenter, which reads Unicode's tables: 10 ms that only wide letters need. */
export const segmentLater: Plugin = {
  name: 'segment-later',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      // Other packages bring older versions, which make none.
      return source.includes(SEGMENTER) ? { contents: source.replace(SEGMENTER, MADE_LATER) } : null;
    });
  },
};
