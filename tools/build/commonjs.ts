/**
 * Chunks as CommonJS, each loaded when something in it is first used. Node reads and runs such a file at once, where it
 * resolves, reads and links ES modules one after another in the background and sets up their loader first, which costs
 * a command of many chunks some 15 ms; and most of what a command could need it does not.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';

/** The address of the file, which CommonJS has no word for. */
const HERE = "const __here=require('node:url').pathToFileURL(__filename).href;";
/** What stands for a chunk until it is loaded. */
const LATER =
  'const __later=(path,...names)=>{let chunk;const exports={};' +
  'for(const name of names)Object.defineProperty(exports,name,{enumerable:true,get:()=>(chunk??=require(path))[name]});' +
  'return exports};';

/** Imports of nothing, which keep the order in which modules run; none of ours depends on it. */
const FOR_ORDER = /import\s*"\.\/chunk-[^"]+";/g;

export async function toCommonJs(folder: string): Promise<void> {
  for (const name of chunksIn(folder)) {
    const file = join(folder, name);
    const source = readFileSync(file, 'utf8').replace(FOR_ORDER, '');
    const { code } = await transform(source, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minify: true,
      define: { 'import.meta.url': '__here' },
      supported: { 'dynamic-import': false },
    });
    const lazy = loadLater(code, source);
    const head = (lazy.includes('__here') ? HERE : '') + (lazy.includes('__later(') ? LATER : '');
    writeFileSync(file, head + lazy);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}\n');
  nameBuild(folder);
}

/** Gives the build a name that changes with any of its code: what V8 compiled of one is of no use to another. */
function nameBuild(folder: string): void {
  const hash = createHash('sha256');
  for (const name of chunksIn(folder)) hash.update(name).update(readFileSync(join(folder, name)));
  const start = join(folder, 'start.js');
  const build = hash.digest('hex').slice(0, 16);
  writeFileSync(start, readFileSync(start, 'utf8').replaceAll('__BUILD__', JSON.stringify(build)));
}

const chunksIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort();

/** @param source as it was: its import statements name what is used of each chunk */
function loadLater(code: string, source: string): string {
  const imports = [...source.matchAll(/import\s*\{([^}]*)\}\s*from\s*"(\.\/[^"]+)"/g)];
  return imports.reduce((text, [, list = '', path = '']) => {
    const names = list.split(',').map((each) => JSON.stringify(each.trim().split(/\s+as\s+/)[0]!));
    return text.replace(`=require("${path}")`, `=__later("${path}",${names.join(',')})`);
  }, code);
}
