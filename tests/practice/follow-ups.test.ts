import { beforeAll, describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import type { Result } from '../../src/model.ts';
import { answeredBy as answersOf, asksElsewhere } from '../../src/practice/answering.ts';
import { chooseProbes, type Probe } from '../../src/practice/follow-ups.ts';
import { type Hearing, judgeReply, pushBack } from '../../src/practice/hearing.ts';
import { weave } from '../../src/practice/weave.ts';
import { isVague } from '../../src/rule-ids.ts';
import { CUSTOMS } from '../questions.ts';
import { result, type Told } from '../results.ts';

const ANSWERED: Record<string, string[]> = {
  'vague/impact': ['metric', 'outcome'],
  'vague/relationship': ['changed-mind'],
};
const answeredBy = (rule: string) => ANSWERED[rule] ?? [];
const NOTHING = () => [];
const FIRST = CUSTOMS.followUps;

function probe(more: Partial<Probe> = {}): Probe {
  return {
    rule: 'missing/metric',
    asked: 'By how much?',
    quoted: null,
    good: 'A good one.',
    again: false,
    ...more,
  };
}

it('asks of a reaction that is told as a result what it changed', () => {
  const content = loadContent();
  const story = { ...readRow('My manager was impressed with the plan.'), question: 'dive-deep' };
  const { findings } = checkStory(story, createChecker(content));
  expect(findings.find(({ rule }) => rule === 'vague/impact')!.followUp).toBe(
    "You said 'My manager was impressed with the plan'. How do you know, and what changed, in numbers?",
  );
});

describe('against what a delivery of three months was fast', () => {
  const content = loadContent();
  const probesAfter = (answer: string) => {
    const story = { ...readRow(answer), question: 'bias-for-action' };
    const read = checkStory(story, createChecker(content));
    return chooseProbes(read, (rule) => answersOf(content, rule), content.customs.followUps).probes;
  };
  const asked = 'Comparable products take 6 to 8 weeks. Against what was this fast?';

  it('is asked, and nothing else of the same words', () => {
    const probes = probesAfter(
      'I shipped it quite fast, in three months, and it was a huge success for everybody.',
    );
    expect(probes.find(({ rule }) => rule === 'missing/benchmark')!.asked).toBe(asked);
    expect(probes.map((probe) => probe.asked).filter((each) => /fast|success/.test(each))).toHaveLength(2);
  });

  it('is asked rather than about vague words that it would answer, too', () => {
    const probes = probesAfter(
      'We moved incredibly quickly on everything. I shipped the new screen quite fast, in three months.',
    );
    expect(probes.find(({ rule }) => rule === 'missing/benchmark')!.asked).toBe(asked);
  });
});

describe('choosing follow-ups', () => {
  it.each([
    ['nothing to ask', {}, []],
    [
      'the metric, the data source and the outcome first, whatever else is missing',
      { missing: ['stakeholder', 'outcome', 'timeline', 'data-source', 'metric'] },
      ['missing/metric', 'missing/data-source', 'missing/outcome'],
    ],
    [
      'vague statements before other evidence',
      { missing: ['stakeholder', 'metric'], vague: [['vague/speed', 'fast']] as [string, string][] },
      ['missing/metric', 'vague/speed', 'missing/stakeholder'],
    ],
    [
      'vague statements in their order',
      {
        vague: [
          ['vague/speed', 'fast'],
          ['vague/impact', 'a success'],
        ] as [string, string][],
      },
      ['vague/impact', 'vague/speed'],
    ],
    [
      'at least one vague statement, in the candidate’s words',
      {
        missing: ['metric', 'data-source', 'outcome'],
        vague: [['vague/speed', 'fast']] as [string, string][],
      },
      ['missing/metric', 'missing/data-source', 'vague/speed'],
    ],
  ])('asks %s', (_name, told, rules) => {
    const { probes, most } = chooseProbes(result('It was a success and it was fast.', told), NOTHING, FIRST);
    expect(probes.slice(0, most).map(({ rule }) => rule)).toEqual(rules);
  });

  it('asks for missing evidence in the words that it would answer', () => {
    const text = 'It was a success and it was fast.';
    const told = result(text, { missing: ['metric'], vague: [['vague/impact', 'a success']] });
    const { probes } = chooseProbes(told, answeredBy, FIRST);
    expect(probes).toEqual([
      {
        rule: 'missing/metric',
        inWordsOf: 'vague/impact',
        asked: "You said 'a success'. What of vague/impact?",
        quoted: { start: 7, end: 16 },
        good: 'A good one for missing/metric.',
        again: false,
      },
    ]);
  });

  it('does not quote the same words for two things', () => {
    const told = result('It was a success.', {
      missing: ['metric', 'outcome'],
      vague: [['vague/impact', 'a success']],
    });
    const { probes } = chooseProbes(told, answeredBy, FIRST);
    expect(probes.map(({ quoted }) => quoted !== null)).toEqual([true, false]);
  });

  it('asks the same of two statements only when the rest has been asked', () => {
    const told = result('It was a success, a triumph and a huge win, and it was fast.', {
      missing: ['metric', 'outcome', 'stakeholder'],
      vague: [
        ['vague/impact', 'a success'],
        ['vague/impact', 'a triumph'],
        ['vague/speed', 'fast'],
        ['vague/speed', 'a huge win'],
      ],
    });
    const { probes } = chooseProbes(told, answeredBy, FIRST);
    expect(probes.map(({ rule, inWordsOf }) => inWordsOf ?? rule)).toEqual([
      'vague/impact',
      'missing/outcome',
      'vague/speed',
      'missing/stakeholder',
      'vague/impact',
      'vague/speed',
    ]);
  });

  it('does not ask for what is required in words that are no more than a warning', () => {
    const told = result('It was perfect, I think, and a success.', {
      missing: ['metric'],
      vague: [
        ['vague/hedge', 'I think', 'warning'],
        ['vague/impact', 'a success'],
      ],
    });
    const { probes } = chooseProbes(told, (rule) => (isVague(rule) ? ['metric'] : []), FIRST);
    expect(probes.map(({ rule, inWordsOf }) => [rule, inWordsOf])).toEqual([
      ['missing/metric', 'vague/impact'],
      ['vague/hedge', undefined],
    ]);
  });

  it('leaves what is neither vague nor missing to the report', () => {
    const told = result('It was fast.', { vague: [['length/words', 'fast']] });
    expect(chooseProbes(told, answeredBy, FIRST).probes).toEqual([]);
  });
});

describe('weaving answers into the story', () => {
  const quote = (story: string, words: string) => ({
    start: story.indexOf(words),
    end: story.indexOf(words) + words.length,
  });

  it.each([
    [
      'behind the sentence that was quoted',
      'It was a success. We left.',
      'It was a success. By 22 %. We left.',
    ],
    ['behind its closing quote', 'He said “a success.” We left.', 'He said “a success.” By 22 %. We left.'],
    ['at the end of its bullet', '- a success\n- more', '- a success By 22 %.\n- more'],
    ['at the end of the story', 'It was a success', 'It was a success By 22 %.'],
    [
      'not at a point within a number',
      'a success of 2.5 kinds. End.',
      'a success of 2.5 kinds. By 22 %. End.',
    ],
  ])('puts one %s', (_name, story, woven) => {
    const replies = [{ probe: probe({ quoted: quote(story, 'a success') }), text: 'By\n22 %.\n' }];
    expect(weave(story, replies).text).toBe(woven);
  });

  it('adds an answer that quotes nothing as a paragraph', () => {
    expect(weave('A story.\n', [{ probe: probe(), text: 'In 7 weeks.' }]).text).toBe(
      'A story.\n\nIn 7 weeks.\n',
    );
  });

  it('says where each answer stands, and where the story’s own words are now', () => {
    const story = 'It was a success. We were fast.';
    const replies = [
      { probe: probe(), text: 'Last.' },
      { probe: probe({ quoted: quote(story, 'fast') }), text: 'In 7 weeks.' },
      { probe: probe({ quoted: quote(story, 'a success') }), text: 'By 22 %.' },
      { probe: probe(), text: '' },
    ];
    const { text, ranges, moved } = weave(story, replies);
    expect(text).toBe('It was a success. By 22 %. We were fast. In 7 weeks.\n\nLast.');
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Last.',
      'In 7 weeks.',
      'By 22 %.',
      '',
    ]);
    const { start, end } = quote(story, 'fast');
    expect(text.slice(moved(start), moved(end))).toBe('fast');
  });
});

