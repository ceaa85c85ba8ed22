/** The YAML at the top of a story: `question` and `title`; other keys are the writer's own. */
import { z } from 'zod';
import type { Question } from '../model.ts';
import { readYaml } from '../yaml/read.ts';
import { requireQuestion } from './naming.ts';
import type { Outline } from './outline.ts';

const FRONT_MATTER = z
  .looseObject({ question: z.string().nullish(), title: z.string().nullish() })
  .nullable()
  .transform((keys) => keys ?? { question: null, title: null });

/**
 * @param frontMatter its text and the line of the source on which that text starts
 * @throws UserError `bad-yaml`, `unknown-question`
 */
export function parseFrontMatter(
  { text, line }: NonNullable<Outline['frontMatter']>,
  path: string | null,
  questions: readonly Question[],
): { question: Question | null; title: string | null } {
  // Blank lines in front make the parser's line numbers those of the file.
  const source = '\n'.repeat(line - 1) + text;
  const { value, errors, locate } = readYaml(source, path ?? '-', FRONT_MATTER, 'front matter');
  if (!value) throw errors[0]!;
  const { question, title } = value;
  return {
    question: question ? requireQuestion(question, questions, { ...locate(['question']), path }) : null,
    title: title ?? null,
  };
}
