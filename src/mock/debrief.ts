/** The debrief after a mock interview: what each answer showed, what decided it, what to mend first. Pure. */
import { finalResult, isUnanswered } from '../history/summary.ts';
import type { Attempt, Content } from '../model.ts';
import { isStatement } from '../practice/hearing.ts';
import { isVague, nameOf } from '../rule-ids.ts';
import { count } from '../text/layout.ts';
import { onOneLine } from '../text/words.ts';
import { type AskedNote, noteAsked } from './asked.ts';
import {
  countFollowUps,
  isEvasive,
  isInclined,
  judgeAnswer,
  listMissing,
  listOpen,
  type Standing,
} from './committee.ts';
import { chooseMends, type DebriefMend } from './mends.ts';

/** What the committee notes on one answer. */
export interface PrincipleNote extends AskedNote {
  /** The attempt in the history. */
  attempt: string;
  question: string;
  title: string;
  principle: string;
  /** How the question was asked. */
  wording: string;
  standing: Standing;
  /** Something was said to it. */
  answered: boolean;
  /** Evidence that was there in the end with the words that showed it, where they say more than vague words; the question's own first. */
  shown: { criterion: string; words: string }[];
  /** Required evidence that was not. */
  missing: string[];
  /** Vague statements that stayed open, in the candidate's words. */
  open: string[];
  followUps: { asked: number; answered: number };
  /** Too many of them were left open. */
  evasive: boolean;
  words: number;
  /** Seconds of the answer, 0 where they are not known, and of the whole question. */
  seconds: number;
  limit: number | null;
  totalSeconds: number;
}

export interface Debrief {
  version: 1;
  /** When the interview began. */
  at: string;
  inclined: boolean;
  /** Why, a sentence each. */
  reasons: string[];
  principles: PrincipleNote[];
  mends: DebriefMend[];
  rules: string[];
}

/** @param attempts of one interview, one for each question, in the order in which they were asked */
export function holdDebrief(attempts: Attempt[], content: Content): Debrief {
  const { committee } = content.customs;
  const principles = attempts.map((attempt) => noteOn(attempt, content));
  return {
    version: 1,
    at: attempts[0]?.at ?? '',
    inclined: isInclined(
      principles.map(({ standing }) => standing),
      committee,
    ),
    reasons: explain(principles),
    principles,
    mends: chooseMends(attempts, content),
    rules: committee.rules,
  };
}

function noteOn(attempt: Attempt, content: Content): PrincipleNote {
  const { id, question, wording, limit, answer, followUps } = attempt;
  const { title = question, principle = question } =
    content.questions.find((each) => each.id === question) ?? {};
  const final = finalResult(attempt);
  const { criteria, words } = final;
  const open = listOpen(attempt).map(({ text }) => text);
  const vague = final.findings.flatMap(({ rule, text }) =>
    isVague(rule) && text !== null ? [onOneLine(text)] : [],
  );
  const own = new Set(content.rubrics[question]?.criteria.map((criterion) => criterion.id));
  const shown = criteria
    .filter(({ met }) => met)
    .toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)))
    .flatMap(({ id: criterion, evidence }) => {
      const words = tellingMost(evidence, vague);
      return words === undefined ? [] : [{ criterion, words }];
    });
  return {
    attempt: id,
    question,
    title,
    principle,
    wording,
    standing: judgeAnswer(attempt, content.customs.committee),
    answered: !isUnanswered(attempt),
    shown,
    missing: listMissing(attempt),
    open,
    ...noteAsked(attempt, open, content),
    followUps: countFollowUps(followUps),
    evasive: isEvasive(attempt, content.customs.committee),
    words,
    seconds: answer.seconds,
    limit,
    totalSeconds: followUps.reduce((sum, each) => sum + each.answer.seconds, answer.seconds),
  };
}

/** What is vague and stayed so is no ground for anything: of `it was a huge success` little is left without it. */
function saysMoreThan(words: string, vague: string[]): boolean {
  const rest = vague.reduce((left, each) => left.replace(each, ' '), words);
  return rest === words || isStatement(rest);
}

/** On one line the first passage that is more than vague words: the check quotes what shows a criterion surest first. */
const tellingMost = (evidence: string[], vague: string[]): string | undefined =>
  evidence.map(onOneLine).find((words) => saysMoreThan(words, vague));

function explain(notes: PrincipleNote[]): string[] {
  const shown = notes.filter(({ standing }) => standing === 'shown');
  const rest = notes.filter(({ standing }) => standing !== 'shown');
  return [
    `${shown.length} of ${notes.length} principles shown.`,
    ...rest.map(({ title, standing, answered, missing, open, evasive, followUps }) => {
      if (!answered) return `${title} is ${standing}: no answer was given.`;
      const lacks = missing.length > 0 ? [`no ${missing.map(nameOf).join(', no ')}`] : [];
      const vague =
        open.length > 0
          ? [`${open.length === 1 ? 'one vague statement' : `${open.length} vague statements`} left open`]
          : [];
      const evaded = evasive
        ? [`${followUps.asked - followUps.answered} of ${count(followUps.asked, 'follow-up')} left open`]
        : [];
      return `${title} is ${standing === 'in part' ? 'shown in part' : 'not shown'}: ${[...lacks, ...vague, ...evaded].join('; ')}.`;
    }),
  ];
}
