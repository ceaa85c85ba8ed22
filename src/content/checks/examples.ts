/** The checks that read the examples of rules and criteria with the checker's own patterns. */
import { readSentences, type Sentence } from '../../checker/reading/language.ts';
import { compilePatterns, matchPatterns } from '../../checker/reading/patterns.ts';
import { indexWords, type WordClasses } from '../../checker/reading/word-classes.ts';
import type { UserError } from '../../errors.ts';
import type { Block, Content, Criterion, Rubric, Rule } from '../../model.ts';
import { withBase } from '../../rubric.ts';
import { isVague } from '../../rule-ids.ts';
import { type Place, yamlError } from '../../yaml/place.ts';
import { type ContentFile, filesOf, type SoundFile } from '../parse.ts';
import { describeReading } from './how-read.ts';
import { validateMarks } from './marks.ts';
import { type PatternSection, patternsOf } from './placed-patterns.ts';

/** A sentence of a rubric, and what its hits must be: `judge` says what is wrong, or null. */
interface Example {
  section: PatternSection;
  text: string;
  place: Place;
  judge(hits: Hit[], sentences: Sentence[]): string | null;
}

interface Hit {
  owner: string;
  pattern: number;
}

/**
 * Checks that patterns hit what they are meant to hit and leave the rest alone.
 * @param files of content that parsed and whose references hold
 */
export function validateExamples(content: Content, files: ContentFile[]): UserError[] {
  return filesOf('rubric', files).flatMap((file) => {
    const examples = [...patternExamples(file), ...textExamples(file)];
    return [
      ...findIdle(file),
      ...judgeExamples(examples, withBase(content, file.id)),
      ...validateMarks(file),
    ];
  });
}

function judgeExamples(examples: Example[], rubric: Rubric): UserError[] {
  const classes = indexWords(rubric.words);
  const owners = {
    rules: rubric.rules,
    criteria: rubric.criteria,
    replies: rubric.criteria.map(({ id, replies }) => ({ id, patterns: replies })),
  };
  return (['rules', 'criteria', 'replies'] as const).flatMap((section) => {
    const net = compilePatterns(owners[section]);
    const own = examples.filter((example) => example.section === section);
    return own.flatMap(({ text, place, judge }) => {
      const sentences = readExample(text, classes);
      const fault = judge(matchPatterns(sentences, net), sentences);
      return fault === null ? [] : [yamlError(fault, place)];
    });
  });
}

function readExample(text: string, classes: WordClasses) {
  const block: Block = { kind: 'paragraph', section: null, start: 0, text };
  return readSentences([block], classes);
}

/** Rules and criteria that nothing can ever find, and keys that do nothing. */
function findIdle(file: SoundFile<'rubric'>): UserError[] {
  const { rules, criteria } = file.value;
  const faultAt = (message: string, ...keys: PropertyKey[]) => yamlError(message, file.locate(keys, 'key'));
  const empty = (id: string) => `'${id}' has no patterns, so that nothing is ever found for it; add one.`;
  return [
    ...rules.flatMap(({ id, patterns, measure, unless, doubt, lean, about }) => [
      ...(patterns.length === 0 && measure === null ? [faultAt(empty(id), 'rules', id)] : []),
      ...(unless.length > 0 && !isVague(id) ? [faultAt(vagueAlone('unless'), 'rules', id, 'unless')] : []),
      ...(doubt > 0 && !isVague(id) ? [faultAt(vagueAlone('doubt'), 'rules', id, 'doubt')] : []),
      ...(lean > 0 && !isVague(id) ? [faultAt(vagueAlone('lean'), 'rules', id, 'lean')] : []),
      ...(about.length > 0 && measure !== 'benchmark' ? [faultAt(IDLE_ABOUT, 'rules', id, 'about')] : []),
    ]),
    ...criteria
      .filter(({ patterns, quantities }) => patterns.length === 0 && quantities.length === 0)
      .map(({ id }) => faultAt(empty(id), 'criteria', id)),
    ...criteria
      .filter(({ own }) => own)
      .flatMap(({ id, sentences, doubt }) => [
        ...(sentences > 1 ? [faultAt(learnedAlone('sentences'), 'criteria', id, 'sentences')] : []),
        ...(doubt > 0 ? [faultAt(learnedAlone('doubt'), 'criteria', id, 'doubt')] : []),
      ]),
  ];
}
const vagueAlone = (key: string): string =>
  `'${key}' does nothing here: it is for the vague/ rules alone; take it out.`;
