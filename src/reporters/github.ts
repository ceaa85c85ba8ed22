/** Workflow commands: GitHub shows each as an annotation at its line of the pull request. */
import type { CheckedStory, Finding, InputError, Severity } from '../model.ts';
import { printable, quotable } from '../text/printable.ts';
import { describeFinding, sourceName } from './describe.ts';
import type { Reporter } from './reporter.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

export const github: Reporter = ({ stories, errors }) =>
  [
    ...errors.map(formatError),
    ...stories.flatMap((checked) =>
      checked.result.findings.map((finding) => formatFinding(finding, checked)),
    ),
  ].join('');

function formatFinding(finding: Finding, { story, result }: CheckedStory): string {
  const { start, end } = finding.position;
  // GitHub marks columns only within one line; what concerns the whole story stands at its first.
  const inLine = finding.text !== null && start.line === end.line;
  const properties = {
    file: printable(sourceName(result)),
    line: start.line,
    ...(inLine ? { col: start.column, endLine: end.line, endColumn: end.column } : {}),
    title: finding.rule,
  };
  const message = `${describeFinding(finding, story)}\nGOOD: ${quotable(finding.good)}\nASK: ${quotable(finding.followUp)}`;
  return formatCommand(COMMANDS[finding.severity], properties, message);
}

function formatError({ path, line, column, code, message }: InputError): string {
  const properties = {
    ...(path === null ? {} : { file: printable(path) }),
    ...(line === null ? {} : { line }),
    ...(column === null ? {} : { col: column }),
    title: code,
  };
  return formatCommand('error', properties, message);
}

/** The runner's escapes: `%`, CR and LF everywhere, `:` and `,` in properties too. */
function formatCommand(name: string, properties: Record<string, string | number>, message: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${pairs.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
