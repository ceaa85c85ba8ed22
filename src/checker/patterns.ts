/** Patterns of the rubrics, compiled to one net, and where they match. */
import nlp from 'compromise/two';
import type { Pattern } from '../model.ts';
import { matchSpan, type Sentence } from './language.ts';

/** Where a pattern of an owner (a rule or criterion id) matched; offsets in the source. */
export interface PatternMatch {
  owner: string;
  pattern: number;
  start: number;
  end: number;
  sentence: Sentence;
}

export interface PatternNet {
  net: ReturnType<typeof nlp.buildNet>;
  owners: { owner: string; pattern: number }[];
}

/** Compiles the patterns of all owners into one net, so that a text is swept once. */
export function compilePatterns(owned: { id: string; patterns: Pattern[] }[]): PatternNet {
  const owners = owned.flatMap(({ id, patterns }) =>
    patterns.map((pattern, index) => ({ owner: id, pattern: index, match: pattern.match })),
  );
  const net = nlp.buildNet(owners.map(({ match }, index) => ({ match, reason: String(index) })));
  return { net, owners: owners.map(({ owner, pattern }) => ({ owner, pattern })) };
}

/** Sweeps the sentences with the net; matches come in the order of the text. */
export function matchPatterns(sentences: Sentence[], { net, owners }: PatternNet): PatternMatch[] {
  if (owners.length === 0) return [];
  return sentences.flatMap((sentence) => {
    const { found } = sentence.view.sweep(net) as unknown as {
      found: { reason: string; view: Sentence['view'] }[];
    };
    return found
      .flatMap(({ reason, view }) => {
        const span = matchSpan(view, sentence.block);
        return span ? [{ ...owners[Number(reason)]!, ...span, sentence }] : [];
      })
      .sort((a, b) => a.start - b.start || a.end - b.end);
  });
}
