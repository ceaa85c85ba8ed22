/** The debrief for a person at a terminal, as lines. */
import { nameOf } from '../rule-ids.ts';
import { hang, NARROW, pad } from '../text/layout.ts';
import { quotable } from '../text/printable.ts';
import type { Look } from '../text/theme.ts';
import type { Standing } from './committee.ts';
import type { Debrief, PrincipleNote } from './debrief.ts';
import {
  describeAnswer,
  describeDebriefMend,
  describeToJudge,
  groupByWords,
  isAsked,
  TO_JUDGE,
} from './describe.ts';
import type { DebriefMend } from './mends.ts';

/** Quoted for one principle; the attempt in the history holds the rest. */
const MOST_WORDS = 4;
const MOST_PASSED = 2;
const LABEL = 10;

export function debriefLines(debrief: Debrief, look: Look): string[] {
  const { theme, width } = look;
  const { inclined, reasons, principles, mends, rules } = debrief;
  const vote = inclined ? theme.good(theme.strong('INCLINED')) : theme.bad(theme.strong('NOT INCLINED'));
  return [
    `${theme.strong('The debrief')}  ${vote}`,
    '',
    ...reasons.flatMap((reason) => hang('', quotable(reason), width)),
    '',
    theme.strong(mends.length > 0 ? 'Mend first' : describeNone(principles)),
    ...mends.flatMap((mend, at) => mendLines(mend, at + 1, look)),
    ...principles.flatMap((note) => ['', ...noteLines(note, look)]),
    ...(principles.some(({ toJudge }) => toJudge.length > 0)
      ? ['', ...hang('', theme.faint(TO_JUDGE), width)]
      : []),
    '',
    theme.strong('How the committee decides'),
    ...rules.flatMap((rule) => hang('', theme.faint(rule), width)),
    '',
    ...hang('', theme.faint(KEEP), width),
  ];
}

const describeNone = (principles: PrincipleNote[]): string =>
  principles.every(({ unanswered }) => unanswered.length === 0)
    ? 'Nothing is left to mend: say the stories aloud.'
    : 'No evidence is left to mend: find answers to what got none, below.';

const KEEP =
  'To keep this: pmdrill mock --debrief -f markdown > debrief.md. To work on a story: pmdrill new --from and the id behind its title.';

const MARKS: Record<Standing, { mark: string; style: 'good' | 'caution' | 'bad' }> = {
  shown: { mark: '✓', style: 'good' },
  'in part': { mark: '◐', style: 'caution' },
  'not shown': { mark: '✗', style: 'bad' },
};

function noteLines(note: PrincipleNote, { theme, width }: Look): string[] {
  const { attempt, title, principle, wording, standing, shown, missing, open, unanswered, passed, toJudge } =
    note;
  const { mark, style } = MARKS[standing];
  const field = (name: string, text: string): string[] => {
    if (width >= NARROW) return hang(`  ${theme.faint(pad(name, LABEL))}`, text, width);
    return hang('  ', name === '' ? text : `${theme.faint(`${name}:`)} ${text}`, width);
  };
  const head = `${theme[style](mark)} ${theme.accent(title)}  ${theme[style](standing)}  ${theme.faint(attempt)}`;
  const whole = `${mark} ${title}  ${standing}  ${attempt}  ${principle}`.length <= width;
  return [
    principle.startsWith(title) || !whole ? head : `${head}  ${theme.faint(principle)}`,
    ...(isAsked(note) ? field('asked', quotable(wording)) : []),
    ...field('answer', theme.faint(describeAnswer(note))),
    ...groupByWords(shown)
      .slice(0, MOST_WORDS)
      .flatMap(({ criteria, words }, at) =>
        field(at === 0 ? 'shown' : '', `${criteria.map(nameOf).join(', ')}: “${quotable(words)}”`),
      ),
    ...(missing.length > 0 ? field('not shown', missing.map(nameOf).join(', ')) : []),
    ...open
      .slice(0, MOST_WORDS)
      .flatMap((words, at) => field(at === 0 ? 'left open' : '', theme.caution(`“${quotable(words)}”`))),
    ...(open.length > MOST_WORDS ? field('', theme.faint(`and ${open.length - MOST_WORDS} more`)) : []),
    ...unanswered.flatMap((asked, at) => field(at === 0 ? 'no answer' : '', quotable(asked))),
    ...passed
      .slice(0, MOST_PASSED)
      .flatMap(({ asked, good }, at) => [
        ...field(at === 0 ? 'passed' : '', quotable(asked)),
        ...field('', theme.faint(`A good story has it: ${quotable(good)}`)),
      ]),
    ...(passed.length > MOST_PASSED ? field('', theme.faint(`and ${passed.length - MOST_PASSED} more`)) : []),
    ...toJudge.flatMap((own, at) => field(at === 0 ? 'to judge' : '', quotable(describeToJudge(own)))),
  ];
}

function mendLines(mend: DebriefMend, number: number, { theme, width }: Look): string[] {
  const { what, where } = describeDebriefMend(mend);
  return [
    ...hang(`${number}. `, `${theme.strong(what)} ${where}. ${quotable(mend.mend)}`, width),
    `   ${theme.accent(`pmdrill practice ${mend.practise}`)}`,
  ];
}
