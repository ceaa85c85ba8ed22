/** Push-back as a mock interviewer gives it: what to ask, where an answer belongs in the story, whether it answers. Pure. */
import type { Finding, Result } from '../model.ts';

/** A run of a text, by offsets; the end is exclusive. */
interface Range {
  start: number;
  end: number;
}

/** A follow-up to be asked. */
export interface Probe {
  /** The finding that it is about: `missing/metric`, `vague/impact`. */
  rule: string;
  asked: string;
  /** The words that it quotes, by their place in the answer; null where it quotes none. */
  quoted: Range | null;
  /** How a good story has it: shown when the follow-up is still open at the end. */
  good: string;
  /** Asked a second time. */
  again: boolean;
}

/** A story with the answers to follow-ups in their places. */
export interface Woven {
  text: string;
  /** Where each answer stands in it, in the order of the answers. */
  ranges: Range[];
  /** Where an offset of the story's own text stands in it. */
  moved(offset: number): number;
}

/** How many follow-ups a question gets, and how many seconds each answer. */
const PROBES = 3;
export const FOLLOW_UP_SECONDS = 60;

/** What an interviewer asks for first, each time. */
const FIRST = ['missing/metric', 'missing/data-source', 'missing/outcome'];

/** The criteria whose evidence answers the follow-up of a rule. */
export type AnsweredBy = (rule: string) => string[];

/**
 * Up to three follow-ups, or as many as asked for: the metric, the data source and the outcome where they are missing, then vague statements,
 * then other evidence. Missing evidence is asked for in the candidate's own words where they made a vague statement
 * that it would answer; and if they made any, at least one is quoted.
 */
export function chooseProbes({ findings }: Result, answeredBy: AnsweredBy, most = PROBES): Probe[] {
  const vague = findings.filter(({ rule }) => rule.startsWith('vague/'));
  const missing = findings.filter(({ rule }) => rule.startsWith('missing/'));
  const said = new Map<Finding, Finding>();
  for (const finding of missing.sort(byRank)) {
    const words = vague.find(
      (statement) =>
        answeredBy(statement.rule).includes(criterionOf(finding.rule)) &&
        ![...said.values()].includes(statement),
    );
    if (words) said.set(finding, words);
  }
  const ranked = [...missing, ...vague.filter((finding) => ![...said.values()].includes(finding))].sort(
    byRank,
  );
  const chosen = ranked.slice(0, most);
  const quotes = (finding: Finding) => finding.text !== null || said.has(finding);
  const quotable = ranked.find(quotes);
  if (quotable && !chosen.some(quotes)) chosen.splice(-1, 1, quotable);
  return chosen.map((finding) => probeFor(finding, said.get(finding)));
}

function byRank(a: Finding, b: Finding): number {
  return rankOf(a) - rankOf(b) || a.position.start.offset - b.position.start.offset;
}

function rankOf({ rule, severity }: Finding): number {
  const first = FIRST.indexOf(rule);
  if (first !== -1) return first;
  const vague = rule.startsWith('vague/');
  if (severity === 'error') return FIRST.length + (vague ? 0 : 1);
  return FIRST.length + (vague ? 2 : 3);
}

/** @param said a vague statement in whose words missing evidence is asked for */
function probeFor(finding: Finding, said: Finding = finding): Probe {
  const { text, position, followUp } = said;
  const quoted = text === null ? null : { start: position.start.offset, end: position.end.offset };
  return {
    rule: finding.rule,
    asked: followUp.replace(/\s+/g, ' '),
    quoted,
    good: finding.good,
    again: false,
  };
}

function criterionOf(rule: string): string {
  return rule.replace('missing/', '');
}

/**
 * Puts the answers to follow-ups into the story: one that quoted words right behind their sentence,
 * any other as a paragraph at the end. So the checker reads them where an interviewer heard them.
 */
export function weave(story: string, replies: { probe: Probe; text: string }[]): Woven {
  // At one place, what belongs to the sentence comes before new paragraphs.
  const pieces = replies
    .map(({ probe, text }, index) => ({ index, ...pieceFor(story, probe, text.trim()) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.at - b.at || a.before.length - b.before.length || a.index - b.index);
  const ranges = replies.map(() => ({ start: 0, end: 0 }));
  let text = '';
  let from = 0;
  for (const piece of pieces) {
    text += story.slice(from, piece.at) + piece.before;
    ranges[piece.index] = { start: text.length, end: text.length + piece.text.length };
    text += piece.text;
    from = piece.at;
  }
  const moved = (offset: number) =>
    pieces.reduce(
      (sum, piece) => (piece.at < offset ? sum + piece.before.length + piece.text.length : sum),
      offset,
    );
  return { text: text + story.slice(from), ranges, moved };
}

function pieceFor(
  story: string,
  { quoted }: Probe,
  text: string,
): { at: number; before: string; text: string } {
  if (!quoted) return { at: story.trimEnd().length, before: '\n\n', text };
  const rest = story.slice(quoted.end);
  const end = /[.!?]["”’')\]*_]*(?=\s)|\n/.exec(rest);
  const at = end === null ? story.trimEnd().length : quoted.end + end.index + end[0].trimEnd().length;
  // Within a paragraph or bullet, the answer's own line breaks would end it.
  return { at, before: ' ', text: text.replace(/\s*\n\s*/g, ' ') };
}

/** Whether what a follow-up is about is still to be said: another answer may have given it, and it need not be asked. */
export function isOpen({ rule, quoted }: Probe, result: Result, woven: Woven): boolean {
  if (rule.startsWith('missing/')) {
    return !result.criteria.some(({ id, met }) => met && id === criterionOf(rule));
  }
  // No finding led to it: an interviewer's own question.
  if (!quoted) return true;
  const range = { start: woven.moved(quoted.start), end: woven.moved(quoted.end) };
  return vagueWithin(result, range) !== undefined;
}

/**
 * Whether an answer gives what its follow-up asked for, by the checker's reading of the story with the answer in it.
 * Missing evidence has to be there now. A vague phrase is answered when it no longer counts as one, or when the answer
 * itself shows evidence of a kind that answers such a phrase.
 *
 * @param result the checker's reading of `woven.text`
 * @param range where the answer stands in it
 */
export function judgeReply(
  probe: Probe,
  result: Result,
  woven: Woven,
  range: Range,
  answeredBy: AnsweredBy,
): boolean {
  if (range.start === range.end) return false;
  const open = isOpen(probe, result, woven);
  if (probe.rule.startsWith('missing/')) return !open;
  if (!open || !probe.quoted) return true;
  const answers = answeredBy(probe.rule);
  return result.criteria.some(
    ({ id, evidence }) => answers.includes(id) && evidence.some(({ position }) => overlaps(position, range)),
  );
}

/** Asks once more after an answer that left the question open, quoting what was vague in it. */
export function pushBack(probe: Probe, result: Result, range: Range): Probe | null {
  if (probe.again) return null;
  const vague = vagueWithin(result, range);
  const asked = vague ? probeFor(vague).asked : `That is still open. ${probe.asked}`;
  return { ...probe, asked, again: true };
}

function vagueWithin(result: Result, range: Range): Finding | undefined {
  return result.findings.find(({ rule, position }) => rule.startsWith('vague/') && overlaps(position, range));
}

function overlaps(position: Finding['position'], { start, end }: Range): boolean {
  return position.start.offset < end && position.end.offset > start;
}
