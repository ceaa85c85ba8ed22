/** The labelled stories that tests read: those given to the project, or with `WHOLE_CORPUS` the developers' own as well. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./corpus/', import.meta.url);

export const corpusFiles: string[] = readdirSync(folder).filter(
  (name) => name.endsWith('.jsonl') && (process.env.WHOLE_CORPUS === '1' || !name.startsWith('own-')),
);

/** The texts of a file's stories. */
export function corpusTexts(name: string): string[] {
  const rows = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  return rows.map((row) => (JSON.parse(row) as { text: string }).text);
}
