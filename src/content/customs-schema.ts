/** The shape of `rubrics/customs.yaml`: how interviews are held around an answer. */
import { z } from 'zod';
import { text, texts } from './text-schema.ts';

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const people = z
  .string()
  .regex(
    /^\p{L}[\p{L} -]*$/u,
    "An entry of 'people' has to be of letters, blanks and hyphens; take out all other signs",
  );
const followUps = z
  .strictObject({
    first: texts.describe('Criteria that are asked for first where they are missing.'),
    most: z.int().positive().describe('How many are asked in practice.'),
    seconds: z.int().positive().describe('Time for the answer to one.'),
    mostInMock: z.int().positive().describe('How many are asked in a mock interview.'),
    ownInMock: count.describe("How many of those are the interviewer's own questions."),
    pointing: z.array(text.toLowerCase()).describe('Words by which a reply belongs to what was told.'),
  })
  .refine(({ mostInMock, ownInMock }) => ownInMock <= mostInMock, {
    path: ['ownInMock'],
    error: "'ownInMock' has to be at most 'mostInMock', of which it is a part",
  });
export const customs = z
  .strictObject({
    questions: texts
      .min(1)
      .describe('Ids of the questions that are asked, in this order; without it all are.'),
    openings: z
      .strictObject({ situation: text, task: text, action: text, result: text })
      .describe('What each part of a STAR answer tells; a draft begins with these.'),
    followUps,
    askAgain: z
      .strictObject({
        unclear: text.describe('After words that make no sense.'),
        repeated: text.describe('After what was said before.'),
        vague: text.describe("After an answer to the interviewer's own question that shows nothing."),
        open: text.describe('After any other answer that leaves the question open.'),
      })
      .describe('What an interviewer says before asking once more.'),
    passed: z
      .strictObject({
        said: text.describe('By an interviewer.'),
        helps: text.describe('On the day, told in practice.'),
      })
      .describe('After a reply that says no more than that there is none.'),
    silence: text.describe('What helps where a question was passed over.'),
    evasion: text.describe('What helps where most follow-ups got no answer that was one.'),
    ratings: texts.length(5).describe('What 1 to 5 mean where a candidate rates their own answer.'),
    committee: z.strictObject({
      mayMiss: count.describe('Required evidence that may be missing in an answer that counts as shown.'),
      mayLeaveOpen: count.describe('Vague statements that may stay open in it.'),
      leastAnswered: share
        .default(0)
        .describe('Share of its follow-ups that such an answer has to meet, from 0 to 1.'),
      inPart: share.describe('Share of the required evidence that shows a principle in part, from 0 to 1.'),
      mayBePartial: count.describe('Principles that may be shown in part only.'),
      rules: texts.min(1).describe('The same for a person, under each debrief.'),
    }),
    sheet: z.strictObject({
      sources: texts.describe('Criteria whose evidence names the data.'),
      times: texts.describe('Criteria whose evidence says when.'),
      sourceWords: texts.default([]).describe('Word classes that name a source, the surest first.'),
      timeWords: texts.default([]).describe('Word classes that name a time.'),
      crowd: z.int().positive().describe('A number of people at least this large was affected, not asked.'),
      manyGroups: z.int().positive().default(10).describe('So many groups are a crowd too.'),
      groups: z.array(people).default([]).describe('What such groups are called, in the plural.'),
      people: z.array(people).min(1).describe('What such people are called, in the plural.'),
    }),
  })
  .partial();
