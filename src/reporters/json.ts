/** `json`: one object for the whole run. `jsonl`: a line for each story. Both are fixed by the contract. */
import { measureSpeech, timeAt } from '../document/speech.ts';
import { type CheckedStory, type Report, SEVERITIES } from '../model.ts';
import { rubricFor } from '../rubric.ts';
import { formatJson, formatJsonLine } from '../text/json.ts';
import { VERSION } from '../version.ts';
import type { Reporter } from './reporter.ts';

/** Version of the format; it changes when a field's meaning changes or a field goes. */
const FORMAT_VERSION = 1;

export const json: Reporter = (report) => {
  const document = {
    version: FORMAT_VERSION,
    tool: { name: 'pmdrill', version: VERSION },
    stories: report.stories.map(toStory),
    errors: report.errors.map(({ path, line, column, code, message }) => ({
      path,
      line,
      column,
      code,
      message,
    })),
    summary: summarize(report),
  };
  return formatJson(document);
};

export const jsonl: Reporter = ({ stories }) =>
  stories.map((checked) => formatJsonLine(toStory(checked))).join('');

/** How many stories and findings of each sort. */
function summarize({ stories }: Report): Record<string, number> {
  const complete = stories.filter(({ result }) => result.verdict === 'complete').length;
  const findings = stories.flatMap(({ result }) => result.findings);
  const counts = SEVERITIES.map((severity) => [
    severity === 'info' ? 'infos' : `${severity}s`,
    findings.filter((finding) => finding.severity === severity).length,
  ]);
  return {
    stories: stories.length,
    complete,
    incomplete: stories.length - complete,
    ...Object.fromEntries(counts),
  };
}

/** A result; of a transcript, also the pace, fillers and pauses, and when the words of each finding were said. */
function toStory({ story, result, content }: CheckedStory): object {
  const speech = measureSpeech(story, rubricFor(content, result.question).limits);
  if (!speech) return result;
  const { findings, ...rest } = result;
  const timed = findings.map((finding) => ({ ...finding, seconds: timeAt(story, finding.position.start) }));
  return { ...rest, speech, findings: timed };
}
