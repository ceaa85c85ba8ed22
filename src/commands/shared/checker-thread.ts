/** The checker in a thread of its own: however long it reads an answer, no key waits for it. */
import { Worker } from 'node:worker_threads';
import type { CheckerOptions } from '../../checker/index.ts';
import type { Content, Result } from '../../model.ts';
import type { Ears } from '../../terminal/drill/supplies.ts';

/** What the thread is started with. */
export interface CheckerSetup {
  content: Content;
  options: CheckerOptions;
}

/**
 * What the thread is asked: to check a text as an answer to a question, or to the follow-up that `asked` for a criterion;
 * or whether a text makes sense as a reply to what was `said` before. It answers in the order in which it is asked.
 */
export type CheckerTask = { text: string } & (
  | { question: string; asked: string | undefined }
  | { said: string }
);

/** The file that the build makes of `check-worker.ts`, beside the chunk that holds this one. */
const WORKER = new URL('./check-worker.js', import.meta.url);

export interface CheckerThread extends Ears {
  /** Ends the thread, which would keep the process running; an answer still awaited never comes. */
  close(): void;
}

/** Starting keeps the processor busy for a moment; by now the first screen is drawn and being read. */
const READING_MS = 150;

/**
 * Starts the thread soon, or when it is first asked.
 *
 * @param left aborted when the drill is broken off: nobody waits for a verdict then
 */
export function startChecker(setup: CheckerSetup, left: AbortSignal): CheckerThread {
  let thread: Worker | null = null;
  let waiting: Waiting<unknown>[] = [];
  let failed: { reason: unknown } | null = null;
  const fail = (reason: unknown) => {
    failed ??= { reason };
    for (const { reject } of waiting) reject(reason);
    waiting = [];
  };
  const start = () => {
    if (thread) return thread;
    thread = new Worker(WORKER, { workerData: setup });
    thread.on('error', fail);
    thread.on('message', (answer: unknown) => waiting.shift()?.resolve(answer));
    return thread;
  };
  const starting = setTimeout(start, READING_MS);
  left.addEventListener('abort', () => fail(left.reason), { once: true });
  const ask = <Answer>(task: CheckerTask): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (failed) return reject(failed.reason);
      waiting.push({ resolve, reject } as Waiting<unknown>);
      start().postMessage(task);
    });
  return {
    check: (question, text, asked) => ask<Result>({ question, text, asked }),
    understands: (text, said) => ask<boolean>({ text, said }),
    close() {
      clearTimeout(starting);
      void thread?.terminate();
    },
  };
}

/** Who awaits an answer. */
interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(reason: unknown): void;
}
