/** Findings that a comment in the story switches off, and comments that switch nothing off. */
import { createPlaces } from '../document/places.ts';
import { remember } from '../memo.ts';
import { type Content, DIRECTIVE_KINDS, type Directive, type Finding, type Story } from '../model.ts';
import { listRuleIds } from '../rule-ids.ts';
import { suggest } from '../suggest.ts';

interface Switched {
  findings: Finding[];
  faults: Fault[];
}

/** A comment at fault: what of it pmdrill does not know, and what may be meant; or, unused, the whole of it. */
interface Fault {
  rule: 'directive/unknown' | 'directive/unused';
  directive: Directive;
  words: string;
  meant: string | null;
}

/** What of a finding decides which comments reach it. */
type Place = Pick<Finding, 'rule' | 'text' | 'position'>;

export function suppress(findings: Finding[], story: Story, content: Content): Switched {
  const silencersOf = readDirectives(story);
  const used = new Set<Directive>();
  const kept = findings.filter((finding) => {
    const by = silencersOf(finding);
    for (const directive of by) used.add(directive);
    return by.length === 0;
  });
  const inside = story.directives.filter((directive) => isInside(directive, story));
  const known = inside.length > 0 ? listRuleIds(content) : [];
  const faults = inside.flatMap((directive): Fault[] => {
    const unknown = findUnknown(directive, known, story.source);
    if (unknown) return [{ rule: 'directive/unknown', directive, ...unknown }];
    const isIdle = directive.kind !== 'enable' && !used.has(directive);
    return isIdle ? [{ rule: 'directive/unused', directive, words: '', meant: null }] : [];
  });
  return { findings: kept, faults };
}

/** The first word of a comment that says nothing here: what it does, or a rule. */
function findUnknown(
  { kind, rules, position }: Directive,
  known: string[],
  source: string,
): Pick<Fault, 'words' | 'meant'> | null {
  const comment = source.slice(position.start.offset, position.end.offset);
  if (kind === null) {
    const verb = /pmdrill[a-z-]*/.exec(comment)![0].replace(/-+$/, '');
    return {
      words: verb,
      meant: suggest(
        verb,
        DIRECTIVE_KINDS.map((each) => `pmdrill-${each}`),
      ),
    };
  }
  const rule = rules.find((each) => !isKnown(each, known));
  return rule === undefined ? null : { words: rule, meant: suggest(rule, known) };
}

/** Returns what finds the comments that silence a finding. */
export function readDirectives(story: Story): (finding: Place) => Directive[] {
  const directives = story.directives.filter((directive) => reaches(directive, story));
  const lineAfter = remember(directives.length, ({ position }: Directive) =>
    nextLine(position.end.line, story.source),
  );
  return (finding) => directives.filter((directive) => covers(directive, finding, directives, lineAfter));
}

/** A file may hold several stories: a comment above them, and one for the whole file, reaches each. */
function reaches({ kind, position }: Directive, story: Story): boolean {
  return kind === 'disable-file' || position.start.offset < story.position.end.offset;
}

function isInside({ position }: Directive, { position: { start, end } }: Story): boolean {
  return start.offset <= position.start.offset && position.end.offset <= end.offset;
}

/** A family (`vague`) stands for all its rules. */
const isKnown = (rule: string, known: string[]): boolean =>
  known.some((id) => id === rule || id.startsWith(`${rule}/`));

const names = ({ rules }: Directive, rule: string): boolean =>
  rules.length === 0 || rules.some((named) => rule === named || rule.startsWith(`${named}/`));

function covers(
  directive: Directive,
  finding: Place,
  all: Directive[],
  lineAfter: (directive: Directive) => number,
): boolean {
  if (!names(directive, finding.rule)) return false;
  const { start, end } = finding.position;
  const own = directive.position;
  switch (directive.kind) {
    case 'disable-file':
      return true;
    case 'disable-line':
      return start.line <= own.start.line && own.start.line <= end.line && finding.text !== null;
    case 'disable-next-line':
      return start.line === lineAfter(directive);
    case 'disable': {
      // What is missing from the whole story stands nowhere; a comment anywhere in it may name it.
      if (finding.text === null && directive.rules.length > 0) return true;
      const enabled = all.find(
        (other) =>
          other.kind === 'enable' &&
          other.position.start.offset > own.start.offset &&
          names(other, finding.rule),
      );
      return own.start.offset <= start.offset && start.offset < (enabled?.position.start.offset ?? Infinity);
    }
    default:
      return false;
  }
}

/** The next line that holds text: empty lines and further comments like this one are passed over. */
function nextLine(line: number, source: string): number {
  const { lineStart } = createPlaces(source);
  let next = line + 1;
  while (
    lineStart(next) < source.length &&
    /^[\s>*+-]*(?:<!--\s*pmdrill-.*-->\s*)?$/.test(source.slice(lineStart(next), lineStart(next + 1)))
  ) {
    next += 1;
  }
  return next;
}
