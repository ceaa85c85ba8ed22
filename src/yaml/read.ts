/** Strict YAML: text to data that fits a zod shape, or errors that name file, line, column and what to write. */
import { isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { UserError } from '../errors.ts';
import { explainIssues } from './issues.ts';
import { type Locate, type Place, yamlError } from './place.ts';
import { findSyntaxFaults } from './syntax.ts';

export interface YamlFile<T> {
  /** Null where there are errors. */
  value: T | null;
  errors: UserError[];
  locate: Locate;
}

/**
 * Reads one YAML file. Pure.
 * @param path how the file is called in errors
 * @param noun what the file is, for errors: "a question"
 * @param isOurs whether all keys are pmdrill's own; beside those of other programs what is legal YAML is no fault
 */
export function readYaml<T>(
  text: string,
  path: string,
  shape: z.ZodType<T>,
  noun: string,
  isOurs = true,
): YamlFile<T> {
  const lines = new LineCounter();
  // Else the parser writes to standard error by itself: of a template's `title: {{title}}`, that its key is no text.
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    const start = lines.lineStarts[line - 1]!;
    return { path, line, column: col, text: text.slice(start).split(/\r?\n/, 1)[0]!.trim() };
  };
  const locate: Locate = (keys, part = 'value') => {
    const offset = offsetOf(doc, keys, part);
    return offset === null ? { path, line: 1, column: 1, text: '' } : placeAt(offset);
  };
  const faults = findSyntaxFaults(doc, text, isOurs);
  if (faults.length > 0) {
    return {
      value: null,
      errors: faults.map(({ offset, message }) => yamlError(message, placeAt(offset))),
      locate,
    };
  }
  const read = shape.safeParse(doc.toJS(), { reportInput: true });
  if (read.success) return { value: read.data, errors: [], locate };
  return { value: null, errors: explainIssues(read.error.issues, shape, noun, locate), locate };
}

function offsetOf(
  doc: ReturnType<typeof parseDocument>,
  keys: readonly PropertyKey[],
  part: 'key' | 'value',
): number | null {
  if (keys.length === 0) return null;
  const node = doc.getIn(keys, true) as { range?: [number, number, number]; items?: unknown[] } | undefined;
  if (part === 'value' && isScalar(node) && node.range) return node.range[0];
  const parent = keys.length === 1 ? doc.contents : doc.getIn(keys.slice(0, -1), true);
  const pairs = (parent as { items?: Pair[] } | null)?.items ?? [];
  const pair = pairs.find(({ key }) => isScalar(key) && String(key.value) === String(keys.at(-1)));
  if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? null;
  return node?.range?.[0] ?? null;
}
