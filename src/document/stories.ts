/** Texts to stories, each with the question that it answers where something names it. */
import { basename, extname } from 'node:path';
import type { Content, Question, QuestionOrigin, Story } from '../model.ts';
import { type Chapter, readChapter, splitChapters, wholeChapter } from './chapters.ts';
import { decodeText } from './decode.ts';
import { markDialogue } from './dialogue.ts';
import { FORMATS, type FormatName, formatOf } from './formats/formats.ts';
import { readMarkdown } from './formats/markdown.ts';
import type { FrontMatter } from './front-matter.ts';
import { findNamedQuestions, requireOne, requireQuestion } from './naming.ts';
import type { Outline } from './outline.ts';
import { createPlaces, type Places } from './places.ts';
import { dropPrinciples, markPrinciples } from './principles.ts';
import { markPrompts, markUnanswered } from './prompts.ts';
import { dropProperties } from './properties.ts';
import { markTitles } from './titles.ts';

export interface ReadOptions {
  /** The file's path as the user called it; null for text without one. */
  path?: string | null;
  /** By default what the path's ending says, else Markdown. */
  format?: FormatName;
  /** Id of the question that every story answers. */
  question?: string | null;
  content: Pick<Content, 'questions'>;
}

/** The question of a story and what named it. */
interface Choice {
  question: string | null;
  questionFrom: QuestionOrigin | null;
}

const UNKNOWN: Choice = { question: null, questionFrom: null };

/**
 * Reads the stories of one file: one, or as many as its headings name questions.
 * @throws UserError `not-utf-8`, `binary`, `too-large`, `too-deep`, `bad-captions`,
 *   `bad-yaml` (in front matter), `unknown-question`, `ambiguous-question`
 */
export async function readStories(input: Uint8Array | string, options: ReadOptions): Promise<Story[]> {
  const { path = null, content } = options;
  const source = typeof input === 'string' ? input : decodeText(input, path);
  const places = createPlaces(source);
  const read = await FORMATS[options.format ?? formatOf(path)].read(source, places);
  const outline = markStories(read, content.questions);
  const front = await readFrontMatter(outline, path, content);
  const declared = declareQuestion(options, front.question);
  const chapters = chooseChapters(outline, declared, options, source.length);
  return chapters.map((chapter) => {
    const { title, ...read } = readChapter(chapter, source, places);
    return {
      path,
      id: null,
      title: (chapters.length === 1 && front.title) || title,
      alone: chapters.length === 1,
      ...read,
      directives: outline.directives,
      spokenSeconds: outline.spokenSeconds,
      captions: outline.captions,
      ...(declared ?? chooseQuestion(chapter, front.principle, path, places, content)),
    };
  });
}

/** The outline of a file, its titles headings, and without what is no part of a story. */
function markStories(read: Outline, questions: readonly Question[]): Outline {
  const told = dropProperties(markPrinciples(markDialogue(read), questions));
  const titled = markTitles(markPrompts(told), questions);
  return markUnanswered(dropPrinciples(titled, questions));
}

/**
 * Reads one story of Markdown that is no file, such as a row of JSON Lines or a typed answer; its headings and
 * front matter never choose the question.
 * @param named what is known of it; `questionFrom` is `row` where nothing else is said
 */
export function readRow(
  source: string,
  named: { id?: string | number | null; question?: string | null; questionFrom?: QuestionOrigin } = {},
): Story {
  const places = createPlaces(source);
  const outline = markPrompts(dropProperties(readMarkdown(source, places)));
  const question = named.question ?? null;
  return {
    path: null,
    id: named.id ?? null,
    alone: true,
    ...readChapter(wholeChapter(outline, source.length), source, places),
    directives: outline.directives,
    spokenSeconds: outline.spokenSeconds,
    captions: outline.captions,
    question,
    questionFrom: question === null ? null : (named.questionFrom ?? 'row'),
  };
}

/** Words of a typed answer as the checker counts them, without its comments and markup. */
export const countStoryWords = (text: string): number => readRow(text).words;

async function readFrontMatter(
  { frontMatter }: Outline,
  path: string | null,
  { questions }: Pick<Content, 'questions'>,
): Promise<FrontMatter> {
  if (!frontMatter) return { question: null, title: null, principle: null };
  const { parseFrontMatter } = await import('./front-matter.ts');
  return parseFrontMatter(frontMatter, path, questions);
}

/** What is said of a file as a whole: by the option, else by front matter. */
function declareQuestion({ question, content }: ReadOptions, fromFront: Question | null): Choice | null {
  if (question) {
    return { question: requireQuestion(question, content.questions).id, questionFrom: 'option' };
  }
  return fromFront && { question: fromFront.id, questionFrom: 'front-matter' };
}

/** Where the file's question is declared, a single heading has nothing left to choose, and the text above it counts. */
function chooseChapters(
  outline: Outline,
  declared: Choice | null,
  { content: { questions }, path = null }: ReadOptions,
  end: number,
): Chapter[] {
  const chapters = splitChapters(outline, questions, end, fileName(path));
  return declared && chapters.length === 1 ? [wholeChapter(outline, end)] : chapters;
}

function chooseQuestion(
  { heading, questions: byHeading }: Chapter,
  principle: Question | null,
  path: string | null,
  places: Places,
  { questions }: Pick<Content, 'questions'>,
): Choice {
  if (heading && byHeading.length > 0) {
    const { start } = places.position(heading.start, heading.end);
    const question = requireOne(heading.names ?? heading.text, byHeading, { path, ...start });
    return { question: question!.id, questionFrom: 'heading' };
  }
  if (principle) return { question: principle.id, questionFrom: 'front-matter' };
  const name = fileName(path);
  const named = requireOne(name, findNamedQuestions(name, questions), { path });
  return named ? { question: named.id, questionFrom: 'file-name' } : UNKNOWN;
}

const fileName = (path: string | null): string => (path === null ? '' : basename(path, extname(path)));
