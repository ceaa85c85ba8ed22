import { describe, expect, it } from 'vitest';
import type { Result, Typed } from '../../src/model.ts';
import { attemptOf } from '../../src/practice/attempt.ts';
import { drill, type Screens } from '../../src/practice/drill.ts';
import { chooseProbes } from '../../src/practice/follow-ups.ts';
import { advance, type Session, storyWithReplies } from '../../src/practice/session.ts';
import { CUSTOMS } from '../questions.ts';
import { result } from '../results.ts';
import { begin } from '../sessions.ts';

const STORY = 'It was a success.';

function typed(text: string, seconds = 60): Typed {
  return { text, seconds, pausedSeconds: 0, pauses: 0 };
}

function session(more: Partial<Session> = {}): Session {
  return { ...begin(), ...more };
}

/** A metric is missing until a digit is there; "a lot" is vague. */
async function check(text: string): Promise<Result> {
  const digits = /\d+/.exec(text)?.[0];
  return result(text, {
    ...(digits ? { met: [['metric', digits]] as [string, string][] } : { missing: ['metric'] }),
    vague: text.includes('a lot') ? [['vague/impact', 'a lot']] : [],
    score: digits ? 90 : 40,
  });
}

/** A person who does as told: answers the follow-ups one after the other. */
function person(replies: string[], more: Partial<Screens> = {}): Screens & { seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    prepare: async ({ wording }) => void seen.push(`prepare: ${wording}`),
    answer: async (_session, note) => {
      note(typed('It was', 30));
      seen.push('answer');
      return typed(STORY);
    },
    rate: async () => {
      seen.push('rate');
      return 4;
    },
    verdict: async (_session, { score }) => {
      seen.push(`verdict: ${score}`);
      return true;
    },
    followUp: async (_session, { asked }) => {
      seen.push(asked);
      return typed(replies.shift() ?? '');
    },
    ...more,
  };
}

const answeredBy = (rule: string) => (rule === 'vague/impact' ? ['metric'] : []);
const TOOLS = {
  check,
  asksElsewhere: () => [],
  answeredBy,
  askAgain: CUSTOMS.askAgain,
  understands: async () => true,
  wait: <Value>(reading: Promise<Value>) => reading,
  probe: (answer: Result) => chooseProbes(answer, answeredBy, CUSTOMS.followUps),
  note: () => {},
};

