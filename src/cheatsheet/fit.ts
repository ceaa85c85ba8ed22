/** What of a sheet one printed page of A4 or Letter holds, and in which type. Pure. */
import type { Metric } from '../metrics/metric.ts';
import { describeChange, describeFigures, listGaps, listNotices } from './describe.ts';
import type { Sheet, SheetStory } from './sheet.ts';

/** Printed lines that fit on the shorter of both papers, by size of type in points; nobody reads a smaller one. */
const SIZES: [points: number, lines: number][] = [
  [10, 54],
  [9, 62],
  [8, 72],
  [7, 84],
];
const SMALLEST = SIZES.at(-1)!;
/** Characters that a printed line of the largest type holds in a column, and in the three of its table. */
const COLUMN = 46;
const CELLS = { topic: 16, figures: 12, change: 14 };
/** A story shows no more metrics than this when it is printed; the most telling stand first. */
const MOST_METRICS = 7;
/** The terminal lists the others. */
const MOST_NOTICES = 6;
/** Lines of the heading, and of one below the stories. */
const HEADING = 3;
const LINE = 2;

export interface Fit {
  points: number;
  /** In the sheet's order. */
  printed: SheetStory[];
  notices: string[];
}

/** All stories in the largest type that holds them, or in the smallest the best of each question, then the next best. */
export function fitPage(sheet: Sheet): Fit {
  const notices = listNotices(sheet).slice(0, MOST_NOTICES);
  const lines = (stories: SheetStory[], points: number): number =>
    countStories(stories, points) + countBelow(notices, points);
  const size = SIZES.find(([points, most]) => lines(sheet.stories, points) <= most);
  if (size) return { points: size[0], printed: sheet.stories, notices };
  const [points, most] = SMALLEST;
  const chosen: SheetStory[] = [];
  for (const story of bestFirst(sheet.stories))
    if (chosen.length === 0 || lines([...chosen, story], points) <= most) chosen.push(story);
  return { points, printed: sheet.stories.filter((story) => chosen.includes(story)), notices };
}

function bestFirst(stories: SheetStory[]): SheetStory[] {
  const rankOf = (story: SheetStory): number =>
    stories.filter(({ question }) => question === story.question).indexOf(story);
  return stories.toSorted((a, b) => rankOf(a) - rankOf(b) || b.score - a.score);
}

/** The rows of a story that are printed. */
export const listRows = ({ metrics, money }: SheetStory): Metric[] => [
  ...metrics.slice(0, MOST_METRICS),
  ...money.slice(0, MOST_METRICS),
];

/** In two columns, each half of all lines; one story that is not parted may leave the other column short. */
function countStories(stories: SheetStory[], points: number): number {
  const all = stories.map((story) => countStory(story, points));
  const sum = all.reduce((total, each) => total + each, 0);
  const longest = Math.max(0, ...all);
  return Math.max(sum / 2 + longest / 2, longest);
}

function countStory(story: SheetStory, points: number): number {
  const wrapped = (text: string, width: number): number =>
    Math.ceil((text.length * points) / (width * SIZES[0]![0]));
  const rows = listRows(story).map((metric) =>
    Math.max(
      1,
      wrapped(metric.topic, CELLS.topic),
      wrapped(describeFigures(metric), CELLS.figures),
      wrapped(describeChange(metric), CELLS.change),
    ),
  );
  const facts = [story.people, story.volume, story.timeline, story.source].map((quoted) =>
    wrapped(quoted.map(({ text }) => `${text} l. 10; `).join(''), COLUMN - 10),
  );
  const heading = wrapped(`${story.question} ${story.name}`, COLUMN);
  const gaps = wrapped(listGaps(story).join(', '), COLUMN - 5);
  return [heading, 1, gaps, ...rows, ...facts].reduce((sum, each) => sum + each, 0);
}

/** The notices, over the whole width, and what else stands below the stories. */
function countBelow(notices: string[], points: number): number {
  const width = (COLUMN * 2 * SIZES[0]![0]) / points;
  const lines = notices.reduce((sum, notice) => sum + Math.ceil(notice.length / width), 0);
  return HEADING + LINE * 2 + (notices.length > 0 ? LINE + lines : 0);
}
