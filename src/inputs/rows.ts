/** One line of JSON Lines: a story's text with the id and question that its sender gave it. */
import { MAX_BYTES } from '../document/index.ts';
import { UserError } from '../errors.ts';

export type RowId = string | number | null;

/**
 * The object on a line.
 * @param bytes the line; null for one that was too long to be kept
 * @throws UserError `too-large`, `not-utf-8`, `bad-json`, `bad-row`
 */
export function parseLine(bytes: Uint8Array | null): Record<string, unknown> {
  if (bytes === null) throw tooLong();
  const value = parseJson(decode(bytes));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new UserError('bad-row', 'A row is an object such as {"text": "…"}.');
}

/** @throws UserError `bad-row` */
export function readId({ id = null }: Record<string, unknown>): RowId {
  if (typeof id === 'number' && Math.abs(id) > Number.MAX_SAFE_INTEGER) {
    // Rounded, it would come back as another id.
    throw new UserError('bad-row', "The row's id is too large for a number; write it as a string.");
  }
  if (id === null || typeof id === 'string' || typeof id === 'number') return id;
  throw new UserError('bad-row', "The row's id has to be a string or a number.");
}

/** @throws UserError `bad-row`, `too-large` */
export function readFields({ question = null, text }: Record<string, unknown>): {
  question: string | null;
  text: string;
} {
  if (question !== null && typeof question !== 'string') {
    throw new UserError('bad-row', "The row's question has to be a string.");
  }
  if (typeof text !== 'string') throw new UserError('bad-row', 'The row has no text: write {"text": "…"}.');
  if (text.length > MAX_BYTES) throw tooLong();
  return { question: question || null, text };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError('not-utf-8', 'This line is not UTF-8.');
  }
}

function parseJson(line: string): unknown {
  if (line.trim() === '') throw new UserError('bad-row', 'This line is empty; each line has to hold a row.');
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new UserError('bad-json', `This line is not JSON (${(error as Error).message}).`);
  }
}

function tooLong(): UserError {
  return new UserError('too-large', 'This text is over 1 MB, too long for a story.');
}
