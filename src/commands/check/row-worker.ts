/** A worker thread: answers each batch of rows that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Line } from '../../inputs/lines.ts';
import { answerRows } from './answers.ts';
import { createBenches } from './benches.ts';
import type { WorkerData } from './pool.ts';

const { options, cwd, task } = workerData as WorkerData;
const opening = createBenches(options, cwd)(null);

parentPort?.on('message', async (lines: Line[]) => {
  parentPort?.postMessage(answerRows(lines, await opening, task));
});
