/** What an amount measures, in the story's own words. Pure. */
import { MOVE } from './cues.ts';

/** Words that begin or end a phrase without being part of what is measured. */
const EDGE = new Set(
  `a an the our my its their his her this that these those of in on at by for to from with and or but so as is was were are be been
  has have had i we it they he she you also then now which who where when after before since while because result results outcome finally
  about around roughly nearly almost only just still already even once again did does do not there here down up us them over per every
  i'd we'd each some all both what started took worth thats that's saving earning roughly approx approximately paid saw seen held
  well first against under found finding findings showed far bigger needed turned ready`.split(/\s+/),
);
/** Openings that tell when, not what: "By December", "In week two", "At the end of June". */
const WHEN =
  /^\s*(?:(?:by|in|within|after|until|at|on|over|during|since|for)\s+[^,]{0,40},|(?:by|in|after|at|on)\s+(?:(?:the|end|of|mid|early|late|first|last|next)[\s-])*(?:january|february|march|april|may|june|july|august|september|october|november|december|week|day|month|year|spring|summer|autumn|winter|\p{L}+ (?:weeks?|months?|days?))\b(?:\s+\p{L}+ weeks?)?)/iu;
const MOST_WORDS = 7;
const BREAKS =
  /[;:()—–]|,\s|\s-\s|\.\s|\b(?:and|but|so|while|whereas|although|because|as|when|with|where|which|until|before|after|since)\s/g;

/**
 * @param before the sentence up to the amount (of a pair: up to the first)
 * @param after the sentence behind it (of a pair: behind the last)
 * @returns few words, empty where nothing near tells
 */
export function findTopic(before: string, after: string, kind: 'moved' | 'level' | 'money'): string {
  const more = trim(MORE_OF.exec(after)?.[1] ?? '', 'first');
  if (more !== '') return more;
  const behind = trim(/^\s*(?:of|in|on|for|by)\s+([^.;:,()\d]+)/i.exec(after)?.[1] ?? '', 'first');
  const ahead = aheadOf(before.replace(ASIDE, ' ').replace(JUDGING, ' '));
  const next = trim(NEXT.exec(after)?.[1] ?? '', 'first');
  // "…, and 83 % had begun with a text message": the clause begins with the amount.
  if (kind === 'level' && next !== '' && behind === '' && OPENS_CLAUSE.test(before)) return next;
  if (kind === 'level' && /^\s*of\s/i.test(after) && behind !== '' && behind !== 'time') return behind;
  if (kind === 'money') {
    const noun = ARTICLE.test(before)
      ? /^\s+((?:\p{L}+\s){0,1}\p{L}+)/u.exec(after)?.[1]
      : SUM_OF.exec(after)?.[1];
    return trim(PER.exec(after)?.[1] ?? noun ?? '', 'first') || ahead || behind;
  }
  return ahead || behind || next;
}

/** Nothing ahead tells: what stands right behind, in "31 % leave at Q4". */
const NEXT = /^\s+((?:\p{L}[\p{L}'’-]*\s?){1,4})/u;

const OPENS_CLAUSE = /(?:[:;]|,\s*(?:and|but)|\bthat)\s+$/i;

/** "8,000 more workers", not "11 % more than a year before". */
const MORE_OF = /^\s+(?:more|fewer|less)\s+(?!than\b|on\b|of\b|likely\b)((?:\p{L}+ ){0,1}\p{L}+)/iu;
/** A relative clause between commas, or a word of no weight. */
const ASIDE = /,\s*(?:which|who|however|though|too|in turn)\b[^,]*,/gi;
const ARTICLE = /\b(?:an?|the|our|another|that)\s+$/i;
/** "€0.90 per case": the thing that it is counted by, which is no stretch of time. */
const PER = /^\s+per\s+(?!year|month|quarter|week|day|hour|minute|annum|cent\b)(\p{L}+)/iu;
/** "a year in annual revenue", "a month of call centre time". */
const SUM_OF =
  /^(?:\s*(?:\/|per |an? |each |every )(?:yr|year|month|mo|quarter|week|day|hour|fortnight)\b)?\s+(?:less |more |saved )?(?:in|of)\s+([\p{L}' -]+)/iu;

/** The subject of the clause that moves, else the object between the verb and the amount. */
function aheadOf(before: string): string {
  const clause = lastClause(before.replace(WHEN, ' '));
  const nominal = NOMINAL.exec(clause)?.[1];
  if (nominal !== undefined) return nominal;
  const moves = [...clause.matchAll(MOVE)];
  const first = moves[0];
  if (!first) return trim(clause, 'last');
  const subject = trim(clause.slice(0, first.index), 'last');
  const object = trim(clause.slice(first.index + first[0].length).replace(MOVE, ' '), 'first');
  // "Declines were back at": a word of movement can be the thing itself.
  return subject || object || trim(/s$/.test(first[0]) ? first[0] : '', 'first');
}

/** "the gain shrank": a word of movement as the thing that moves. */
const NOMINAL =
  /\b(?:the|an?|our|its|their)\s+(gain|rise|drop|decline|increase|decrease|loss)\s+(?=\p{L}+\s+(?:to|by|from|at)\b)/iu;

function lastClause(text: string): string {
  const ends = [...text.matchAll(BREAKS)].map((found) => found.index + found[0].length);
  for (const end of ends.toReversed()) {
    const rest = text.slice(end);
    if (NOMINAL.test(rest) || contentWords(rest.replace(MOVE, ' ')).length > 0) return rest;
  }
  return text;
}

/** Says how good it was, not what. */
const JUDGING = /\b(?:significant|big|huge|massive|real|clear|improvement|win|only|still|another|thanks)\b/gi;

function trim(text: string, keep: 'first' | 'last'): string {
  const words = text.replace(WHEN, ' ').match(/[\p{L}\p{N}'’&/-]+/gu) ?? [];
  while (words[0] !== undefined && isEdge(words[0])) words.shift();
  while (words.length > 0 && isEdge(words.at(-1)!)) words.pop();
  return (keep === 'first' ? words.slice(0, MOST_WORDS) : words.slice(-MOST_WORDS)).join(' ');
}

const isEdge = (word: string): boolean => EDGE.has(word.toLowerCase()) || /^[-'/&]+$/.test(word);

/** The words of a topic by which two topics are compared: lower case, without plural endings. */
export function contentWords(topic: string): string[] {
  const words = topic.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...new Set(words.filter((word) => !EDGE.has(word) && word.length > 1 && !/^\d+$/.test(word)).map(stem)),
  ];
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ies|es|s|ing|ed)$/, '') : word);
