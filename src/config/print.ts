/** The effective configuration as YAML, each value with its origin in a comment. Pure. */
import type { Content } from '../model.ts';
import { BASE_RUBRIC } from '../rubric.ts';
import { missingRule, severityOfMissing } from '../rule-ids.ts';
import type { ConfigFile } from './file.ts';

/** What holds for the file that was asked about. */
export interface Effective {
  file: ConfigFile | null;
  content: Content;
  /** Folders named on the command line. */
  folders: string[];
  /** The overrides that apply, by their number in the configuration, from 0. */
  overrides: number[];
}

type Keys = (string | number)[];

interface Line {
  text: string;
  origin: string;
}

const LIMITS = ['words', 'seconds', 'wordsPerMinute'] as const;

export function formatEffective(effective: Effective): string {
  const { content, folders } = effective;
  const scalar = (indent: string, keys: Keys, fallback: unknown, origin: string): Line => {
    const set = findValue(effective, keys) ?? { value: fallback, origin };
    return { text: `${indent}${keys.at(-1)}: ${JSON.stringify(set.value)}`, origin: set.origin };
  };
  const asked = folders.map((folder) => ({ value: folder, origin: '--content' }));
  return align([
    ...list('content', [...findItems(effective, 'content', []), ...asked]),
    scalar('', ['stories'], 'stories', 'default'),
    scalar('', ['interview'], null, 'default'),
    { text: 'limits:', origin: '' },
    ...LIMITS.map((key) =>
      scalar('  ', ['limits', key], content.rubrics[BASE_RUBRIC]?.limits[key] ?? null, 'rubrics'),
    ),
    ...list('allow', findItems(effective, 'allow', effective.overrides)),
    { text: 'rules:', origin: '' },
    ...listSeverities(content).map(([id, severity]) => scalar('  ', ['rules', id], severity, 'rubrics')),
  ]);
}

/** The value of a key where it is set: by the last override that has it, else at the top; null where it is nowhere. */
function findValue({ file, overrides }: Effective, keys: Keys): { value: unknown; origin: string } | null {
  if (!file) return null;
  const paths: Keys[] = [...overrides.map((number): Keys => ['overrides', number, ...keys]).reverse(), keys];
  for (const path of paths) {
    const place = file.locate(path, 'key');
    // A key that is not written has no line.
    if (place.text !== '') return { value: valueAt(file.config, path), origin: `${file.path}:${place.line}` };
  }
  return null;
}

/** The items of a list, at the top and in the overrides. */
function findItems(
  { file }: Effective,
  key: string,
  overrides: number[],
): { value: unknown; origin: string }[] {
  if (!file) return [];
  const paths: Keys[] = [[key], ...overrides.map((number): Keys => ['overrides', number, key])];
  return paths.flatMap((path) =>
    (valueAt(file.config, path) as unknown[]).map((value, at) => ({
      value,
      origin: `${file.path}:${file.locate([...path, at]).line}`,
    })),
  );
}

function valueAt(value: unknown, keys: Keys): unknown {
  return keys.reduce((inside, key) => (inside as Record<string | number, unknown>)[key], value);
}

/** Severity of each rule and criterion as the rubrics have it, in their order, each id once. */
function listSeverities({ rubrics }: Content): [string, string][] {
  const severities = Object.values(rubrics).flatMap(({ rules, criteria }): [string, string][] => [
    ...rules.map(({ id, severity }): [string, string] => [id, severity]),
    ...criteria.map((each): [string, string] => [missingRule(each.id), severityOfMissing(each)]),
  ]);
  return [...new Map(severities)];
}

function list(key: string, items: { value: unknown; origin: string }[]): Line[] {
  if (items.length === 0) return [{ text: `${key}: []`, origin: 'default' }];
  const rows = items.map(({ value, origin }) => ({ text: `  - ${JSON.stringify(value)}`, origin }));
  return [{ text: `${key}:`, origin: '' }, ...rows];
}

function align(lines: Line[]): string {
  const width = Math.max(...lines.map(({ text }) => text.length));
  return lines
    .map(({ text, origin }) => `${origin ? `${text.padEnd(width)}  # ${origin}` : text}\n`)
    .join('');
}