/**
 * How a reply to a follow-up is heard in a story.
 *
 * @param alone what the reply shows by itself; left out: every criterion that the story with it shows
 */
function hear(story: string, asked: Probe, reply: string, told: Told = {}, alone?: string[]): Hearing {
  const woven = weave(story, [{ probe: asked, text: reply }]);
  const shown = alone ?? (told.met ?? []).map(([id]) => id);
  return {
    result: result(woven.text, told),
    woven,
    range: woven.ranges[0]!,
    alone: result(reply, { met: shown.map((id) => [id, reply]) }),
    elsewhere: [],
    understood: true,
  };
}

describe('judging an answer', () => {
  const story = 'It was a success.';
  const quoted = { start: 7, end: 16 };
  const vague = probe({ rule: 'vague/impact', quoted });
  const still: Told = { vague: [['vague/impact', 'a success']] };
  const rise: Told = { met: [['metric', '22 %']] };

  it.each<[string, Probe, Told, boolean]>([
    ['missing evidence that it shows', probe(), rise, true],
    ['missing evidence that is still missing', probe(), { missing: ['metric'] }, false],
    [
      'missing evidence asked for in words that it answers',
      probe({ rule: 'missing/outcome', inWordsOf: 'vague/impact', quoted }),
      { ...rise, missing: ['outcome'] },
      true,
    ],
    [
      'missing evidence asked for in words that it does not answer',
      probe({ rule: 'missing/outcome', inWordsOf: 'vague/relationship', quoted }),
      { ...rise, missing: ['outcome'] },
      false,
    ],
    ['a vague phrase that no longer counts as one', vague, { met: [['timeline', '22 %']] }, true],
    ['a vague phrase that only no longer counts as one', vague, {}, false],
    ['a vague phrase that still does', vague, still, false],
    ['a vague phrase, by evidence that answers such', vague, { ...still, ...rise }, true],
    [
      'a vague phrase, by evidence of another kind',
      probe({ rule: 'vague/relationship', quoted }),
      { ...still, ...rise },
      false,
    ],
    [
      'a vague phrase, where other words of the story show it better',
      vague,
      { ...still, met: [['metric', 'It']] },
      true,
    ],
    ['an own question, by evidence', probe({ rule: 'question/follow-up' }), rise, true],
    ['an own question, by none', probe({ rule: 'question/follow-up' }), {}, false],
    [
      'an own question, by evidence that is vague',
      probe({ rule: 'question/follow-up' }),
      { ...rise, vague: [['vague/impact', 'By']] },
      false,
    ],
  ])('%s', (_name, asked, told, met) => {
    expect(judgeReply(asked, hear(story, asked, 'By 22 %.', told), answeredBy)).toBe(met);
  });

  it('takes nothing for an answer', () => {
    expect(judgeReply(probe(), hear(story, probe(), ' '), answeredBy)).toBe(false);
  });

  it('takes for none what shows evidence only among the other sentences', () => {
    for (const asked of [probe(), vague])
      expect(judgeReply(asked, hear(story, asked, 'By 22 %.', { ...still, ...rise }, []), answeredBy)).toBe(
        false,
      );
  });

  it('takes for none what is not made of words', () => {
    const heard = { ...hear(story, probe(), 'By 22 %.', rise), understood: false };
    expect(judgeReply(probe(), heard, answeredBy)).toBe(false);
  });
});

