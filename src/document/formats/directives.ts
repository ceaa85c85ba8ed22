/** Suppression comments: `<!-- pmdrill-disable-next-line vague/impact -- said with a smile -->`. */
import { DIRECTIVE_KINDS, type Directive } from '../../model.ts';
import type { Places } from '../places.ts';

const COMMENT = /<!--\s*pmdrill-([a-z-]+)((?:(?!<!--)[\s\S])*?)-->/g;

/** Reads the suppression comments in a stretch of HTML that starts at an offset of the source. */
export function readDirectives(html: string, start: number, places: Places): Directive[] {
  return [...html.matchAll(COMMENT)].map((comment) => {
    const [whole, verb, rest] = comment as unknown as [string, string, string];
    const [rules = '', ...reason] = rest.split(/(?:^|\s)--(?:\s|$)/);
    const from = start + comment.index;
    return {
      kind: DIRECTIVE_KINDS.find((kind) => kind === verb) ?? null,
      rules: rules.split(/[\s,]+/).filter(Boolean),
      reason: reason.join(' -- ').trim() || null,
      position: places.position(from, from + whole.length),
    };
  });
}
