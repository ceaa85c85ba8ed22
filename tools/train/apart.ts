/** Learns the parts of the weights in processes of their own, some side by side. */
import { fork } from 'node:child_process';
import type { Weights } from '../../src/checker/learned/weights.ts';
import type { Content } from '../../src/model.ts';
import { joinParts, PARTS, type Part } from './weights.ts';

/** Each takes a core and some 4 GB of memory. */
const SIDE_BY_SIDE = 2;

/**
 * @param share of the stories to learn from, 0 to 1
 * @param leftOut names of files that teach nothing
 */
export async function learnApart(content: Content, share = 1, leftOut: string[] = []): Promise<Weights> {
  const learned: Partial<Weights>[] = [];
  const next = PARTS.entries();
  const work = async (): Promise<void> => {
    for (const [at, part] of next) learned[at] = await learnAlone(part, share, leftOut);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return joinParts(learned, content);
}

const learnAlone = (part: Part, share: number, leftOut: string[]): Promise<Partial<Weights>> =>
  new Promise((resolve, reject) => {
    const learner = fork('tools/train/part.ts', [part, `${share}`, ...leftOut], {
      serialization: 'advanced',
    });
    learner.once('message', (learned) => resolve(learned as Partial<Weights>));
    learner.once('exit', (status) => reject(new Error(`Learning ${part} ended with ${status}.`)));
  });
