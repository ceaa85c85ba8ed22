/** The report as a tired person reads it: what stands first, what is cut, what stays whole in a narrow window. */
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { readRow, readStories } from '../../src/document/index.ts';
import type { CheckedStory, Result } from '../../src/model.ts';
import { pretty } from '../../src/reporters/pretty/index.ts';
import { nameStory } from '../../src/story.ts';
import { result, type Told } from '../results.ts';
import { PLAIN } from './awkward.ts';

const content = loadContent();
const TEXT = 'I built relationships with the engineers and it went really well for everybody who was there.';
const TOLD: Told = {
  missing: ['metric', 'timeline', 'outcome', 'ownership'],
  vague: [
    ['vague/relationship', 'built relationships'],
    ['vague/impact', 'went really well'],
    ['vague/collaboration', 'with the engineers'],
    ['vague/passion', 'for everybody'],
  ],
  met: [['situation', 'who was there']],
};

/** A story of which each finding costs five points, but for one that costs more. */
function checked(dearest: string, told = TOLD, text = TEXT): CheckedStory {
  const read = result(text, told);
  const rules = [...new Set(read.findings.map(({ rule }) => rule))];
  // One reason a rule, as the checker gives them.
  const reasons: Result['reasons'] = rules.map((id) => {
    const { length } = read.findings.filter(({ rule }) => rule === id);
    return { id, points: (id === dearest ? -12 : -5) * length, message: 'Something is missing.' };
  });
  const story = { ...readRow(text), question: 'earn-trust', questionFrom: 'option' as const };
  return { story, content, result: { ...read, reasons, words: story.words } };
}

const show = (stories: CheckedStory[], width = 80) => pretty({ stories, errors: [] }, { ...PLAIN, width });