describe('pushing back', () => {
  const back = (reply: string, more: Partial<Hearing> = {}, asked = probe()) =>
    pushBack(
      asked,
      { ...hear('A story.', asked, reply, { missing: ['metric'] }), ...more },
      answeredBy,
      CUSTOMS.askAgain,
    )?.asked;

  it('quotes what was vague in the answer', () => {
    const told: Told = { missing: ['metric'], vague: [['vague/impact', 'a lot']] };
    expect(
      pushBack(probe(), hear('A story.', probe(), 'By a lot.', told), answeredBy, CUSTOMS.askAgain),
    ).toMatchObject({
      rule: 'missing/metric',
      asked: "You said 'a lot'. What of vague/impact?",
      again: true,
    });
  });

  it('does not ask on about vague words that are beside the point', () => {
    const told: Told = { missing: ['data-source'], vague: [['vague/impact', 'nice']] };
    const asked = probe({ rule: 'missing/data-source', asked: 'From where?' });
    const heard = hear('A story.', asked, 'The weather was nice.', told);
    expect(pushBack(asked, heard, answeredBy, CUSTOMS.askAgain)?.asked).toBe(
      'That is still open. From where?',
    );
  });

  it.each([
    ['is beside the point', back('It rained.'), 'That is still open. By how much?'],
    ['is gibberish', back('asdf', { understood: false }), 'I could not follow that. By how much?'],
    ['says nothing new', back(''), 'I have heard that already. By how much?'],
    [
      'tells nothing of what nobody marked',
      back('It rained.', {}, probe({ rule: 'question/follow-up' })),
      'Please make that more concrete. By how much?',
    ],
  ])('asks the same again where the answer %s', (_name, asked, words) => {
    expect(asked).toBe(words);
  });

  it('does so once', () => {
    expect(back('x', {}, probe({ again: true }))).toBeUndefined();
  });
});

