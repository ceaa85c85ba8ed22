/** The shape of `pmdrill check --format json`, as the contract fixes it. */
import { z } from 'zod';
import { QUESTION_ORIGINS, SEVERITIES } from '../../src/model.ts';

const point = z.strictObject({
  line: z.int().min(1).describe('Counted from 1.'),
  column: z.int().min(1).describe('Counted from 1, in UTF-16 code units.'),
  offset: z.int().min(0).describe('Counted from 0, in UTF-16 code units of the input.'),
});
const position = z.strictObject({ start: point, end: point.describe('Exclusive.') });

const criterion = z.strictObject({
  id: z.string(),
  met: z.boolean(),
  required: z.boolean(),
  evidence: z.array(z.strictObject({ text: z.string(), position })),
});

const finding = z.strictObject({
  rule: z.string().describe('Such as vague/relationship or missing/metric.'),
  severity: z.enum(SEVERITIES),
  message: z.string().describe('What is missing, in one sentence.'),
  text: z.string().nullable().describe('The words found; null for what concerns the whole story.'),
  position,
  bad: z.string(),
  good: z.string(),
  followUp: z.string().describe('What the interviewer would ask.'),
  seconds: z.number().nullable().optional().describe('Of a transcript: when the words were said.'),
});

const speech = z.strictObject({
  wordsPerMinute: z.int(),
  fillersPerMinute: z.number(),
  pauses: z.array(z.strictObject({ at: z.number(), seconds: z.number() })),
});

const story = z.strictObject({
  path: z.string().nullable().describe('Null for rows of JSON Lines.'),
  id: z.union([z.string(), z.number()]).nullable().describe('Of a row; null for files.'),
  title: z.string().nullable(),
  position,
  question: z.string(),
  questionFrom: z.enum(QUESTION_ORIGINS),
  verdict: z.enum(['complete', 'incomplete']),
  score: z.int().min(0).max(100),
  reasons: z
    .array(z.strictObject({ points: z.int(), id: z.string(), message: z.string() }))
    .describe('The score is 100 and these points, cut at both ends.'),
  words: z.int().min(0),
  speakingSeconds: z.int().min(0),
  criteria: z.array(criterion),
  findings: z.array(finding).describe('In the order of the text.'),
  speech: speech.optional().describe('Of a transcript.'),
});

const error = z.strictObject({
  path: z.string().nullable(),
  line: z.int().nullable(),
  column: z.int().nullable(),
  code: z.string(),
  message: z.string(),
});

const count = z.int().min(0);

export const RESULT = z.strictObject({
  version: z.literal(1).describe('Changes when a field changes its meaning or goes.'),
  tool: z.strictObject({ name: z.literal('pmdrill'), version: z.string() }),
  stories: z.array(story),
  errors: z.array(error).describe('Inputs that could not be checked.'),
  summary: z.strictObject({
    stories: count,
    complete: count,
    incomplete: count,
    errors: count,
    warnings: count,
    infos: count,
  }),
});
