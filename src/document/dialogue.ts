/** Interviews as they are written down: who asks, and who tells. Pure. */
import { readLabel } from './labels.ts';
import { cutRun, linesOf } from './lines.ts';
import { blank, type Heading, type Outline, type Run, toHeading } from './outline.ts';
import { asksOutright } from './prompts.ts';

/** `Interviewer: `, `**Me:** `, `[00:01:30] A: `. */
const LEAD =
  /^\s*(?:[[(]?\d{1,2}(?::\d\d){1,2}[\])]?\s+)?[*_]*(\p{Lu}[\p{L}\d.'’ -]{0,30}?)[*_]*\s*:[*_]*\s+(?=\S)/u;
const ASKER =
  /^(?:(?:mock |the )?interviewer|bar raiser|hiring manager|recruiter|coach|panel|q(?:uestion)?)\s*\d*$/i;
const TELLER = /^(?:me|candidate|a(?:nswer)?\d*|my answer)$/i;

/** The outline with what others ask for as headings, without the rest of their words, and without the speakers' names. */
export function markDialogue(outline: Outline): Outline {
  const runs = outline.parts.filter((part) => part.type === 'run' && part.kind === 'paragraph') as Run[];
  const lines = runs.flatMap(linesOf);
  const leads = lines.flatMap(({ text }) => readLead(text) ?? []);
  const timesOf = (name: string): number => leads.filter((lead) => lead.name === name).length;
  // "Q: why does it stop?" alone is the narrator's own.
  const isAsker = ({ name, said }: Lead): boolean =>
    asksOutright(said) ? !TELLER.test(name) : ASKER.test(name) && (!/^q/i.test(name) || timesOf(name) > 1);
  const askers = new Set(leads.filter(isAsker).map(({ name }) => name));
  // A name is one where it comes back.
  const talks = [...askers].some((name) => timesOf(name) > 1);
  const tellers = new Set(
    leads
      .map(({ name }) => name)
      .filter((name) => !askers.has(name) && (TELLER.test(name) || (talks && timesOf(name) > 1))),
  );
  // "A:" beside "S:" and "R:" is an action.
  const isStar = lines.some(({ text }) => /^[str]$/.test(readLabel(text)?.name ?? ''));
  if (outline.captions.length > 0 || isStar || askers.size === 0 || tellers.size === 0) return outline;
  const parts = outline.parts.flatMap((part) =>
    part.type === 'run' && part.kind === 'paragraph' ? readTurns(part, askers, tellers) : [part],
  );
  return { ...outline, parts };
}

/** A paragraph without the lines of who asks; lines below one without a name are told. */
function readTurns(run: Run, askers: Set<string>, tellers: Set<string>): (Heading | Run)[] {
  const parts: (Heading | Run)[] = [];
  let text = run.text;
  let from = 0;
  const endTurn = (to: number): void => {
    parts.push({ ...cutRun(run, from, to), text: text.slice(from, to) });
    from = to;
  };
  for (const line of linesOf(run)) {
    const lead = readLead(line.text);
    if (lead && tellers.has(lead.name)) {
      const said = line.from + lead.lead.length;
      text = text.slice(0, line.from) + blank(lead.lead) + text.slice(said);
    } else if (lead && askers.has(lead.name) && isAsked(lead)) {
      endTurn(line.from);
      const opens = asksOutright(/^q\D*\d/i.test(lead.name) ? `Q: ${lead.said}` : lead.said);
      if (opens) parts.push(toHeading(cutRun(run, from, line.to), lead.said.trim()));
      from = line.to;
    }
  }
  endTurn(run.text.length);
  return parts.filter((part) => part.text.trim() !== '');
}

/** "Q: influence without authority" is a title. */
const isAsked = ({ name, said }: Lead): boolean =>
  !/^q/i.test(name) || /\?["'”’)]*\s*$/.test(said) || asksOutright(said);

interface Lead {
  name: string;
  /** With the colon and what is around. */
  lead: string;
  said: string;
}

function readLead(line: string): Lead | null {
  const [lead, name = ''] = LEAD.exec(line) ?? [];
  if (lead === undefined || (readLabel(line) && !/^A$/.test(name))) return null;
  return { name, lead, said: line.slice(lead.length) };
}
