/** Where patterns match in a sentence. */
import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../src/checker/reading/language.ts';
import { compilePatterns, matchPatterns } from '../../../src/checker/reading/patterns.ts';
import { indexWords } from '../../../src/checker/reading/word-classes.ts';

describe('the pattern of a class', () => {
  const classes = indexWords({ Source: ['data lake', 'logs', 'tickets'] });
  const net = compilePatterns([
    { id: 'source', patterns: [{ match: '#Source', bad: [], good: [], near: [] }] },
  ]);
  const found = (text: string): string[] => {
    const sentences = readSentences([{ kind: 'paragraph', section: null, start: 0, text }], classes);
    return matchPatterns(sentences, net).map(({ start, end }) => text.slice(start, end));
  };

  it.each(['data lake', 'data-lake'])(
    'matches %s once, though each of its words is of the class',
    (phrase) => {
      expect(found(`I read our ${phrase} for a week.`)).toEqual([phrase]);
    },
  );

  it('matches words between which a sign stands one by one', () => {
    expect(found('I read logs, tickets and the data lake.')).toEqual(['logs', 'tickets', 'data lake']);
  });
});