describe('one story', () => {
  it.each(['missing/outcome', 'vague/impact'])(
    'begins with verdict, score and the mend worth most, %s',
    (dearest) => {
      const [verdict, score, mend] = show([checked(dearest)]).split('\n');
      expect(verdict).toMatch(/^INCOMPLETE/);
      expect(score).toBe('Score 50 of 100 · 8 errors');
      expect(mend).toMatch(new RegExp(`^Mend first \\(\\+12\\): ${dearest}\\. \\w+`));
    },
  );

  it('promises of a mend no more than it brings where the score cannot fall lower', () => {
    const story = checked('missing/outcome');
    const reasons = story.result.reasons.map((reason) => ({ ...reason, points: reason.points - 8 }));
    const poor = { ...story, result: { ...story.result, score: 0, reasons } };
    const lost = reasons.reduce((sum, { points }) => sum - points, 0);
    const report = show([poor]);
    expect(report).toContain(`Mend first (20 of ${lost} points lost): missing/outcome`);
    expect(report).toContain('- 20 missing/outcome');
    expect(show([poor], 24)).toMatch(/^Mend first \(20 of \d+\npoints lost\):$/m);
    expect(report).toContain('(no score is below 0)');
  });

  it('tells five findings in full, that one among them, and the other phrases in a line each', () => {
    const report = show([checked('vague/passion')]);
    expect(report.match(/^ {2}GOOD/gm)).toHaveLength(5);
    expect(report).toMatch(/^error {2}vague\/passion {2}/m);
    expect(report.match(/^1:\d+ +error +vague\/\w+ +'.*'$/gm)).toHaveLength(2);
  });

  it.each([80, 40, 24])('keeps what is missing whole in %i columns', (width) => {
    const told = show([checked('missing/metric')], width).replace(/\s+/g, ' ');
    expect(told.match(/Something is missing\./g)!.length).toBeGreaterThanOrEqual(TOLD.missing!.length);
  });

  it.each([80, 40])('shows the words found in %i columns, and breaks no term of the score', (width) => {
    const report = show([checked('missing/metric')], width);
    for (const [, words] of TOLD.vague!) expect(report).toContain(`'${words}'`);
    for (const { rule } of checked('').result.findings) {
      expect(report).toContain(`- ${rule === 'missing/metric' ? 12 : 5} ${rule}`);
    }
  });

  it('says of each mark beside the evidence what it means, and of no other', () => {
    const read = checked('missing/outcome', { missing: ['metric'], met: [['situation', 'who was there']] });
    expect(show([read])).toContain('\nEvidence: 1 of 2 met (✓), 1 missing (✗)\n');
    const optional = read.result.criteria.map((each) => ({ ...each, required: each.id !== 'metric' }));
    const report = show([{ ...read, result: { ...read.result, criteria: optional } }]);
    expect(report).toContain('\nEvidence: 1 of 2 met (✓), 1 missing but not required (–)\n');
  });

  it('shows the number that evidence is quoted for, however late it comes', () => {
    const words =
      'I sat with every one of the warehouse clerks, wrote down what they did, had it read by the foreman, asked what else there was, and signed off the release on 1 May';
    const report = show([checked('', { met: [['timeline', words]] }, words)]);
    expect(report).toMatch(/^ {2}✓ timeline {2}'….*\n.*release on 1 May'$/m);
    const whole = pretty(
      { stories: [checked('', { met: [['timeline', words]] }, words)], errors: [] },
      { ...PLAIN, all: true },
    );
    expect(whole.replace(/\s+/g, ' ')).toContain(`'${words}'`);
  });

  it('shows in two rows the words by which evidence convinces, and no beginnings of others', () => {
    const first =
      'In March, at Shiftly, the engineering lead, Tomasz, refused to put the roadmap in his plan';
    const text = `${first}. Then in April he signed it, with all that the others had asked him to add`;
    const report = show([
      checked(
        '',
        {
          met: [
            ['stakeholder', first],
            ['stakeholder', text],
          ],
        },
        text,
      ),
    ]);
    expect(report).toMatch(/'In March, at Shiftly, .*\n +.*in his plan'$/m);
  });

  it('underlines in a block quote the words, not its marks', () => {
    const text = '> It went\n> really well.\n';
    const read = checked('vague/impact', { vague: [] }, text);
    const position = { start: { line: 1, column: 3, offset: 2 }, end: { line: 2, column: 14, offset: 23 } };
    const [finding] = checked('', { vague: [['vague/impact', 'It went']] }, text).result.findings;
    const report = show([
      {
        ...read,
        result: { ...read.result, findings: [{ ...finding!, text: 'It went really well', position }] },
      },
    ]);
    expect(report).toContain(
      ['1 │ > It went', '    │   ^^^^^^^', '  2 │ > really well.', '    │   ^^^^^^^^^^^'].join('\n'),
    );
  });

  it('ends with a comment to copy and, where something is cut, how to see it', () => {
    const report = show([checked('vague/passion')]);
    expect(report).toMatch(/^<!-- pmdrill-disable-next-line vague\/relationship -->$/m);
    expect(report).toMatch(/--all\n$/);
    expect(show([checked('vague/passion', { vague: TOLD.vague! })])).not.toContain('--all');
  });

  it('offers for a table a comment that stands in a cell', () => {
    const table = '| a | b |\n| - | - |\n| It went really well | so |\n';
    const report = show([checked('', { vague: [['vague/impact', 'went really well']] }, table)]);
    expect(report).toMatch(/in its cell:\n<!-- pmdrill-disable-line vague\/impact -->$/m);
  });

  it('offers no comment against a comment at fault', () => {
    const text = `<!-- pmdrill-ignore -->\n\n${TEXT}`;
    const fault: [string, string] = ['directive/unknown', '<!-- pmdrill-ignore -->'];
    expect(show([checked('', { vague: [fault] }, text)])).not.toContain('no fault?');
    const both: Told = { vague: [fault, ['vague/impact', 'went really well']] };
    expect(show([checked('', both, text)])).toContain("Is 'went really well' no fault?");
  });

  it('says beside that comment what else it would silence', () => {
    const last: [string, string] = ['vague/impact', 'everybody'];
    const two: Told['vague'] = [['vague/impact', 'really well'], ['vague/data', 'engineers'], last];
    const three: Told['vague'] = [...two, ['vague/impact', 'was there']];
    const hint = (vague: Told['vague']) => show([checked('', { vague: vague! })]);
    expect(hint(two)).toMatch(/impact -->\nIt takes the other of this rule on that line, too\.$/m);
    expect(hint(three)).toContain('It takes the 2 others of this rule on that line, too.');
    expect(hint([...two.slice(1), ['vague/relationship', 'built']])).not.toContain('It takes');
  });

  it('says how often what is to be mended first stands there', () => {
    const twice: Told = {
      vague: [
        ['vague/impact', 'really well'],
        ['vague/impact', 'for everybody'],
      ],
    };
    const report = show([checked('vague/impact', twice)]);
    expect(report).toMatch(/^Mend first \(\+24\): vague\/impact, 2 times\. /m);
    expect(report).toMatch(/^Score 50 = 100 - 24 vague\/impact$/m);
  });

  it('without a word says so, and how to begin, in place of all that is missing', () => {
    const report = show([checked('missing/metric', { missing: ['metric', 'outcome'] }, '')]);
    expect(report).toMatch(/^Nothing is told here yet\./m);
    expect(report).not.toContain('GOOD');
    expect(report).toContain('missing: metric, outcome');
  });
});

