/** What a reply shows by its words alone, since the follow-up before it has said what they are about. */
import { createPlaces } from '../document/places.ts';
import { ownBlocks } from '../document/words.ts';
import type { Evidence, Story } from '../model.ts';
import type { Span } from '../span.ts';
import type { Checker } from './compile.ts';
import { compilePatterns, matchPatterns } from './reading/patterns.ts';
import { read } from './reading/read.ts';

/** A sentence that shows a criterion, and the words in it that do. */
export interface Direct {
  evidence: Evidence;
  words: Span;
}

/**
 * Where the patterns match that a criterion has for replies to its follow-up. No weights are asked: they learned from
 * stories, and not from "Churn below 5% by Christmas".
 *
 * @param asked the criterion; of one that the story's question does not ask for there is nothing
 */
export function findDirect(story: Story, asked: string, checker: Checker): Direct[] {
  const { rubric, classes } = checker.rubricOf(story.question!);
  const criterion = rubric.criteria.find(({ id }) => id === asked);
  if (!criterion || criterion.replies.length === 0) return [];
  const net = compilePatterns([{ id: asked, patterns: criterion.replies }]);
  const places = createPlaces(story.source);
  return matchPatterns(read(ownBlocks(story), classes, checker.memory), net).map(
    ({ start, end, sentence }) => ({
      evidence: {
        text: story.source.slice(sentence.start, sentence.end),
        position: places.position(sentence.start, sentence.end),
      },
      words: { start, end },
    }),
  );
}
