/** What `pmdrill check --format json` prints, on real stories, against its schema and the sentences of its contract. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../src/checker/index.ts';
import { loadContent } from '../src/content/load.ts';
import { readRow } from '../src/document/index.ts';
import type { Report } from '../src/model.ts';
import { REPORTERS } from '../src/reporters/index.ts';
import { rubricFor } from '../src/rubric.ts';
import { createTheme } from '../src/text/theme.ts';
import { run } from './run.ts';

const schema = JSON.parse(readFileSync(new URL('../schemas/result.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
const content = loadContent();
const checker = createChecker(content);

/** Every eighth labelled story, and what is no story at all. */
const TEXTS = [
  ...['C', 'D', 'E', 'F', 'G1', 'G2', 'G3', 'G4']
    .flatMap((name) =>
      readFileSync(new URL(`corpus/${name}.jsonl`, import.meta.url), 'utf8')
        .trim()
        .split('\n'),
    )
    .filter((_, at) => at % 8 === 0)
    .map((row) => (JSON.parse(row) as { text: string }).text),
  '',
  '\uFEFF# 🙂\r\n\r\nI **built** relationships 🤝 with\r\n> them\r\n',
  '7',
];
const REPORT: Report = {
  errors: [],
  stories: TEXTS.map((text) => {
    const story = readRow(text);
    return { story, content, result: checkStory(story, checker) };
  }),
};

describe('a report in JSON', () => {
  it('fits its schema', () => {
    const text = REPORTERS.json(REPORT, {
      theme: createTheme(false),
      width: 80,
      all: false,
    });
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  });

  it('fits it for files, transcripts and errors too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pmdrill-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'a.vtt'), 'WEBVTT\n\n00:01.000 --> 00:09.000\nUm, it was a huge success.\n');
    writeFileSync(join(folder, 'b.md'), '# Ownership\n\nI owned it.\n');
    const { stdout } = await run(folder, ['check', 'a.vtt', 'b.md', 'c.md', '-f', 'json']);
    const document = JSON.parse(stdout);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(document.stories[0].speech.fillersPerMinute).toBe(7.5);
  });
});

describe('a result', () => {
  it('quotes the input at each position', () => {
    for (const { story, result } of REPORT.stories) {
      const quotes = [
        ...result.findings.filter(({ text }) => text !== null),
        ...result.criteria.flatMap(({ evidence }) => evidence),
      ];
      for (const {
        text,
        position: { start, end },
      } of quotes) {
        expect(story.source.slice(start.offset, end.offset)).toBe(text);
        const before = story.source.slice(0, start.offset).split(/\r\n?|\n/);
        expect([start.line, start.column]).toEqual([before.length, before.at(-1)!.length + 1]);
      }
    }
  });

  it('has vague findings that never overlap and are at most 25 words long', () => {
    for (const { result } of REPORT.stories) {
      const vague = result.findings.filter(({ rule }) => rule.startsWith('vague/'));
      for (const [at, { text, position }] of vague.entries()) {
        expect(text!.split(/\s+/).length).toBeLessThanOrEqual(25);
        expect(position.start.offset).toBeGreaterThanOrEqual(vague[at - 1]?.position.end.offset ?? 0);
      }
    }
  });

  it('lists every criterion of its question once, in the rubric’s order', () => {
    for (const { result } of REPORT.stories) {
      const expected = rubricFor(content, result.question).criteria.map(({ id }) => id);
      expect(result.criteria.map(({ id }) => id)).toEqual(expected);
    }
  });

  it('has a score that its reasons add up to', () => {
    for (const { result } of REPORT.stories) {
      const sum = result.reasons.reduce((total, { points }) => total + points, 100);
      expect(result.score).toBe(Math.max(0, Math.min(100, sum)));
    }
  });

  it('is complete when every required criterion is met and nothing is an error', () => {
    for (const { result } of REPORT.stories) {
      const unmet = result.criteria.some(({ met, required }) => required && !met);
      const errors = result.findings.some(({ severity }) => severity === 'error');
      expect(result.verdict).toBe(unmet || errors ? 'incomplete' : 'complete');
    }
  });

  it('finds what is missing once for each criterion that is not met', () => {
    for (const { result } of REPORT.stories) {
      const missing = result.findings
        .filter(({ rule }) => rule.startsWith('missing/'))
        .map(({ rule }) => rule);
      const unmet = result.criteria.filter(({ met }) => !met).map(({ id }) => `missing/${id}`);
      expect(missing.sort()).toEqual(unmet.sort());
    }
  });

  it('is found in the order of the text', () => {
    for (const { result } of REPORT.stories) {
      const starts = result.findings.map(({ position }) => position.start.offset);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });
});
