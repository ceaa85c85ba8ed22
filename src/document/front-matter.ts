/** The YAML at the top of a story: `question` and `title`; other keys are the writer's own. */
import { z } from 'zod';
import type { Question } from '../model.ts';
import { readYaml } from '../yaml/read.ts';
import { requireQuestion } from './naming.ts';
import type { Outline } from './outline.ts';

/** In a vault a property may be a list, of one entry here; to YAML a bare `[[Earn Trust]]` is one, too. */
const QUESTION = z.preprocess((value) => {
  const entries = [value].flat(Infinity);
  return entries.length === 1 ? entries[0] : value;
}, z.string().nullish());
/** Whatever stands there is no fault: a year is a title, and what a template left open is none. */
const TITLE = z.unknown().transform((value) => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
});

const FRONT_MATTER = z
  .looseObject({ question: QUESTION.optional(), title: TITLE.optional() })
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
  const { value, errors, locate } = readYaml(source, path ?? '-', FRONT_MATTER, 'front matter', false);
  if (!value) throw errors[0]!;
  const { question, title } = value;
  return {
    question: question ? requireQuestion(question, questions, { ...locate(['question']), path }) : null,
    title: title ?? null,
  };
}
