/** Lines that tell of a note, or of a mail, and nothing of the story: `Created: …`, `From: …`. Pure. */
import { readLabel } from './labels.ts';
import type { Outline } from './outline.ts';

const PROPERTY = /^\p{Lu}[\p{L}\p{N} &/-]{0,24}:(?:\s|$)/u;
/** What an export of Notion, or a mail, begins with; other properties beside these are the writer's own. */
const BOOKKEEPING = /^(?:created|last edited|updated|status|tags?|from|sent|subject)\b/i;

/** The outline without paragraphs that hold nothing but such lines; where nothing else stands there, they are told. */
export function dropProperties(outline: Outline): Outline {
  const parts = outline.parts.filter((part) => part.type === 'heading' || !isProperties(part.text));
  return parts.some(({ type }) => type === 'run') ? { ...outline, parts } : outline;
}

function isProperties(text: string): boolean {
  const lines = text.trim().split(/\s*\n\s*/);
  return (
    lines.length > 1 &&
    lines.every((line) => PROPERTY.test(line) && readLabel(line) === null) &&
    lines.some((line) => BOOKKEEPING.test(line))
  );
}
