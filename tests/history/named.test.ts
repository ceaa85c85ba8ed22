import { describe, expect, it } from 'vitest';
import { findAttempt } from '../../src/history/named.ts';
import { attempt } from '../attempts.ts';

const ATTEMPTS = [
  { ...attempt('dive-deep', '2026-03-01', 40), id: 'k3abcd' },
  { ...attempt('ownership', '2026-03-02', 40), id: 'k3ab' },
  { ...attempt('earn-trust', '2026-03-09', 62), id: 'k3f9qz' },
];

describe('an attempt by its name', () => {
  it.each([
    ['k3f9qz', 'k3f9qz'],
    ['k3f', 'k3f9qz'],
    ['k3ab', 'k3ab'],
    ['last', 'k3f9qz'],
  ])('%s is %s', (name, id) => {
    expect(findAttempt(name, ATTEMPTS).id).toBe(id);
  });

  it.each([
    ['k3', 'Several attempts begin with', 'k3abcd, k3ab, k3f9qz'],
    ['k3f9qy', 'No attempt is called', "Did you mean 'k3f9qz'?"],
  ])('%s is none, and it is said why', (name, message, names) => {
    expect(() => findAttempt(name, ATTEMPTS)).toThrow(message);
    expect(() => findAttempt(name, ATTEMPTS)).toThrow(names);
  });

  it('is none where there is none', () => {
    expect(() => findAttempt('last', [])).toThrow('pmdrill practice');
  });
});
