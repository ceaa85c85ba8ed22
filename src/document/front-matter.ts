/** The YAML at the top of a story: `question`, `title`, a principle; other keys are the writer's own. */
import { z } from 'zod';
import type { Question } from '../model.ts';
import { readYaml } from '../yaml/read.ts';
import { findNamedQuestions, PRINCIPLE, requireQuestion } from './naming.ts';
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

export interface FrontMatter {
  question: Question | null;
  title: string | null;
  /** What `principle:` or `lp:` names, where it names one; it is no fault where it does not. */
  principle: Question | null;
}

/**
 * @param frontMatter its text and the line of the source on which that text starts
 * @throws UserError `bad-yaml`, `unknown-question`
 */
export function parseFrontMatter(
  { text, line }: NonNullable<Outline['frontMatter']>,
  path: string | null,
  questions: readonly Question[],
): FrontMatter {
  // Blank lines in front make the parser's line numbers those of the file.
  const source = '\n'.repeat(line - 1) + text;
  const { value, errors, locate } = readYaml(source, path ?? '-', FRONT_MATTER, 'front matter', false);
  if (!value) throw errors[0]!;
  const { question, title } = value;
  return {
    question: question ? requireQuestion(question, questions, { ...locate(['question']), path }) : null,
    title: title ?? null,
    principle: findPrinciple(value, questions),
  };
}

const KEY = new RegExp(`^(?:${PRINCIPLE})$`, 'i');

function findPrinciple(value: Record<string, unknown>, questions: readonly Question[]): Question | null {
  const key = Object.keys(value).find((each) => KEY.test(each.replace(/[_-]/g, ' ')));
  const named = [key === undefined ? [] : value[key]].flat(Infinity);
  const found = named.length === 1 ? findNamedQuestions(String(named[0]), questions) : [];
  return found.length === 1 ? found[0]! : null;
}
