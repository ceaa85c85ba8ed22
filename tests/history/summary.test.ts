import { expect, it } from 'vitest';
import { byTime, describeAge, tookTooLong } from '../../src/history/summary.ts';
import { attempt } from '../attempts.ts';

it('orders by time, not by how the time is written', () => {
  const times = ['2026-11-01T10:00:00+02:00', '2026-11-01T09:00:00Z', '2026-11-01T09:00:00.500Z'];
  const attempts = times.map((at, score) => attempt('dive-deep', at, score));
  expect(attempts.toReversed().sort(byTime)).toEqual(attempts);
});

it.each([
  [180, 180, false],
  [180, 181, true],
  [null, 900, false],
])('with a limit of %s, %i seconds are too long: %s', (limit, seconds, late) => {
  const answer = { text: '', seconds, pausedSeconds: 0, pauses: 0 };
  expect(tookTooLong(attempt('dive-deep', '2026-11-01', 50, { limit, answer }))).toBe(late);
});

it.each([
  ['2026-11-23T11:59:30Z', 'just now'],
  ['2026-11-23T11:20:00Z', '40 minutes ago'],
  ['2026-11-23T11:00:00Z', 'an hour ago'],
  ['2026-11-23T02:00:00Z', '10 hours ago'],
  ['2026-11-22T12:00:00Z', 'yesterday'],
  ['2026-11-13T12:00:00Z', '10 days ago'],
  ['2026-09-01T12:00:00Z', '2026-09-01'],
])('%s is %s', (at, words) => {
  expect(describeAge(at, new Date('2026-11-23T12:00:00Z'))).toBe(words);
});
