/** A worker thread: answers each batch of rows that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Line } from '../../inputs/lines.ts';
import { answerRows } from './answers.ts';
import { createCheckers } from './checkers.ts';
import type { WorkerData } from './pool.ts';

const { options, cwd, task } = workerData as WorkerData;
const opening = createCheckers(options, cwd)(null);

parentPort?.on('message', async (lines: Line[]) => {
  parentPort?.postMessage(answerRows(lines, await opening, task));
});
