/** A worker thread: reads each answer that it is sent, by the checker of the process that started it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckerSetup, CheckerTask } from './checker-thread.ts';
import { listenHere } from './ears.ts';

const setup = workerData as CheckerSetup;
const { check, understands } = listenHere(setup);

parentPort?.on('message', async (task: CheckerTask) => {
  const { text } = task;
  parentPort?.postMessage(
    await ('said' in task ? understands(text, task.said) : check(task.question, text, task.asked)),
  );
});

// The first reading takes many times as long as the next: better now, while a question is read, than at the verdict.
const [first] = setup.content.questions;
if (first) void check(first.id, first.model);
