/** What people call the parts of one story, beside the STAR labels. */
import { withoutNumber } from './naming.ts';

const COUNTED =
  '(?:part|phase|step|stage|act|chapter|day|week|month|quarter|sprint|version|draft|take|round|iteration|option|scene|problem|action|result|attempt)';
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*';
const DATE = String.raw`(?:(?:19|20)\d\d\b|q[1-4]\b|h[12]\b|${MONTH}\.?(?:\s|$|\W)|\d{1,2}\.?(?:st|nd|rd|th)? ${MONTH}\b)`;
const PARTS = [
  'problems?|challenges?|issues?|causes?|root causes?|fix|solutions?|plan|launch|rollout|pilot|tests?|discovery|research',
  'build|building|delivery|decisions?|trade-?offs?|aftermath|numbers|figures|metrics|data|evidence|outcomes?|end|ending',
  'beginning|start|set-?up|hook|conflict|turning point|turn|follow[- ]?ups?|summary|tl;?dr|short|long|full|intro\\w*',
  'conclusion|lessons?|learnings?|reflections?|feedback|stakeholders?|timeline|steps?|actions?|results?|impact|details?',
  '(?:key|talking|bullet) points|bullets|script|notes?|context|background|situation|task|principles?|before|after|today',
].join('|');
const PART = new RegExp(
  String.raw`^\W*(?:${COUNTED}\W*(?:\d|one|two|three|four|i+\b)|${DATE}|(?:what|how|where|why|when|who|which)\b|(?:(?:the|my|our|a|first|final|long|short|full|quick)\s+)*(?:${PARTS})(?:\s+(?:version|story|answer|taken|learned|points?))?\W*(?:$|:|[-–—]\s))`,
  'i',
);

/** Whether a title is that of a part: `What I did`, `Phase 2`, `March 2023`. */
export const namesPart = (title: string): boolean => PART.test(withoutNumber(title));
