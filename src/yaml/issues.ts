/** Turns what zod found wrong into errors that say what to write. */
import { z } from 'zod';
import type { UserError } from '../errors.ts';
import { suggest } from '../suggest.ts';
import { type Locate, yamlError } from './place.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** @param noun what the file is, for errors: "a question" */
export function explainIssues(issues: Issue[], shape: Schema, noun: string, locate: Locate): UserError[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? misspelt(issue, shape) : [],
  );
  const meant = new Set(unknown.map(({ parent, meant }) => [...parent, meant].join('/')));
  const others = issues.filter(
    (issue) => issue.code !== 'unrecognized_keys' && !(isMissing(issue) && meant.has(issue.path.join('/'))),
  );
  return [
    ...unknown.map(({ parent, key, meant }) => {
      const what = parent.length === 0 ? noun : `'${lastKey(parent)}'`;
      const mend = meant ? `did you mean '${meant}'?` : 'take it out.';
      return yamlError(`'${key}' is not a key of ${what}; ${mend}`, locate([...parent, key], 'key'));
    }),
    ...others.map((issue) => explainIssue(issue, noun, locate)),
  ];
}

function misspelt(issue: z.core.$ZodIssueUnrecognizedKeys, shape: Schema) {
  const known = keysAt(shape, issue.path);
  return issue.keys.map((key) => ({ parent: issue.path, key, meant: suggest(key, known) }));
}

function explainIssue(issue: Issue, noun: string, locate: Locate): UserError {
  const name = lastKey(issue.path);
  if (isMissing(issue)) {
    const parent = issue.path.slice(0, -1);
    const what = parent.length === 0 ? noun : `'${lastKey(parent)}'`;
    return yamlError(`The key '${name}' of ${what} is missing; write '${name}: …'.`, locate(parent, 'key'));
  }
  const place = locate(issue.path);
  if (issue.path.length === 0)
    return yamlError(`This file has to be ${noun}: keys, each with its value.`, place);
  return yamlError(`${requirement(issue, name)}.`, place);
}

function requirement(issue: Issue, name: string): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === null) return `'${name}' is empty; write its value`;
      if (issue.expected === 'string') return `'${name}' has to be text; put it in quotes`;
      return `'${name}' has to be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `'${name}' has to be ${oneOf(issue.values.map((value) => `'${String(value)}'`))}`;
    case 'too_small':
      return issue.origin === 'string'
        ? `'${name}' is empty; write its text`
        : `'${name}' has to ${amount(issue.origin, issue.inclusive ? 'at least' : 'more than', issue.minimum)}`;
    case 'too_big':
      return `'${name}' has to ${amount(issue.origin, 'at most', issue.maximum)}`;
    case 'invalid_key':
      return `'${name}' is no name for this; ${issue.issues[0]!.message}`;
    default:
      return issue.message;
  }
}

const oneOf = (values: string[]): string =>
  values.length > 1 ? `${values.slice(0, -1).join(', ')} or ${values.at(-1)}` : values.join();

function amount(origin: string, bound: string, number: number | bigint): string {
  if (origin !== 'array') return `be ${bound} ${number}`;
  return `have ${bound} ${number} ${number === 1 ? 'entry' : 'entries'}`;
}

const TYPES: Record<string, string> = {
  array: "a list, each entry on a line that begins with '- '",
  record: 'keys, each with its value',
  object: 'keys, each with its value',
  int: 'a whole number',
  number: 'a number',
  boolean: "'true' or 'false'",
  tuple: 'a list of two numbers',
};

function isMissing(issue: Issue): boolean {
  const absent = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  return absent && issue.input === undefined && issue.path.length > 0;
}

/** The last key that a reader would call by name: `patterns.0` for an entry of a list. */
function lastKey(path: readonly PropertyKey[]): string {
  const names = path.map((key) => (typeof key === 'number' ? String(key + 1) : String(key)));
  return typeof path.at(-1) === 'number' ? names.slice(-2).join(' ') : (names.at(-1) ?? '');
}

/** The keys that a shape knows at a path. */
function keysAt(shape: Schema, path: readonly PropertyKey[]): string[] {
  if (shape instanceof z.ZodDefault || shape instanceof z.ZodNullable || shape instanceof z.ZodOptional) {
    return keysAt(shape.unwrap(), path);
  }
  const [key, ...rest] = path;
  if (shape instanceof z.ZodArray) return keysAt(shape.element, rest);
  if (shape instanceof z.ZodRecord) return keysAt(shape.valueType, rest);
  if (!(shape instanceof z.ZodObject)) return [];
  return key === undefined ? Object.keys(shape.shape) : keysAt(shape.shape[String(key)], rest);
}