describe('a draft', () => {
  const draft: Told = {
    missing: ['metric', 'outcome'],
    vague: [
      ['draft/gap', 'TBD'],
      ['draft/gap', '??'],
    ],
  };

  it('of nothing but gaps tells nothing yet', () => {
    expect(show([checked('missing/metric', draft, 'Task: TBD\n\nResult: ??')])).toMatch(
      /^Nothing is told here yet\./m,
    );
  });

  it('offers no comment against its gaps', () => {
    expect(show([checked('missing/metric', draft, 'Task: TBD\n\nResult: ??')])).not.toContain('no fault?');
  });

  it('of which a sentence is written is told', () => {
    expect(show([checked('missing/metric', draft, 'I ran it: TBD\n\nResult: ??')])).toContain('Mend first');
  });
});

describe('the path of a story', () => {
  const path = `stories/${'a-long-name-'.repeat(3)}.md`;

  it('stands with each finding, below the name where it does not fit beside it', () => {
    const read = checked('missing/metric');
    const told = { ...read, result: { ...read.result, path } };
    const at = (width: number) =>
      show([told], width)
        .split('\n')
        .filter((line) => line.includes(`${path}:1:`) && !line.includes('INC'));
    expect(at(80)).toHaveLength(5);
    expect(at(64)).toEqual(Array.from({ length: 5 }, () => expect.stringMatching(/^ {2}stories/)));
    expect(show([told], 40)).toMatch(/^error {2}missing\/metric {2}1:1$/m);
  });

  it('gives up its folders before its title', async () => {
    const told = checked('missing/metric');
    const result = { ...told.result, path: 'vault/interviews/2025/rosters.md', title: 'The rosters of Graz' };
    const [first] = show([{ ...told, result }], 60).split('\n');
    expect(first).toBe('INCOMPLETE  …/rosters.md · The rosters of Graz');
    expect(show([{ ...told, result }], 80)).toContain('vault/interviews/2025/rosters.md · The rosters');
  });

  it('has the line of its heading where the file holds another story, and else none', async () => {
    const one = '# Earn Trust: the price\n\nI asked.\n';
    const names = async (source: string) =>
      (await readStories(source, { path, content })).map((story) =>
        nameStory({ story, result: { ...result(''), ...story, questionFrom: 'heading' } as Result }),
      );
    expect(await names(one)).toEqual([`${path} · Earn Trust: the price`]);
    expect(await names(`${one}\n# Dive Deep: the logs\n\nI read.\n`)).toEqual([
      `${path}:1 · Earn Trust: the price`,
      `${path}:5 · Dive Deep: the logs`,
    ]);
  });
});

describe('ten stories', () => {
  it('have one finding in full each, that of the mend worth most', () => {
    const dearest = ['missing/timeline', 'vague/impact'];
    const report = show(Array.from({ length: 10 }, (_, at) => checked(dearest[at % 2]!)));
    expect(report.match(/^error {2}\S+/gm)).toEqual(
      Array.from({ length: 10 }, (_, at) => `error  ${dearest[at % 2]}`),
    );
  });

  it('end with a line for each and the totals', () => {
    const report = show(Array.from({ length: 10 }, () => checked('missing/metric')));
    expect(report.match(/^✗ {2}50 {2}/gm)).toHaveLength(10);
    expect(report.replace(/\s+/g, ' ')).toContain('10 stories: 0 complete (✓), 10 incomplete (✗); 80 errors');
  });
});
