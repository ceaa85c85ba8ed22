/** `path:line:column: severity: message [rule]`, as compilers write it and editors read it. */
import { printable } from '../text/printable.ts';
import { describeFinding, sourceName } from './describe.ts';
import type { Reporter } from './reporter.ts';

export const unix: Reporter = ({ stories }) =>
  stories
    .flatMap(({ story, result }) =>
      result.findings.map((finding) => {
        const { line, column } = finding.position.start;
        const place = `${printable(sourceName(result))}:${line}:${column}`;
        return `${place}: ${finding.severity}: ${describeFinding(finding, story)} [${finding.rule}]\n`;
      }),
    )
    .join('');
