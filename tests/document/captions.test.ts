import { describe, expect, it } from 'vitest';
import { readStories, readWords } from '../../src/document/index.ts';
import { measureSpeech, timeAt } from '../../src/document/speech.ts';
import { QUESTIONS } from '../questions.ts';

const content = { questions: QUESTIONS };
const read = async (source: string, path: string) => (await readStories(source, { path, content }))[0]!;
const textOf = (blocks: { text: string }[]) => blocks.map(({ text }) => text.replace(/\s+/g, ' '));

const VTT = `\uFEFFWEBVTT - rehearsal

NOTE I built this note

STYLE
::cue { color: red }

intro
00:00:01.000 --> 00:00:04.500 align:start
<v Coach>Tell me about a time.

00:05.000 --> 00:08.000
<v Anna>Um, in March I <b>built</b>

2
00:08.000 --> 00:11.000
<v Anna>relationships. You <00:09.000>know,

00:15.500 --> 00:19.000
<v Anna>churn fell &amp; he agreed.

00:20.000 --> 00:22.000
<v Coach>Who?

00:22.000 --> 00:24.000
<v Anna>The CFO.
`;

describe('WebVTT', () => {
  it('keeps what the one who says most says, a paragraph for each sentence end', async () => {
    const { blocks, words } = await read(VTT, 'earn-trust.vtt');
    expect(textOf(blocks)).toEqual([
      'Um, in March I built relationships. You know, churn fell & he agreed.',
      'The CFO.',
    ]);
    expect(words).toBe(14);
  });

  it('measures the turns, not the time between them', async () => {
    expect(await read(VTT, 'earn-trust.vtt')).toMatchObject({
      spokenSeconds: 14 + 2,
      question: 'earn-trust',
    });
  });

  it('keeps offsets in the source, and knows when each word was said', async () => {
    const story = await read(VTT, 'a.vtt');
    const start = VTT.indexOf('built</b>');
    const end = VTT.indexOf('relationships') + 'relationships'.length;
    expect(readWords(story, start, end)).toBe('built relationships');
    expect(timeAt(story, { line: 0, column: 0, offset: start })).toBe(5);
    expect(timeAt(story, { line: 0, column: 0, offset: end - 1 })).toBe(8);
    expect(timeAt(story, { line: 0, column: 0, offset: 0 })).toBeNull();
  });

  const LIMITS = { fillers: ['um', 'you know'], pauseSeconds: 2 };

  it('measures pace, fillers and pauses', async () => {
    const story = await read(VTT, 'a.vtt');
    expect(measureSpeech(story, LIMITS)).toEqual({
      wordsPerMinute: 53,
      fillersPerMinute: 7.5,
      pauses: [{ at: 11, seconds: 4.5 }],
    });
    expect(measureSpeech(await read('I built it', 'a.md'), LIMITS)).toBeNull();
  });

  it('takes fillers by their letters, whatever they would say in a pattern', async () => {
    const story = await read(
      'WEBVTT\n\n00:00.000 --> 01:00.000\nUm (pause I built it, um  (pause it was u.m. and a [sigh] aum.\n',
      'a.vtt',
    );
    const fillers = (list: string[]) => measureSpeech(story, { ...LIMITS, fillers: list })?.fillersPerMinute;
    expect(fillers(['um (pause'])).toBe(2);
    expect(fillers(['.um', 'u.m', '[sigh]', '[abc]', 'u|x', '\\w+'])).toBe(2);
  });
});

describe('SubRip', () => {
  it('reads numbered captions with CRLF, commas in times and tags', async () => {
    const source =
      '1\r\n00:00:01,000 --> 00:00:04,000\r\n{\\an8}I <i>built</i>\r\nit.\r\n\r\n2\r\n00:00:05,000 --> 00:00:06,500\r\n>> Then I left\r\n';
    const { blocks, spokenSeconds } = await read(source, 'a.srt');
    expect(textOf(blocks)).toEqual(['I built it.', 'Then I left']);
    expect(spokenSeconds).toBe(5.5);
  });

  it('takes a name before the words for the speaker where it comes back, never a label', async () => {
    const cue = (n: number, text: string) => `${n}\n00:00:0${n},000 --> 00:00:0${n},900\n${text}\n\n`;
    const named = [
      'Ben Lee: And then?',
      'Anna: I called 14 sellers.',
      'Result: churn fell.',
      'Ben Lee: Oh',
      'Anna: Yes',
    ];
    const { blocks } = await read(named.map((text, at) => cue(at + 1, text)).join(''), 'a.srt');
    expect(blocks.map(({ section, text }) => [section, text])).toEqual([
      [null, 'I called 14 sellers.'],
      ['result', 'churn fell.'],
      ['result', 'Yes'],
    ]);
  });
});

describe('captions', () => {
  it('that roll up are read once', async () => {
    const source =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nI built it\n\n00:02.000 --> 00:03.000\nI built it\nin March\n';
    expect(textOf((await read(source, 'a.vtt')).blocks)).toEqual(['I built it in March']);
  });

  it('of nothing are an empty story', async () => {
    expect(await read('WEBVTT\n', 'a.vtt').catch((error) => error.code)).toBe('bad-captions');
    expect(await read('', 'a.vtt')).toMatchObject({ words: 0, blocks: [], spokenSeconds: 0 });
  });

  it('without a line of times are refused with an example', async () => {
    await expect(read('I built it', 'a.srt')).rejects.toMatchObject({
      code: 'bad-captions',
      message: expect.stringContaining('-->'),
    });
  });
});
