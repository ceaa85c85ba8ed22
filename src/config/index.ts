/** Configuration: what a command needs to know of `.pmdrill.yaml`, ready to use. */
import { relative, resolve } from 'node:path';
import { openContent } from '../content/open.ts';
import type { Content } from '../model.ts';
import { formatEffective } from './print.ts';
import type { Config, Tuning } from './schema.ts';
import { findConfigPath } from './search.ts';
import { DEFAULTS, mergeTunings, tuneContent } from './settings.ts';

export type { Tuning } from './schema.ts';

/** Options of the command line that choose the configuration and the content. */
export interface ConfigOptions {
  /** Path of the configuration; false for none; undefined to search for it. */
  config?: string | false;
  /** Folders of the user's own questions and rubrics. */
  content: string[];
}

/** A folder's configuration with the content that it adds to. */
export interface Workspace {
  config: Config;
  /** Absolute path of the folder in which stories are kept. */
  stories: string;
  /** As loaded, before any tuning. */
  content: Content;
  /** What holds for a file, by its absolute path, or for text without one. */
  tuningFor(path: string | null): Tuning;
  /** The configuration that holds for it, as YAML with the origin of each value. */
  print(path: string | null): string;
}

/**
 * Opens the configuration of a command.
 * @param path of the configuration where the options name none; by default the nearest from the current folder
 * @throws UserError `not-found`, `bad-yaml`, `unknown-rule`, and those of the content; AggregateError of several
 */
export async function openWorkspace(
  options: ConfigOptions,
  cwd: string,
  path = choosePath(options, cwd),
): Promise<Workspace> {
  // The readers of YAML are loaded only where there is some to read.
  const file = path === null ? null : (await import('./file.ts')).readConfig(path, cwd);
  const config = file?.config ?? DEFAULTS;
  const base = file?.folder ?? cwd;
  const folders = [
    ...(file?.named.content ?? []).map((path) => resolve(base, path)),
    ...options.content.map((path) => resolve(cwd, path)),
  ];
  const shown = folders.map((path) => relative(process.cwd(), path) || '.');
  const content = file
    ? await (await import('./faults.ts')).openFaultless(file, shown)
    : await openContent(shown);
  const isMatch = config.overrides.length > 0 ? (await import('picomatch')).default.isMatch : () => false;
  const overridesFor = (path: string | null): number[] => matchOverrides(config, base, path, isMatch);
  return {
    config,
    stories: resolve(base, config.stories),
    content,
    tuningFor: (path) =>
      mergeTunings([config, ...overridesFor(path).map((number) => config.overrides[number]!)]),
    print: (path) =>
      formatEffective({ file, content, folders: options.content, overrides: overridesFor(path) }),
  };
}

/** Content and checker options as a tuning has them. */
export function applyTuning(
  content: Content,
  tuning: Tuning,
): { content: Content; options: { severities: Tuning['rules']; allow: string[] } } {
  return {
    content: isTuned(tuning) ? tuneContent(content, tuning) : content,
    options: { severities: tuning.rules, allow: tuning.allow },
  };
}

/** What is not tuned is not copied, so that what a check does not ask for is not read either. */
const isTuned = ({ rules, limits }: Tuning): boolean =>
  Object.keys(rules).length > 0 || Object.keys(limits).length > 0;

/** Path of the configuration that holds in a folder; null for none. */
export function choosePath({ config }: Pick<ConfigOptions, 'config'>, folder: string): string | null {
  if (config === false) return null;
  return config ?? findConfigPath(folder);
}

/** The overrides that hold for a file, by their number. */
function matchOverrides(
  { overrides }: Config,
  base: string,
  path: string | null,
  isMatch: (name: string, files: string[], options: { dot: true }) => boolean,
): number[] {
  if (path === null) return [];
  const name = relative(base, path);
  return overrides.flatMap(({ files }, number) => (isMatch(name, files, { dot: true }) ? [number] : []));
}
