import { expect, it } from 'vitest';
import { listenHere } from '../../src/commands/shared/ears.ts';
import { loadContent } from '../../src/content/load.ts';
import { drill } from '../../src/practice/drill.ts';
import { untimed } from '../../src/practice/silent.ts';
import { withBase } from '../../src/rubric.ts';
import { missingRule } from '../../src/rule-ids.ts';
import { begin } from '../sessions.ts';

const content = loadContent();
const { check, understands } = listenHere({ content, options: {} });

const STORY = 'I was a product manager at a fitness app. We worked on the onboarding, and it went well.';

/** What an interviewer has heard when a reply has followed the question for a criterion. */
async function hear(question: string, id: string, reply: string) {
  const { followUp, good } = withBase(content, question).criteria.find((each) => each.id === id)!;
  const session = begin({ question, limit: null, wording: 'Tell me about a time.' });
  const probe = { rule: missingRule(id), asked: followUp, quoted: null, good, again: false };
  const replies = [reply];
  const screens = {
    prepare: async () => {},
    answer: async () => untimed(STORY),
    rate: async () => null,
    verdict: async () => true,
    followUp: async () => {
      const text = replies.shift();
      return text === undefined ? null : untimed(text);
    },
  };
  const done = await drill(session, screens, {
    check: (text, as = question, asked) => check(as, text, asked),
    asksElsewhere: () => [],
    understands,
    wait: (reading) => reading,
    answeredBy: () => [],
    askAgain: content.customs.askAgain,
    probe: () => ({ probes: [probe], most: 1 }),
    note: () => {},
  });
  const heard = done.after?.criteria.find((each) => each.id === id);
  return { met: done.replies[0]!.met, heard: heard?.met ?? false };
}

it.each([
  ['ownership', 'task', 'Failed transfers from 9% to under 4% by the end of the second quarter.', true],
  ['customer-obsession', 'task', 'Halve the waiting time, before the Christmas season.', true],
  ['bias-for-action', 'task', 'A working fallback by Monday morning.', true],
  ['ownership', 'task', 'To bring the cost of a delivery down by a fifth.', true],
  ['ownership', 'task', 'To make it better for everybody.', false],
  ['ownership', 'task', 'Sales rose by 20% in the first month.', false],
  ['ownership', 'task', 'We began in January and it went well.', false],
  ['ownership', 'ownership', 'The decision to drop the second form was mine.', true],
  ['ownership', 'ownership', 'The plan was good.', false],
  ['earn-trust', 'stakeholder', 'Ingrid, our head of security.', true],
  ['earn-trust', 'stakeholder', 'Everybody in the company.', false],
  ['earn-trust', 'initial-stance', 'That we had tried it twice and it never worked.', true],
  ['earn-trust', 'persuasive-data', 'A spreadsheet of all 212 claims, sorted by cause.', true],
  ['earn-trust', 'persuasive-data', 'Some numbers about it.', false],
  ['earn-trust', 'changed-mind', 'Gave me two of her engineers.', true],
  ['earn-trust', 'changed-mind', 'He was fine with it.', false],
  ['bias-for-action', 'benchmark', 'Competitors need about half a year.', true],
  ['bias-for-action', 'benchmark', 'It takes ages.', false],
  ['bias-for-action', 'data-backed', 'The funnel in Amplitude, 3,000 sessions.', true],
  ['customer-obsession', 'customer-problem', 'Parents could not cancel a booking on the phone.', true],
  ['customer-obsession', 'customer-problem', 'They were annoyed.', false],
])('in %s, asked for %s, takes %j at its word: %s', async (question, id, reply, met) => {
  // What the story showed before stays heard, whatever the reply was.
  expect(await hear(question, id, reply)).toMatchObject(met ? { met, heard: true } : { met });
});
