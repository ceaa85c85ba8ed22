/** An interview with the checker that ships, and candidates who answer its follow-ups with nothing that answers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { listenHere } from '../../src/commands/shared/ears.ts';
import { loadContent } from '../../src/content/load.ts';
import { type Debrief, holdDebrief } from '../../src/mock/debrief.ts';
import { probeFurther } from '../../src/mock/interview.ts';
import type { Question } from '../../src/model.ts';
import { answeredBy, asksElsewhere } from '../../src/practice/answering.ts';
import { attemptOf } from '../../src/practice/attempt.ts';
import { drill } from '../../src/practice/drill.ts';
import { begin } from '../sessions.ts';

const content = loadContent();
const { check, understands } = listenHere({ content, options: {} });
const probes = (rule: string) => answeredBy(content, rule);
const typed = (text: string) => ({ text, seconds: 20, pausedSeconds: 0, pauses: 0 });

/** Five answers, vague ones if not told otherwise, and to each follow-up the same. */
async function sit(reply: string, answerTo = ({ bad }: Question) => bad): Promise<Debrief> {
  const attempts = [];
  for (const question of content.questions) {
    const session = begin({ id: question.id, question: question.id, mode: 'mock' });
    const candidate = {
      prepare: async () => {},
      answer: async () => typed(answerTo(question)),
      rate: async () => null,
      verdict: async () => true,
      followUp: async () => typed(reply),
    };
    const tools = {
      check: (text: string, as = question.id, asked?: string) => check(as, text, asked),
      asksElsewhere: (rule: string) => asksElsewhere(content, question.id, rule),
      understands,
      wait: <Value>(reading: Promise<Value>) => reading,
      answeredBy: probes,
      askAgain: content.customs.askAgain,
      probe: (result: Awaited<ReturnType<typeof check>>) =>
        probeFurther(question, result, { answeredBy: probes, customs: content.customs, random: () => 0 }),
      note() {},
    };
    attempts.push(attemptOf(await drill(session, candidate, tools)));
  }
  return holdDebrief(attempts, content);
}

const answered = ({ principles }: Debrief) => principles.map(({ followUps }) => followUps.answered);
const standings = ({ principles }: Debrief) => principles.map(({ standing }) => standing);

describe('the committee', () => {
  let silent: Debrief;
  beforeAll(async () => {
    silent = await sit('');
  }, 60_000);

  it.each([
    'asdf jkl qwer 22 % uiop',
    'I like turtles.',
    'My cat weighs 4 kg.',
    'The room has 4 chairs.',
    'I do not know.',
    'It really was a huge success and everybody loved it.',
  ])('is won over by no answer like %j', async (reply) => {
    const debrief = await sit(reply);
    expect(answered(debrief)).toEqual([0, 0, 0, 0, 0]);
    expect(standings(debrief)).toEqual(standings(silent));
    expect(debrief.principles.map(({ missing }) => missing)).toEqual(
      silent.principles.map(({ missing }) => missing),
    );
    expect(debrief.inclined).toBe(false);
  });

  it('is not won over by good answers whose follow-ups are talked round', async () => {
    const reply = 'Well, there are many things, and communication is key; we all learned from it.';
    const debrief = await sit(reply, ({ model }) => model);
    expect(debrief.principles.every(({ missing }) => missing.length <= 1)).toBe(true);
    expect(debrief.inclined).toBe(false);
  }, 60_000);

  it('counts one and the same sentence once a question', async () => {
    const debrief = await sit('Orders rose by 22 % within three months.');
    expect(Math.max(...answered(debrief))).toBe(1);
    const asked = debrief.principles.reduce((sum, { followUps }) => sum + followUps.asked, 0);
    expect(asked).toBeGreaterThan(10);
    expect(debrief.inclined).toBe(false);
  });
});
