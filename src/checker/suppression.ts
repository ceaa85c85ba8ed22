/** Findings that a comment in the story switches off, and comments that switch nothing off. */
import type { Directive, Finding, Rule } from '../model.ts';

interface Switched {
  findings: Finding[];
  /** The directive rule's id for each comment at fault. */
  faults: { rule: 'directive/unknown' | 'directive/unused'; directive: Directive }[];
}

/** @param known ids of all rules and of `missing/<criterion>` */
export function suppress(findings: Finding[], directives: Directive[], known: ReadonlySet<string>): Switched {
  const used = new Set<Directive>();
  const kept = findings.filter((finding) => {
    const by = directives.filter((directive) => covers(directive, finding, directives));
    for (const directive of by) used.add(directive);
    return by.length === 0;
  });
  const faults = directives.flatMap((directive): Switched['faults'] => {
    if (directive.kind === null || directive.rules.some((rule) => !isKnown(rule, known))) {
      return [{ rule: 'directive/unknown', directive }];
    }
    return directive.kind === 'enable' || used.has(directive)
      ? []
      : [{ rule: 'directive/unused', directive }];
  });
  return { findings: kept, faults };
}

/** A family (`vague`) stands for all its rules. */
const isKnown = (rule: string, known: ReadonlySet<string>): boolean =>
  known.has(rule) || [...known].some((id) => id.startsWith(`${rule}/`));

const names = ({ rules }: Directive, rule: Rule['id']): boolean =>
  rules.length === 0 || rules.some((named) => rule === named || rule.startsWith(`${named}/`));

function covers(directive: Directive, finding: Finding, all: Directive[]): boolean {
  if (!names(directive, finding.rule)) return false;
  const line = finding.position.start.line;
  const own = directive.position;
  switch (directive.kind) {
    case 'disable-file':
      return true;
    case 'disable-line':
      return line === own.start.line;
    case 'disable-next-line':
      return line === own.end.line + 1;
    case 'disable': {
      const at = finding.position.start.offset;
      const enabled = all.find(
        (other) =>
          other.kind === 'enable' &&
          other.position.start.offset > own.start.offset &&
          names(other, finding.rule),
      );
      return own.start.offset <= at && at < (enabled?.position.start.offset ?? Infinity);
    }
    default:
      return false;
  }
}
