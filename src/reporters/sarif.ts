/** SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
import { type CatalogueEntry, listEntries, withoutWords } from '../content/catalogue.ts';
import type { CheckedStory, Finding, InputError, Result, Severity } from '../model.ts';
import { formatJson } from '../text/json.ts';
import { quotable } from '../text/printable.ts';
import { VERSION } from '../version.ts';
import { describeFinding, sourceName } from './describe.ts';
import type { Reporter } from './reporter.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

export const sarif: Reporter = ({ stories, errors }) => {
  const contents = new Set(stories.map(({ content }) => content));
  const entries = [...contents].flatMap(listEntries);
  const ids = [...new Set(entries.map(({ id }) => id))];
  const run = {
    tool: {
      driver: {
        name: 'pmdrill',
        semanticVersion: VERSION,
        rules: ids.map((id) => toDescriptor(entries.filter((entry) => entry.id === id))),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      { executionSuccessful: errors.length === 0, toolExecutionNotifications: errors.map(toNotification) },
    ],
    results: stories.flatMap((checked) =>
      checked.result.findings.map((finding) => toResult(finding, checked, ids)),
    ),
  };
  return formatJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
};

/** @param meanings the rule, as each rubric that has it explains it */
function toDescriptor(meanings: CatalogueEntry[]): object {
  const { id, severity, message } = meanings[0]!;
  const text = meanings.map(({ why, mend, good }) => `${why} ${mend} GOOD: ${good}`).join('\n\n');
  const markdown = meanings
    .map(({ why, mend, bad, good }) => `${why}\n\n${mend}\n\n- **BAD:** ${bad}\n- **GOOD:** ${good}`)
    .join('\n\n---\n\n');
  return {
    id,
    shortDescription: { text: withoutWords(message) },
    help: { text, markdown },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function toResult(finding: Finding, { story, result }: CheckedStory, ids: string[]): object {
  const ruleIndex = ids.indexOf(finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: {
      text: `${describeFinding(finding, story)} GOOD: ${quotable(finding.good)} ASK: ${quotable(finding.followUp)}`,
    },
    locations: [toLocation(finding, result)],
  };
}

/** A row has no file, so that its id is its place. */
function toLocation({ text, position: { start, end } }: Finding, result: Result): object {
  if (result.path === null) return { logicalLocations: [{ name: sourceName(result), kind: 'member' }] };
  const whole = { startLine: start.line };
  const words = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(sourceName(result)) },
      region: text === null ? whole : words,
    },
  };
}

function toNotification({ path, line, column, code, message }: InputError): object {
  const region =
    line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } };
  const locations =
    path === null ? [] : [{ physicalLocation: { artifactLocation: { uri: toUri(path) }, ...region } }];
  return { descriptor: { id: code }, level: 'error', message: { text: message }, locations };
}

/** A relative path stays relative, to be read from the repository's root. */
function toUri(path: string): string {
  const uri = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${uri}` : uri;
}
