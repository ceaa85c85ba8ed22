import { beforeAll, describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import type { Result } from '../../src/model.ts';
import { chooseProbes, judgeReply, type Probe, pushBack, weave } from '../../src/practice/follow-ups.ts';
import { result } from '../results.ts';

const ANSWERED: Record<string, string[]> = {
  'vague/impact': ['metric', 'outcome'],
  'vague/relationship': ['changed-mind'],
};
const answeredBy = (rule: string) => ANSWERED[rule] ?? [];
const NOTHING = () => [];

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
    const probes = chooseProbes(result('It was a success and it was fast.', told), NOTHING);
    expect(probes.map(({ rule }) => rule)).toEqual(rules);
  });

  it('asks for missing evidence in the words that it would answer', () => {
    const text = 'It was a success and it was fast.';
    const told = result(text, { missing: ['metric'], vague: [['vague/impact', 'a success']] });
    const probes = chooseProbes(told, answeredBy);
    expect(probes).toEqual([
      {
        rule: 'missing/metric',
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
    expect(chooseProbes(told, answeredBy).map(({ quoted }) => quoted !== null)).toEqual([true, false]);
  });

  it('leaves what is neither vague nor missing to the report', () => {
    const told = result('It was fast.', { vague: [['length/words', 'fast']] });
    expect(chooseProbes(told, answeredBy)).toEqual([]);
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

describe('judging an answer', () => {
  const story = 'It was a success.';
  const quoted = { start: 7, end: 16 };

  it.each([
    [
      'missing evidence that is there now',
      probe(),
      { met: [['metric', '22 %']] as [string, string][] },
      true,
    ],
    ['missing evidence that is still missing', probe(), { missing: ['metric'] }, false],
    ['a vague phrase that no longer counts as one', probe({ rule: 'vague/impact', quoted }), {}, true],
    [
      'a vague phrase that still does',
      probe({ rule: 'vague/impact', quoted }),
      { vague: [['vague/impact', 'a success']] as [string, string][] },
      false,
    ],
    [
      'a vague phrase, where the answer brings evidence that answers it',
      probe({ rule: 'vague/impact', quoted }),
      {
        vague: [['vague/impact', 'a success']] as [string, string][],
        met: [['metric', '22 %']] as [string, string][],
      },
      true,
    ],
    [
      'a vague phrase, where the answer brings evidence of another kind',
      probe({ rule: 'vague/relationship', quoted }),
      {
        vague: [['vague/relationship', 'a success']] as [string, string][],
        met: [['metric', '22 %']] as [string, string][],
      },
      false,
    ],
    [
      'a vague phrase, where the evidence stood in the story before',
      probe({ rule: 'vague/impact', quoted }),
      {
        vague: [['vague/impact', 'a success']] as [string, string][],
        met: [['metric', 'It']] as [string, string][],
      },
      false,
    ],
  ])('%s', (_name, asked, told, met) => {
    const woven = weave(story, [{ probe: asked, text: 'By 22 %.' }]);
    expect(judgeReply(asked, result(woven.text, told), woven, woven.ranges[0]!, answeredBy)).toBe(met);
  });

  it('takes nothing for an answer', () => {
    const woven = weave(story, [{ probe: probe(), text: ' ' }]);
    expect(judgeReply(probe(), result(woven.text), woven, woven.ranges[0]!, answeredBy)).toBe(false);
  });
});

describe('pushing back', () => {
  it('quotes what was vague in the answer', () => {
    const woven = weave('A story.', [{ probe: probe(), text: 'By a lot.' }]);
    const told = result(woven.text, { missing: ['metric'], vague: [['vague/impact', 'a lot']] });
    expect(pushBack(probe(), told, woven.ranges[0]!)).toMatchObject({
      rule: 'missing/metric',
      asked: "You said 'a lot'. What of vague/impact?",
      again: true,
    });
  });

  it('asks the same again where the answer was not vague, but beside the point', () => {
    const woven = weave('A story.', [{ probe: probe(), text: 'It rained.' }]);
    const asked = pushBack(probe(), result(woven.text, { missing: ['metric'] }), woven.ranges[0]!)?.asked;
    expect(asked).toBe('That is still open. By how much?');
  });

  it('does so once', () => {
    expect(pushBack(probe({ again: true }), result('x'), { start: 0, end: 1 })).toBeNull();
  });
});

describe('with the checker and the rubrics that ship', () => {
  const content = loadContent();
  const rules = Object.values(content.rubrics).flatMap((rubric) => rubric.rules);
  const answers = (rule: string) => rules.find(({ id }) => id === rule)?.answeredBy ?? [];
  let check: (text: string) => Result;
  beforeAll(() => {
    const checker = createChecker(content);
    check = (text) => checkStory(readRow(text, { question: 'customer-obsession' }), checker);
  });

  const STORY =
    'Shoppers left our checkout. I decided to redesign the form with two engineers. It was a huge success.';

  function judge(rule: string, reply: string): boolean {
    const asked = chooseProbes(check(STORY), answers).find((chosen) => chosen.rule === rule);
    if (!asked) throw new Error(`${rule} is not asked`);
    const woven = weave(STORY, [{ probe: asked, text: reply }]);
    return judgeReply(asked, check(woven.text), woven, woven.ranges[0]!, answers);
  }

  it.each([
    ['Abandonment fell from 31% to 24% for 1.3 million shoppers.', true],
    [
      'It really was a very big improvement, and everybody in the whole company was happy about the metric.',
      false,
    ],
    [
      'We looked at the numbers, and the percentage and the conversion rate were much better than before.',
      false,
    ],
    ['A lot.', false],
  ])('asked for the metric, %j counts: %s', (reply, met) => {
    expect(judge('missing/metric', reply)).toBe(met);
  });
});
