/** An answer typed line by line: Ctrl+D finishes it, Ctrl+P pauses, and the time left is told now and then. */
import type { Typed } from '../../model.ts';
import { formatTime } from '../../text/layout.ts';
import { cleanInput } from '../answer/buffer.ts';
import { pauseClock, readClock, resumeClock, secondsPaused, startClock, timeUsed } from '../answer/clock.ts';
import type { Asked } from '../answer/memory.ts';
import { nextKey, restSilently, swallowKeys } from '../between.ts';
import { type LineReader, readLines } from '../line-input.ts';
import { Interrupted, print, type Terminal, tell } from '../terminal.ts';

/** Seconds left that are told; more often would talk over what is being typed. */
const TOLD = [60, 30, 10, 0];

type PlainAnswer = Pick<Asked, 'limit' | 'strict' | 'draft' | 'note'>;

/** Takes lines until Ctrl+D. */
export async function typeAnswer(terminal: Terminal, asked: PlainAnswer): Promise<Typed> {
  const { limit, draft, note } = asked;
  await restSilently(terminal);
  const time = limit === null ? 'There is no time limit.' : `You have ${formatTime(limit)}.`;
  tell(terminal, [`${time} Type your answer; Ctrl+D finishes it, Ctrl+P pauses.`, '']);
  if (draft?.text) print(terminal, draft.text.split('\n'));
  const answer = startAnswer(terminal, asked);
  let warned = false;
  for (let open = ''; ; ) {
    const part = await readLines(terminal, { open, ...answer.reader });
    open = part.open;
    note(answer.typed(open));
    if (part.ended instanceof Interrupted) throw part.ended;
    if (part.ended === 'time-up') {
      tell(terminal, ['', 'Time is up. Your answer is kept as it stands.']);
      await swallowKeys(terminal);
      terminal.timeUp = true;
    }
    if (part.ended === 'finished' && !warned && answer.typed(open).text === '') {
      tell(terminal, ['', 'Nothing is written yet. Ctrl+D again skips this.']);
      warned = true;
      continue;
    }
    if (part.ended !== 'paused') {
      print(terminal, ['']);
      return answer.typed(open);
    }
    const label = await answer.pause(async () => {
      print(terminal, ['', 'Paused. Press any key to go on.']);
      await nextKey(terminal);
    });
    print(terminal, [`Going on, ${label}.`]);
  }
}

/** The lines so far and their clock. */
interface OpenAnswer {
  reader: Omit<LineReader, 'open'>;
  /** All that was typed, with the line that is still open. */
  typed(open: string): Typed;
  /** Stops the clock meanwhile; returns what it shows then. */
  pause(meanwhile: () => Promise<void>): Promise<string>;
}

function startAnswer({ now }: Terminal, { limit, strict, draft, note }: PlainAnswer): OpenAnswer {
  const lines = draft?.text ? [draft.text] : [];
  let clock = startClock(limit, now(), draft);
  let told = readClock(clock, now()).left ?? 0;
  const typed = (open: string): Typed => ({
    text: cleanInput([...lines, open].join('\n')).trimEnd(),
    seconds: readClock(clock, now()).seconds,
    pausedSeconds: secondsPaused(clock, now()),
    pauses: clock.pauses,
  });
  const reader: OpenAnswer['reader'] = {
    line(text) {
      lines.push(text);
      note(typed(''));
      return null;
    },
    woken(since) {
      clock = resumeClock(pauseClock(clock, since), now());
    },
    tick(text) {
      note(typed(text));
      if (limit === null) return {};
      if (strict && timeUsed(clock, now()) >= limit * 1000) return { ended: 'time-up' };
      const { left } = readClock(clock, now());
      const due = TOLD.find((seconds) => left! <= seconds && seconds < told);
      if (due === undefined) return {};
      told = due;
      return { message: due === 0 ? 'Time is up; go on in overtime.' : `${due} seconds left.` };
    },
  };
  return {
    reader,
    typed,
    async pause(meanwhile) {
      clock = pauseClock(clock, now());
      await meanwhile();
      clock = resumeClock(clock, now());
      return readClock(clock, now()).label;
    },
  };
}
