import { expect, it } from 'vitest';
import { sayReading, tellReading } from '../../src/terminal/reading.ts';
import { createVirtualTerminal } from './virtual-terminal.ts';

/** A terminal, and a reading that ends when it is told. */
function open() {
  const virtual = createVirtualTerminal();
  // As every prompt leaves it.
  virtual.input.pause();
  let end = (_value: string) => {};
  const reading = new Promise<string>((resolve) => {
    end = resolve;
  });
  const pass = async (ms: number) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await virtual.settle();
  };
  return { ...virtual, reading, end, pass };
}

it('says that an answer is being read, at once, and takes the line away again', async () => {
  const { terminal, reading, end, pass, lines, cursor, settle } = open();
  const read = sayReading(terminal, reading);
  await pass(150);
  expect(lines()).toEqual(['  Reading your answer…']);
  end('the verdict');
  expect(await read).toBe('the verdict');
  await settle();
  expect(lines()).toEqual([]);
  expect(cursor()).toEqual({ row: 0, column: 0 });
});

it('says nothing where nobody has to wait', async () => {
  const { terminal, reading, end, pass, written } = open();
  const read = sayReading(terminal, reading);
  end('the verdict');
  await read;
  await pass(200);
  expect(written).toEqual([]);
});

it('takes the line away where the reading fails', async () => {
  const { terminal, pass, lines, settle } = open();
  let fail = (_reason: Error) => {};
  const reading = new Promise<string>((_resolve, reject) => {
    fail = reject;
  });
  const read = sayReading(terminal, reading);
  await pass(150);
  fail(new Error('gone'));
  await expect(read).rejects.toThrow('gone');
  await settle();
  expect(lines()).toEqual([]);
});

it('says it in a line of its own in plain mode, without a control character', async () => {
  const { terminal, reading, end, pass, written } = open();
  const read = tellReading(terminal, reading);
  await pass(150);
  end('the verdict');
  await read;
  expect(written).toEqual(['  Reading your answer…\n']);
});

it('lets Ctrl+C end the waiting, and keeps other keys for the next prompt', async () => {
  const { terminal, reading, end, input, settle } = open();
  let interrupted = 0;
  const onSignal = () => {
    interrupted++;
  };
  process.on('SIGINT', onSignal);
  const read = sayReading(terminal, reading);
  input.write('a');
  await settle();
  input.write('\x03');
  await settle();
  input.write('b');
  await settle();
  expect(interrupted).toBe(1);
  process.removeListener('SIGINT', onSignal);
  end('the verdict');
  await read;
  expect(String(input.read())).toBe('ab');
});
