/** The expressions by which amounts of each kind are found, and what looks like one and is none. */
import type { QuantityKind } from '../model.ts';
import { IN_WORD, ONE, PLAIN_WORD, WORD } from './code.ts';
import {
  CALENDAR,
  CALENDARS,
  CURRENCY,
  DURATION_UNIT,
  ENDS,
  FRACTION,
  GAP,
  HOLIDAY,
  JOIN,
  MEASURE_UNIT,
  MONEY_NAME,
  MONTH,
  NUMBER,
  ORDINAL,
  PERCENT,
  RATIO_VERB,
  ROUND_WORD,
  SEASON,
  SPOKEN_YEAR,
  TIMES,
  WEEKDAY,
} from './words.ts';

export const WORD_END = `(?![${IN_WORD}])`;
const BOUND =
  '(?:by|before|until|till|within|in|on|since|from|during|at|for|after|of|over|around|mid|late|early|end of|the end of|this|last|next)';

/** Looks like an amount and is none: versions, ordinals, names, labels, ways of saying. */
const NO_AMOUNT = [
  `(?:step|phase|version|v|level|chapter|room|page|section|option|tier|part|rule|item|question|ticket|case|no\\.?|number|type|class|grade|figure|table|iphone|windows|python|java|node|http|ipv|sev|p)${GAP}?#?\\d+(?:\\.\\d+)*`,
  `#\\d+`,
  // "12.03.2024" is a date.
  `(?!\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d{2}(?![\\d.]))\\d+\\.\\d+\\.\\d+(?:\\.\\d+)*`,
  `(?:24/7|24x7|1:1s?|1-1s?|1-on-1s?|one-on-ones?|one-to-ones?|one${GAP}on${GAP}ones?|360[ -]?degree|101|50/50|5xx|4xx|[45]0[0-9]${GAP}(?:errors?|responses?|status))`,
  `(?!Q[1-4]|H[12]|FY)${PLAIN_WORD}\\d(?:${PLAIN_WORD}|\\d)*(?:[-/](?:${PLAIN_WORD}|\\d)+)*`,
  `one${GAP}of|no one|the one|one another|one (?:day|time|thing|way|by one|more|side|hand)|(?:each|this|that|which|every|any) one`,
  `an? HR`,
  `\\d+(?:st|nd|rd|th)${GAP}(?:line|party|floor|grade|class|place)`,
];

const DAY = `\\d{1,2}(?:st|nd|rd|th)?`;
const DATE = [
  `\\d{4}-\\d{2}-\\d{2}`,
  `\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}`,
  `(?:[01]?\\d|2[0-3]):[0-5]\\d(?:${GAP}?(?:am|pm|h|o'clock))?|\\d{1,2}(?:\\.[0-5]\\d)?${GAP}?(?:am|pm|a\\.m\\.|p\\.m\\.|o'clock)`,
  `the${GAP}\\d{1,2}(?:st|nd|rd|th)(?:${GAP}of${GAP}(?:${MONTH}|may|march))?`,
  `${DAY}${GAP}(?:of${GAP})?${MONTH}\\.?(?:,?${GAP}(?:19|20)\\d{2})?`,
  `${MONTH}\\.?${GAP}${DAY}(?!${GAP}?%)(?:,?${GAP}(?:19|20)\\d{2})?`,
  `${MONTH}\\.?,?${GAP}(?:of${GAP})?(?:(?:19|20)\\d{2}|['\\u2019]\\d{2})`,
  `(?:by|before|until|till|on|since|from|after|around)${GAP}(?:${MONTH}|may|march)\\.?${GAP}${DAY}(?!\\d|[.,]\\d|${GAP}?%)(?:,?${GAP}(?:19|20)\\d{2})?`,
  `(?:${BOUND}|mid-?|late|early|end of|last|next|this)[ -](?:(?:mid|late|early|the end of|end of|last|next|the beginning of)[ -])?(?:${MONTH}|may|march)${ENDS}(?:,?${GAP}(?:19|20)\\d{2})?`,
  MONTH,
  `(?:Q[1-4]|H[12])(?:${GAP}?(?:of${GAP})?(?:(?:FY)?['\\u2019]?(?:19|20)?\\d{2}))?`,
  `FY${GAP}?['\\u2019]?(?:20)?\\d{2}`,
  `(?:${BOUND}${GAP}(?:the${GAP})?(?:(?:next|following|same|last|early|late)${GAP})?)?${WEEKDAY}(?:${GAP}(?:morning|evening|night|afternoon))?`,
  `(?:${BOUND}|this|last|next|that|the)${GAP}(?:the${GAP})?(?:(?:early|late|following|next|previous)${GAP})?(?:${SEASON}|${HOLIDAY})`,
  HOLIDAY,
  `(?:${BOUND}${GAP})?${SPOKEN_YEAR}(?![-\\u2010\\u2011]|${GAP}?(?:${PERCENT}|${DURATION_UNIT}|${MEASURE_UNIT}|${MONEY_NAME}|${TIMES}|point|hundred|thousand))`,
  `${BOUND}${GAP}(?:(?:mid|late|early|end of|the end of|the beginning of)[ -])?(?:19|20)\\d{2}(?!${GAP}(?:users|customers|orders|people))`,
  `(?:${BOUND}|end of)${GAP}(?:the${GAP})?(?:(?:very|end of|end of the|start of|beginning of|beginning of the|middle of)${GAP})?(?:the${GAP})?${ORDINAL}${GAP}(?:${CALENDAR}|${CALENDARS}|releases?)`,
  `(?:the${GAP})?(?:next|following|same|previous|last|that)${GAP}(?:${CALENDAR})`,
  `(?:by|before|at|until|towards?)${GAP}(?:the${GAP})?(?:year[- ]end|end of (?:the${GAP})?${CALENDAR}|month[- ]end|quarter[- ]end|eod|eow|eoy|noon|midnight|lunch(?:time)?|tomorrow)`,
  `(?:over|within|during|in)${GAP}(?:the|one|a|an|half a|half an)${GAP}(?:single${GAP})?(?:${CALENDAR}|night|holidays)`,
  `overnight|the next morning|tomorrow|yesterday|year[- ]end|month[- ]end|within${GAP}(?:days|hours|weeks|minutes|months)|(?:the${GAP})?day${GAP}(?:before|after)`,
];

