/** A drill in the terminal: another thread checks, a draft is kept, and what no disk would take is told at the end. */
import { type DraftKeeper, draftPaths, keepDraft, type Saving } from '../../history/drafts.ts';
import type { Io } from '../../io.ts';
import type { Listening } from '../../terminal/drill/supplies.ts';
import { inTerminal } from '../../terminal/open.ts';
import { sayReading, tellReading } from '../../terminal/reading.ts';
import { type Terminal, tell } from '../../terminal/terminal.ts';
import { type CheckerThread, startChecker } from './checker-thread.ts';
import type { DrillSupplies } from './supplies.ts';
import { tellUnwritten, type Unwritten } from './unwritten.ts';

/** What is kept of a drill that is broken off. */
interface Drafts<Content> extends Pick<Unwritten, 'kept'> {
  folder: string;
  /** Said before the reason, where the draft cannot be written. */
  failed: string;
  /** All that the person has typed. */
  answers(latest: Content | null): string[];
}

interface Drill<Content> extends Listening {
  terminal: Terminal;
  keep(id: string): DraftKeeper<Content>;
}

/** @returns 0 when it ended well, or the exit status of what broke it off */
export function drillInTerminal<Content>(
  io: Io,
  { theme, settings, checker }: DrillSupplies,
  { folder, failed, kept, answers }: Drafts<Content>,
  run: (drill: Drill<Content>) => Promise<void>,
): Promise<number> {
  const plain = settings.input === 'plain';
  let keeper: DraftKeeper<Content> | null = null;
  let thread: CheckerThread | null = null;
  let saving: Saving = 'nothing to save';
  const save = (): void => {
    if (keeper) saving = keeper.saveNow();
  };
  const hold = (terminal: Terminal): Promise<void> => {
    const warn = (error: Error | null): void => {
      const trouble = error && `${failed} (${error.message}). Go on; nothing is lost while pmdrill runs.`;
      if (plain) tell(terminal, [trouble ?? 'It can be written again.']);
      else terminal.trouble = trouble;
    };
    thread = startChecker(checker, terminal.left);
    return run({
      ...thread,
      terminal,
      wait: (reading) => (plain ? tellReading : sayReading)(terminal, reading),
      keep(id) {
        keeper = keepDraft(draftPaths(folder, id).draft, warn);
        return keeper;
      },
    });
  };
  return inTerminal(io, theme, hold, save).finally(() => {
    thread?.close();
    tellUnwritten(io, { saving, kept, answers: answers(keeper?.latest() ?? null) });
  });
}
