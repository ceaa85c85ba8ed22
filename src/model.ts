/**
 * The nouns of pmdrill, types and the lists they are made of; read this first.
 *
 * YAML becomes Content. A document becomes Stories. The checker reads a Story by its Rubric into a Result.
 * A reporter turns a Report of Results into text. `practice` is the same path with a timer in front and the
 * history of Attempts behind.
 */

/** A place in a text: line and column from 1, offset from 0, all in UTF-16 code units of the input as given. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A unist position; `end` is exclusive, so `input.slice(start.offset, end.offset)` is the text meant. */
export interface Position {
  start: Point;
  end: Point;
}

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The parts of a STAR answer. */
export const SECTIONS = ['situation', 'task', 'action', 'result'] as const;
export type Section = (typeof SECTIONS)[number];

// ---------------------------------------------------------------- content: what is asked, what good looks like

/** One interview question, as written in `questions/<id>.yaml`. */
export interface Question {
  id: string;
  title: string;
  /** The leadership principle it tests, as interviewers name it; double ones are joined by "and". */
  principle: string;
  /** Headings that also name this question, apart from id, title and principle. */
  aliases: string[];
  wordings: string[];
  /** What the interviewers judge, in one or two sentences. */
  judged: string;
  /** How an answer to it failed in a debrief. */
  failed: string;
  /** Time for the answer, in seconds. */
  seconds: number;
  /** Time an interviewer gives the question with its probing, in minutes. */
  budgetMinutes: number;
  /** Shown one at a time, on demand. */
  hints: string[];
  followUps: string[];
  bad: string;
  good: string;
  /** A complete good story, shown only after one's own try. Markdown. */
  model: string;
  /** Written by the user, and not to replace a built-in one: the weights do not know which stories answer it. */
  own?: true;
}

/**
 * A pattern in compromise's match syntax with the sentences that prove it. A rule's pattern hits `bad` and leaves
 * `good` alone, a criterion's hits `good` and leaves `bad` alone; neither hits `near`.
 */
export interface Pattern {
  match: string;
  bad: string[];
  good: string[];
  near: string[];
}

/**
 * How a gap in a draft is written: a regular expression over a paragraph or bullet. It hits every sentence of `bad` and
 * leaves `near` alone.
 */
export interface Mark {
  written: string;
  bad: string[];
  near: string[];
}

