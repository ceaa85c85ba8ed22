/** Prints what a rule or criterion is about, once for each rubric that has it. */
import { openWorkspace } from '../../config/index.ts';
import { type CatalogueEntry, findEntries, listEntries } from '../../content/catalogue.ts';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import type { Content } from '../../model.ts';
import { BASE_RUBRIC } from '../../rubric.ts';
import { isVague, shortName } from '../../rule-ids.ts';
import { didYouMean, suggest } from '../../suggest.ts';
import { count, hang } from '../../text/layout.ts';
import type { Look } from '../../text/theme.ts';
import type { ProgramOptions } from '../command.ts';
import { field, openPage, print } from '../shared/page.ts';

const DOUBT =
  'Where the checker is not sure of a phrase, the finding is one step less severe and costs half of the points.';

/** @throws UserError `unknown-rule` */
export async function runExplain(io: Io, [name]: string[], options: ProgramOptions): Promise<number> {
  const { content } = await openWorkspace(options, io.cwd);
  const entries = listEntries(content);
  const found = findEntries(name!, entries);
  if (found.length === 0) throw unknownRule(name!, entries);
  const page = openPage(io, options);
  print(
    io,
    found.flatMap((entry) => [...describeEntry(entry, content, page), '']),
  );
  return 0;
}

function unknownRule(name: string, entries: CatalogueEntry[]): UserError {
  const ids = [...new Set(entries.map(({ id }) => id))];
  const short = suggest(name, ids.map(shortName));
  const meant =
    suggest(name, ids) === null && short !== null ? ` Did you mean '${short}'?` : didYouMean(name, ids);
  const list = meant === '' ? ' pmdrill rules lists them all.' : meant;
  return new UserError('unknown-rule', `No rule or criterion is called '${name}'.${list}`);
}

function describeEntry(entry: CatalogueEntry, { questions }: Content, page: Look): string[] {
  const { id, rubric, severity, points, message, asks, why, bad, good, near, followUp, mend } = entry;
  const question = questions.find((known) => known.id === rubric);
  const scope = rubric === BASE_RUBRIC ? 'every story' : (question?.title ?? rubric);
  const facts = [severity, count(points, 'point'), scope].join(', ');
  return [
    `${page.theme.strong(id)}  ${page.theme.faint(facts)}`,
    ...hang('', asks ?? withGap(message), page.width),
    '',
    ...field('WHY', why, page),
    ...field('BAD', bad, page),
    ...field('GOOD', good, page),
    ...(near.length > 0 ? field(asks === null ? 'FINE' : 'NOT', near, page) : []),
    ...field('ASK', withGap(followUp), page),
    ...field('MEND', mend, page),
    ...(isVague(id) ? field('DOUBT', DOUBT, page) : []),
  ];
}

/** A text of a rule before any words are found. */
const withGap = (text: string): string => text.replaceAll('{text}', '…');
