/** Gaps that a draft still has: "TBD customers", "??%", "[when exactly?]". How they are written stands in the rubrics. */
import { createPlaces } from '../document/places.ts';
import { ownBlocks } from '../document/words.ts';
import { rememberFor } from '../memo.ts';
import type { Block, QuestionRubric, Rule, Story } from '../model.ts';
import { overlaps, type Span } from '../span.ts';
import type { Checker } from './compile.ts';
import type { Sentence } from './reading/language.ts';
import { readDirectives } from './suppression.ts';

/** Words still to be filled in, and the rule whose marks find them. */
export interface Gap extends Span {
  rule: string;
}

/** By rule, in the order of the text. */
export function findGaps(
  story: Pick<Story, 'blocks' | 'source'>,
  { rules }: Pick<QuestionRubric, 'rules'>,
): Gap[] {
  return rules
    .filter(({ measure }) => measure === 'gap')
    .flatMap((rule) => ownBlocks(story).flatMap((block) => gapsIn(block, story.source, rule)));
}

function gapsIn(block: Block, source: string, rule: Rule): Gap[] {
  return Array.from(withTags(block, source).matchAll(expressionOf(rule.marks)), ({ 0: text, index }) => {
    const start = block.start + index;
    return { rule: rule.id, start, end: start + text.length };
  });
}

/** The gaps that neither the configuration nor a comment in the story has switched off. */
export function keepOpen(gaps: Gap[], story: Story, { severities }: Pick<Checker, 'severities'>): Gap[] {
  if (gaps.length === 0) return [];
  const places = createPlaces(story.source);
  const silencersOf = readDirectives(story);
  return gaps.filter(({ rule, start, end }) => {
    const text = story.source.slice(start, end);
    const isOff = severities[rule] === 'off';
    return !isOff && silencersOf({ rule, text, position: places.position(start, end) }).length === 0;
  });
}

/** Whether a sentence has a gap, among the signs around its words too: "It grew by ??." */
export function hasGap({ terms, start, end }: Sentence, gaps: Span[]): boolean {
  const whole = { start: start - terms[0]!.pre.length, end: end + terms.at(-1)!.post.length };
  return gaps.some((gap) => overlaps(gap, whole));
}

/** By the marks, which are kept with the content: a stream of stories has them compiled once. */
const expressionOf = rememberFor(
  (marks: Rule['marks']) => new RegExp(marks.map(({ written }) => `(?:${written})`).join('|'), 'gu'),
);

/** A block's text with its tags: to Markdown `<number>` is one, and was blanked out. What stands in code is left out. */
function withTags({ start, text }: Block, source: string): string {
  let whole = text;
  for (const { 0: tag, index } of source.slice(start, start + text.length).matchAll(/`[^`]*`|<[^<>`]+>/g)) {
    if (tag.startsWith('<')) whole = whole.slice(0, index) + tag + whole.slice(index + tag.length);
  }
  return whole;
}
