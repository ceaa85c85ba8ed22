/** Stories that follow each other in one file with nothing but their STAR labels to part them. */
import type { Section } from '../model.ts';
import { labelsOf } from './blocks.ts';
import { type Label, readLabel } from './labels.ts';
import type { Outline } from './outline.ts';

type Part = Outline['parts'][number];

/**
 * Cuts where a second Situation is labelled after a Result; titles right above it go with what they head. One that
 * tells its result first is one story.
 */
export function splitAtRestarts(parts: readonly Part[]): Part[][] {
  const stories: Part[][] = [[]];
  const told = new Set<Section | null>();
  for (const part of parts) {
    const sections = strictLabels(part).map(({ section }) => section);
    if (sections[0] === 'situation' && told.has('situation') && told.has('result')) {
      stories.push(takeTitles(stories.at(-1)!));
      told.clear();
    }
    stories.at(-1)!.push(part);
    for (const section of sections) told.add(section);
  }
  return stories;
}

/** Those of the four names and letters: a "Background" may well stand at the end. */
function strictLabels(part: Part): Label[] {
  const labels = part.type === 'heading' ? [readLabel(part.text)] : labelsOf(part);
  return labels.filter((label) => label !== null).filter(({ strict }) => strict);
}

/** Takes the headings at the end of a story off it that are no labels. */
function takeTitles(story: Part[]): Part[] {
  const last = story.findLastIndex((part) => part.type !== 'heading' || readLabel(part.text) !== null);
  return story.splice(last + 1);
}
