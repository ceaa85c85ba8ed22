/** Lines of a run that are more than its text: titles, properties, who speaks. Pure. */
import { type Heading, type Outline, type Run, toHeading } from './outline.ts';

export interface Line {
  /** Offsets in the run's text, without the line's end. */
  from: number;
  to: number;
  text: string;
}

export const linesOf = ({ text }: Run): Line[] =>
  Array.from(text.matchAll(/.+/g), ({ 0: line, index }) => ({
    from: index,
    to: index + line.length,
    text: line,
  }));

/** A stretch of a run as a run. */
export const cutRun = (run: Run, from: number, to = run.text.length): Run => ({
  ...run,
  start: run.start + from,
  text: run.text.slice(from, to),
});

/** A stretch of a run that is to be a heading, by these words. */
export interface Cut {
  from: number;
  to: number;
  title: string;
}

/** The parts of an outline with some stretches of its runs as headings. */
export const cutTitles = (parts: Outline['parts'], find: (run: Run) => Cut[]): Outline['parts'] =>
  parts.flatMap((part) => {
    const cuts = part.type === 'run' ? find(part) : [];
    return part.type === 'run' && cuts.length > 0 ? cutOne(part, cuts) : [part];
  });

function cutOne(run: Run, cuts: Cut[]): (Heading | Run)[] {
  const ends = [0, ...cuts.map(({ to }) => to)];
  const pieces = cuts.flatMap(({ from, to, title }, at) => [
    cutRun(run, ends[at]!, from),
    toHeading(cutRun(run, from, to), title),
  ]);
  return [...pieces, cutRun(run, ends.at(-1)!)].filter(
    (piece) => piece.type === 'heading' || piece.text.trim() !== '',
  );
}

/** What people set a line off with; `#` is Markdown's, where it is not read as such. */
const FRAME = /^\s*(?:#{1,6}\s+)?[-–—•*+=_~>★☆\s]*|[\s=*_~:#–—★☆-]+$/g;

/** A title without what sets it off. */
export const unframe = (line: string): string => line.replace(FRAME, '');
