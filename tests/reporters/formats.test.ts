import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/reporters/index.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../src/reporters/names.ts';
import { VERSION } from '../../src/version.ts';
import { AWKWARD, PATH, PLAIN, SOURCE } from './awkward.ts';

const write = (format: ReportFormat) => REPORTERS[format](AWKWARD, PLAIN);

describe('every format', () => {
  it.each(REPORT_FORMATS)('%s lets no control character of a story through', (format) => {
    expect(write(format)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it.each(REPORT_FORMATS)('%s ends in a line feed', (format) => {
    expect(write(format)).toMatch(/[^\n]\n$/);
  });

  it.each(REPORT_FORMATS)('%s can say that there is nothing', (format) => {
    expect(() => REPORTERS[format]({ stories: [], errors: [] }, PLAIN)).not.toThrow();
  });
});

describe('json', () => {
  it('is one object of the contract', () => {
    const document = JSON.parse(write('json'));
    expect(Object.keys(document)).toEqual(['version', 'tool', 'stories', 'errors', 'summary']);
    expect(document).toMatchObject({
      version: 1,
      tool: { name: 'pmdrill', version: VERSION },
      summary: { stories: 2, complete: 0, incomplete: 2, errors: 3, warnings: 1, infos: 1 },
    });
    expect(document.errors[0]).toEqual(AWKWARD.errors[0]);
    const [finding] = document.stories[0].findings;
    expect(SOURCE.slice(finding.position.start.offset, finding.position.end.offset)).toBe(finding.text);
  });

  it('and jsonl gives each story a line', () => {
    const rows = write('jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ path, id }) => [path, id])).toEqual([
      [PATH, null],
      [null, 7],
    ]);
  });
});

describe('sarif', () => {
  const log = JSON.parse(write('sarif'));
  const [run] = log.runs;

  it('fits the official schema', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    const schema = JSON.parse(readFileSync(new URL('sarif-schema-2.1.0.json', import.meta.url), 'utf8'));
    const validate = ajv.compile(schema);
    validate(log);
    expect(validate.errors).toBeNull();
  });

  it('counts columns in UTF-16 code units and encodes paths', () => {
    expect(run.columnKind).toBe('utf16CodeUnits');
    const { artifactLocation, region } = run.results[0].locations[0].physicalLocation;
    expect(decodeURIComponent(artifactLocation.uri)).toBe(PATH);
    expect(artifactLocation.uri).not.toMatch(/[ :%](?![0-9A-F]{2})/);
    expect(region).toEqual({ startLine: 3, startColumn: 3, endLine: 4, endColumn: 41 });
  });

  it('points each result at its rule, with help', () => {
    const rules = run.tool.driver.rules;
    for (const { ruleId, ruleIndex } of run.results) {
      if (ruleIndex !== undefined) expect(rules[ruleIndex].id).toBe(ruleId);
    }
    expect(rules[run.results[0].ruleIndex].help.markdown).toContain('**GOOD:**');
    expect(new Set(rules.map(({ id }: { id: string }) => id)).size).toBe(rules.length);
  });

  it('says what could not be read, and gives a row its id for a place', () => {
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(3);
    expect(run.results.at(-1).locations).toEqual([{ logicalLocations: [{ name: '7', kind: 'member' }] }]);
  });
});

describe('junit', () => {
  const xml = write('junit');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'testcase',
  });

  it('is well-formed, and its counts are those of its cases', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    const { testsuites } = parser.parse(xml);
    expect(testsuites).toMatchObject({ tests: '13', failures: '3', errors: '3', skipped: '5' });
    const cases = testsuites.testsuite.flatMap(({ testcase }: { testcase: object[] }) => testcase);
    expect(cases).toHaveLength(13);
    expect(cases.filter((one: object) => 'failure' in one)).toHaveLength(3);
  });

  it('names file and line, which CI servers link', () => {
    const [suite] = parser.parse(xml).testsuites.testsuite;
    expect(suite.testcase[3]).toMatchObject({ file: PATH, line: '3', name: 'vague/impact at 3:3' });
  });

  it('passes what is met, skips what is not required', () => {
    const [suite] = parser.parse(xml).testsuites.testsuite;
    const byName = new Map(suite.testcase.map((one: { name: string }) => [one.name, Object.keys(one)]));
    expect(byName.get('evidence: timeline')).not.toContain('failure');
    expect(byName.get('evidence: situation')).toContain('skipped');
    expect(byName.get('evidence: metric')).toContain('failure');
  });
});

describe('github', () => {
  /** As the runner reads a line: `::name key=value,key=value::message`, then unescapes both. */
  function readCommand(
    line: string,
  ): { name: string; properties: Record<string, string>; message: string } | null {
    if (!line.startsWith('::')) return null;
    const end = line.indexOf('::', 2);
    const [name = '', ...rest] = line.slice(2, end).split(' ');
    const readProperty = (text: string) =>
      text
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%');
    const pairs = rest
      .join(' ')
      .split(',')
      .map((pair) => pair.split('=', 2) as [string, string]);
    const properties = Object.fromEntries(pairs.map(([key, value]) => [key, readProperty(value)]));
    return {
      name,
      properties,
      message: line
        .slice(end + 2)
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%25', '%'),
    };
  }
  const commands = write('github').trimEnd().split('\n').map(readCommand);

  it('is read by the runner, a command a line, each property whole', () => {
    expect(commands.map((command) => command?.name)).toEqual([
      'error',
      'error',
      'error',
      'error',
      'error',
      'warning',
      'notice',
      'error',
    ]);
    expect(commands[0]).toMatchObject({
      properties: { file: 'gone,%␛[31m .md', title: 'not-found' },
      message: AWKWARD.errors[0]!.message,
    });
    expect(commands[3]?.properties).toEqual({ file: PATH, line: '3', title: 'vague/impact' });
    expect(commands[5]?.properties).toMatchObject({ line: '4', col: '32', endLine: '4', endColumn: '36' });
  });

  it('puts what concerns the whole story at its first line', () => {
    expect(commands[4]?.properties).toEqual({ file: PATH, line: '1', title: 'missing/metric' });
  });
});

describe('unix', () => {
  it('gives each finding one line with place, severity and rule', () => {
    const lines = write('unix').trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines)
      expect(line).toMatch(/:\d+:\d+: (error|warning|info): .+ \[[a-z-]+\/[a-z-]+\]$/);
  });
});

describe('markdown', () => {
  it('is read as it was meant: tables of equal rows, no tag and no emphasis from a story', () => {
    const tree = fromMarkdown(write('markdown'), {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    const html: string[] = [];
    visit(tree, (node) => {
      if (node.type === 'html') html.push(...node.value.split(/(?<=>)/));
      if (node.type === 'table')
        for (const row of node.children) expect(row.children).toHaveLength(node.children[0]!.children.length);
      expect(['emphasis', 'link', 'image', 'blockquote']).not.toContain(node.type);
    });
    expect(html.filter((tag) => !/^<\/?(details|summary)>$|^Evidence/.test(tag))).toEqual([]);
  });

  it('calls nobody', () => {
    expect(write('markdown').replace(/`[^`\n]*`/g, '')).not.toMatch(/@\w/);
  });
});
