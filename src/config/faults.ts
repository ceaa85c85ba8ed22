/** All that is wrong with a configuration: in the file itself, and with the folders and rules that it names. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openContent } from '../content/open.ts';
import { joinFaults, UserError } from '../errors.ts';
import type { Content } from '../model.ts';
import { describeUnknownRule, listRuleIds } from '../rule-ids.ts';
import type { ConfigFile } from './file.ts';

/**
 * Opens the content for a configuration without a fault; looks for all faults before it throws them together.
 * @throws UserError `not-found`, `bad-yaml`, `unknown-rule`, and those of the content; AggregateError of several
 */
export async function openFaultless(file: ConfigFile, folders: string[]): Promise<Content> {
  const missing = findMissingFolders(file);
  const faults = [...file.faults, ...missing].sort(byPlace);
  // Rules are looked up once all of the content can be read.
  if (missing.length > 0) throw joinFaults(faults);
  const content = await openContent(folders).catch((fault) => {
    throw joinFaults([...faults, fault]);
  });
  const unknown = file.foldersKnown ? findUnknownRules(file, content) : [];
  const all = [...faults, ...unknown].sort(byPlace);
  if (all.length > 0) throw joinFaults(all);
  return content;
}

function byPlace(a: UserError, b: UserError): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function findMissingFolders({ named, folder, foldersKnown, locate }: ConfigFile): UserError[] {
  return named.content.flatMap((name, at) => {
    if (existsSync(resolve(folder, name))) return [];
    // In a list that is not read whole a name's number is not its place.
    const message = `There is no folder '${name}' of questions and rubrics; check the spelling.`;
    return [new UserError('not-found', message, locate(foldersKnown ? ['content', at] : ['content']))];
  });
}

function findUnknownRules({ named, locate }: ConfigFile, content: Content): UserError[] {
  const known = listRuleIds(content);
  const places = [
    { rules: named.rules, keys: ['rules'] },
    ...named.overrides.map(({ rules }, at) => ({ rules, keys: ['overrides', at, 'rules'] })),
  ];
  return places.flatMap(({ rules, keys }) =>
    Object.keys(rules)
      .filter((id) => !known.includes(id))
      .map(
        (id) => new UserError('unknown-rule', describeUnknownRule(id, known), locate([...keys, id], 'key')),
      ),
  );
}
