/**
 * The built-in content as data, made when pmdrill is built. It stands for its YAML as long as that is what it was made
 * from: after an edit the YAML is read, and so is every file outside a built package.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Content } from '../model.ts';
import { listYaml, packageRoot } from './files.ts';

/** Beside the bundled code. */
const FILE = new URL('./content.json', import.meta.url);

interface Compiled {
  /** Of the YAML that it was made from. */
  digest: string;
  content: Content;
}

/**
 * @param root the folder of `questions/` and `rubrics/`
 * @returns null where there is none, or the YAML has changed since
 */
export function readCompiled(file: URL = FILE, root: string = packageRoot()): Content | null {
  if (!existsSync(file)) return null;
  const { digest, content } = JSON.parse(readFileSync(file, 'utf8')) as Compiled;
  return digest === digestSources(root) ? content : null;
}

/** The text of the file that `readCompiled` reads. */
export function compile(content: Content, root: string = packageRoot()): string {
  return JSON.stringify({ digest: digestSources(root), content } satisfies Compiled);
}

/** A checksum of the built-in files, names and all; not a seal, for whoever can edit one can edit the other. */
function digestSources(root: string): string {
  const sums = listYaml(root, '').map((path) => crc32(readFileSync(path), crc32(relative(root, path))));
  return sums.map((sum) => sum.toString(36)).join(' ');
}
