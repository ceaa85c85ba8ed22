import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import {
  countFollowUps,
  isInclined,
  judgeAnswer,
  listOpen,
  type Standing,
} from '../../src/mock/committee.ts';
import { type Debrief, holdDebrief } from '../../src/mock/debrief.ts';
import { lastInterview, OWN_RULE } from '../../src/mock/interview.ts';
import { formatDebriefMarkdown } from '../../src/mock/markdown.ts';
import { debriefLines } from '../../src/mock/pretty.ts';
import type { Attempt, FollowUp, ResultSummary } from '../../src/model.ts';
import { createTheme } from '../../src/text/theme.ts';
import { attempt, summary } from '../attempts.ts';
import { QUESTIONS } from '../questions.ts';

const content = loadContent();
const { committee } = content.customs;

interface Told {
  met?: [criterion: string, ...words: string[]][];
  missing?: string[];
  vague?: string[];
}

function told({ met = [], missing = [], vague = [] }: Told): ResultSummary {
  return summary(50, {
    criteria: [
      ...met.map(([id, ...evidence]) => ({ id, met: true, required: true, evidence })),
      ...missing.map((id) => ({ id, met: false, required: true, evidence: [] })),
    ],
    findings: vague.map((text) => ({ rule: 'vague/impact', severity: 'error', text })),
  });
}

function followUp(asked: string, met: boolean, rule = 'vague/impact'): FollowUp {
  return { rule, asked, met, answer: { text: 'By 22 %.', seconds: 30, pausedSeconds: 0, pauses: 0 } };
}

const answer = (said: Told, more: Partial<Attempt> = {}): Attempt =>
  attempt('earn-trust', '2026-03-01', 50, { result: told(said), ...more });

const four: Told['met'] = [
  ['metric', '22 %'],
  ['timeline', 'in May'],
  ['action', 'I called'],
  ['result', 'it rose'],
];

describe('a principle', () => {
  it.each<[Standing, Told]>([
    ['shown', { met: four }],
    ['shown', { met: four, missing: ['outcome'], vague: ['a success'] }],
    ['in part', { met: four, missing: ['outcome', 'stakeholder'] }],
    ['in part', { met: four, vague: ['a success', 'a lot'] }],
    ['not shown', { met: four.slice(0, 1), missing: ['outcome', 'stakeholder'] }],
  ])('is %s by %j', (standing, said) => {
    expect(judgeAnswer(answer(said), committee)).toBe(standing);
  });

  it.each<[number, Standing]>([
    [0.25, 'in part'],
    [0.34, 'not shown'],
  ])('is shown in part by the share of evidence that the customs ask for: %d', (inPart, standing) => {
    const third = told({ met: four.slice(0, 1), missing: ['outcome', 'stakeholder'] });
    expect(judgeAnswer(answer({}, { result: third }), { ...committee, inPart })).toBe(standing);
  });

  it('is judged by what the follow-ups brought', () => {
    const before = told({ missing: ['metric', 'timeline', 'action', 'result'] });
    expect(judgeAnswer(answer({}, { result: before }), committee)).toBe('not shown');
    expect(judgeAnswer(answer({}, { result: before, after: told({ met: four }) }), committee)).toBe('shown');
  });

  it.each<[Standing, boolean[]]>([
    ['shown', []],
    ['shown', [true, false]],
    ['in part', [true, false, false]],
    ['in part', [false, false]],
  ])('is %s by a good answer whose follow-ups were met so: %j', (standing, met) => {
    const followUps = met.map((each, at) => followUp(`${at}?`, each, `question/${at}`));
    expect(judgeAnswer(answer({ met: four }, { followUps }), committee)).toBe(standing);
    expect(judgeAnswer(answer({ met: four }, { followUps }), { ...committee, leastAnswered: 0 })).toBe(
      'shown',
    );
  });

  it('takes a vague statement for closed where the answer to it was good', () => {
    const asked = "You said 'a success'. By how much?";
    const open = (met: boolean) =>
      listOpen(answer({ vague: ['a\n success'] }, { followUps: [followUp(asked, met)] }));
    expect(open(true)).toEqual([]);
    expect(open(false)).toEqual([{ rule: 'vague/impact', text: 'a success' }]);
  });

  it('knows a statement again of which the grown story shows more words, or less', () => {
    const open = (before: string, after: string) =>
      listOpen(
        answer(
          { vague: [before, 'we were fast'] },
          {
            followUps: [followUp(`You said '${before}'. By how much?`, true)],
            after: told({ vague: [after, 'we were fast'] }),
          },
        ),
      ).map(({ text }) => text);
    expect(open('it was better', 'In the end it was better')).toEqual(['we were fast']);
    expect(open('In the end it was better', 'it was better')).toEqual(['we were fast']);
  });

  it('takes one for closed that an answer to something else made good', () => {
    const other = { ...followUp('When was that?', false, 'missing/timeline'), also: ['a\n success'] };
    const open = listOpen(answer({ vague: ['a success', 'a lot'] }, { followUps: [other] }));
    expect(open.map(({ text }) => text)).toEqual(['a lot']);
  });

  it('takes one for closed that was made good when it was asked about once more, in other words', () => {
    const followUps = [
      followUp("You said 'a success'. By how much?", false),
      followUp("You said 'a lot'. By how much?", true),
    ];
    expect(listOpen(answer({ vague: ['a success'] }, { followUps }))).toEqual([]);
    expect(listOpen(answer({ vague: ['a success'] }, { followUps: [followUps[0]!] }))).toHaveLength(1);
  });
});

