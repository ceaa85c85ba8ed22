/** What people begin an entry of a list with, besides Markdown's own bullets. */

/** Joined and coloured ones as one sign: `👩‍💻`, `👍🏽`, `➡️`; digits in a box, flags. */
const EMOJI = String.raw`\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200D\uFE0F]*|\d\uFE0F?\u20E3|\p{RI}{2}`;
/** Signs of word processors, as their exports leave them, and dashes. */
const SIGN = '[•·▪◦‣●○■□▸►❖➢➤✓✔–—*+-]|->';

/** Markdown's own are among them where the format is not Markdown; `1.` and `1)` too. */
const BULLET = new RegExp(String.raw`^\s*(?:${SIGN}|${EMOJI}|\d{1,2} ?[.)])\s+(?=\S)`, 'u');
/** In a heading, `*` or `1.` is none. */
const HEADING_MARK = new RegExp(String.raw`^\s*(?:[-–—•·]|${EMOJI})\s+`, 'u');

/** Length of the bullet that a line begins with, and of the space around it. */
export const bulletLength = (line: string): number => BULLET.exec(line)?.[0].length ?? 0;

/** The same of a mark that a title may begin with. */
export const titleMarkLength = (line: string): number => HEADING_MARK.exec(line)?.[0].length ?? 0;
