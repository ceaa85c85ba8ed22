/** The one page of metrics that a candidate owns, and where two stories give different figures for one thing. Pure. */
import { isDraft, listDrafts, listNotes, type Uncounted } from '../bank/drafts.ts';
import { extractMetrics } from '../metrics/extract.ts';
import type { Metric } from '../metrics/metric.ts';
import type { CheckedStory, Content, Question } from '../model.ts';
import { titleOf } from '../names.ts';
import { nameStory } from '../story.ts';
import { isSameTopic } from './claims.ts';
import { type Contradiction, findContradictions } from './contradictions.ts';
import { countsPeople, findPeople, findVolumes } from './counts.ts';
import { findEvidence, type Quoted } from './evidence.ts';
import { joinTold, joinVolumes } from './joined.ts';
import { findMisstated, joinStated, type Misstated } from './misstated.ts';
import { tellChange, tellShare } from './said.ts';
import { openNames, type SheetNames } from './words.ts';

export interface SheetStory {
  name: string;
  path: string | null;
  /** Title of the question that it answers. */
  question: string;
  score: number;
  /** Amounts that moved first, then shares, in the story's order. */
  metrics: Metric[];
  /** Sums of money. */
  money: Metric[];
  people: Quoted[];
  /** How many of something there were in a stretch of time. */
  volume: Quoted[];
  /** Neither the story nor a metric of it counts people. */
  uncounted: boolean;
  timeline: Quoted[];
  source: Quoted[];
  /** What neither the check finds nor the sheet shows. */
  missing: ('timeline' | 'source')[];
}

export interface Sheet {
  /** By question, the best of each first. */
  stories: SheetStory[];
  contradictions: Contradiction[];
  misstated: Misstated[];
  /** Texts that count for no story. */
  drafts: Uncounted[];
  notes: Uncounted[];
  /** Questions that no story answers, and no draft will. */
  unanswered: Pick<Question, 'id' | 'title'>[];
}

/** @param beside what lies beside the stories: drafts that are still empty, and notes */
export function buildSheet(checked: CheckedStory[], content: Content, beside: CheckedStory[] = []): Sheet {
  const begun = [...checked, ...beside.filter(isDraft)];
  const answered = new Set(begun.map(({ result }) => result.question));
  const names = openNames(content);
  const stories = checked
    .map((story) => toSheetStory(story, content, names))
    .toSorted((a, b) => a.question.localeCompare(b.question) || b.score - a.score);
  return {
    stories: stories.map(tellStory),
    // They quote each figure as it stands in its story.
    contradictions: findContradictions(stories),
    misstated: findMisstated(stories),
    drafts: listDrafts(beside),
    notes: listNotes(beside),
    unanswered: content.questions
      .filter(({ id }) => !answered.has(id))
      .map(({ id, title }) => ({ id, title })),
  };
}

/** Each figure once, as people say it. */
function tellStory(story: SheetStory): SheetStory {
  const told = joinStated([...story.metrics, ...story.money])
    .map(tellChange)
    .map(tellShare);
  const once = told.filter((metric) => !told.some((other) => isWithin(metric, other)));
  return {
    ...story,
    metrics: once.filter(({ money }) => !money),
    money: once.filter(({ money }) => money),
  };
}

/** "4 % of the houses made 58 % of the failures" is one row, which holds the 58 %. */
const isWithin = ({ value, baseline, sentence }: Metric, other: Metric): boolean =>
  value !== null && baseline === null && sentence === other.sentence && other.topic.includes(value.text);

function toSheetStory(checked: CheckedStory, { questions, customs }: Content, names: SheetNames): SheetStory {
  const { story, result } = checked;
  const all = joinTold(extractMetrics(story)).filter(
    (metric, at, told) => !isOlderHalf(metric, told.slice(at + 1)),
  );
  const people = findPeople(story, customs).filter((each) => !all.some((metric) => isPartOf(each, metric)));
  const joined = joinVolumes(all, findVolumes(story, customs, all, people));
  const measured = joined.metrics.filter(({ money }) => !money);
  return {
    name: nameStory(checked),
    path: result.path,
    question: titleOf(result.question, questions),
    score: result.score,
    metrics: [...measured.filter(hasMoved), ...measured.filter((metric) => !hasMoved(metric))],
    money: joined.metrics.filter(({ money }) => money),
    people,
    volume: joined.volumes,
    uncounted: people.length === 0 && !all.some((metric) => countsPeople(metric, customs)),
    ...findEvidence(story, result, customs, names, all),
  };
}

/** How it stood at first, alone: a later pair tells it again, with what it became. */
const isOlderHalf = (metric: Metric, later: Metric[]): boolean =>
  metric.baseline === null &&
  metric.value !== null &&
  later.some(
    (pair) =>
      pair.baseline?.number === metric.value!.number &&
      pair.baseline.unit === metric.value!.unit &&
      isSameTopic(metric, pair),
  );

/** "600 → 140 stores" is one row, and the 140 of it no number of their own. */
const isPartOf = ({ text, line }: Quoted, { baseline, value, line: own }: Metric): boolean =>
  baseline !== null && line === own && text.startsWith(`${value?.text} `);

const hasMoved = ({ baseline, change }: Metric): boolean => baseline !== null || change !== null;
