import { expect, it } from 'vitest';
import { findJsonFault } from '../../src/history/json-fault.ts';

const WHOLE = String.raw`{"a": [1, -2.5e3, true, null, {}, []], "b\"\u00e9": {"c": "d"}} `;

it('finds no fault where there is none', () => {
  expect(JSON.parse(WHOLE)).toBeTypeOf('object');
  expect(findJsonFault(WHOLE)).toBeNull();
});

it('agrees with JSON.parse on every beginning of a text, and with each character taken out', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const cut = Array.from(WHOLE, (_, at) => WHOLE.slice(0, at));
  const holed = Array.from(WHOLE, (_, at) => WHOLE.slice(0, at) + WHOLE.slice(at + 1));
  for (const text of [...cut, ...holed]) expect(findJsonFault(text) === null, text).toBe(isJson(text));
});

it.each([
  ['{"a": 1,}', 8],
  ['{"a": 01}', 7],
  ['{"a": "b', 6],
  ['nope', 0],
  ['{} {}', 3],
  ['[1', 2],
])('%s goes wrong at offset %i', (text, at) => {
  expect(findJsonFault(text)).toBe(at);
});
