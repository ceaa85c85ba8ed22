/** How far a candidate has come: what the history adds up to, for every format alike. Pure. */
import { byTime, listAnswered } from '../history/summary.ts';
import type { Attempt, Content, Question } from '../model.ts';
import { rubricFor } from '../rubric.ts';
import { isVague, shortName } from '../rule-ids.ts';
import { countOver } from './answers.ts';
import { measureStreak, type Streak, weekOf } from './calendar.ts';
import { findWeakest, type Late } from './weakest.ts';

/** One attempt as a point of a plot. */
export interface ProgressPoint {
  attempt: string;
  at: string;
  score: number;
  words: number;
  /** 0 where the time is not known. */
  seconds: number;
  /** The clock that was set, which in a mock is that of the question with its probing. */
  limit: number | null;
  selfRating: number | null;
}

export interface QuestionProgress {
  question: string;
  title: string;
  wordLimit: number;
  /** Most speaking time of an answer, in seconds. */
  timeLimit: number;
  /** In the order of time. */
  points: ProgressPoint[];
}

/** How often an answer to a question met a criterion. */
export interface EvidenceCell {
  criterion: string;
  required: boolean;
  met: number;
  tries: number;
}

interface EvidenceRow {
  question: string;
  title: string;
  /** In the rubric's order: what every story must show, then the question's own. */
  cells: EvidenceCell[];
}

/** Vague phrases of a week, each kind by 100 words. */
interface VagueWeek {
  /** Its Monday, as `2026-03-02`. */
  week: string;
  attempts: number;
  words: number;
  per100: Record<string, number>;
  total: number;
}

export interface Progress {
  version: 1;
  attempts: number;
  from: string | null;
  to: string | null;
  streak: Streak;
  questions: QuestionProgress[];
  /** Attempts at questions that the content in use does not hold. */
  elsewhere: { attempts: number; questions: string[] };
  /** Questions of an interview to which nothing was said: no attempts, and counted nowhere else. */
  skipped: number;
  evidence: EvidenceRow[];
  /** Kinds of vague phrases that occurred, the most frequent first. */
  kinds: string[];
  vague: VagueWeek[];
  /** Answers over the limits of their question, of those whose size is known; `otherClock`: timed by another limit. */
  over: { words: number; wordsOf: number; time: number; timeOf: number; otherClock: number };
  /** Mean of self-ratings less that of the scores, both of 5; null where nobody rated. */
  selfRating: { rated: number; difference: number | null };
  /** Of the last attempts at questions in use. */
  late: Late;
}

interface EvidenceMap {
  /** Criteria that hold for every question, in the base rubric's order. */
  shared: string[];
  /** Of each question that was tried the cells of those, and its own. */
  rows: { title: string; shared: EvidenceCell[]; own: EvidenceCell[] }[];
}

/** The evidence as terminal and page show it: what all questions share once, then each question's own. */
export function mapEvidence({ evidence }: Progress): EvidenceMap {
  const [first = [], ...rest] = evidence.map(({ cells }) => cells.map(({ criterion }) => criterion));
  const shared = first.filter((id) => rest.every((ids) => ids.includes(id)));
  const tried = evidence.filter(({ cells }) => cells.some(({ tries }) => tries > 0));
  const rows = tried.map(({ title, cells }) => ({
    title,
    shared: shared.map((id) => cells.find(({ criterion }) => criterion === id)!),
    own: cells.filter(({ criterion }) => !shared.includes(criterion)),
  }));
  return { shared, rows };
}

export function measureProgress(attempts: Attempt[], content: Content, now: Date): Progress {
  const ordered = listAnswered(attempts).toSorted(byTime);
  const questions = content.questions.map((question) => trace(question, ordered, content));
  const rated = ordered.filter(({ selfRating }) => selfRating !== null);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const kinds = rankKinds(ordered);
  const elsewhere = ordered.filter(({ question }) => !content.questions.some(({ id }) => id === question));
  return {
    version: 1,
    attempts: ordered.length,
    from: ordered[0]?.at ?? null,
    to: ordered.at(-1)?.at ?? null,
    streak: measureStreak(
      ordered.map(({ at }) => at),
      now,
    ),
    questions,
    elsewhere: {
      attempts: elsewhere.length,
      questions: [...new Set(elsewhere.map(({ question }) => question))],
    },
    skipped: attempts.length - ordered.length,
    evidence: content.questions.map((question) => countEvidence(question, ordered, content)),
    kinds,
    vague: measureVague(ordered, kinds),
    over: countOver(questions),
    selfRating: {
      rated: rated.length,
      difference:
        rated.length === 0
          ? null
          : mean(rated.map(({ selfRating }) => selfRating!)) -
            mean(rated.map(({ result }) => result.score / 20)),
    },
    late: findWeakest(ordered.filter((attempt) => !elsewhere.includes(attempt))),
  };
}

function trace({ id, title }: Question, attempts: Attempt[], content: Content): QuestionProgress {
  const { limits } = rubricFor(content, id);
  return {
    question: id,
    title,
    wordLimit: limits.words,
    timeLimit: limits.seconds,
    points: attempts
      .filter(({ question }) => question === id)
      .map(({ id: attempt, at, result, answer, limit, selfRating }) => ({
        attempt,
        at,
        score: result.score,
        words: result.words,
        seconds: answer.seconds,
        limit,
        selfRating,
      })),
  };
}

function countEvidence({ id, title }: Question, attempts: Attempt[], content: Content): EvidenceRow {
  const own = attempts.filter(({ question }) => question === id);
  const cells = rubricFor(content, id).criteria.map(({ id: criterion, required }) => {
    const read = own.flatMap(({ result }) => result.criteria.filter((each) => each.id === criterion));
    return { criterion, required, met: read.filter(({ met }) => met).length, tries: read.length };
  });
  return { question: id, title, cells };
}

function vagueKinds({ result }: Attempt): string[] {
  return result.findings.flatMap(({ rule }) => (isVague(rule) ? [shortName(rule)] : []));
}

function rankKinds(attempts: Attempt[]): string[] {
  const all = attempts.flatMap(vagueKinds);
  const times = (kind: string) => all.filter((each) => each === kind).length;
  return [...new Set(all)].sort((a, b) => times(b) - times(a) || a.localeCompare(b));
}

function measureVague(attempts: Attempt[], kinds: string[]): VagueWeek[] {
  const weeks = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const week = weekOf(attempt.at);
    weeks.set(week, [...(weeks.get(week) ?? []), attempt]);
  }
  return [...weeks].map(([week, own]) => {
    const words = own.reduce((sum, { result }) => sum + result.words, 0);
    const found = own.flatMap(vagueKinds);
    const per100 = (count: number) => (words === 0 ? 0 : (count * 100) / words);
    return {
      week,
      attempts: own.length,
      words,
      per100: Object.fromEntries(
        kinds.map((kind) => [kind, per100(found.filter((each) => each === kind).length)]),
      ),
      total: per100(found.length),
    };
  });
}
