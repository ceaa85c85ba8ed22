/** Captions (WebVTT, SRT) to an outline: what the speaker of a rehearsal said, and when. */
import * as mediaCaptions from 'media-captions';
import { UserError } from '../../errors.ts';
import { blank, decodeEntities, normalizeLineEnds, type Outline, outlineOf, type Run } from '../outline.ts';
import { findTurns, nameSpeakers, type SpokenLine } from './speakers.ts';

interface Cue {
  text: string;
  startTime: number;
  endTime: number;
}

/** Its own declarations name their files without endings, which strict resolution does not follow. */
const { parseText } = mediaCaptions as unknown as {
  parseText(text: string, options: { type: 'vtt' | 'srt' }): Promise<{ cues: Cue[] }>;
};

const EXAMPLES = { vtt: '00:05.000 --> 00:09.500', srt: '00:00:05,000 --> 00:00:09,500' };
const TAG = /<[^<>\n]*>|\{\\[^{}\n]*\}|^\s*>>/g;
const VOICE = /^\s*<v(?:\.[^\s>]*)?\s+([^>]+)>/;
/** A line of times and the text below it, up to an empty line. */
const CUE = /^.*-->.*\n((?:.*\S.*(?:\n|$))+)/gm;
const SENTENCE_END = /[.!?]["'”’)]*\s*$/;

/** @throws UserError `bad-captions` */
export async function readCaptions(source: string, type: 'vtt' | 'srt'): Promise<Outline> {
  const text = normalizeLineEnds(source).replace(/^\uFEFF/, ' ');
  const { cues } = await parseText(text.replace(/ +$/gm, '').trimStart(), { type });
  if (cues.length === 0 && text.trim() !== '') {
    const message = `No caption can be read here; each needs a line such as ${EXAMPLES[type]} above its text.`;
    throw new UserError('bad-captions', message);
  }
  const turns = findTurns(nameSpeakers(dropRepeated(locateLines(text, cues))));
  const runs = turns.flatMap(splitSentences).map((lines) => toRun(lines, text));
  return outlineOf(runs, {
    captions: turns.map((turn) => turn.map(({ start, end, from, to }) => ({ start, end, from, to }))),
    spokenSeconds: turns.reduce((sum, turn) => sum + turn.at(-1)!.to - turn[0]!.from, 0),
  });
}

/** Finds the parser's captions in the source: the text below each line of times that it accepted. */
function locateLines(text: string, cues: Cue[]): SpokenLine[] {
  const rest = [...cues];
  return [...text.matchAll(CUE)].flatMap((block) => {
    const [whole, payload = ''] = block;
    if (simplify(rest[0]?.text ?? '') !== simplify(payload)) return [];
    const cue = rest.shift()!;
    const start = block.index + whole.length - payload.length;
    return Array.from(payload.matchAll(/.+/g), ({ 0: line, index }) => ({
      start: start + index,
      end: start + index + line.length,
      from: cue.startTime,
      to: cue.endTime,
      text: decodeEntities(line.replace(TAG, blank)),
      speaker: VOICE.exec(line)?.[1]?.trim() ?? null,
    }));
  });
}

/** Rolling captions show each line twice, the second time above the next one. */
function dropRepeated(lines: SpokenLine[]): SpokenLine[] {
  const texts = lines.map(({ text }) => simplify(text));
  return lines.filter((_, at) => texts[at] !== '' && texts[at] !== texts[at - 1]);
}

/** Captions are cut by time and not by sense: a paragraph goes on until a caption ends a sentence. */
function splitSentences(turn: SpokenLine[]): SpokenLine[][] {
  const paragraphs: SpokenLine[][] = [[]];
  for (const line of turn) {
    paragraphs.at(-1)!.push(line);
    if (SENTENCE_END.test(line.text)) paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

const simplify = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The lines with all that stands between them blanked out. */
function toRun(lines: SpokenLine[], text: string): Run {
  const pieces = lines.map((line, at) => {
    const before = lines[at - 1];
    return before ? blank(text.slice(before.end, line.start)) + line.text : line.text;
  });
  return { type: 'run', kind: 'paragraph', start: lines[0]!.start, text: pieces.join('') };
}
