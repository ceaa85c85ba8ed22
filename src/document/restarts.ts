/** Stories that follow each other in one file with nothing but their STAR labels to part them. */
import { labelsOf } from './blocks.ts';
import { type Label, readLabel } from './labels.ts';
import type { Part } from './outline.ts';
import { cutTopLine, isTitleLine } from './titles.ts';

/**
 * Cuts where a story's labels begin anew after its result; titles right above go with what they head. One that tells
 * its result first is one story.
 */
export function splitAtRestarts(parts: readonly Part[]): Part[][] {
  const stories: Part[][] = [[]];
  let told: Label[] = [];
  for (const part of parts) {
    const labels = part.type === 'heading' ? [readLabel(part.text)] : labelsOf(part);
    const read = labels.filter((label) => label !== null);
    const [first] = read;
    if (first && beginsAnew(first, told)) {
      stories.push(takeTitles(stories.at(-1)!));
      told = [];
    }
    stories.at(-1)!.push(part);
    told.push(...read);
  }
  return stories.length > 1 ? stories.map(headed) : stories;
}

/**
 * A second Situation after a Result. A "Background" may well stand at the end: of the loose names only the one that the
 * story began with begins another, and "Problem 2" belongs to the same.
 */
function beginsAnew(label: Label, told: Label[]): boolean {
  if (label.section !== 'situation') return false;
  const strict = told.filter((each) => each.strict);
  const has = (labels: Label[], section: Label['section']): boolean =>
    labels.some((each) => each.section === section);
  if (label.strict) return has(strict, 'situation') && has(strict, 'result');
  const isFirst = told[0]?.name === label.name && !label.isCounted;
  return isFirst && has(told, 'action') && has(told, 'result');
}

/** Takes the titles at the end of a story off it: headings that are no labels, or a line. */
function takeTitles(story: Part[]): Part[] {
  const last = story.findLastIndex((part) => part.type !== 'heading' || readLabel(part.text) !== null);
  const [before, line] = [story[last - 1], story[last]];
  const isTitle = before && line?.type === 'run' && last === story.length - 1 && isTitleLine(line);
  return story.splice(isTitle ? last : last + 1);
}

/** Its first line as a heading, where it is a title with more below. */
function headed([first, ...others]: Part[]): Part[] {
  if (first?.type !== 'run') return first ? [first, ...others] : [];
  const cut = cutTopLine(first);
  return [...(cut.length > 1 || others.length > 0 ? cut : [first]), ...others];
}
