/** Reads the configuration file. */
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { UserError } from '../errors.ts';
import type { Locate } from '../yaml/place.ts';
import { readYaml, type YamlFile } from '../yaml/read.ts';
import { CONFIG, type Config, FOLDERS_KNOWN, NAMED, type Named } from './schema.ts';
import { PACKAGE, readConfigText } from './search.ts';
import { DEFAULTS } from './settings.ts';

export interface ConfigFile {
  /** As it is called in messages. */
  path: string;
  /** Paths and globs in it are relative to its folder. */
  folder: string;
  /** Where there are faults, nothing is set. */
  config: Config;
  /** The folders and rules that it names, read in spite of faults, so that unknown ones are told together with these. */
  named: Named;
  /** Whether `named` surely has all folders of content; only then it is known which rules there are. */
  foldersKnown: boolean;
  faults: UserError[];
  /** Where a value stands in the file, by its keys. */
  locate: Locate;
}

/**
 * @param path relative to the current folder, or absolute
 * @throws UserError `not-found`, `unreadable`
 */
export function readConfig(path: string, cwd: string): ConfigFile {
  const file = resolve(cwd, path);
  return parseConfig(file, isAbsolute(path) ? relative(cwd, path) : path);
}

function parseConfig(file: string, path: string): ConfigFile {
  const text = readConfigText(file, path);
  const isPackage = basename(file) === PACKAGE;
  const read = <T>(shape: z.ZodType<T>): YamlFile<T> =>
    isPackage ? readInPackage(text, path, shape) : readYaml(text, path, shape, 'the configuration');
  // A file without a key sets nothing.
  const { value, errors, locate } = read(CONFIG.nullable());
  return {
    path,
    folder: dirname(file),
    config: value ?? DEFAULTS,
    named: value ?? read(NAMED).value ?? DEFAULTS,
    foldersKnown: value !== null || read(FOLDERS_KNOWN).value !== null,
    faults: errors,
    locate: isPackage ? (keys, part) => locate(['pmdrill', ...keys], part) : locate,
  };
}

function readInPackage<T>(text: string, path: string, shape: z.ZodType<T>): YamlFile<T> {
  const file = readYaml(text, path, z.looseObject({ pmdrill: shape }), 'package.json');
  return { ...file, value: file.value ? (file.value.pmdrill as T) : null };
}
