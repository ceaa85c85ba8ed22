/** Worker threads that answer rows; each loads the content for itself. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ConfigOptions } from '../../config/index.ts';
import type { Line } from '../../inputs/lines.ts';
import type { Answers, RowTask } from './answers.ts';

/** What a worker is started with. */
export interface WorkerData {
  options: ConfigOptions;
  cwd: string;
  task: RowTask;
}

export interface Pool {
  size: number;
  /** Has the least busy worker answer the rows. */
  ask(lines: Line[]): Promise<Answers>;
  close(): Promise<void>;
}

/** The file that the build makes of `row-worker.ts`, beside the chunk that holds this one. */
const WORKER = new URL('./row-worker.js', import.meta.url);

export function createPool(size: number, data: WorkerData): Pool {
  const workers = Array.from({ length: size }, () => ({
    // Workers print nothing; a standard output of their own spares the process's one a listener for each.
    thread: new Worker(WORKER, { workerData: data, stdout: true, stderr: true }),
    last: Promise.resolve() as Promise<unknown>,
    waiting: 0,
  }));
  return {
    size,
    ask: (lines) => {
      const worker = workers.reduce((best, other) => (other.waiting < best.waiting ? other : best));
      worker.waiting += 1;
      const answer = worker.last.then(async () => {
        worker.thread.postMessage(lines);
        const [answers] = (await once(worker.thread, 'message')) as [Answers];
        worker.waiting -= 1;
        return answers;
      });
      worker.last = answer;
      return answer;
    },
    close: async () => {
      await Promise.all(workers.map(({ thread }) => thread.terminate()));
    },
  };
}