const passed = (asked: string, rule = OWN_RULE): FollowUp => ({
  ...followUp(asked, false, rule),
  answer: { text: 'I do not know.', seconds: 3, pausedSeconds: 0, pauses: 0 },
});

describe('follow-ups of one rule in a row', () => {
  it.each([
    [2, [passed('Who?'), passed('Why?')]],
    [1, [passed('Who?'), passed('That is still open. Who?')]],
    [1, [followUp('Who?', false, OWN_RULE), passed('Why?')]],
  ])('count as %d', (asked, followUps) => {
    expect(countFollowUps(followUps).asked).toBe(asked);
  });
});

describe('the vote', () => {
  const [yes, partly, no]: Standing[] = ['shown', 'in part', 'not shown'];
  it.each([
    [true, [yes, yes, yes, yes, yes]],
    [true, [yes, yes, yes, yes, partly]],
    [false, [yes, yes, yes, partly, partly]],
    [false, [yes, yes, yes, yes, no]],
  ])('is %s for %j', (inclined, standings) => {
    expect(isInclined(standings as Standing[], committee)).toBe(inclined);
  });
});

const plain = (debrief: Debrief): string =>
  debriefLines(debrief, { theme: createTheme(false), width: 80 }).join('\n');

describe('the debrief', () => {
  const attempts = [
    answer({
      met: [
        ['metric', '22 %'],
        [
          'changed-mind',
          'he signed\nthe plan',
          'it was a success',
          'he had been against it from the first day',
        ],
      ],
      missing: ['outcome', 'stakeholder', 'timeline'],
      vague: ['a success'],
    }),
    attempt('dive-deep', '2026-03-02', 50, { result: told({ met: four, missing: ['timeline'] }) }),
  ];
  const debrief = holdDebrief(attempts, content);

  it('quotes the words that decided, the question’s own evidence first', () => {
    expect(debrief.principles[0]!.shown).toEqual([
      { criterion: 'changed-mind', words: 'he signed the plan' },
      { criterion: 'metric', words: '22 %' },
    ]);
    expect(debrief.principles[0]).toMatchObject({
      standing: 'not shown',
      missing: ['outcome', 'stakeholder', 'timeline'],
      open: ['a success'],
    });
  });

  it('leaves it to the candidate whether evidence answers the interviewer’s own question', () => {
    const followUps = [followUp('Who doubted it?', true, OWN_RULE), passed('Why?')];
    const own = holdDebrief([answer({ met: four }, { followUps })], content);
    const said = plain(own).replace(/\s+/g, ' ');
    expect(said).toContain('to judge Who doubted it? “By 22 %.” To judge: a question');
    expect(formatDebriefMarkdown(own)).toContain('- to judge: Who doubted it? “By 22 %.”');
    expect(plain(holdDebrief([answer({ met: four })], content))).not.toContain('To judge');
  });

  it('says of what was passed how a good story has it', () => {
    const followUps = [
      passed('And then?', 'missing/outcome'),
      passed('When?', 'missing/timeline'),
      passed('Why?'),
      passed('Who?'),
    ];
    const none = holdDebrief([answer({ met: four }, { followUps })], content);
    const { good } = content.questions.find(({ id }) => id === 'earn-trust')!;
    expect(none.principles[0]).toMatchObject({
      unanswered: [],
      passed: [
        {
          asked: 'And then?',
          good: 'We released two weeks earlier and took $640,000 more in the first quarter.',
        },
        { asked: 'Why?', good },
        { asked: 'Who?', good },
      ],
    });
    const said = plain(none).replace(/\s+/g, ' ');
    expect(said).toContain(
      'passed And then? A good story has it: We released two weeks earlier and took $640,000 more in the first quarter. Why?',
    );
    expect(said).toContain('and 1 more');
    expect(formatDebriefMarkdown(none)).toContain('- passed: And then? A good story has it: We released');
  });

  it('sets on a narrow terminal no column of names', () => {
    const lines = debriefLines(debrief, { theme: createTheme(false), width: 36 });
    expect(lines).toContain('  not shown: outcome, stakeholder,');
    const fields = lines.filter((line) => line.startsWith('  '));
    expect(Math.max(...fields.map(({ length }) => length))).toBeLessThanOrEqual(36);
  });

  it('takes words that only say that there are none for no answer', () => {
    const answer = { text: 'Sorry, no idea.', seconds: 3, pausedSeconds: 0, pauses: 0 };
    const none = attempt('dive-deep', '2026-03-02', 50, { result: told({}), answer });
    const { principles, mends } = holdDebrief([none], content);
    expect([principles[0]!.answered, mends[0]!.id]).toEqual([false, 'no-answer']);
  });

  it('quotes no vague words', () => {
    const vague = answer({ met: [['result', 'it was a success']], vague: ['a success'] });
    expect(holdDebrief([vague], content).principles[0]!.shown).toEqual([]);
    const success = 'a success for the whole company';
    const also = answer({
      met: [['result', `it was ${success}`, 'orders rose by 22 %']],
      vague: [success],
    });
    expect(holdDebrief([also], content).principles[0]!.shown).toEqual([
      { criterion: 'result', words: 'orders rose by 22 %' },
    ]);
  });

  it('quotes none that are but a warning, either', () => {
    const passion = 'I always start from the customer';
    const said = told({ met: [['situation', passion, 'sales wanted more messages']] });
    const findings = [{ rule: 'vague/passion', severity: 'warning' as const, text: passion }];
    const [note] = holdDebrief([answer({}, { result: { ...said, findings } })], content).principles;
    expect(note!.shown).toEqual([{ criterion: 'situation', words: 'sales wanted more messages' }]);
  });

  it('gives its reasons and its rules', () => {
    expect(debrief.inclined).toBe(false);
    expect(debrief.reasons).toEqual([
      '1 of 2 principles shown.',
      'Earn Trust is not shown: no outcome, no stakeholder, no timeline; one vague statement left open.',
    ]);
    expect(debrief.rules).toBe(committee.rules);
  });

  it('names two mends, first the one that costs most over all answers', () => {
    expect(debrief.mends.map(({ id, questions }) => [id, ...questions])).toEqual([
      ['missing/timeline', 'Earn Trust', 'Dive Deep'],
      ['missing/outcome', 'Earn Trust'],
    ]);
    expect(plain(debrief)).toContain('1. Missing: timeline in Earn Trust, Dive Deep. ');
    const vague = holdDebrief([answer({ met: four, vague: ['a success', 'a lot'] })], content);
    expect(formatDebriefMarkdown(vague)).toContain('1. **Vague: impact** in Earn Trust. ');
  });

  it('names what kept a principle from being shown before what did not, whatever it costs', () => {
    const shown = answer({ met: four, missing: ['outcome'] });
    const partly = attempt('dive-deep', '2026-03-02', 50, {
      result: told({ met: four, vague: ['a success', 'a lot'] }),
    });
    expect(holdDebrief([shown], content).mends.map(({ id }) => id)).toEqual(['missing/outcome']);
    const single = {
      ...partly,
      result: told({ met: [...four, ['method', 'by hand']], missing: ['timeline', 'ownership'] }),
    };
    expect(holdDebrief([shown, single], content).mends.map(({ id }) => id)).toEqual([
      'missing/ownership',
      'missing/timeline',
    ]);
    expect(holdDebrief([shown, partly], content).mends.map(({ id }) => id)).toEqual([
      'vague/impact',
      'missing/outcome',
    ]);
  });

  it('says where the follow-ups decided, and how to meet them', () => {
    const followUps = ['a', 'b', 'c'].map((asked, at) => followUp(asked, at === 0, `question/${asked}`));
    const held = holdDebrief([answer({ met: four }, { followUps })], content);
    expect(held.reasons).toEqual([
      '0 of 1 principles shown.',
      'Earn Trust is shown in part: 2 of 3 follow-ups left open.',
    ]);
    expect(held.mends.map(({ id, practise }) => [id, practise])).toEqual([['follow-ups', 'earn-trust']]);
    expect(held.mends[0]!.mend).toBe(content.customs.evasion);
    expect(plain(held)).toContain('1. You left most follow-ups open in Earn Trust. ');
    expect(plain(held).replace(/\s+/g, ' ')).toContain('leaves more than half of its follow-ups open');
  });

  it('names first that there was no answer, and counts no evidence of that question', () => {
    const nothing = { text: ' \n', seconds: 3, pausedSeconds: 0, pauses: 0 };
    const silent = attempt('dive-deep', '2026-03-02', 16, {
      result: told({ missing: ['outcome', 'metric', 'data-source'] }),
      answer: nothing,
      followUps: [{ ...followUp('a', false), answer: nothing }],
    });
    const held = holdDebrief([attempts[0]!, silent], content);
    expect(held.mends.map(({ id, questions, practise }) => [id, questions, practise])).toEqual([
      ['no-answer', ['Dive Deep'], 'dive-deep'],
      ['missing/outcome', ['Earn Trust'], 'earn-trust'],
    ]);
    expect(held.reasons).toContain('Dive Deep is not shown: no answer was given.');
    expect(plain(held)).toContain('1. You gave no answer to Dive Deep. ');
    expect(formatDebriefMarkdown(held)).toContain('1. **You gave no answer** to Dive Deep. ');
  });

  it('says the verdict and what to mend before it goes into each answer, and each passage once', () => {
    const passage = 'I cut it from 31 % to 24 % in May';
    const one = answer(
      {
        met: [
          ['metric', passage],
          ['timeline', passage],
        ],
        missing: ['outcome'],
        vague: ['a success', 'a lot'],
      },
      { wording: 'Tell me of a mind that you changed.', followUps: [followUp('a', true)] },
    );
    const held = holdDebrief([one], content);
    const texts = [formatDebriefMarkdown(held), plain(held)];
    for (const text of texts) {
      expect(text.split(passage)).toHaveLength(2);
      expect(text).toContain('metric, timeline: “I cut it');
      expect(text).toContain('Tell me of a mind that you changed.');
      expect(text).toContain('2:00 of 3:00, with follow-ups 2:30; ');
      const places = ['inclined', 'mend first', passage.toLowerCase()].map((part) =>
        text.toLowerCase().indexOf(part),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    expect(texts[1]!.replace(/\s+/g, ' ')).toMatch(
      /pmdrill mock --debrief -f markdown > .* pmdrill new --from /,
    );
    expect(texts[1]).toContain(one.id);
  });

  it('names what practice would warn of last, and nothing of it where all was shown', () => {
    const warned = (id: string) => ({ rule: `missing/${id}`, severity: 'warning' as const, text: null });
    const long = { rule: 'length/words', severity: 'warning' as const, text: null };
    const good = told({ met: four });
    const shown = (findings: ResultSummary['findings']) => answer({}, { result: { ...good, findings } });
    expect(holdDebrief([shown([])], content).mends).toEqual([]);
    const [first, second] = holdDebrief([shown([warned('task'), long])], content).mends;
    expect([first!.id, second!.id]).toEqual(['length/words', 'missing/task']);
    const held = holdDebrief(
      [...Array(5).fill(shown([warned('task')])), answer({ met: four, missing: ['timeline'] })],
      content,
    );
    expect(held.mends.map(({ id }) => id)).toEqual(['missing/timeline', 'missing/task']);
    expect(plain(holdDebrief([shown([long])], content))).toContain('1. Too long in Earn Trust. ');
  });

  it('tells the follow-ups without an answer of which it says nothing else', () => {
    const said: Told = { met: [...four, ['task', 'by June']], missing: ['outcome'], vague: ['a success'] };
    const followUps = [
      followUp('What was it in numbers?', false, 'missing/outcome'),
      followUp("You said 'a success'. How do you know?", false),
      followUp('What were you asked?', false, 'missing/task'),
      followUp('Which number did they doubt?', false, 'question/follow-up'),
      followUp('That is still open. Which number did they doubt?', false, 'question/follow-up'),
      followUp('What would you have done?', true, 'question/follow-up'),
    ];
    const held = holdDebrief([answer(said, { followUps })], content);
    expect(held.principles[0]!.unanswered).toEqual(['Which number did they doubt?']);
    expect(plain(held)).toContain('no answer Which number did they doubt?');
    expect(formatDebriefMarkdown(held)).toContain('- no answer to: Which number did they doubt?');
    const whole = holdDebrief([answer({ met: four }, { followUps: followUps.slice(3) })], content);
    expect(plain(whole)).toContain('No evidence is left to mend: find answers to what got none, below.');
  });

  it('counts a follow-up that was asked again once', () => {
    const followUps = [followUp('a', false), followUp('still a', false), followUp('b', true)];
    const [note] = holdDebrief([answer({ met: four }, { followUps })], content).principles;
    expect(note!.followUps).toEqual({ asked: 2, answered: 1 });
  });
});

describe('the last interview', () => {
  const round = (id: string, day: number, questions = QUESTIONS) =>
    questions.map(({ id: question }, at) =>
      attempt(question, `2026-03-0${day}T19:0${at}:00.000Z`, 50, { mode: 'mock', round: id }),
    );

  it('is the last that was gone through to its end', () => {
    const [first, second, broken] = [round('a', 1), round('b', 2), round('c', 3, QUESTIONS.slice(1))];
    const practised = attempt('earn-trust', '2026-03-04', 50);
    expect(lastInterview([...first, ...second.toReversed(), ...broken, practised], QUESTIONS)).toEqual(
      second,
    );
    expect(lastInterview([...broken, practised], QUESTIONS)).toBeNull();
  });
});