/** Only after these is "a week" a length of time; elsewhere it is the period of a rate ("$2 M a year"). */
const TOOK =
  'in|within|for|after|about|over|than|under|almost|nearly|just|only|another|took|take|takes|taking|spent|lasted|inside|every|waited|saved|save|lost';

const DURATION = [
  `${NUMBER}(?:${JOIN})?(?:${DURATION_UNIT})(?:${JOIN}(?:and${GAP}+)?(?:a half|${NUMBER}${GAP}?(?:${DURATION_UNIT})))?`,
  `(?:${TOOK})(?:${GAP}(?:about|only|just|almost|nearly|over|under|roughly|less than|more than|exactly|a))?${GAP}(?:half${GAP})?an?(?:${GAP}(?:full|whole|single|working|day and a))?${GAP}(?:${DURATION_UNIT})`,
  `(?:${ONE}|half an?|half|a few|few|a couple of|couple of|several|a good)(?:${GAP}(?:full|whole|single|long|short|working|business|entire|calendar))?(?:${GAP}|-)(?:${DURATION_UNIT})`,
  `${NUMBER}${GAP}(?:full|whole|consecutive|straight|long|short|more|extra|working|business|other|separate|${NUMBER}-week|additional)${GAP}(?:${DURATION_UNIT})`,
];

const MONEY = [
  `${CURRENCY}${GAP}?${NUMBER}(?:${GAP}(?:${MONEY_NAME}))?`,
  `${NUMBER}${GAP}?(?:k${GAP}?|m${GAP}?)?(?:${MONEY_NAME}|€|£|\\$|zł)`,
];
const MONEY_WORDS = [`(?:six|seven|eight|five)[- ]figure(?:${GAP}${WORD})?`];

const PERCENTS = [`(?:${NUMBER})(?:${GAP}|-)?${PERCENT}`, `(?:single|double|triple)[- ]digit`];

const RATIO = [
  `(?:${NUMBER}|one|an?)${GAP}(?:in|out of|of|from)${GAP}(?:every${GAP}|the${GAP}|our${GAP}|all${GAP})?${NUMBER}(?!${GAP}?(?:${DURATION_UNIT})${WORD_END})`,
  `${ONE}${GAP}(?:in|out of)${GAP}${NUMBER}`,
  `${NUMBER}(?:${GAP}|-)?${TIMES}`,
];
const RATIO_WORDS = [
  `(?:by${GAP})?(?:almost${GAP}|nearly${GAP}|about${GAP}|over${GAP}|roughly${GAP}|more than${GAP}|less than${GAP})?${FRACTION}(?!${GAP}(?:year|years|finance|meeting|review|day|hour|an|a)${ENDS})`,
  RATIO_VERB,
  `\\d+/\\d+`,
];

const MEASURE = [`${NUMBER}(?:${JOIN})?(?:${MEASURE_UNIT})`];
const COUNT = [NUMBER, ROUND_WORD];

type Source = [kind: QuantityKind | null, over: 'words' | 'numbers', sources: string[], before?: string];

/** In this order a stretch of text is taken; what is taken once is not looked at again. */
export const SOURCES: Source[] = [
  [null, 'words', NO_AMOUNT],
  ['date', 'words', DATE],
  ['percent', 'numbers', PERCENTS],
  ['money', 'words', MONEY_WORDS],
  ['money', 'numbers', MONEY, `(?<![${IN_WORD}])`],
  ['ratio', 'words', RATIO_WORDS],
  ['ratio', 'numbers', RATIO],
  ['duration', 'numbers', DURATION],
  ['measure', 'numbers', MEASURE],
  ['count', 'numbers', COUNT],
];
