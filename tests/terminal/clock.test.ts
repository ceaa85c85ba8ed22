import { describe, expect, it } from 'vitest';
import {
  pauseClock,
  readClock,
  resumeClock,
  secondsPaused,
  startClock,
} from '../../src/terminal/answer/clock.ts';
import { formatTime } from '../../src/text/layout.ts';

describe('the countdown', () => {
  it.each([
    [0, '3:00', 'calm'],
    [999, '3:00', 'calm'],
    [1_000, '2:59', 'calm'],
    [119_999, '1:01', 'calm'],
    [120_000, '1:00', 'soon'],
    [149_999, '0:31', 'soon'],
    [150_000, '0:30', 'late'],
    [180_000, '0:00', 'late'],
    [181_000, 'overtime +0:01', 'over'],
    [187_000, 'overtime +0:07', 'over'],
  ])('shows after %i ms: %s, %s', (now, label, urgency) => {
    expect(readClock(startClock(180, 0), now)).toMatchObject({ label, urgency });
  });

  it('counts up where there is no limit', () => {
    expect(readClock(startClock(null, 0), 65_000)).toMatchObject({
      label: '1:05',
      left: null,
      urgency: 'calm',
    });
  });

  it('stands still in a pause, also in one that began at time zero', () => {
    const paused = pauseClock(startClock(180, 0), 0);
    expect(readClock(paused, 60_000).label).toBe('3:00');
    const resumed = resumeClock(paused, 60_000);
    expect(readClock(resumed, 61_000).label).toBe('2:59');
    expect(secondsPaused(resumed, 61_000)).toBe(60);
  });

  it('goes on from a draft with the time that was left', () => {
    const clock = startClock(180, 5_000, { seconds: 100, pausedSeconds: 12, pauses: 1 });
    expect(readClock(clock, 6_000).label).toBe('1:19');
    expect(secondsPaused(clock, 6_000)).toBe(12);
    expect(clock.pauses).toBe(1);
  });
});

it.each([
  [0, '0:00'],
  [7, '0:07'],
  [180, '3:00'],
  [3660, '61:00'],
])('writes %i seconds as %s', (seconds, text) => {
  expect(formatTime(seconds)).toBe(text);
});
