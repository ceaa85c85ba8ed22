/**
 * The built-in content as data, made when pmdrill is built. It stands for its YAML as long as that is what it was made
 * from: after an edit the YAML is read, and so is every file outside a built package.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { crc32 } from 'node:zlib';
import { packWords } from '../checker/reading/word-classes.ts';
import { lazily } from '../memo.ts';
import type { Content, Rubric, WordIndex } from '../model.ts';
import { readParts, toJson, writeParts } from '../parts.ts';
import { listYaml, packageRoot } from './files.ts';

/** Beside the bundled code. */
const FILE = new URL('./content.bin', import.meta.url);

/**
 * @param root the folder of `questions/` and `rubrics/`
 * @returns null where there is none, or the YAML has changed since; rubrics and their words are read when they are
 *   asked for
 */
export function readCompiled(file: URL = FILE, root: string = packageRoot()): Content | null {
  if (!existsSync(file)) return null;
  const parts = readParts(readFileSync(file));
  if (parts.text('digest') !== digestSources(root)) return null;
  const rubrics: Content['rubrics'] = {};
  for (const id of parts.json<string[]>('rubrics')) {
    lazily(rubrics, id, () =>
      lazily(parts.json<Rubric>(`rubrics.${id}`), 'words', () => parts.json<Rubric['words']>(`words.${id}`)),
    );
  }
  return {
    questions: parts.json('questions'),
    rubrics,
    guide: parts.json('guide'),
    customs: parts.json('customs'),
    wordIndex: {
      ...parts.json<Pick<WordIndex, 'classes' | 'others'>>('index'),
      text: parts.text('index.text'),
      starts: parts.numbers('index.starts'),
    },
  };
}

/** The bytes of the file that `readCompiled` reads. */
export function compile(content: Content, root: string = packageRoot()): Uint8Array {
  const { questions, rubrics, guide, customs } = content;
  const { text, starts, ...index } = packWords(content);
  const each = Object.entries(rubrics).flatMap(([id, { words, ...rubric }]) => [
    [`rubrics.${id}`, toJson(rubric)],
    [`words.${id}`, toJson(words)],
  ]);
  return writeParts({
    digest: digestSources(root),
    questions: toJson(questions),
    guide: toJson(guide),
    customs: toJson(customs),
    rubrics: toJson(Object.keys(rubrics)),
    ...Object.fromEntries(each),
    index: toJson(index),
    'index.text': text,
    'index.starts': starts,
  });
}

/** A checksum of the built-in files, names and all; not a seal, for whoever can edit one can edit the other. */
function digestSources(root: string): string {
  const sums = listYaml(root, '').map((path) => crc32(readFileSync(path), crc32(relative(root, path))));
  return sums.map((sum) => sum.toString(36)).join(' ');
}
