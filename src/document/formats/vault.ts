/** What notes in Obsidian hold besides Markdown. It gives way to spaces, so that all stays in its place. */
import { blank } from '../outline.ts';

/** `%% for me alone %%`, `![[chart.png]]`, and `^id` at the end of a block. */
const HIDDEN = /(?<=^|\s)%%[^%]*%%|!\[\[[^\][]*\]\]|(?<=^|\s)\^[\w-]+(?=\s*$)/g;
/** `[[Page]]`, `[[Page|the words]]`; with a question in it, it is a gap. */
const LINK = /\[\[(?:[^\][|?]*\|)?([^\][|?]+)\]\]/g;
const HIGHLIGHT = /==(?=\S)([^=\n]*[^\s=])==/g;
const TAG = String.raw`#[\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*`;
/** Tags at the end of a line, where no word leads on to them: "I wrote to #incidents" does. */
const TAGS = new RegExp(
  String.raw`(?<=^[ \t]*|[.!?:)%\d]["'”’)]*[ \t]+)${TAG}(?:[ \t]+${TAG})*(?=[ \t]*$)`,
  'gmu',
);
const LAST_TAGS = new RegExp(String.raw`(?:\s+${TAG})+\s*$`, 'u');

/** Something of these may be in it. */
const SIGNS = /%%|\[\[|==|\^|#/;

/** @param text of a paragraph, heading or cell */
export function maskVaultMarks(text: string): string {
  if (!SIGNS.test(text)) return text;
  const keep = (whole: string, words: string): string => {
    const start = whole.lastIndexOf(words);
    return blank(whole.slice(0, start)) + words + blank(whole.slice(start + words.length));
  };
  return text.replace(HIDDEN, blank).replace(LINK, keep).replace(HIGHLIGHT, keep).replace(TAGS, blank);
}

/** A title without the tags at its end. */
export const withoutTags = (title: string): string => title.replace(LAST_TAGS, '');