describe('a drill', () => {
  it('asks three follow-ups, and the next in place of what an answer has made needless', async () => {
    const ids = ['metric', 'data-source', 'outcome', 'timeline', 'ownership', 'action'];
    const screens = person(['metric and outcome', 'data-source', 'Nothing.', 'Nothing still.']);
    const check = async (text: string): Promise<Result> => {
      const met = ids.filter((id) => text.includes(id)).map((id): [string, string] => [id, id]);
      return result(text, { met, missing: ids.filter((id) => !text.includes(id)) });
    };
    await drill(session(), screens, { ...TOOLS, check });
    const asked = screens.seen.filter((line) => line.includes('What of'));
    expect(asked).toEqual([
      'What of missing/metric?',
      'What of missing/data-source?',
      'What of missing/timeline?',
      'That is still open. What of missing/timeline?',
    ]);
  });

  it('does not ask for what the answer to another follow-up has given', async () => {
    const screens = person(['By 22 %, in 7 weeks.']);
    const check = async (text: string): Promise<Result> => {
      const met: [string, string][] = [];
      if (text.includes('22')) met.push(['metric', '22']);
      if (text.includes('weeks')) met.push(['timeline', 'weeks']);
      const missing = ['metric', 'timeline', 'ownership'].filter(
        (id) => !met.some(([known]) => known === id),
      );
      return result(text, { met, missing });
    };
    const done = await drill(session(), screens, { ...TOOLS, check });
    const asked = screens.seen.filter((line) => line.startsWith('What of'));
    expect(asked).toEqual(['What of missing/metric?', 'What of missing/ownership?']);
    expect(done.replies.map(({ probe, met }) => [probe.rule, met])).toEqual([
      ['missing/metric', true],
      ['missing/ownership', false],
    ]);
  });

  it('shows nothing, rates nothing and asks nothing further where nothing was said', async () => {
    const screens = person([], { answer: async () => typed(' \n') });
    const done = await drill(session({ selfRate: true }), screens, TOOLS);
    expect(screens.seen).toEqual(['prepare: Tell me.']);
    expect(attemptOf(done)).toMatchObject({ followUps: [], selfRating: null });
  });

  it('goes from the question to the last follow-up', async () => {
    const screens = person(['By 22 %.']);
    const done = await drill(session(), screens, TOOLS);
    expect(screens.seen).toEqual(['prepare: Tell me.', 'answer', 'verdict: 40', 'What of missing/metric?']);
    expect(attemptOf(done)).toMatchObject({
      id: 'k3f9qz',
      answer: { text: STORY, seconds: 60 },
      selfRating: null,
      result: { score: 40, verdict: 'incomplete' },
      followUps: [{ rule: 'missing/metric', asked: 'What of missing/metric?', met: true }],
      after: { score: 90, verdict: 'complete' },
    });
  });

  it('asks for the self-rating before the verdict is known', async () => {
    const screens = person(['22']);
    const done = await drill(session({ selfRate: true }), screens, TOOLS);
    expect(screens.seen.slice(1, 4)).toEqual(['answer', 'rate', 'verdict: 40']);
    expect(attemptOf(done).selfRating).toBe(4);
  });

  it('pushes a vague answer back once more, and no further', async () => {
    const screens = person(['By a lot.', 'By a lot more.', 'never asked']);
    const done = await drill(session(), screens, TOOLS);
    expect(screens.seen.slice(3)).toEqual([
      'What of missing/metric?',
      "You said 'a lot'. What of vague/impact?",
    ]);
    expect(done.replies.map(({ met }) => met)).toEqual([false, false]);
    expect(attemptOf(done).after?.score).toBe(40);
  });

  it('keeps of a follow-up asked twice the answer that answered, in the story and in the gain', async () => {
    const done = await drill(session(), person(['By a lot.', 'By 22 %.']), TOOLS);
    expect(storyWithReplies(done).text).toBe(`${STORY}\n\nBy 22 %.`);
    expect(attemptOf(done)).toMatchObject({
      followUps: [{ met: false }, { met: true }],
      after: { score: 90, findings: [] },
    });
  });

  it('leaves answers out of the story that answered nothing, and loses nothing by them', async () => {
    const done = await drill(session(), person(['By a lot.', 'By a lot more.']), TOOLS);
    expect(storyWithReplies(done).text).toBe(STORY);
    expect(attemptOf(done).after).toEqual(attemptOf(done).result);
  });

  it('has heard for good what the answer, or a follow-up, has once shown', async () => {
    // The longer the story, the less of it the reading still shows: the source at first, then the metric as well.
    const forgetful = async (text: string): Promise<Result> => {
      const met: [string, string][] = [];
      if (text === STORY) met.push(['data-source', 'It']);
      if (text.includes('22') && !text.includes('weeks')) met.push(['metric', '22']);
      if (text.includes('weeks')) met.push(['timeline', 'weeks']);
      const missing = ['data-source', 'metric', 'timeline'].filter(
        (id) => !met.some(([each]) => each === id),
      );
      return result(text, { met, missing });
    };
    const screens = person(['By 22 %.', 'In 7 weeks.']);
    const done = await drill(session(), screens, { ...TOOLS, check: forgetful });
    expect(screens.seen.slice(3)).toEqual(['What of missing/metric?', 'What of missing/timeline?']);
    const { after } = attemptOf(done);
    expect(after?.verdict).toBe('complete');
    expect(after?.criteria.map(({ id, met, evidence }) => [id, met, evidence])).toEqual([
      ['timeline', true, ['weeks']],
      ['data-source', true, ['It']],
      ['metric', true, ['22']],
    ]);
  });

  it('counts what was asked for as heard where the answer shows it by itself alone', async () => {
    const drowned = async (text: string): Promise<Result> =>
      result(text, text.startsWith(STORY) ? { missing: ['metric'] } : { met: [['metric', '22']] });
    const done = await drill(session(), person(['By 22 %.']), { ...TOOLS, check: drowned });
    expect(done.replies.map(({ met }) => met)).toEqual([true]);
    expect(attemptOf(done).after?.criteria).toEqual([
      { id: 'metric', met: true, required: true, evidence: ['22'] },
    ]);
  });

  it('keeps an answer beside the point that shows something else', async () => {
    const both = async (text: string): Promise<Result> => {
      const met: [string, string][] = text.includes('weeks') ? [['timeline', 'weeks']] : [];
      return result(text, { met, missing: met.length > 0 ? ['metric'] : ['metric', 'timeline'] });
    };
    const done = await drill(session(), person(['It took 7 weeks.', 'No.']), { ...TOOLS, check: both });
    expect(done.replies.map(({ met, kept }) => [met, kept])).toEqual([
      [false, true],
      [false, false],
    ]);
    expect(storyWithReplies(done).text).toBe(`${STORY}\n\nIt took 7 weeks.`);
  });

  it('takes the same words for an answer once only', async () => {
    const check = async (text: string): Promise<Result> => {
      const told = text.includes('22')
        ? { met: [['metric', '22']] as [string, string][] }
        : { missing: ['metric'] };
      const vague = ['fast', 'a success'].map((words) => ['vague/impact', words] as [string, string]);
      return result(text, { ...told, vague: vague.filter(([, words]) => text.includes(words)) });
    };
    const answer = async () => typed('It was a success. It was fast.');
    const screens = person(Array(6).fill('By 22 %.'), { answer });
    const done = await drill(session(), screens, { ...TOOLS, check });
    expect(done.replies.map(({ met }) => met)).toEqual([true, false, false]);
    expect(screens.seen.at(-1)).toMatch(/^I have heard that already\. /);
    expect(storyWithReplies(done).text.match(/22/g)).toHaveLength(1);
  });

  it.each([
    ['Orders went from 100 to 122 a day.', ['Orders grew a lot'], 1],
    ['By 22 %.', undefined, 2],
  ])('asks no more about vague words that %j has made good beside: %s', async (reply, also, asked) => {
    const read = async (text: string): Promise<Result> => {
      const vague = ['a success', 'Orders grew a lot'].filter((words) => text.includes(words));
      return result(text, {
        ...(text.includes('22') ? { met: [['metric', '22']] } : { missing: ['metric'] }),
        vague: vague.map((words) => ['vague/impact', words]),
      });
    };
    const answer = async () => typed('It was a success. Orders grew a lot.');
    const done = await drill(session(), person([reply], { answer }), { ...TOOLS, check: read });
    expect(attemptOf(done).followUps.map((each) => each.also)).toEqual([also, undefined].slice(0, asked));
  });

  it('keeps in the story what made vague words good beside, though its own question stays open', async () => {
    const read = async (text: string): Promise<Result> => {
      const vague = text.includes('122') ? [] : ['Orders grew a lot'].filter((words) => text.includes(words));
      return result(text, {
        missing: ['timeline'],
        met: text.startsWith('Orders went') ? [['metric', '122']] : [],
        vague: vague.map((words) => ['vague/impact', words]),
      });
    };
    const screens = person(['Orders went from 100 to 122 a day.', 'pass'], {
      answer: async () => typed('Orders grew a lot.'),
    });
    const done = await drill(session(), screens, {
      ...TOOLS,
      check: read,
      probe: (answer) => chooseProbes(answer, answeredBy, { ...CUSTOMS.followUps, first: ['timeline'] }),
    });
    expect(done.replies[0]).toMatchObject({ met: false, kept: true, also: ['Orders grew a lot'] });
    expect(storyWithReplies(done).text).toBe('Orders grew a lot.\n\nOrders went from 100 to 122 a day.');
  });

  it.each(['pass', 'No idea, sorry.', "I don't know."])(
    'takes %j for an answer and goes on',
    async (reply) => {
      const understands = async () => false;
      const check = async (text: string): Promise<Result> => result(text, { missing: ['metric', 'outcome'] });
      const screens = person([reply, 'pass'], {});
      const done = await drill(session(), screens, { ...TOOLS, check, understands });
      expect(screens.seen.slice(3)).toEqual(['What of missing/metric?', 'What of missing/outcome?']);
      expect(storyWithReplies(done).text).toBe(STORY);
    },
  );

  it('asks nothing further where the answer is that there is none', async () => {
    const screens = person([], { answer: async () => typed('Sorry, I have no idea.') });
    await drill(session({ selfRate: true }), screens, TOOLS);
    expect(screens.seen).toEqual(['prepare: Tell me.']);
  });

  it('asks again where keys were pressed at random', async () => {
    const understands = async (text: string) => !text.includes('asdf');
    const screens = person(['asdf 22 % qwer', 'By 22 %.']);
    const done = await drill(session(), screens, { ...TOOLS, understands });
    expect(screens.seen.at(-1)).toMatch(/^I could not follow that\. /);
    expect(storyWithReplies(done).text).toBe(`${STORY}\n\nBy 22 %.`);
  });

  it('lets a person wait for each reading, and for nothing else', async () => {
    let waits = 0;
    const wait = <Value>(reading: Promise<Value>) => {
      waits++;
      return reading;
    };
    await drill(session(), person(['By 22 %.']), { ...TOOLS, wait });
    expect(waits).toBe(2);
  });

  it('does not press where nothing was said', async () => {
    const screens = person(['']);
    await drill(session(), screens, TOOLS);
    expect(screens.seen.slice(3)).toEqual(['What of missing/metric?']);
  });

  it('ends at the verdict where no follow-ups are wanted', async () => {
    const screens = person([], { verdict: async () => false });
    const done = await drill(session(), screens, TOOLS);
    expect(attemptOf(done)).toMatchObject({ followUps: [], after: null });
  });

  it('ends among the follow-ups where no more are wanted, with those that were answered', async () => {
    const screens = person([], { followUp: async () => null });
    const done = await drill(session(), screens, TOOLS);
    expect(done.stage).toBe('done');
    expect(done.replies).toEqual([]);
  });

  it('tells of every state, and of what is being typed', async () => {
    const notes: Session[] = [];
    await drill(session(), person(['22']), { ...TOOLS, note: (state) => notes.push(state) });
    expect(notes.map(({ stage }) => stage)).toEqual([
      'prepare',
      'answer',
      'answer',
      'check',
      'verdict',
      'follow-up',
      'done',
    ]);
    expect(notes[2]?.typing?.text).toBe('It was');
  });

  it.each([
    ['in the middle of the answer', 2, ['answer']],
    ['at the verdict', 4, ['verdict: 40']],
    ['at a follow-up', 5, ['What of missing/metric?']],
  ])('goes on from a draft kept %s', async (_name, at, first) => {
    const notes: Session[] = [];
    await drill(session(), person(['22']), { ...TOOLS, note: (state) => notes.push(state) });
    const draft = JSON.parse(JSON.stringify(notes[at])) as Session;
    const screens = person(['22']);
    const done = await drill(draft, screens, TOOLS);
    expect(screens.seen.slice(0, 1)).toEqual(first);
    expect(attemptOf(done).after?.score).toBe(90);
  });

  it('lets an interruption through', async () => {
    const screens = person([], { answer: () => Promise.reject(new Error('Ctrl+C')) });
    await expect(drill(session(), screens, TOOLS)).rejects.toThrow('Ctrl+C');
  });
});

describe('an event', () => {
  it.each([
    ['typed', { type: 'typed', typed: typed('late') }],
    ['rated', { type: 'rated', rating: 3 }],
    ['push-back', { type: 'push-back', wanted: true }],
  ] as const)('that does not belong to the stage changes nothing: %s', (_name, event) => {
    const state = session();
    expect(advance(state, event)).toBe(state);
  });
});

it('has no attempt to keep before there is a verdict', () => {
  expect(() => attemptOf(session())).toThrow('k3f9qz');
});
