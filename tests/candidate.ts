/**
 * A simulated candidate: 60 attempts over six weeks, told from the labelled stories and read by the real checker.
 *
 * `npx tsx tests/candidate.ts FOLDER` writes the history to FOLDER/home and the stories to
 * FOLDER/stories, to be looked at: `cd FOLDER && PMDRILL_HOME=home pmdrill progress`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkStory, createChecker } from '../src/checker/index.ts';
import { loadContent } from '../src/content/load.ts';
import { readRow } from '../src/document/index.ts';
import { formatLines } from '../src/history/line.ts';
import { probeFurther } from '../src/mock/interview.ts';
import type { Attempt, Content, Question, Result, Typed } from '../src/model.ts';
import { answeredBy, asksElsewhere } from '../src/practice/answering.ts';
import { attemptOf } from '../src/practice/attempt.ts';
import { drill, type Screens } from '../src/practice/drill.ts';
import { chooseProbes } from '../src/practice/follow-ups.ts';
import { startSession } from '../src/practice/session.ts';
import { type LabelledStory, listCorpus, loadCorpus } from '../tools/train/corpus.ts';
import { seededRandom } from '../tools/train/random.ts';

export interface Candidate {
  attempts: Attempt[];
  /** Most questions' best story; of one a story that has a good way to go, of one none yet. */
  stories: LabelledStory[];
}

const PRACTISED = 50;
const DAYS = 42;
const DAY_MS = 86_400_000;
/** The question without a story, and the one whose story is middling. */
const UNTOLD = 'ownership';
const HALF_WAY = 'dive-deep';
/** Days of the two mock interviews, counted from the first attempt. */
const MOCKS = [25, 40];
/** The files of stories that were labelled by readers. */
const FILES = /\/(?:C|D|E|F|G[1-4])\.jsonl$/;

/** @param until day of the last attempt, as `2026-11-25` */
export async function simulateCandidate(until: string): Promise<Candidate> {
  const content = loadContent();
  const { customs } = content;
  const answered = (rule: string) => answeredBy(content, rule);
  const check = checkWith(content);
  const random = seededRandom(7);
  const ladders = new Map(content.questions.map(({ id }) => [id, rankStories(id)]));
  const begin = Date.parse(`${until}T00:00:00Z`) - (DAYS - 1) * DAY_MS;
  const at = (day: number, minute: number) =>
    new Date(begin + day * DAY_MS + (19 * 60 + minute) * 60_000).toISOString();
  const attempts: Attempt[] = [];

  const answer = async (question: Question, day: number, minute: number, round?: string) => {
    const ladder = ladders.get(question.id)!;
    // Nobody gets better evenly: about as good as the day allows, a little up or down.
    const skill = Math.min(0.999, Math.max(0, day / DAYS + (random() - 0.5) * 0.3));
    const { text } = ladder[Math.floor(skill * ladder.length)]!;
    const replies = ladder.at(-1 - Math.floor(random() * 5))!.text.split(/(?<=[.!?])\s+/);
    const session = startSession({
      id: `sim${String(attempts.length).padStart(3, '0')}`,
      at: at(day, minute),
      question: question.id,
      wording: question.wordings[attempts.length % question.wordings.length]!,
      input: 'terminal',
      mode: round === undefined ? 'exam' : 'mock',
      limit: question.seconds,
      strict: false,
      selfRate: round === undefined && random() < 0.6,
    });
    const done = await drill(session, person(text, replies, skill, random), {
      check: async (story, as = question.id) => check(as, story),
      asksElsewhere: (rule) => asksElsewhere(content, question.id, rule),
      understands: async () => true,
      wait: (reading) => reading,
      answeredBy: answered,
      askAgain: customs.askAgain,
      probe: (result) =>
        round === undefined
          ? chooseProbes(result, answered, customs.followUps)
          : probeFurther(question, result, { answeredBy: answered, customs, random }),
      note() {},
    });
    attempts.push({ ...attemptOf(done), ...(round && { round }) });
  };

  for (let day = 0, told = 0; day < DAYS; day++) {
    if (MOCKS.includes(day)) {
      for (const [index, question] of content.questions.entries())
        await answer(question, day, index * 10, `mock${day}`);
    }
    for (
      let minute = 60;
      told < Math.ceil(((day + 1) * PRACTISED) / DAYS) && isEvening(day);
      told++, minute += 8
    ) {
      await answer(content.questions[told % content.questions.length]!, day, minute);
    }
  }
  const stories = [...ladders].flatMap(([question, ladder]) => {
    if (question === UNTOLD) return [];
    return [question === HALF_WAY ? ladder[Math.floor(ladder.length / 2)]! : ladder.at(-1)!];
  });
  return { attempts, stories };
}

/** Some evenings are free; what was left undone is made up for. */
const isEvening = (day: number): boolean => day % 7 !== 5 && day % 9 !== 4;

function checkWith(content: Content): (question: string, text: string) => Result {
  const checker = createChecker(content);
  return (question, text) => checkStory(readRow(text, { question, questionFrom: 'option' }), checker);
}

/** From the vaguest to the best, as the readers labelled them. */
function rankStories(question: string): LabelledStory[] {
  const faults = ({ vague, criteria }: LabelledStory) =>
    vague.length + 2 * Object.values(criteria).filter((met) => !met).length;
  return loadCorpus(listCorpus().filter((file) => FILES.test(file)))
    .filter((story) => story.question === question)
    .sort((a, b) => faults(b) - faults(a) || a.id.localeCompare(b.id));
}

function person(text: string, replies: string[], skill: number, random: () => number): Screens {
  const typed = (said: string, pace: number): Typed => ({
    text: said,
    seconds: Math.round((said.split(/\s+/).length * 60) / pace),
    pausedSeconds: 0,
    pauses: 0,
  });
  return {
    prepare: async () => {},
    answer: async () => typed(text, 55 + random() * 35),
    rate: async () => Math.min(5, Math.max(1, Math.round(2 + skill * 2.5 + random()))),
    verdict: async () => random() < 0.7,
    followUp: async (_session, _probe, _note) => {
      const reply = replies.splice(Math.floor(random() * replies.length), 1)[0];
      return reply === undefined || random() < 0.15 ? null : typed(reply, 50);
    },
  };
}

async function write(folder: string): Promise<void> {
  const { attempts, stories } = await simulateCandidate(new Date().toISOString().slice(0, 10));
  mkdirSync(join(folder, 'home'), { recursive: true });
  mkdirSync(join(folder, 'stories'), { recursive: true });
  writeFileSync(
    join(folder, 'home/attempts.jsonl'),
    formatLines(attempts.map((attempt) => ({ kind: 'attempt' as const, entry: attempt }))),
  );
  for (const { question, text } of stories)
    writeFileSync(join(folder, 'stories', `${question}.md`), `${text}\n`);
}

const [, script, folder] = process.argv;
if (folder && script && import.meta.url === pathToFileURL(script).href) await write(folder);
