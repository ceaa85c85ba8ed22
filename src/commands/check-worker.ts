/** A worker thread: reads each answer that it is sent, by the checker of the process that started it. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkStory, createChecker } from '../checker/index.ts';
import { readRow } from '../document/index.ts';
import type { CheckerSetup, CheckerTask } from './practice-checker.ts';

const { content, options } = workerData as CheckerSetup;
const checker = createChecker(content, options);

function check({ question, text }: CheckerTask) {
  return checkStory(readRow(text, { question, questionFrom: 'option' }), checker);
}

parentPort?.on('message', (task: CheckerTask) => parentPort?.postMessage(check(task)));

// The first reading takes many times as long as the next: better now, while a question is read, than at the verdict.
const [first] = content.questions;
if (first) check({ question: first.id, text: first.model });
