/** Whether something grew or shrank by an amount, where the words tell it. Pure. */
import type { Quantity } from '../quantities/index.ts';
import { anyOf, FALLS, LESS, MORE, RISES } from './cue-words.ts';

/** Null: the words do not tell ("improved by 9 %", "22 % faster"). */
export type Direction = 'up' | 'down' | null;

/** @param clause what leads to the amount */
export function directionOf({ text }: Quantity, clause: string, after: string): Direction {
  const behind = BEHIND.exec(after)?.[1];
  if (behind) return isMore(behind) ? 'up' : 'down';
  if (/^-|^−/.test(text) || /(?:^|\s)[–−-]$/.test(clause)) return 'down';
  if (text.startsWith('+')) return 'up';
  if (UNSURE.test(after)) return null;
  // "we raised prices, and churn fell by 8 %"
  const told = clause.replace(PHRASE, ' ');
  const own = told.split(/[,;:(]\s|\b(?:and|but|while|so)\s/i).at(-1)!;
  return directionIn(own) ?? (MOVED.test(own) ? null : directionIn(told));
}

/** Of the verb before the amount; of two that disagree, the one that stands right before it. */
function directionIn(clause: string): Direction {
  const words = Array.from(clause.matchAll(new RegExp(MOVED, 'gi')), ([word]) => word);
  const last = words.at(-1);
  if (last === undefined) return null;
  const agreed = words.every((word) => isMore(word) === isMore(last));
  return agreed || RIGHT_BEFORE.test(clause) ? (isMore(last) ? 'up' : 'down') : null;
}

const isMore = (word: string): boolean => [...RISES, ...MORE].includes(word.toLowerCase());

const WORDS = anyOf(RISES, FALLS, MORE, LESS);
const MOVED = new RegExp(`\\b${WORDS}\\b`, 'i');
const BEHIND = new RegExp(
  `^\\s+(?:(?:a|per)\\s+)?(?:(?!and\\b|or\\b|for\\b|of\\b|in\\b|than\\b|to\\b|from\\b|by\\b)\\p{L}+\\s+)?(${anyOf(MORE, LESS)})\\b(?!\\s+(?:to|from)\\b)`,
  'iu',
);
const UNSURE =
  /^\s+(?:\p{L}+\s+)?(?:faster|sooner|quicker|better|improvement|slower|worse|stronger|weaker)\b/iu;
/** "gave up ₹18 lakh", "more than 9 %": nothing moves. */
const PHRASE =
  /\b(?:gave|give|given|giving|locked|tied|used|ended|took|picked|made|broke|split) up\b|\b(?:laid|shut|closed|broke|turned) down\b|\b(?:more|less|fewer) than\b/gi;
const RIGHT_BEFORE = new RegExp(`\\b${WORDS}\\s+(?:by\\s+|of\\s+)?(?:\\p{L}+\\s+)?$`, 'iu');
