/** Prints the catalogue of rules and criteria. */
import { openWorkspace } from '../../config/index.ts';
import { type CatalogueEntry, listEntries, withoutWords } from '../../content/catalogue.ts';
import type { Io } from '../../io.ts';
import { formatJson } from '../../text/json.ts';
import { hang, pad } from '../../text/layout.ts';
import { quotable } from '../../text/printable.ts';
import type { Look } from '../../text/theme.ts';
import type { ProgramOptions } from '../command.ts';
import { openPage, print } from '../shared/page.ts';

interface RulesOptions extends ProgramOptions {
  format?: 'pretty' | 'json';
}

export async function run(io: Io, _args: string[], options: RulesOptions): Promise<number> {
  const entries = listEntries((await openWorkspace(options, io.cwd)).content);
  if (options.format === 'json') io.stdout.write(formatJson({ version: 1, rules: entries }));
  else print(io, listLines(entries, openPage(io, options)));
  return 0;
}

/** The rules of each rubric under its name: id, severity, what is missing. */
function listLines(entries: CatalogueEntry[], { theme, width }: Look): string[] {
  const longest = Math.max(...entries.map(({ id }) => id.length)) + 2;
  const rubrics = [...new Set(entries.map(({ rubric }) => rubric))];
  return rubrics.flatMap((rubric) => [
    theme.strong(rubric),
    ...entries
      .filter((entry) => entry.rubric === rubric)
      .flatMap(({ id, severity, message }) => {
        const style = severity === 'error' ? theme.bad : theme.caution;
        const lead = `  ${theme.accent(pad(id, longest))}${style(pad(severity, 9))}`;
        return longest + 40 < width
          ? hang(lead, quotable(withoutWords(message)), width)
          : [lead.trimEnd(), ...hang('    ', quotable(withoutWords(message)), width)];
      }),
    '',
  ]);
}
