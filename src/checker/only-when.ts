/** Sentences that tell when it was and nothing else: "About 4 weeks, from mid October to November 12." Pure. */
import type { Criterion, QuestionRubric } from '../model.ts';
import { saysWhen } from '../quantities/index.ts';
import { overlaps } from '../span.ts';
import type { ReadSentence } from './reading/read.ts';

/**
 * Returns whether a sentence that tells nothing but a time can show a criterion. It can where the criterion answers a rule
 * that a time excuses, or where it stands in the part of the answer that should show the criterion. Else it shows neither a
 * result nor a decision, though the networks take it for one: in the stories they know it seldom stands alone.
 */
export function timesShow({ rules }: Pick<QuestionRubric, 'rules'>) {
  const timed = rules.filter(({ unless }) => unless.includes('timed')).flatMap((rule) => rule.answeredBy);
  return ({ id, section }: Criterion, { block }: ReadSentence): boolean =>
    timed.includes(id) || (section !== null && block.section === section);
}

export function tellsOnlyWhen({ terms, quantities }: ReadSentence): boolean {
  const times = quantities.filter(saysWhen);
  return (
    times.length > 0 &&
    times.length === quantities.length &&
    terms.every((term) => AROUND_TIMES.has(term.normal) || times.some((time) => overlaps(time, term)))
  );
}

/** Words that say nothing beside a time. */
const AROUND_TIMES = new Set(
  `yes well so it that this i we me us took takes take lasted was were is all in on at by of for from to until till since
  about around roughly approximately nearly almost just only exactly over under within during between through the a an
  and or early mid late end start beginning middle total altogether last ago`.split(/\s+/),
);
