/** The shape of `.pmdrill.yaml`: strict, so that a misspelt key is an error and not silence. */
import { z } from 'zod';
import { text } from '../content/text-schema.ts';
import { SEVERITIES } from '../model.ts';
import { suggest } from '../suggest.ts';

/** What can be set for all stories, and again for some of them. */
const tuning = {
  rules: z
    .record(z.string(), z.enum([...SEVERITIES, 'off']))
    .default({})
    .describe('Severity by rule; "off" drops it. A criterion is the rule missing/<id>.'),
  limits: z
    .strictObject({
      words: z.int().positive().describe('Most words of an answer.'),
      seconds: z.int().positive().describe('Most speaking time, in seconds.'),
      wordsPerMinute: z.int().positive().describe('Your pace, where it is not measured.'),
    })
    .partial()
    .default({})
    .describe('Limits in place of those of the rubrics.'),
  allow: z.array(text).default([]).describe('Phrases that are never found vague.'),
};

const override = z.strictObject({
  files: z.array(text).min(1).describe('Globs, relative to the folder of this file.'),
  ...tuning,
});

export const CONFIG = z.strictObject({
  content: z.array(text).default([]).describe('Folders of your own questions and rubrics.'),
  stories: text.default('stories').describe('The folder in which your stories are kept.'),
  interview: z.iso
    .date("'interview' has to be a date such as 2026-03-01")
    .nullable()
    .default(null)
    .describe('The date of your interview, as 2026-03-01.'),
  ...tuning,
  overrides: z.array(override).default([]).describe('Settings for some files; later ones win.'),
});

/** A configuration as it is written, with the defaults filled in. */
export type Config = z.output<typeof CONFIG>;
/** What can be tuned for a file. */
export type Tuning = Pick<Config, 'rules' | 'limits' | 'allow'>;

const KEYS = Object.keys(CONFIG.shape);

/** Fits a file whose folders of content are surely known: `content` is sound, and no other key may be meant for it. */
export const FOLDERS_KNOWN = z
  .looseObject({ content: CONFIG.shape.content })
  .refine(
    (file) => file.content.length > 0 || !Object.entries(file).some(([key, value]) => mayName(key, value)),
  );

/** Whether an unknown key may be meant for `content`: `folders: [interview]` may, `minscore: 90` names no folder. */
const mayName = (key: string, value: unknown): boolean =>
  !KEYS.includes(key) &&
  ['content', null].includes(suggest(key, KEYS)) &&
  z.union([text, z.array(z.unknown())]).safeParse(value).success;

const namedFolders = z.preprocess(
  (value) => [value].flat().filter((name) => text.safeParse(name).success),
  z.array(text),
);
const namedRules = z.record(z.string(), z.unknown()).catch({});

/** The folders and rules that a file names, whatever else is wrong in it. */
export const NAMED = z
  .object({
    content: namedFolders,
    rules: namedRules,
    overrides: z.array(z.object({ rules: namedRules }).catch({ rules: {} })).catch([]),
  })
  .catch({ content: [], rules: {}, overrides: [] });

export type Named = z.output<typeof NAMED>;
