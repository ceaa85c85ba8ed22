/** The draft of a story: the four STAR parts, each with what it must show in comments that the checker ignores. Pure. */
import type { Attempt, Content, Criterion, Question, QuestionRubric, Rubric, Section } from '../model.ts';
import { SECTIONS } from '../model.ts';
import { rubricFor } from '../rubric.ts';
import { nameOf } from '../rule-ids.ts';
import { localDay } from '../text/dates.ts';

/** A draft with nothing in it but what it has to show. */
export function formatScaffold(question: Question, content: Content): string {
  const rubric = rubricFor(content, question.id);
  const parts = SECTIONS.map((section) =>
    [
      `**${capitalize(section)}:**`,
      comment([
        content.customs.openings[section],
        ...showsIn(section, rubric).map((criterion) => listItem(criterion, true)),
      ]),
    ].join('\n\n'),
  );
  return `${[frontMatter({ question: question.id }), brief(question, rubric), ...parts].join('\n\n')}\n`;
}

/** A past attempt to be mended: its text, then in comments what the verdict missed and what was said when asked. */
export function formatRework(attempt: Attempt, question: Question, content: Content): string {
  const rubric = rubricFor(content, question.id);
  const { id, at, answer, result, followUps } = attempt;
  const missing = result.criteria
    .filter(({ met }) => !met)
    .flatMap(({ id: name }) => rubric.criteria.filter((criterion) => criterion.id === name));
  const vague = result.findings.flatMap(({ rule, text }) => (text === null ? [] : [{ rule, text }]));
  const told = followUps.filter((followUp) => followUp.answer.text.trim() !== '');
  const notes = [
    section(
      'Not shown yet:',
      missing.map((criterion) => listItem(criterion, false)),
    ),
    section(
      'Vague; say what, when and how much:',
      vague.map(({ rule, text }) => `- "${text}" (${rule})`),
    ),
    section(
      'What you said when asked; put it where it belongs:',
      told.map(({ asked, answer: reply }) => `- ${asked} ${reply.text.trim()}`),
    ),
  ].filter((note) => note !== null);
  const front = frontMatter({ question: question.id, date: localDay(at), attempt: id });
  return `${[front, brief(question, rubric), answer.text.trim(), ...notes].join('\n\n')}\n`;
}

/** Criteria in the order in which they count: required ones, then what is worth most. */
function showsIn(section: Section, { criteria }: Rubric): Criterion[] {
  return criteria
    .filter((criterion) => criterion.section === section && criterion.id !== section)
    .sort((a, b) => Number(b.required) - Number(a.required) || b.points - a.points);
}

function listItem({ id, asks, good, required }: Criterion, example: boolean): string {
  const name = `- ${nameOf(id)}${required ? '' : ' (not required)'}: ${asks}`;
  return example ? `${name}\n  GOOD: ${good}` : name;
}

function brief({ title, judged }: Question, { limits }: QuestionRubric): string {
  const most = `At most ${limits.words} words and ${limits.seconds / 60} minutes spoken.`;
  return comment([`${title}: ${judged}`, most]);
}

function frontMatter(keys: Record<string, string>): string {
  return ['---', ...Object.entries(keys).map(([key, value]) => `${key}: ${value}`), '---'].join('\n');
}

function section(title: string, lines: string[]): string | null {
  return lines.length === 0 ? null : comment([title, ...lines]);
}

/** Markdown ends a comment at its first `-->`, wherever that came from. */
function comment(lines: string[]): string {
  return `<!--\n${lines.join('\n').replaceAll('--', '- -')}\n-->`;
}

const capitalize = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
