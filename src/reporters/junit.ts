/** JUnit XML: a suite for each story, a case for each criterion and each finding; only errors fail. */
import type { CheckedStory, CriterionResult, Finding, InputError, Report, Story } from '../model.ts';
import { missingRule } from '../rule-ids.ts';
import { printable, quotable } from '../text/printable.ts';
import { describeFinding, sourceName } from './describe.ts';
import type { Reporter } from './reporter.ts';

interface Case {
  name: string;
  line: number;
  /** `failure`, `error` or `skipped`; null where it passed. */
  fault: 'failure' | 'error' | 'skipped' | null;
  message: string;
  detail: string;
}

interface Suite {
  name: string;
  file: string;
  cases: Case[];
}

export const junit: Reporter = (report) => {
  const suites = toSuites(report);
  const lines = suites.flatMap((suite) => [
    `  <testsuite${attributes({ name: suite.name, ...countCases(suite.cases) })}>`,
    ...suite.cases.map((testCase) => formatCase(testCase, suite.file)),
    '  </testsuite>',
  ]);
  const totals = countCases(suites.flatMap(({ cases }) => cases));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'pmdrill', ...totals })}>`,
    ...lines,
    '</testsuites>',
    '',
  ].join('\n');
};

function toSuites({ stories, errors }: Report): Suite[] {
  return [
    ...stories.map((checked) => {
      const file = sourceName(checked.result);
      return { name: [file, checked.result.title].filter(Boolean).join(': '), file, cases: toCases(checked) };
    }),
    ...errors.map((error) => {
      const file = error.path ?? 'pmdrill';
      return { name: file, file, cases: [toErrorCase(error)] };
    }),
  ];
}

function toCases({ story, result }: CheckedStory): Case[] {
  const { criteria, findings } = result;
  const missing = new Map(findings.map((finding) => [finding.rule, finding]));
  const others = findings.filter(({ rule }) => !criteria.some(({ id }) => rule === missingRule(id)));
  return [
    ...criteria.map((criterion) => toCriterionCase(criterion, missing.get(missingRule(criterion.id)), story)),
    ...others.map((finding) => toFindingCase(finding, story)),
  ];
}

function toCriterionCase({ id, met }: CriterionResult, finding: Finding | undefined, story: Story): Case {
  const name = `evidence: ${id}`;
  const line = story.position.start.line;
  if (met || !finding) return { name, line, fault: met ? null : 'skipped', message: '', detail: '' };
  return { ...toFindingCase(finding, story), name };
}

function toFindingCase(finding: Finding, story: Story): Case {
  const { line, column } = finding.position.start;
  return {
    name: `${finding.rule} at ${line}:${column}`,
    line,
    fault: finding.severity === 'error' ? 'failure' : 'skipped',
    message: describeFinding(finding, story),
    detail: `GOOD: ${quotable(finding.good)}\nASK: ${quotable(finding.followUp)}`,
  };
}

function toErrorCase({ code, line, message }: InputError): Case {
  return { name: code, line: line ?? 1, fault: 'error', message, detail: '' };
}

function countCases(cases: Case[]): Record<string, number> {
  const count = (fault: Case['fault']): number => cases.filter((one) => one.fault === fault).length;
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function formatCase({ name, line, fault, message, detail }: Case, file: string): string {
  const start = `    <testcase${attributes({ classname: file, name, file, line })}`;
  if (fault === null) return `${start}/>`;
  const text = detail.split('\n').map(escapeXml).join('\n');
  return `${start}><${fault}${attributes({ message })}>${text}</${fault}></testcase>`;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** XML knows no way to write most control characters; they have been made visible. */
function escapeXml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return printable(text).replace(/[&<>"]/g, (char) => names[char]!);
}
