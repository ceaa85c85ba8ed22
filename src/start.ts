/**
 * Starts pmdrill, and keeps what V8 compiles: reading and compiling the code takes a check some 40 ms, reading what was
 * compiled at an earlier run a few. Node's own `module.enableCompileCache` (22.1 and newer) keeps a file for each of
 * ours, and takes a check a tenth longer than one file for all that a command needs.
 */
import { createRequire } from 'node:module';
import { type CodeCache, openCodeCache } from './code-cache.ts';

const here = createRequire(import.meta.url);

/** Commands are words; what else stands first makes no cache of its own. */
const [, , first = ''] = process.argv;
const name = /^[a-z]{2,12}$/.test(first) ? first : 'main';

interface Cli {
  run(): Promise<void>;
}

function start(): Cli {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return here('./cli.js') as Cli;
  const cache = openCodeCache(name, __dirname);
  process.on('exit', cache.save);
  return createLoader(cache)('./cli.js') as Cli;
}

/** What loads the files beside this one, which are CommonJS. */
function createLoader({ compile }: CodeCache): (path: string) => unknown {
  const modules = new Map<string, { exports: unknown }>();
  const load = (path: string): unknown => {
    const known = modules.get(path);
    if (known) return known.exports;
    const fresh = { exports: {} };
    modules.set(path, fresh);
    const { run, file } = compile(path);
    run(fresh.exports, require, fresh, file, __dirname);
    return fresh.exports;
  };
  const require = (id: string): unknown => (id.startsWith('./') ? load(id) : here(id));
  return load;
}

void start().run();
