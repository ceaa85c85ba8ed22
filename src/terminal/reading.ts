/** Says that an answer is being read, where that takes a moment: on a cold machine a second or two. */
import { print, type Terminal } from './terminal.ts';

/** What takes less is felt as no waiting at all; a line that comes and goes in that time would only flicker. */
const AT_ONCE_MS = 100;
const READING = 'Reading your answer…';

/** In a line that goes away again. */
export function sayReading<Value>(terminal: Terminal, reading: Promise<Value>): Promise<Value> {
  const { screen, theme } = terminal;
  return told(
    reading,
    () => screen.write(`  ${theme.faint(READING)}`),
    () => screen.write('\r\x1b[2K'),
  );
}

/** In a line of its own, for plain mode. */
export function tellReading<Value>(terminal: Terminal, reading: Promise<Value>): Promise<Value> {
  return told(reading, () => print(terminal, [READING]));
}

async function told<Value>(
  reading: Promise<Value>,
  begin: () => void,
  end: () => void = () => {},
): Promise<Value> {
  let begun = false;
  const timer = setTimeout(() => {
    begun = true;
    begin();
  }, AT_ONCE_MS);
  try {
    return await reading;
  } finally {
    clearTimeout(timer);
    if (begun) end();
  }
}
