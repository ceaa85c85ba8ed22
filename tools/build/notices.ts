/** THIRD-PARTY.txt: the packages that are bundled, each with its licence. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface PackageJson {
  name: string;
  version: string;
  license?: string;
  /** As old packages write it. */
  licenses?: { type: string }[];
}

/** @param inputs paths of the files that went into the bundle */
export function describeBundled(inputs: string[]): string {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const notices = [...folders].sort().map(describePackage);
  return `pmdrill bundles these packages.\n\n${notices.join(`\n${'-'.repeat(78)}\n\n`)}`;
}

function describePackage(folder: string): string {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
  const { name, version, licenses = [] } = description;
  const license = description.license ?? licenses.map(({ type }) => type).join(', ');
  if (!license) throw new Error(`${name} ${version} names no licence`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file ? `\n${readFileSync(join(folder, file), 'utf8').trim()}\n` : '';
  return `${name} ${version} (${license})\n${text}`;
}
