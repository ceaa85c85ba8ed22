/** What several formats say alike of a finding, a story and a rule. */
import { readWords } from '../document/words.ts';
import type { CheckedStory, Criterion, Evidence, Finding, Result, Rule, Story } from '../model.ts';
import { quotable } from './printable.ts';

/** The words found and what is missing, in one line. */
export function describeFinding(finding: Finding, story: Story): string {
  const message = quotable(finding.message);
  return finding.text === null ? message : `'${wordsOf(finding, story)}': ${message}`;
}

/** The words of a finding or of evidence, as a person reads them. */
export function wordsOf({ position: { start, end } }: Pick<Evidence, 'position'>, story: Story): string {
  return quotable(readWords(story, start.offset, end.offset));
}

/** How a result's input is called where a path is wanted: a file's path, else the row's id. */
export function sourceName({ path, id }: Result): string {
  if (path !== null) return path === '-' ? 'stdin' : path;
  return id === null ? 'story' : String(id);
}

/** A rule as a catalogue shows it; a criterion that is not met is the rule `missing/<id>`. */
export interface RuleEntry
  extends Pick<Rule, 'id' | 'severity' | 'message' | 'why' | 'mend' | 'bad' | 'good'> {
  /** The rubric that it stands in; ids such as `missing/outcome` mean something else in each. */
  rubric: string;
}

/** All rules by which these stories were read, each rubric's once. */
export function listRules(stories: CheckedStory[]): RuleEntry[] {
  const entries = new Map<string, RuleEntry>();
  for (const content of new Set(stories.map((checked) => checked.content))) {
    for (const [rubric, { rules, criteria }] of Object.entries(content.rubrics)) {
      for (const rule of [...rules, ...criteria.map(toRule)]) {
        entries.set(`${rubric} ${rule.id}`, { ...rule, rubric });
      }
    }
  }
  return [...entries.values()];
}

function toRule(criterion: Criterion): Omit<RuleEntry, 'rubric'> {
  return { ...criterion, id: `missing/${criterion.id}`, severity: criterion.required ? 'error' : 'warning' };
}
