/** Reads what every drill needs, whether it asks one question or holds an interview. */
import { resolve } from 'node:path';
import { readRow } from '../../document/index.ts';
import { requireWritable } from '../../history/file.ts';
import type { Io } from '../../io.ts';
import type { Attempt, Content, Result, Rubric } from '../../model.ts';
import { formatStory } from '../../reporters/pretty/index.ts';
import { mergeRubrics } from '../../rubric.ts';
import type { PracticeSupplies } from '../../terminal/drill/evening.ts';
import type { Look, Theme } from '../../text/theme.ts';
import type { ProgramOptions } from '../command.ts';
import { readCandidate } from './candidate.ts';
import type { CheckerSetup } from './checker-thread.ts';

export interface DrillOptions extends ProgramOptions {
  /** In seconds; 0 takes the clock away. */
  limit?: number;
  prep?: number;
  strict?: boolean;
  coach?: boolean;
  selfRate?: boolean;
  save?: boolean;
}

/** All that a drill needs but its screens and what runs the checker, which differ between a terminal and a pipe. */
export interface DrillSupplies extends PracticeSupplies {
  checker: CheckerSetup;
}

/**
 * @throws UserError where the content has faults, or the history cannot be read or written
 */
export async function readSupplies(
  io: Io,
  options: DrillOptions,
  input: Attempt['input'],
  theme: Theme,
): Promise<DrillSupplies> {
  const { content, checkerOptions, home, attempts, stories } = await readCandidate(io, options);
  requireWritable(home.attempts);
  return {
    theme,
    settings: settingsOf(options, input),
    content,
    attempts,
    home,
    stories: resolve(io.cwd, stories),
    cwd: io.cwd,
    checker: { content, options: checkerOptions },
    report: (result, { text, limit }, width) =>
      reportOn(withLimit(content, result.question, limit), result, text, { theme, width }),
    random: Math.random,
    date: () => new Date(),
  };
}

/** Findings told in full; the follow-ups come back to them. */
const IN_FULL = 3;

function settingsOf(options: DrillOptions, input: Attempt['input']): PracticeSupplies['settings'] {
  const { limit, strict = false, prep, coach = false, selfRate = false, save = false } = options;
  return {
    input,
    // Without a limit of one's own, each question has its.
    ...(limit === undefined ? {} : { limit: limit === 0 ? null : limit }),
    strict,
    prepare: prep ?? null,
    coach,
    selfRate,
    save,
  };
}

/** The content with the time that was set for an answer in place of what its question gives; null: none was set. */
export function withLimit(content: Content, question: string, seconds: number | null): Content {
  if (seconds === null) return content;
  const set: Rubric = { id: question, limits: { seconds }, words: {}, criteria: [], rules: [] };
  const rubric = content.rubrics[question];
  const rubrics = { ...content.rubrics, [question]: rubric ? mergeRubrics(rubric, set) : set };
  return { ...content, rubrics };
}

function reportOn(content: Content, result: Result, text: string, { theme, width }: Look): string[] {
  const story = readRow(text, { question: result.question, questionFrom: 'option' });
  const options = { theme, width, all: false };
  return formatStory({ story, result, content }, { inFull: IN_FULL, brief: false }, options);
}