const learnedAlone = (key: string): string =>
  `'${key}' does nothing here: it is for criteria that are judged by learned weights; take it out.`;
const IDLE_ABOUT = "'about' does nothing here: it is for 'measure: benchmark' alone; take it out.";

/** The sentences of single patterns: each must be hit, or left alone, by its own pattern. */
function patternExamples(file: SoundFile<'rubric'>): Example[] {
  return patternsOf(file).flatMap(({ pattern, section, owner, index, locate }) => {
    const hitKey = section === 'rules' ? 'bad' : 'good';
    return (['bad', 'good', 'near'] as const).flatMap((key) =>
      pattern[key].map((text, n): Example => {
        const hits = (found: Hit[]) => found.some((hit) => hit.owner === owner && hit.pattern === index);
        return {
          section,
          text,
          place: locate(key, n),
          judge: (found, sentences) => {
            if (hits(found) === (key === hitKey)) return null;
            return key === hitKey
              ? `'${pattern.match}' does not hit this ${key}; change one of them.${describeReading(sentences, pattern.match)}`
              : `'${pattern.match}' hits this ${key}, which it has to leave alone; make it narrower.`;
          },
        };
      }),
    );
  });
}

/** The sentences of whole rules and criteria. */
function textExamples(file: SoundFile<'rubric'>): Example[] {
  return [
    ...file.value.rules.flatMap((rule) => examplesOf(file, 'rules', rule)),
    ...file.value.criteria.flatMap((criterion) => examplesOf(file, 'criteria', criterion)),
  ];
}

/**
 * A rule's patterns must hit its `bad`, a criterion's its `good`, unless an amount alone can meet the criterion. They must
 * leave the other sentences alone.
 */
function examplesOf(
  file: SoundFile<'rubric'>,
  section: 'rules' | 'criteria',
  entry: Rule | Criterion,
): Example[] {
  const { id, patterns, near } = entry;
  const [hit, left] = section === 'rules' ? (['bad', 'good'] as const) : (['good', 'bad'] as const);
  const byPatterns = patterns.length > 0 && !('quantities' in entry && entry.quantities.length > 0);
  // A sentence that stands under a pattern too is judged there.
  const isJudged = patterns.some((pattern) => pattern[hit].includes(entry[hit]));
  const example = (text: string, judge: Example['judge'], ...keys: PropertyKey[]): Example => ({
    section,
    text,
    place: file.locate([section, id, ...keys]),
    judge,
  });
  return [
    ...(byPatterns && !isJudged ? [example(entry[hit], mustHit(id, hit), hit)] : []),
    // What mends one rule breaks no other.
    example(entry[left], section === 'rules' ? leftByAll : leaveAlone(id, left), left),
    ...near.map((text, n) => example(text, leaveAlone(id, 'near'), 'near', n)),
  ];
}

function mustHit(id: string, name: string): Example['judge'] {
  const message = `No pattern of '${id}' hits its ${name}; add one that does.`;
  return (found) => (found.some(({ owner }) => owner === id) ? null : message);
}

const leftByAll: Example['judge'] = ([hit]) =>
  hit ? `A pattern of '${hit.owner}' (number ${hit.pattern + 1}) hits this good; change one of them.` : null;

function leaveAlone(id: string, name: string): Example['judge'] {
  return (found) => {
    const hit = found.find(({ owner }) => owner === id);
    return hit ? `Pattern ${hit.pattern + 1} of '${id}' hits this ${name}; make it narrower.` : null;
  };
}