describe('with the checker and the rubrics that ship', () => {
  const content = loadContent();
  const QUESTION = 'customer-obsession';
  const answers = (rule: string) => answersOf(content, rule);
  let check: (text: string, question?: string) => Result;
  beforeAll(() => {
    const checker = createChecker(content);
    check = (text, question = QUESTION) => checkStory(readRow(text, { question }), checker);
  });

  const STORY =
    'Shoppers left our checkout. I decided to redesign the form with two engineers. It was a huge success.';

  function judge(rule: string, reply: string, story = STORY, question = QUESTION): boolean {
    const asked = chooseProbes(check(story, question), answers, FIRST).probes.find((chosen) =>
      [chosen.rule, chosen.inWordsOf].includes(rule),
    );
    if (!asked) throw new Error(`${rule} is not asked`);
    const woven = weave(story, [{ probe: asked, text: reply }]);
    const range = woven.ranges[0]!;
    const hearing = {
      result: check(woven.text, question),
      woven,
      range,
      alone: check(reply, question),
      elsewhere: asksElsewhere(content, question, asked.inWordsOf ?? asked.rule).map((as) =>
        check(reply, as),
      ),
      understood: true,
    };
    return judgeReply(asked, hearing, answers);
  }

  it.each([
    ['missing/metric', 'Abandonment fell from 31% to 24% for 1.3 million shoppers.', true],
    ['missing/metric', 'By 22 %.', true],
    [
      'missing/metric',
      'It really was a very big improvement, and everybody in the whole company was happy about the metric.',
      false,
    ],
    [
      'missing/metric',
      'We looked at the numbers, and the percentage and the conversion rate were much better than before.',
      false,
    ],
    ['missing/metric', 'A lot.', false],
    ['missing/metric', 'Yes.', false],
    ['missing/metric', 'I like turtles.', false],
    ['missing/timeline', 'It took me 7 weeks, until the end of March.', true],
    ['missing/timeline', 'Abandonment fell from 31% to 24%.', false],
    ['missing/timeline', 'No.', false],
    ['missing/metric', 'Abandonment fell from 31% to 24% and everybody was happy.', true],
    ['missing/business-impact', 'It brought in $2.1 million a year.', true],
    ['missing/business-impact', 'Everybody was very happy with it.', false],
  ])('asked for %s, %j counts: %s', (rule, reply, met) => {
    expect(judge(rule, reply)).toBe(met);
  });

  it.each([
    ['I moved the payout page after a day with 14 sellers; 9 of them then reconciled without us.', true],
    ['We had many good talks.', false],
    ['Yes, with everybody.', false],
  ])('asked about words where the story shows its result elsewhere, %j counts: %s', (reply, met) => {
    const story =
      'I built strong relationships with our sellers. Complaints fell from 31 to 14 a day between January and June 2024.';
    expect(judge('vague/relationship', reply, story)).toBe(met);
  });

  it.each([
    ['A usability test with 12 customers: 9 of them did not notice the box.', true],
    ['The funnel in Google Analytics; 34% left at the address page.', true],
    ['SQL on the orders table: 12% of the orders were split into two parcels.', true],
    ['It was data from our dashboard.', false],
    ['I don’t remember, the analyst had it.', false],
    ['We launched it in May 2024.', false],
  ])('asked which data it was, in any question, %j counts: %s', (reply, met) => {
    for (const question of content.questions) {
      const story =
        'I was told to look into refunds. We looked at some data, and I decided to redesign the form.';
      expect([question.id, judge('vague/data', reply, story, question.id)]).toEqual([question.id, met]);
    }
  });

  it('hears what every story is asked for in its own question alone', () => {
    expect(asksElsewhere(content, 'dive-deep', 'vague/impact')).toEqual([]);
    expect(asksElsewhere(content, QUESTION, 'vague/data')).toEqual(['dive-deep', 'earn-trust']);
    expect(asksElsewhere(content, 'dive-deep', 'vague/data')).toEqual(['earn-trust']);
  });
});
