/** The code that V8 compiled, kept in the user's cache folder: a file for each build, version of V8 and command. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** What the build names itself by. */
declare const __BUILD__: string;

/** A file's code as Node wraps it. */
type Wrapped = (exports: unknown, require: unknown, module: unknown, file: string, folder: string) => void;

export interface CodeCache {
  /** Compiles a file of the folder, or takes what was compiled of it. */
  compile(path: string): { run: Wrapped; file: string };
  /** Writes what was compiled, if some of it was not known before. */
  save(): void;
}

/** V8 reads compiled code from multiples of eight. */
const toEight = (size: number): number => Math.ceil(size / 8) * 8;
const LINE_FEED = 10;

/** @param name of what is run: each loads its own part of the code */
export function openCodeCache(name: string, folder: string): CodeCache {
  const place = cacheFolder();
  const target = join(place, `${[name, __BUILD__, process.versions.v8, process.arch].join('-')}.code`);
  const known = readCache(target);
  const scripts = new Map<string, Script>();
  let complete = true;
  return {
    compile: (path) => {
      const file = join(folder, path);
      const cachedData = known.get(path);
      const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`;
      const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
      if (!cachedData || script.cachedDataRejected) complete = false;
      scripts.set(path, script);
      return { run: script.runInThisContext() as Wrapped, file };
    },
    save: () => {
      if (complete) return;
      try {
        // One by one: in some folders, as in /proc, Node never ends making all that are missing.
        for (const part of [dirname(place), place]) if (!existsSync(part)) mkdirSync(part, { mode: 0o700 });
        const draft = `${target}.${process.pid}`;
        writeFileSync(draft, toBytes(scripts));
        renameSync(draft, target);
      } catch {
        // Where nothing can be written, the code is compiled at each start.
      }
    },
  };
}

/** A line of JSON with a checksum of what follows and the length of each file's code, then the code. */
function toBytes(scripts: Map<string, Script>): Buffer {
  const codes = [...scripts].map(([path, script]) => ({ path, code: script.createCachedData() }));
  const body = Buffer.concat(codes.map(({ code }) => Buffer.concat([code], toEight(code.length))));
  const lengths = codes.map(({ path, code }) => [path, code.length] as const);
  const head = JSON.stringify({ sum: crc32(body), lengths } satisfies Head);
  return Buffer.concat([Buffer.from(`${head.padEnd(toEight(head.length + 1) - 1)}\n`), body]);
}

interface Head {
  sum: number;
  lengths: (readonly [path: string, length: number])[];
}

/** V8 trusts what it is given: half a file, or a damaged one, would be run. */
function readCache(file: string): Map<string, Buffer> {
  try {
    const bytes = readFileSync(file);
    let at = bytes.indexOf(LINE_FEED) + 1;
    const { sum, lengths } = JSON.parse(bytes.toString('latin1', 0, at)) as Head;
    if (crc32(bytes.subarray(at)) !== sum) return new Map();
    return new Map(
      lengths.map(([path, length]) => {
        const code = bytes.subarray(at, at + length);
        at += toEight(length);
        return [path, code];
      }),
    );
  } catch {
    // There is none yet, or it is none of ours: the code is compiled.
    return new Map();
  }
}

/** As env-paths has it, which would take each start 2 ms to load. */
function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'pmdrill', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'pmdrill');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'pmdrill');
}
