/** Why a line is no line of a history, in words by which its owner can mend it. Pure. */
import type * as z from 'zod';
import { findJsonFault } from './json-fault.ts';

type Issue = z.core.$ZodIssue;

/** @param issues what zod found wrong with its keys, with the input; none where it is no JSON */
export function explainLine(text: string, issues: Issue[]): string {
  const at = findJsonFault(text);
  if (at !== null) {
    const where = at >= text.trimEnd().length ? 'it breaks off at' : 'it goes wrong at';
    return `this line is no JSON: ${where} column ${at + 1}`;
  }
  const [first, ...others] = issues.map(explainIssue);
  if (first === undefined) return 'this line cannot be read';
  return others.length === 0 ? first : `${first} (and ${others.length} more)`;
}

function explainIssue(issue: Issue): string {
  const name = `'${issue.path.join('.')}'`;
  if (issue.path.length === 0) return 'this line is no object such as {"version": 1, "id": "…", …}';
  if (issue.input === undefined) return `the key ${name} is missing`;
  switch (issue.code) {
    case 'invalid_type':
      return `${name} is ${kindOf(issue.input)} and has to be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value': {
      const values = issue.values.map((value) => JSON.stringify(value)).join(' or ');
      return `${name} is ${shorten(issue.input)} and has to be ${values}`;
    }
    case 'invalid_format':
      return `${name} is ${shorten(issue.input)} and has to be a time in UTC such as "2026-03-01T19:00:00Z"`;
    default:
      return `${name}: ${issue.message}`;
  }
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return TYPES[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}

const LONGEST = 30;

function shorten(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
