/** Which questions the command line asks for. */
import { requireQuestion } from '../../document/index.ts';
import type { Question } from '../../model.ts';
import { rankQuestions, shuffle } from '../../practice/schedule.ts';
import type { DrillSupplies } from '../shared/supplies.ts';
import type { PracticeOptions } from './index.ts';

/** @returns null where it names none */
export function chosenQuestions(
  args: string[],
  options: PracticeOptions,
  supplies: DrillSupplies,
): Question[] | null {
  const { all, random, count } = options;
  const { attempts } = supplies;
  const { questions } = supplies.content;
  const named = args.map((name) => requireQuestion(name, questions));
  if (named.length === 0 && !all && !random && count === undefined) return null;
  const wanted = named.length > 0 ? named : all || random ? questions : rankQuestions(questions, attempts);
  const ordered = random ? shuffle(wanted, supplies.random) : wanted;
  return ordered.slice(0, count);
}
