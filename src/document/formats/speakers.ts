/** Who speaks in a transcript, and which turns are the storyteller's. */
import type { Caption } from '../../model.ts';
import { readLabel } from '../labels.ts';
import { blank } from '../outline.ts';

/** One line of a caption with its tags blanked out; `from` and `to` are the caption's times. */
export interface SpokenLine extends Caption {
  text: string;
  /** As a voice tag or a name before the words says; null where nothing does. */
  speaker: string | null;
}

/** `Anna Smith: ` at the start of a line, as meeting software writes it. */
const NAME = /^\s*(\p{Lu}[\p{L}\d.'’ -]{0,40}):\s/u;

/** Names the speaker of each line; one without a name goes on with the speaker before it. */
export function nameSpeakers(lines: SpokenLine[]): SpokenLine[] {
  const leads = lines
    .map(({ text }) => NAME.exec(text))
    .map((lead) => (lead && !readLabel(lead[0]) ? lead : null));
  // A word before a colon is a name only where it comes back.
  const isName = (name: string): boolean => leads.filter((lead) => lead?.[1] === name).length > 1;
  let speaker: string | null = null;
  return lines.map((line, at) => {
    const [lead, name] = leads[at] ?? [];
    if (lead === undefined || name === undefined || !isName(name)) {
      speaker = line.speaker ?? speaker;
      return { ...line, speaker };
    }
    speaker = name;
    return { ...line, speaker, text: blank(lead) + line.text.slice(lead.length) };
  });
}

/** The storyteller's lines, as the turns between those of others: whoever says most tells the story. */
export function findTurns(lines: SpokenLine[]): SpokenLine[][] {
  const said = new Map<string | null, number>();
  for (const { speaker, text } of lines) said.set(speaker, (said.get(speaker) ?? 0) + text.trim().length);
  const [main] = [...said].sort((a, b) => b[1] - a[1])[0] ?? [];
  const turns: SpokenLine[][] = [];
  lines.forEach((line, at) => {
    if (line.speaker !== main) return;
    if (turns.length > 0 && lines[at - 1]?.speaker === main) turns.at(-1)!.push(line);
    else turns.push([line]);
  });
  return turns;
}
