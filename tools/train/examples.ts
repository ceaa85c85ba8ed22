/** The examples inside the rubrics and questions, as labelled snippets: they teach what their authors meant. */
import type { Checker } from '../../src/checker/index.ts';
import type { Content, Criterion } from '../../src/model.ts';
import type { LabelledStory } from './corpus.ts';

const FAMILY = 'vague/';
/** The file that these examples are said to come from. */
const CONTENT = 'own-content';

export const contentExamples = ({ content }: Checker): LabelledStory[] => [
  ...plainExamples(content),
  ...criterionExamples(content),
];

const snippet = (text: string): LabelledStory => ({
  id: 'content',
  question: '-',
  register: 'tidy',
  text,
  vague: [],
  criteria: {},
  file: CONTENT,
});

/** What rules call good or nearly bad, and each question's model story, hold nothing vague. */
function plainExamples({ rubrics, questions }: Content): LabelledStory[] {
  const rules = Object.values(rubrics)
    .flatMap((rubric) => rubric.rules)
    .filter(({ id }) => id.startsWith(FAMILY));
  const plain = rules.flatMap(({ good, near, patterns }) => [
    good,
    ...near,
    ...patterns.flatMap((pattern) => [...pattern.good, ...pattern.near]),
  ]);
  const asked = questions.flatMap(({ good, model }) => [good, model]);
  return [...plain, ...asked].map(snippet);
}

/** What a criterion calls good meets it, what it calls bad or nearly good does not; nothing else is known of them. */
function criterionExamples({ rubrics, questions }: Content): LabelledStory[] {
  return Object.values(rubrics).flatMap((rubric) => {
    const asked = questions.filter(({ id }) => id === rubric.id);
    return rubric.criteria.flatMap((criterion) =>
      sentencesOf(criterion).map(({ text, met }, at): LabelledStory => {
        const { id } = asked[0] ?? questions[at % questions.length]!;
        return { ...snippet(text), question: id, optional: [text], criteria: { [criterion.id]: met } };
      }),
    );
  });
}

function sentencesOf({ good, bad, near, patterns }: Criterion): { text: string; met: boolean }[] {
  const all = (met: boolean, texts: string[]) => texts.map((text) => ({ text, met }));
  return [
    ...all(true, [good, ...patterns.flatMap((pattern) => pattern.good)]),
    ...all(false, [bad, ...near, ...patterns.flatMap((pattern) => [...pattern.bad, ...pattern.near])]),
  ];
}
