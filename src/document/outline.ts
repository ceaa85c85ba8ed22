/** What every document format is read into: headings and runs of prose, in the order of the text. */
import type { Block, Caption, Directive } from '../model.ts';

export interface Heading {
  type: 'heading';
  /** 1 to 6. */
  depth: number;
  text: string;
  /** What a line below it says that it answers: `Principle: Earn Trust`. */
  names?: string;
  /** Offsets in the source. */
  start: number;
  end: number;
}

/** A paragraph, list item or cell as it was written. */
export interface Run {
  type: 'run';
  kind: Block['kind'];
  /** Of a quote that lies in no other: what it is where the quote is the story itself. */
  unquoted?: Block['kind'];
  /** Of a list's item whose box is not ticked, and what lies below it. */
  isOpen?: boolean | undefined;
  /** Offset of `text` in the source. */
  start: number;
  /** As long as the source it stands for: markup is blanked out, line ends are line feeds (CRLF: a space and one). */
  text: string;
}

export type Part = Heading | Run;

export interface Outline {
  parts: Part[];
  directives: Directive[];
  /** Offsets of the lines that part what stands above from what stands below: `---`, `=====`. */
  rules: number[];
  /** The YAML at the top, and the line on which it starts. */
  frontMatter: { text: string; line: number } | null;
  /** Of a transcript: its speaking time, and what was said when. */
  spokenSeconds: number | null;
  captions: Caption[][];
}

/** An outline of which nothing else is told. */
export const outlineOf = (parts: Outline['parts'], told: Partial<Outline> = {}): Outline => ({
  parts,
  directives: [],
  rules: [],
  frontMatter: null,
  spokenSeconds: null,
  captions: [],
  ...told,
});
/** The depth of a heading that nothing marks as one: it heads nothing but what follows it. */
export const DEEPEST = 6;

/** A run that is a heading: by words of it that go on to its end. */
export function toHeading(run: Run, text: string): Heading {
  const end = run.start + run.text.trimEnd().length;
  return { type: 'heading', depth: DEEPEST, text, start: run.start + run.text.search(/\S/), end };
}

/** Spaces as long as a stretch of source; line ends stay. */
export function blank(text: string): string {
  return normalizeLineEnds(text).replace(/[^\n]/g, ' ');
}

/** Line ends as line feeds without a change of length. */
export function normalizeLineEnds(text: string): string {
  return text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  lrm: ' ',
  rlm: ' ',
};

/** Replaces the entities that people write by hand with their character, and spaces for the rest of their length. */
export function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|nbsp|lrm|rlm);/g, (whole, name: string) =>
    ENTITIES[name]!.padEnd(whole.length),
  );
}
