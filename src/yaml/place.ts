/** Places in YAML files, and the errors that name them. */
import { UserError } from '../errors.ts';

/** Where something stands in a YAML file; `text` is its line, empty where the whole file is meant. */
export interface Place {
  path: string;
  line: number;
  column: number;
  text: string;
}

/** Finds the place of a value by its keys from the top, or of the key that leads to it. */
export type Locate = (keys: readonly PropertyKey[], part?: 'key' | 'value') => Place;

/** An error about a place in YAML, with its line where there is one. */
export function yamlError(message: string, place: Place): UserError {
  const line = place.text === '' ? '' : ` The line reads: ${place.text}`;
  return new UserError('bad-yaml', `${message}${line}`, place);
}
