/** Reads the configuration file. */
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { Locate } from '../yaml/place.ts';
import { readYaml } from '../yaml/read.ts';
import { CONFIG, type Config } from './schema.ts';
import { PACKAGE, readConfigText } from './search.ts';

export interface ConfigFile {
  /** As it is called in messages. */
  path: string;
  /** Paths and globs in it are relative to its folder. */
  folder: string;
  config: Config;
  /** Where a value stands in the file, by its keys. */
  locate: Locate;
}

const IN_PACKAGE = z.looseObject({ pmdrill: CONFIG });

/**
 * @param path relative to the current folder, or absolute
 * @throws UserError `not-found`, `unreadable`, `bad-yaml`
 */
export function readConfig(path: string, cwd: string): ConfigFile {
  const file = resolve(cwd, path);
  return parseConfig(file, isAbsolute(path) ? relative(cwd, path) : path);
}

function parseConfig(file: string, path: string): ConfigFile {
  const text = readConfigText(file, path);
  const folder = dirname(file);
  if (basename(file) !== PACKAGE) {
    const { value, errors, locate } = readYaml(text, path, CONFIG.nullable(), 'the configuration');
    if (errors[0]) throw errors[0];
    // A file without a key sets nothing.
    return { path, folder, config: value ?? CONFIG.parse({}), locate };
  }
  const { value, errors, locate } = readYaml(text, path, IN_PACKAGE, 'package.json');
  if (!value) throw errors[0]!;
  return { path, folder, config: value.pmdrill, locate: (keys, part) => locate(['pmdrill', ...keys], part) };
}
