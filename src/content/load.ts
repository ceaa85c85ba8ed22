/** Content from YAML: the built-in folders, then those of a user. */
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';
import type { Content, Criterion } from '../model.ts';
import { checkReferences } from './checks/references.ts';
import { listYaml, packageRoot, readText } from './files.ts';
import { mergeContent } from './merge.ts';
import { type ContentFile, parseContentFile } from './parse.ts';
import type { FileKind } from './schema.ts';

/**
 * The built-in content and that of a user's folders, which add to it and replace what has the same id.
 * @param folders each with `questions/` and `rubrics/`, or with such files in it
 * @throws UserError the first fault found: `pmdrill validate` lists them all
 */
export function loadContent(folders: string[] = []): Content {
  const { content, errors } = readContent(folders);
  const [first, ...more] = errors;
  if (!first) return content;
  if (more.length === 0) throw first;
  const message = `${first.message} (${more.length} more: pmdrill validate ${folders.join(' ')})`;
  throw new UserError(first.code, message, first);
}

/** Content as read, with everything that is wrong with it. */
export interface LoadedContent {
  content: Content;
  /** The built-in files, then those of each folder. */
  layers: ContentFile[][];
  errors: UserError[];
}

/** As `loadContent`, but returns the faults in the files; it throws where a folder or file cannot be read. */
export function readContent(folders: string[] = []): LoadedContent {
  const builtIn = readFolder(packageRoot(), '');
  const own = folders.map((folder) => readFolder(folder, folder).map((file) => markOwn(file, builtIn)));
  const layers = [builtIn, ...own];
  const files = layers.flat();
  const errors = files.flatMap((file) => file.errors);
  return {
    content: mergeContent(files),
    layers,
    // A file that does not parse would make what refers to it look wrong.
    errors: errors.length > 0 ? errors : checkReferences(layers),
  };
}

/** @param shown how the folder is called in errors */
function readFolder(folder: string, shown: string): ContentFile[] {
  return listYaml(folder, shown).map((path) => {
    const inside = relative(folder, path) || basename(path);
    const name = path === folder ? shown : join(shown, inside);
    const text = readText(path, name);
    const parse = folder === packageRoot() ? parseOnce : parseContentFile;
    return parse(kindOf(inside, text), text, name, idOf(inside));
  });
}

/** Marks what is the user's own: questions with an id that is not built in, and criteria whatever their id. */
function markOwn(file: ContentFile, builtIn: ContentFile[]): ContentFile {
  if (file.kind === 'question' && file.value !== null) {
    const isNew = builtIn.every(({ kind, id }) => kind !== 'question' || id !== file.id);
    return isNew ? { ...file, value: { ...file.value, own: true } } : file;
  }
  if (file.kind !== 'rubric' || file.value === null) return file;
  const criteria = file.value.criteria.map((criterion): Criterion => ({ ...criterion, own: true }));
  return { ...file, value: { ...file.value, criteria } };
}

/** Built-in files by their text: a program that loads content often has them read once. */
const parsed = new Map<string, ContentFile>();

function parseOnce(...[kind, text, name, id]: Parameters<typeof parseContentFile>): ContentFile {
  const known = parsed.get(text);
  if (known?.path === name) return known;
  const file = parseContentFile(kind, text, name, id);
  parsed.set(text, file);
  return file;
}

/** What a file is, by its path inside the folder or, where files lie directly in it, by its keys. */
function kindOf(path: string, text: string): FileKind {
  const folders = dirname(path).split(sep);
  const name = basename(path, extname(path));
  if (name === 'guide' || name === 'customs') return name;
  if (folders.lastIndexOf('questions') > folders.lastIndexOf('rubrics')) return 'question';
  if (folders.includes('rubrics')) return 'rubric';
  return /^(limits|words|criteria|rules):/m.test(text) ? 'rubric' : 'question';
}

/** A file's name is the id; `rubrics/story/words.yaml` is a part of the rubric `story`. */
function idOf(path: string): string {
  const parts = path.slice(0, -extname(path).length).split(sep);
  const rubrics = parts.lastIndexOf('rubrics');
  return rubrics >= 0 && rubrics < parts.length - 1 ? parts[rubrics + 1]! : parts.at(-1)!;
}
