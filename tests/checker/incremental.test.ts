/** A text that is being typed is read by what changed in it, and found is what reading all of it anew would find. */
import { expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { emptyMemory } from '../../src/checker/reading/read.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import { seededRandom } from '../../tools/train/random.ts';
import { corpusFiles, corpusTexts } from '../corpus.ts';

const checker = createChecker(loadContent());
const QUESTIONS = checker.content.questions.map(({ id }) => id);
const EDITS = 10;
const TYPED = [
  ' ',
  '.',
  '. ',
  'x',
  '\n\n',
  'We ',
  'I ',
  ' 12 %',
  ' in six weeks',
  '\n- ',
  '**Action:** ',
  'very ',
  'and ',
  ' built strong relationships',
  ' used data.',
  '“',
  '’',
  '# Earn Trust\n',
  '> ',
  'not ',
  ', ',
  '$2 M ',
];

const stories = corpusFiles.flatMap((file) => corpusTexts(file).slice(0, 3));

it.each(stories)('%#: finds the same after each of some edits', (story) => {
  const random = seededRandom(story.length);
  const below = (most: number): number => Math.floor(random() * most);
  const question = QUESTIONS[below(QUESTIONS.length)]!;
  let text = story;
  for (let edit = 0; edit < EDITS; edit += 1) {
    const at = below(text.length + 1);
    const cut = random() < 0.4 ? below(60) : 0;
    const added = random() < 0.1 ? text.slice(0, below(200)) : TYPED[below(TYPED.length)]!;
    text = text.slice(0, at) + added + text.slice(at + cut);
    const row = () => readRow(text, random() < 0.95 ? { question } : {});
    const read = row();
    const anew = checkStory(read, { ...checker, memory: emptyMemory() });
    expect(checkStory(read, checker)).toEqual(anew);
  }
});
