import { describe, expect, it } from 'vitest';
import {
  type Buffer,
  cleanInput,
  createBuffer,
  insert,
  kill,
  moveTo,
  redo,
  remove,
  undo,
  yank,
} from '../../src/terminal/answer/buffer.ts';

/** A buffer from a text with `|` at the cursor, and back. */
function at(marked: string): Buffer {
  const cursor = marked.indexOf('|');
  return moveTo(createBuffer(marked.replace('|', '')), cursor);
}

function marked({ text, cursor }: Buffer): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

describe('edits', () => {
  it('inserts at the cursor and moves behind it', () => {
    expect(marked(insert(at('a|c'), 'b'))).toBe('ab|c');
  });

  it('removes before and after the cursor', () => {
    expect(marked(remove(at('ab|c'), 1))).toBe('a|c');
    expect(marked(remove(at('a|bc'), 2))).toBe('a|c');
  });

  it('yanks what was killed, in both directions', () => {
    const killed = kill(at('one two| three'), 4);
    expect(marked(killed)).toBe('one | three');
    expect(marked(yank(killed))).toBe('one two| three');
  });

  it('yanks kills in one run as one text, in their order', () => {
    const first = kill(at('one two three|'), 8);
    const second = kill(first, 4);
    expect(second.killed).toBe('two three');
  });

  it('starts a new kill after another key', () => {
    const first = kill(at('one two three|'), 8);
    const second = kill(moveTo(first, 7), 4);
    expect(second.killed).toBe('two');
  });

  it('undoes the letters of a word together, and the words apart', () => {
    const typed = [...'one two'].reduce(insert, createBuffer());
    expect(undo(typed).text).toBe('one ');
    expect(undo(undo(typed)).text).toBe('one');
    expect(undo(undo(undo(typed))).text).toBe('');
    expect(undo(createBuffer('kept')).text).toBe('kept');
  });

  it('undoes a deletion with the cursor where it was', () => {
    expect(marked(undo(remove(at('ab|c'), 1)))).toBe('ab|c');
  });

  it('takes an undo back, with the cursor, until something else is written', () => {
    const typed = insert(insert(createBuffer('We cut '), '31'), ' %');
    const twice = undo(undo(typed));
    expect(twice.text).toBe('We cut ');
    expect(marked(redo(redo(twice)))).toBe('We cut 31 %|');
    expect(redo(redo(redo(twice))).text).toBe('We cut 31 %');
    expect(undo(redo(twice)).text).toBe('We cut ');
    expect(redo(insert(twice, 'x')).text).toBe('We cut x');
    expect(redo(moveTo(twice, 0)).text).toBe('We cut 31');
  });

  it('keeps every edit within reach of undo for a whole answer', () => {
    let buffer = createBuffer();
    for (let word = 0; word < 400; word++) buffer = insert(insert(buffer, 'word'), ' ');
    for (let step = 0; step < 800; step++) buffer = undo(buffer);
    expect(buffer.text).toBe('');
  });
});

describe('pasted text', () => {
  it.each([
    ['CRLF', 'a\r\nb', 'a\nb'],
    ['CR', 'a\rb\r\rc', 'a\nb\n\nc'],
    ['tabs', 'a\tb', 'a  b'],
    ['control bytes', 'a\x00\x03\x04\x07\x1a\x7f\x9bb', 'ab'],
    ['colours', '\x1b[31mred\x1b[0m', 'red'],
    ['emoji and accents', 'ä 👨‍👩‍👧‍👦 e\u0301', 'ä 👨‍👩‍👧‍👦 e\u0301'],
  ])('is cleaned of %s', (_name, raw, expected) => {
    expect(cleanInput(raw)).toBe(expected);
  });
});
