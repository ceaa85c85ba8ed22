/** One report with all that has broken report formats: it goes through every reporter. */
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import { createPlaces } from '../../src/document/places.ts';
import type { CheckedStory, Finding, Report, Result } from '../../src/model.ts';
import type { ReportOptions } from '../../src/reporters/index.ts';
import { createTheme } from '../../src/text/theme.ts';

const content = loadContent();

export const PATH = 'sto:ry, 100%/né "w" <1>.md';
export const SOURCE = [
  '# A | `title` \u001b[31m@team',
  '',
  'I\tbuilt 🤝 rela\u001b[2Jtion',
  'ships & <trust> | `x` %0A, it: 50 % \u202eabc\r',
  '::error::no',
].join('\n');

const WORDS = 'built 🤝 rela\u001b[2Jtion\nships & <trust> | `x` %0A, it: 50 % \u202eabc';

export const AWKWARD: Report = {
  stories: [
    checked(readRow(SOURCE), { path: PATH, title: 'A | `title` \u001b[31m@team' }, [
      finding('vague/impact', 'error', WORDS),
      finding('missing/metric', 'error', null),
      finding('vague/hedge', 'warning', '50 %'),
      finding('own/rule-nobody-knows', 'info', 'it:'),
    ]),
    checked(readRow(SOURCE, { id: 7 }), { path: null, title: null }, [finding('vague/speed', 'error', 'x')]),
  ],
  errors: [
    {
      path: 'gone,%\u001b[31m\n.md',
      line: null,
      column: null,
      code: 'not-found',
      message: 'There is\nno: such, 100 % file.',
    },
    { path: 'bad.md', line: 3, column: 5, code: 'bad-yaml', message: 'A key stands twice.' },
    { path: null, line: null, column: null, code: 'usage', message: 'No place at all.' },
  ],
};

export const PLAIN: ReportOptions = { theme: createTheme(false), width: 80, all: false };

function checked(
  story: CheckedStory['story'],
  named: Pick<Result, 'path' | 'title'>,
  findings: Finding[],
): CheckedStory {
  const places = createPlaces(SOURCE);
  const result: Result = {
    ...named,
    id: story.id,
    position: places.position(0, SOURCE.length),
    question: 'ownership',
    questionFrom: 'heading',
    verdict: 'incomplete',
    score: 83,
    reasons: [
      { points: -12, id: 'missing/metric', message: 'No amount.' },
      { points: -5, id: 'vague/impact', message: 'x' },
    ],
    words: 12,
    speakingSeconds: 5,
    criteria: [
      { id: 'metric', met: false, required: true, evidence: [] },
      { id: 'situation', met: false, required: false, evidence: [] },
      { id: 'timeline', met: true, required: true, evidence: [{ text: WORDS, position: findPlace(WORDS) }] },
    ],
    findings,
  };
  return { story: { ...story, ...named, position: result.position }, result, content };
}

function finding(rule: string, severity: Finding['severity'], text: string | null): Finding {
  return {
    rule,
    severity,
    message: `100 % of it, "said" with <care>: ${text ?? 'nothing'}`,
    text,
    position: text === null ? createPlaces(SOURCE).position(0, SOURCE.length) : findPlace(text),
    bad: 'I built it.',
    good: 'I cut it by 22 %, from 9 | to 7.',
    followUp: `You said '${text}'. How much?`,
  };
}

function findPlace(text: string): Finding['position'] {
  const start = SOURCE.indexOf(text);
  return createPlaces(SOURCE).position(start, start + text.length);
}
