/** Says that an answer is being read, where that takes a moment: on a cold machine a second or two. */
import { hearKeys } from './between.ts';
import { print, type Terminal } from './terminal.ts';

/** What takes less is felt as no waiting at all; a line that comes and goes in that time would only flicker. */
const AT_ONCE_MS = 100;
const READING = 'Reading your answer…';

/** In a line that goes away again. */
export function sayReading<Value>(terminal: Terminal, reading: Promise<Value>): Promise<Value> {
  const { screen, theme } = terminal;
  return told(
    terminal,
    reading,
    () => screen.write(`  ${theme.faint(READING)}`),
    () => screen.write('\r\x1b[2K'),
  );
}

/** In a line of its own, for plain mode. */
export function tellReading<Value>(terminal: Terminal, reading: Promise<Value>): Promise<Value> {
  return told(terminal, reading, () => print(terminal, [READING]));
}

async function told<Value>(
  terminal: Terminal,
  reading: Promise<Value>,
  begin: () => void,
  end: () => void = () => {},
): Promise<Value> {
  let begun = false;
  const timer = setTimeout(() => {
    begun = true;
    begin();
  }, AT_ONCE_MS);
  const stop = watchKeys(terminal);
  try {
    return await reading;
  } finally {
    stop();
    clearTimeout(timer);
    if (begun) end();
  }
}

/** No prompt listens meanwhile: Ctrl+C ends the drill, and other keys wait for the next prompt. */
function watchKeys(terminal: Terminal): () => void {
  const typed: Buffer[] = [];
  const stop = hearKeys(terminal, (keys) => typed.push(keys));
  return () => {
    stop();
    if (typed.length > 0) terminal.input.unshift(Buffer.concat(typed));
  };
}
