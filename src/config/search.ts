/** Finds the configuration file. */
import { lilconfigSync } from 'lilconfig';

/** A configuration can also stand in this file, under `pmdrill`. */
export const PACKAGE = 'package.json';

/** Absolute path of the nearest configuration, upwards from a folder to the user's home; null where there is none. */
export function findConfigPath(folder: string): string | null {
  return searcher.search(folder)?.filepath ?? null;
}

/** lilconfig only searches; the text is read again where errors can be given a place. */
const keep = (_: string, content: string): string => content;
const searcher = lilconfigSync('pmdrill', {
  searchPlaces: ['.pmdrill.yaml', '.pmdrill.yml', PACKAGE],
  loaders: { '.yaml': keep, '.yml': keep },
  ignoreEmptySearchPlaces: false,
});
