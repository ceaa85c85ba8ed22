import { describe, expect, it } from 'vitest';
import { decodeText, MAX_BYTES } from '../../src/document/decode.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decodeText', () => {
  it('keeps the byte order mark, so that offsets count it', () => {
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'I built'), null)).toBe('\uFEFFI built');
  });

  it('says where a text stops being UTF-8', () => {
    const latin1 = bytes('first\r\nsaid no', [0xe9], 'l');
    expect(() => decodeText(latin1, 'a.md')).toThrow(
      expect.objectContaining({ code: 'not-utf-8', path: 'a.md', line: 2, column: 8 }),
    );
  });

  it.each([
    ['UTF-16', bytes([0xff, 0xfe, 0x49, 0x00]), 'not-utf-8'],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'binary'],
    ['over 1 MB', Buffer.alloc(MAX_BYTES + 1, 'a'), 'too-large'],
  ])('refuses %s', (_, input, code) => {
    expect(() => decodeText(input, 'a.md')).toThrow(expect.objectContaining({ code, path: 'a.md' }));
  });

  it('reads exactly 1 MB', () => {
    expect(decodeText(Buffer.alloc(MAX_BYTES, 'a'), null)).toHaveLength(MAX_BYTES);
  });
});
