/** What a share is told of: "27 % of first appointments" says little without "were no-shows". Pure. */
import type { Metric } from '../metrics/metric.ts';
import { onOneLine } from '../text/words.ts';

/** The topic of a share that stands alone, with what its sentence says of it. */
export function tellShare(metric: Metric): Metric {
  const { topic, baseline, value, others, change, money, sentence } = metric;
  const isShare = value !== null && (value.unit === '%' || value.unit === 'times');
  if (!isShare || baseline || others || change || money || topic === '') return metric;
  const said = findSaid(onOneLine(sentence), value.text, topic);
  return said === '' ? metric : { ...metric, topic: unquoted(`${topic} ${said}`) };
}

/** 'a bus that "never came': few words may end within a quotation. */
const unquoted = (said: string): string =>
  (said.match(/["“”]/g) ?? []).length % 2 === 1 ? said.replace(/["“”]/g, '') : said;

function findSaid(sentence: string, amount: string, topic: string): string {
  const at = sentence.indexOf(amount);
  if (at === -1) return '';
  const behind = sentence.slice(at + amount.length).replace(OF_THEM, ' ');
  const named = behind.startsWith(` ${topic} `);
  // "Nine of the thirty could not get off work": whom it counts was told before.
  const recalled = !named && OPENS.test(sentence.slice(0, at)) && DOES.test(behind);
  if (!named && !recalled) return '';
  const [clause = ''] = CLAUSE.exec(behind.slice(named ? topic.length + 1 : 0)) ?? [];
  const words = clause
    .replace(/["“«']\s*$/, '')
    .trim()
    .split(' ');
  if (clause.includes(topic) || (words.length === 1 && words[0]!.length < SHORTEST)) return '';
  const most = Math.max(FEWEST, MOST_WORDS - topic.split(' ').length);
  return words.length > most ? `${words.slice(0, most).join(' ')} …` : words.join(' ');
}

const OF_THEM =
  /^ of (?:(?:the|our|my|their|its|all|these|those|them|it|us) )*|^ (?:of )?(?:the|our|my|their) /;
const OPENS =
  /(?:^|[.;:,]\s|\s[-–—]\s|\bof (?:the|these|those|all|our) \p{L}+ |\b(?:that|and|but) )(?:about |only |roughly |nearly |almost |over )*$/iu;
const DOES =
  /^ (?:had|has|have|were|was|are|is|did|do|does|could|can|never|came|went|said|got|used|stopped|about|because of|due to|\p{L}+ed)\b/u;
/** Up to where something else is told. */
const CLAUSE =
  /^ (?:(?! [-–] |\b(?:and|but|because|(?<!\bd(?:id|o|oes|one) )so|while|since|which|where|when|as)\b)[^,;:.()—–]|[.,:](?=\d))*/u;
const MOST_WORDS = 9;
const FEWEST = 3;
/** "were" alone tells nothing. */
const SHORTEST = 5;