/** What code measures of a whole story, where no pattern can tell; the rule's texts and limits stay in the rubric. */
export const MEASURES = ['words', 'time', 'benchmark', 'gap', 'directive'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * What can be said around a vague phrase so that it is none: the narrator denies it, it is what others aimed at, or how
 * things were earlier; or it is timed, measured, or told with what was delivered.
 */
export const EXCUSES = ['denied', 'aim', 'earlier', 'timed', 'measured', 'delivered'] as const;
export type Excuse = (typeof EXCUSES)[number];

/** What a person reads of a rule or a criterion, and what it counts for. */
export interface Explained {
  id: string;
  /** That a finding takes from the score, or that the evidence is worth; positive. */
  points: number;
  /** One sentence: what is missing. `{text}` stands for the words found, or for the limit of a measure. */
  message: string;
  /** Why an interviewer minds. */
  why: string;
  /** How to mend it. */
  mend: string;
  /** What the interviewer would ask; `{text}` stands for the words found. */
  followUp: string;
  bad: string;
  good: string;
  /** Sentences that look alike and are something else. */
  near: string[];
}

/** A fault that a story can have: `vague/relationship`, `length/words`, or one of a user's own. */
export interface Rule extends Explained {
  severity: Severity;
  /** Criteria whose evidence, in what is said next, answers the follow-up. */
  answeredBy: string[];
  patterns: Pattern[];
  measure: Measure | null;
  /** Word classes that a sentence must hold, each of them, for a measure of sentences. */
  about: string[];
  /** For gaps: how they are written. */
  marks: Mark[];
  unless: Excuse[];
  /**
   * For a kind of vague phrase: how much surer of it the networks have to be than of others, in log odds, where no
   * pattern of the rule says so too.
   */
  doubt: number;
  /** For a kind of vague phrase: added to its log odds, since it is commoner than where the networks learned it. */
  lean: number;
}

/**
 * What the tokenizer of numbers tells apart: "22 %", "$3.4 M", "1,100 complaints", "260 TPS", "3x" or "a third",
 * "7 weeks", "by the end of Q3".
 */
export const QUANTITY_KINDS = ['percent', 'money', 'count', 'measure', 'ratio', 'duration', 'date'] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** Evidence that an answer must or should show: `metric`, `data-source`, … Not met, it is the finding `missing/<id>`. */
export interface Criterion extends Explained {
  /** What it asks of the answer. */
  asks: string;
  /** The part of a STAR answer that shows it; null: any. */
  section: Section | null;
  required: boolean;
  /** Words that show it, and quantities that do by their kind alone; either is enough where no weights are learned. */
  patterns: Pattern[];
  /** Words that show it right after its follow-up alone, where the question has said what they are about. */
  replies: Pattern[];
  quantities: QuantityKind[];
  /** How many sentences it takes to show it: two where it has two ends. */
  sentences: number;
  /** By how much surer of it the learned part has to be than of others, where no pattern shows it, in log odds. */
  doubt: number;
  /** Written by the user, even under a built-in id: the learned weights know nothing of it. */
  own?: true;
}

/** Limits of an answer, with their sources in the rubric. */
export interface Limits {
  words: number;
  seconds: number;
  wordsPerMinute: number;
  /** Words and phrases of a transcript that say nothing, such as "um". */
  fillers: string[];
  /** Shortest silence in a transcript that counts as a pause. */
  pauseSeconds: number;
  /** How long comparable deliveries take, in weeks; only some questions have one. */
  benchmarkWeeks?: [from: number, to: number] | null;
}

/** What good looks like: one file of `rubrics/`; `story` holds for every question, the others add to it. */
export interface Rubric {
  id: string;
  limits: Partial<Limits>;
  /** Word classes: a tag of pmdrill's own, usable as `#Tag` in patterns, and its words or phrases. */
  words: Record<string, string[]>;
  criteria: Criterion[];
  rules: Rule[];
}

/** What holds for the answers to a question: the rubric `story`, which sets every limit, with the question's own. */
export interface QuestionRubric extends Rubric {
  limits: Limits;
}

/** How interviews are held around an answer, as written in `rubrics/customs.yaml`. */
export interface Customs {
  /** Ids of the questions that are asked, in this order; without it all that there are. */
  questions?: string[] | undefined;
  /** What each part of a STAR answer tells. */
  openings: Record<Section, string>;
  followUps: {
    /** Criteria that are asked for first where they are missing. */
    first: string[];
    most: number;
    seconds: number;
    mostInMock: number;
    /** Of the interviewer's own questions. */
    ownInMock: number;
    /** Words by which a reply belongs to what was told before it. */
    pointing: string[];
  };
  /** What an interviewer says before asking once more, by what was wrong with the answer. */
  askAgain: { unclear: string; repeated: string; vague: string; open: string };
  /** After a reply that says no more than that there is none: what an interviewer says, and in practice what helps. */
  passed: { said: string; helps: string };
  /** What helps where a question was passed over. */
  silence: string;
  /** Advice for an interview in which most follow-ups were left open. */
  evasion: string;
  /** What 1, 2 and so on mean where a candidate rates their own answer. */
  ratings: string[];
  /** When an answer counts as shown, and when the committee is inclined. */
  committee: {
    mayMiss: number;
    mayLeaveOpen: number;
    leastAnswered: number;
    inPart: number;
    mayBePartial: number;
    rules: string[];
  };
  /** Criteria, word classes and words that fill the page of metrics. */
  sheet: {
    sources: string[];
    times: string[];
    sourceWords: string[];
    timeWords: string[];
    crowd: number;
    manyGroups: number;
    groups: string[];
    people: string[];
  };
}

/** Everything that YAML says, checked and merged; the one argument that the rest of the program takes. */
export interface Content {
  questions: Question[];
  rubrics: Record<string, Rubric>;
  /** The loop around the interview, for `pmdrill guide`: sections of Markdown. */
  guide: { title: string; text: string }[];
  customs: Customs;
  /** The base rubric's word classes turned round, of content that was compiled when pmdrill was built. */
  wordIndex?: WordIndex;
}

/** Words and phrases by their first word, as the checker packs and opens them. */
export interface WordIndex {
  /** The word classes of the base rubric. */
  classes: string[];
  text: string;
  starts: Int32Array;
  others: Record<string, string>;
}

// ---------------------------------------------------------------- story: what was written

/** A run of prose: a paragraph, list item or table cell; its text is the source with markup blanked out. */
export interface Block {
  kind: 'paragraph' | 'item' | 'quote' | 'cell';
  section: Section | null;
  /** Offset of `text` in the source. `text` is as long as the source it stands for: line breaks and markup are spaces. */
  start: number;
  text: string;
}

export const DIRECTIVE_KINDS = [
  'disable',
  'enable',
  'disable-line',
  'disable-next-line',
  'disable-file',
] as const;

/** A suppression comment: `<!-- pmdrill-disable-next-line vague/impact -- said with a smile -->`. */
export interface Directive {
  /** Null: the comment begins with `pmdrill-` and is none of these. */
  kind: (typeof DIRECTIVE_KINDS)[number] | null;
  /** Empty: all rules. */
  rules: string[];
  reason: string | null;
  position: Position;
}

export const QUESTION_ORIGINS = [
  'option',
  'front-matter',
  'heading',
  'file-name',
  'row',
  'inferred',
] as const;
export type QuestionOrigin = (typeof QUESTION_ORIGINS)[number];

/** When a stretch of a transcript was said: offsets in the source, times in seconds. */
export interface Caption {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** One person's answer to one question. */
export interface Story {
  path: string | null;
  /** As a row of JSON Lines gives it. */
  id: string | number | null;
  title: string | null;
  /** Its input holds no other. */
  alone: boolean;
  /** The whole input that holds the story; all offsets count in it. */
  source: string;
  position: Position;
  blocks: Block[];
  directives: Directive[];
  /** Null until inferred from the text. */
  question: string | null;
  questionFrom: QuestionOrigin | null;
  words: number;
  /** Measured speaking time of a transcript; null where it has to be estimated from the words. */
  spokenSeconds: number | null;
  /** The storyteller's captions, turn by turn; none where the story was written. */
  captions: Caption[][];
}

// ---------------------------------------------------------------- result: what the checker found

export interface Evidence {
  text: string;
  position: Position;
}

export interface CriterionResult {
  id: string;
  met: boolean;
  required: boolean;
  /** The surest first; of a criterion that no weights know, in the order of the text. */
  evidence: Evidence[];
}

/** A fault found; `text` is null where it concerns the whole story. */
export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  text: string | null;
  position: Position;
  bad: string;
  good: string;
  followUp: string;
}

/** One line of the score: the points that a rule takes, below zero, and for what. */
export interface Reason {
  points: number;
  id: string;
  message: string;
}

/** The checker's reading of one story; the JSON of `pmdrill check`, its keys in the contract's order. */
export interface Result {
  path: string | null;
  id: string | number | null;
  title: string | null;
  position: Position;
  question: string;
  questionFrom: QuestionOrigin;
  verdict: 'complete' | 'incomplete';
  score: number;
  reasons: Reason[];
  words: number;
  speakingSeconds: number;
  criteria: CriterionResult[];
  findings: Finding[];
}

/** An input that could not be checked. */
export interface InputError {
  path: string | null;
  line: number | null;
  column: number | null;
  code: string;
  message: string;
}

/** A story with what was found in it, and the content by which it was read. */
export interface CheckedStory {
  story: Story;
  result: Result;
  content: Content;
}

/** All that a reporter needs. */
export interface Report {
  stories: CheckedStory[];
  errors: InputError[];
}

// ---------------------------------------------------------------- attempt: what was practised

/** A text that was typed at one go, and how long that took, in whole seconds. */
export interface Typed {
  text: string;
  seconds: number;
  pausedSeconds: number;
  pauses: number;
}

/** What of a Result is kept with an attempt: all but places and texts that the content can give again. */
export interface ResultSummary extends Pick<Result, 'verdict' | 'score' | 'words' | 'speakingSeconds'> {
  criteria: { id: string; met: boolean; required: boolean; evidence: string[] }[];
  findings: { rule: string; severity: Severity; text: string | null }[];
}

/** A follow-up as it was asked, its answer, and whether the checker found in it what was asked for. */
export interface FollowUp {
  rule: string;
  asked: string;
  answer: Typed;
  met: boolean;
  /** Vague words of the story that its answer made precise as well, so that they were not asked about; absent: none. */
  also?: string[] | undefined;
}

/** One answer in practice; one line of the history. */
export interface Attempt {
  version: 1;
  /** Short, for typing; unique in a history. */
  id: string;
  /** When it began, ISO 8601 in UTC. */
  at: string;
  question: string;
  wording: string;
  /** How it was taken: at the drill's own editor, in `$EDITOR`, line by line, or from standard input. */
  input: 'terminal' | 'editor' | 'plain' | 'pipe';
  mode: 'exam' | 'coach' | 'mock';
  /** Id of the interview that it was part of; practice has none. */
  round?: string | undefined;
  /** Seconds given; null: no limit. */
  limit: number | null;
  /** The time of an answer from standard input is not known: its seconds are 0. */
  answer: Typed;
  /** 1 to 5, given before the verdict was shown. */
  selfRating: number | null;
  result: ResultSummary;
  followUps: FollowUp[];
  /** The story with the answers to the follow-ups added, and all that was heard; null where there were none. */
  after: ResultSummary | null;
}
