/** Content files: the text of a YAML file and its path become a typed value or errors. Pure. */
import type { Content, Customs, Question, Rubric } from '../model.ts';
import { readYaml, type YamlFile } from '../yaml/read.ts';
import { type FileKind, type FileShape, SHAPES } from './schema.ts';

const NOUNS: Record<FileKind, string> = {
  question: 'a question',
  rubric: 'a rubric',
  guide: 'a guide',
  customs: 'a file of customs',
};

interface Values {
  question: Question;
  rubric: Rubric;
  guide: Content['guide'];
  customs: Partial<Customs>;
}

/** One content file read: its value is null where it has errors. */
export type ContentFile = {
  [K in FileKind]: { kind: K; id: string; path: string } & YamlFile<Values[K]>;
}[FileKind];

/** A file of a kind that has no errors. */
export type SoundFile<K extends FileKind> = Extract<ContentFile, { kind: K }> & { value: Values[K] };

export const filesOf = <K extends FileKind>(kind: K, files: ContentFile[]): SoundFile<K>[] =>
  files.filter((file): file is SoundFile<K> => file.kind === kind && file.value !== null);

/**
 * Reads one content file.
 * @param path how the file is called in errors
 * @param id the name of the question or rubric, which its file's name gives
 */
export function parseContentFile(kind: FileKind, text: string, path: string, id: string): ContentFile {
  const base = { id, path };
  switch (kind) {
    case 'question':
      return { kind, ...base, ...read(kind, text, path, (file) => ({ id, ...file })) };
    case 'rubric':
      return { kind, ...base, ...read(kind, text, path, (file) => toRubric(id, file)) };
    case 'guide':
      return { kind, ...base, ...read(kind, text, path, (file) => file.sections) };
    case 'customs':
      return { kind, ...base, ...read(kind, text, path, (file) => file as Partial<Customs>) };
  }
}

function read<K extends FileKind, T>(
  kind: K,
  text: string,
  path: string,
  build: (file: FileShape<K>) => T,
): YamlFile<T> {
  const { value, errors, locate } = readYaml(text, path, SHAPES[kind] as never, NOUNS[kind]);
  return { value: value === null ? null : build(value as FileShape<K>), errors, locate };
}

/** Maps of a rubric file become lists, in the file's order. */
function toRubric(id: string, { limits, words, criteria, rules }: FileShape<'rubric'>): Rubric {
  return {
    id,
    limits: limits as Rubric['limits'],
    words,
    criteria: Object.entries(criteria).map(([name, criterion]) => ({ id: name, ...criterion })),
    rules: Object.entries(rules).map(([name, rule]) => ({ id: name, ...rule })),
  };
}
