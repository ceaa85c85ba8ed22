/** The shapes of the YAML files: strict, so that a misspelt key is an error and not silence. */
import { z } from 'zod';
import { EXCUSES, MEASURES, QUANTITY_KINDS, SECTIONS, SEVERITIES } from '../model.ts';
import { findExpressionFault, findMatchFault } from './checks/pattern-spelling.ts';
import { customs } from './customs-schema.ts';
import { text, texts } from './text-schema.ts';

/** An id of lower-case words: `dive-deep`. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** A rule's id: its family and what is wrong, `vague/relationship`. */
const RULE_ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;
/** A word class, used in patterns as `#SoftAct`. */
const CLASS_NAME = /^[A-Z][A-Za-z]+$/;

const points = z.int().min(0).max(100);
const logOdds = z.number().min(0).default(0);

const question = z.strictObject({
  title: text.describe('The name of the question in menus and reports.'),
  principle: text.describe(
    'The leadership principle it tests; join two by "and". It names the question where no other has it.',
  ),
  aliases: texts.default([]).describe('Headings of a story that also name this question.'),
  wordings: texts.min(1).describe('Ways in which an interviewer asks it.'),
  judged: text.describe('What the interviewers judge, in one or two sentences.'),
  failed: text.describe('How an answer to it failed in a debrief.'),
  seconds: z.int().positive().describe('Time for the answer, in seconds.'),
  budgetMinutes: z
    .int()
    .positive()
    .describe('Time an interviewer gives it with all the probing, in minutes.'),
  hints: texts.min(1).describe('Shown one at a time, on demand.'),
  followUps: texts
    .min(1)
    .describe('What an interviewer likes to know beyond the evidence, which the criteria ask for.'),
  bad: text.describe('An answer that fails, in one sentence.'),
  good: text.describe('The same with its evidence.'),
  model: text.describe('A complete good story in Markdown, shown only after one’s own try.'),
});

/** @param find what is wrong with the text, or null */
const checked = (find: (text: string) => string | null) =>
  text.superRefine((value, context) => {
    const message = find(value);
    if (message) context.addIssue({ code: 'custom', message });
  });

const match = checked(findMatchFault).describe(
  'compromise match syntax, in quotes; own word classes are written like tags, #SoftAct.',
);
const near = texts.default([]).describe('Sentences that look alike and are something else.');

const faultPattern = z.strictObject({
  match,
  bad: texts.min(1).describe('Sentences that it hits.'),
  good: texts.default([]).describe('The same claims with their evidence, which it leaves alone.'),
  near,
});

const mark = z.strictObject({
  written: checked(findExpressionFault).describe(
    'A regular expression; ^ and $ are the ends of a paragraph or bullet.',
  ),
  bad: texts.min(1).describe('Sentences in which it finds a gap.'),
  near,
});

const evidencePattern = z.strictObject({
  match,
  good: texts.min(1).describe('Sentences that it hits.'),
  bad: texts.default([]).describe('Sentences without the evidence, which it leaves alone.'),
  near,
});

/** What a person reads about a rule or a criterion. */
const explanation = {
  points: points.describe('What it is worth in the score of 100.'),
  message: text.describe(
    'One sentence: what is missing. {text} stands for the words found, or for the limit.',
  ),
  why: text.describe('Why an interviewer minds.'),
  mend: text.describe('How to mend it.'),
  followUp: text.describe('What the interviewer would ask; {text} stands for the words found.'),
  bad: text.describe('A sentence that fails.'),
  good: text.describe('The sentence as it should be.'),
  near,
};

const rule = z.strictObject({
  severity: z.enum(SEVERITIES),
  ...explanation,
  answeredBy: texts.default([]).describe('Criteria whose evidence answers the follow-up.'),
  patterns: z.array(faultPattern).default([]),
  measure: z
    .enum(MEASURES)
    .nullable()
    .default(null)
    .describe('What code measures for it, in place of patterns.'),
  about: texts
    .default([])
    .describe('For a measure of sentences: word classes that such a sentence holds, each of them.'),
  marks: z.array(mark).default([]).describe('For a measure of gaps: how a gap is written.'),
  unless: z
    .array(z.enum(EXCUSES))
    .default([])
    .describe('For a built-in kind of vague phrase: what around it makes it none.'),
  doubt: logOdds.describe(
    'For a built-in kind of vague phrase: how much surer of it the learned part has to be than of others, in log odds.',
  ),
  lean: logOdds.describe(
    'For a built-in kind of vague phrase: how much likelier it is than the learned part was taught, in log odds.',
  ),
});

const criterion = z.strictObject({
  asks: text.describe('What it asks of the answer.'),
  section: z.enum(SECTIONS).nullable().default(null).describe('The part of a STAR answer that shows it.'),
  required: z.boolean(),
  ...explanation,
  patterns: z.array(evidencePattern).default([]),
  replies: z
    .array(evidencePattern)
    .default([])
    .describe('Patterns that show it in an answer to its own follow-up, and nowhere else.'),
  quantities: z
    .array(z.enum(QUANTITY_KINDS))
    .default([])
    .describe('Kinds of amounts that meet it by themselves.'),
  sentences: z
    .int()
    .positive()
    .default(1)
    .describe('For a built-in criterion: how many sentences it takes to show it, and so are quoted.'),
  doubt: logOdds.describe(
    'For a built-in criterion: how much surer of it the learned part has to be than of others, in log odds.',
  ),
});

const weeks = z.number().positive();
const limits = z
  .strictObject({
    words: z.int().positive(),
    seconds: z.int().positive(),
    wordsPerMinute: z.int().positive(),
    fillers: texts.describe('Words and phrases of a transcript that say nothing.'),
    pauseSeconds: z.number().positive().describe('Shortest silence in a transcript that counts as a pause.'),
    benchmarkWeeks: z
      .tuple([weeks, weeks])
      .refine(([from, to]) => from <= to, "'benchmarkWeeks' has to begin with the shorter time")
      .nullable()
      .describe('How long comparable deliveries take.'),
  })
  .partial();

const rubric = z.strictObject({
  limits: limits.default({}),
  words: z
    .record(z.string().regex(CLASS_NAME, "write it like 'SoftAct'"), texts.min(1))
    .default({})
    .describe('Word classes: a tag of your own and its words, in their base form.'),
  criteria: z.record(z.string().regex(ID, "write it like 'customer-problem'"), criterion).default({}),
  rules: z.record(z.string().regex(RULE_ID, "write it like 'my-rules/what-is-wrong'"), rule).default({}),
});

const guide = z.strictObject({
  sections: z.array(z.strictObject({ title: text, text })).min(1),
});

/** The kinds of content file, by the name that errors and schemas give them. */
export const SHAPES = { question, rubric, guide, customs } as const;
export type FileKind = keyof typeof SHAPES;
export type FileShape<K extends FileKind> = z.output<(typeof SHAPES)[K]>;
