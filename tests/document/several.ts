/** Files as people keep several stories in one, and single stories with parts of their own. */

const PAYROLL =
  'In March 2023 I was the product manager for payroll at a firm of 900 drivers. Every month 60 of them were paid too little, and nobody knew why. I exported nine months of time sheets, joined them to the bank file in SQL, and sorted 412 faults by hand. 380 of them came from one depot that rounded overtime down. I wrote the mend with one engineer in two weeks. By June underpaid drivers fell from 60 to 3 a month, and we saved $210,000 in corrections a year.';
const PRICING =
  'At a lender with 1.3 million customers I wanted to show the price before the form. The head of risk said no: he feared that people would shop around. I had no say over him. I built a profit model with a forecast of three months, ran a test on 4,000 visitors, and walked him through both in one afternoon. He signed the launch the same week. Abandonment fell from 31% to 24%, and we took $2.1 million more in the first year.';
const RETURNS =
  'Customers of our furniture shop had to print a label to send a sofa back. I read 230 complaints in a weekend, and 140 of them were about that printer. I gave up my own checkout feature for the quarter and shipped a pick-up without a label in seven weeks. Returns took 4 days in place of 11, complaints fell by 62%, and repeat orders rose from 18% to 23% by December 2022.';

const [P_SET, P_ACT, P_END] = [
  'In March 2023 I was the product manager for payroll at a firm of 900 drivers. Every month 60 of them were paid too little, and nobody knew why.',
  'I exported nine months of time sheets, joined them to the bank file in SQL, and sorted 412 faults by hand. 380 of them came from one depot that rounded overtime down. I wrote the mend with one engineer in two weeks.',
  'By June underpaid drivers fell from 60 to 3 a month, and we saved $210,000 in corrections a year.',
];
const [R_SET, R_ACT, R_END] = [
  'Customers of our furniture shop had to print a label to send a sofa back. I read 230 complaints in a weekend, and 140 of them were about that printer.',
  'I gave up my own checkout feature for the quarter and shipped a pick-up without a label in seven weeks.',
  'Returns took 4 days in place of 11, complaints fell by 62%, and repeat orders rose from 18% to 23% by December 2022.',
];

export interface File {
  name: string;
  path?: string;
  text: string;
  /** The question that each story is known to answer; null where nothing names one. */
  questions: (string | null)[];
}

const D = 'dive-deep';
const E = 'earn-trust';
const C = 'customer-obsession';

const three = (head: (name: string, at: number) => string, between = '\n\n', below = '\n\n'): string =>
  `${[
    ['Dive Deep', PAYROLL],
    ['Earn Trust', PRICING],
    ['Customer Obsession', RETURNS],
  ]
    .map(([name, told], at) => `${head(name!, at + 1)}${below}${told}`)
    .join(between)}\n`;

const named = [D, E, C];
const unnamed = [null, null, null];

const both = (name: string, text: string, questions: (string | null)[]): File[] => [
  { name: `${name}, as Markdown`, path: 'a.md', text, questions },
  { name: `${name}, as plain text`, path: 'a.txt', text, questions },
];

const TITLES = ['The payroll depot', 'The price before the form', 'The sofa labels'];
const title = (at: number): string => TITLES[at - 1]!;

/** Files that hold several stories. */
export const SEVERAL: File[] = [
  ...both(
    'numbered lines',
    three((name, at) => `${at}. ${name}`),
    named,
  ),
  ...both(
    'numbered lines right above',
    three((name, at) => `${at}. ${name}`, '\n\n', '\n'),
    named,
  ),
  ...both(
    'numbers with a bracket',
    three((name, at) => `${at}) ${name}`),
    named,
  ),
  ...both(
    'numbers with a bracket before a title',
    three((name, at) => `${at}) ${name} - ${title(at)}`),
    named,
  ),
  ...both(
    'Story 1: with the principle',
    three((name, at) => `Story ${at}: ${name}`),
    named,
  ),
  ...both(
    'Story 1 - with the principle right above',
    three((name, at) => `Story ${at} - ${name}`, '\n\n', '\n'),
    named,
  ),
  ...both(
    'Story #1 (principle)',
    three((name, at) => `Story #${at} (${name})`),
    named,
  ),
  ...both(
    'STORY 1 and a title',
    three((_, at) => `STORY ${at}: ${title(at)}`),
    unnamed,
  ),
  ...both(
    'Story 1 alone',
    three((_, at) => `Story ${at}`),
    unnamed,
  ),
  ...both(
    'Story 1 alone, bold',
    three((_, at) => `**Story ${at}**`, '\n\n', '\n'),
    unnamed,
  ),
  ...both(
    'Story one, in words',
    three((_, at) => `Story ${['One', 'Two', 'Three'][at - 1]}`),
    unnamed,
  ),
  ...both(
    'Example 1:',
    three((_, at) => `Example ${at}: ${title(at)}`),
    unnamed,
  ),
  ...both(
    'Q3)',
    three((name, at) => `Q${at}) ${name}`),
    named,
  ),
  ...both(
    'Q1 right above',
    three((name, at) => `Q${at}: ${name}`, '\n\n', '\n'),
    named,
  ),
  ...both(
    'LP:',
    three((name) => `LP: ${name}`),
    named,
  ),
  ...both(
    'LP: right above',
    three((name) => `LP: ${name}`, '\n\n', '\n'),
    named,
  ),
  ...both(
    'Leadership Principle:',
    three((name) => `Leadership Principle: ${name}`),
    named,
  ),
  ...both(
    'LP 2 -',
    three((name, at) => `LP ${at} - ${name}`),
    named,
  ),
  ...both(
    'a principle and a title with a dash',
    three((name, at) => `${name} - ${title(at)}`),
    named,
  ),
  ...both(
    'a title and a principle in brackets',
    three((name, at) => `${title(at)} (${name})`),
    named,
  ),
  ...both(
    'a title and a principle behind a dash',
    three((name, at) => `${title(at)} – ${name}`),
    named,
  ),
  ...both(
    'a title and a principle behind a bar',
    three((name, at) => `${title(at)} | ${name}`),
    named,
  ),
  ...both(
    'a principle in square brackets',
    three((name, at) => `[${name}] ${title(at)}`),
    named,
  ),
  ...both(
    'a principle behind a bar',
    three((name, at) => `${name} | ${title(at)}`),
    named,
  ),
  ...both(
    'a principle with "story" behind',
    three((name) => `${name} story`),
    named,
  ),
  ...both(
    'a principle with a count behind',
    three((name) => `${name} #1`),
    named,
  ),
  ...both(
    'capitals',
    three((name) => name.toUpperCase(), '\n\n', '\n'),
    named,
  ),
  ...both(
    'a colon behind',
    three((name) => `${name}:`, '\n\n', '\n'),
    named,
  ),
  ...both(
    'bold lines',
    three((name) => `**${name}**`),
    named,
  ),
  ...both(
    'bold lines right above',
    three((name) => `**${name}**`, '\n\n', '\n'),
    named,
  ),
  ...both(
    'bold numbered lines',
    three((name, at) => `**${at}. ${name}**`),
    named,
  ),
  ...both(
    'bold lines with a colon',
    three((name) => `**${name}:**`, '\n\n', '\n'),
    named,
  ),
  ...both(
    'underlined lines',
    three((name) => `__${name}__`),
    named,
  ),
  ...both(
    'stars',
    three((name) => `★ ${name}`),
    named,
  ),
  ...both(
    'emoji',
    three((name) => `🔥 ${name} 🔥`, '\n\n', '\n'),
    named,
  ),
  ...both(
    'lines of ===',
    three((name) => `=== ${name} ===`),
    named,
  ),
  ...both(
    'lines of --- around',
    three((name) => `--- ${name} ---`),
    named,
  ),
  ...both(
    'lines of === below',
    three((name) => `${name}\n${'='.repeat(name.length)}`, '\n\n', '\n'),
    named,
  ),
  ...both(
    'rules between',
    three((name) => name, '\n\n---\n\n'),
    named,
  ),
  ...both(
    'rules between, without a blank line',
    three((name) => name, '\n---\n', '\n'),
    named,
  ),
  ...both(
    '*** between',
    three((name) => name, '\n\n***\n\n', '\n'),
    named,
  ),
  ...both(
    '=== between',
    three((name) => name, '\n\n==========\n\n', '\n'),
    named,
  ),
  ...both(
    'rules between titles',
    three((_, at) => title(at), '\n\n---\n\n'),
    unnamed,
  ),
  ...both(
    '=== between titles',
    three((_, at) => title(at), '\n\n=====\n\n', '\n'),
    unnamed,
  ),
  ...both('rules between nothing but stories', [PAYROLL, PRICING, RETURNS].join('\n\n---\n\n'), unnamed),
  ...both('*** between nothing but stories', [PAYROLL, PRICING, RETURNS].join('\n\n* * *\n\n'), unnamed),
  ...both(
    'rules around titles',
    three((name) => `----------\n${name}\n----------`, '\n\n', '\n'),
    named,
  ),
  ...both(
    'bullets with the stories below',
    three((name) => `- ${name}`, '\n', '\n  - '),
    named,
  ),
  ...both(
    'bullets with a title',
    three((name, at) => `* ${name}: ${title(at)}`, '\n\n', '\n\n'),
    named,
  ),
  ...both('a preface', `My stories for Amazon\n\n${three((name) => name)}`, named),
  ...both(
    'a preface of a sentence',
    `These are my stories for the loop on Friday.\n\n${three((name) => `**${name}**`)}`,
    named,
  ),
  ...both(
    'a list of contents',
    `1. Dive Deep\n2. Earn Trust\n3. Customer Obsession\n\n${three((name) => name)}`,
    named,
  ),
  ...both(
    'run-in bold',
    three((name) => `**${name}.**`, '\n\n', ' '),
    named,
  ),
  ...both(
    'run-in bold with a colon',
    three((name) => `**${name}:**`, '\n\n', ' '),
    named,
  ),
  ...both(
    'run-in names',
    three((name) => `${name}:`, '\n\n', ' '),
    named,
  ),
  ...both(
    'run-in numbered names',
    three((name, at) => `${at}. ${name}:`, '\n\n', ' '),
    named,
  ),
  ...both(
    'bulleted run-in bold',
    three((name) => `- **${name}**:`, '\n', ' '),
    named,
  ),
  ...both(
    'questions',
    three((name) => `Tell me about a time you had to show ${name}.`),
    unnamed,
  ),
  ...both(
    'questions right above',
    three((name) => `Tell me about a time you had to show ${name}.`, '\n\n', '\n'),
    unnamed,
  ),
  ...both(
    'numbered questions',
    three((name, at) => `${at}. Tell me about a time you had to show ${name}.`),
    unnamed,
  ),
  ...both(
    'numbered questions right above',
    three((name, at) => `Q${at}: When did you show ${name}?`, '\n\n', '\n'),
    unnamed,
  ),
  ...both(
    'Q and A',
    three((name) => `Q: When did you show ${name}?`, '\n\n', '\nA: '),
    unnamed,
  ),
  ...both(
    'bold questions',
    three((name) => `**When did you have to show ${name}?**`, '\n\n', '\n'),
    unnamed,
  ),
  ...both(
    'times',
    three((_, at) => `A time when I ${['dived deep', 'won somebody over', 'put a customer first'][at - 1]}`),
    unnamed,
  ),
  {
    name: 'headings below the name of a collection',
    text: `# My STAR stories\n\n${three((_, at) => `## ${title(at)}`)}`,
    questions: unnamed,
  },
  {
    name: 'headings in a file that is called stories',
    path: 'stories.md',
    text: three((_, at) => `## ${title(at)}`),
    questions: unnamed,
  },
  {
    name: 'numbered headings below the name of a collection',
    text: `# Amazon interview prep\n\n${three((_, at) => `## ${at}. ${title(at)}`)}`,
    questions: unnamed,
  },
  {
    name: 'headings with Story 1',
    text: three((_, at) => `## Story ${at}: ${title(at)}`),
    questions: unnamed,
  },
  {
    name: 'headings with parts of the same names below',
    text: `# The depot\n\n## How it was\n\n${P_SET}\n\n## My move\n\n${P_ACT}\n\n## How it ended\n\n${P_END}\n\n# The sofa\n\n## How it was\n\n${R_SET}\n\n## My move\n\n${R_ACT}\n\n## How it ended\n\n${R_END}\n`,
    questions: [null, null],
  },
  ...both(
    'Problem, Action, Result',
    `Problem: ${P_SET}\n\nAction: ${P_ACT}\n\nResult: ${P_END}\n\nProblem: ${R_SET}\n\nAction: ${R_ACT}\n\nResult: ${R_END}\n`,
    [null, null],
  ),
  ...both(
    'Context, What I did, Outcome under titles',
    `The depot\nContext: ${P_SET}\nWhat I did: ${P_ACT}\nOutcome: ${P_END}\n\nThe sofa\nContext: ${R_SET}\nWhat I did: ${R_ACT}\nOutcome: ${R_END}\n`,
    [null, null],
  ),
  ...both(
    'STAR under principles',
    `Dive Deep\nS: ${P_SET}\nT: Find out why.\nA: ${P_ACT}\nR: ${P_END}\n\nCustomer Obsession\nS: ${R_SET}\nT: Help them.\nA: ${R_ACT}\nR: ${R_END}\n`,
    [D, C],
  ),
  ...both(
    'a tree of bullets',
    `- Dive Deep (the depot)\n  - S: ${P_SET}\n  - A: ${P_ACT}\n  - R: ${P_END}\n- Customer Obsession (the sofa)\n  - S: ${R_SET}\n  - A: ${R_ACT}\n  - R: ${R_END}\n`,
    [D, C],
  ),
  {
    name: 'a table with a row for each story',
    text: `| Principle | Situation | Action | Result |\n| --- | --- | --- | --- |\n| Dive Deep | ${P_SET} | ${P_ACT} | ${P_END} |\n| Customer Obsession | ${R_SET} | ${R_ACT} | ${R_END} |\n`,
    questions: [D, C],
  },
  {
    name: 'a table with titles and principles',
    text: `| # | Story | LP | S | T | A | R |\n| --- | --- | --- | --- | --- | --- | --- |\n| 1 | The depot | Dive Deep | ${P_SET} | Find out | ${P_ACT} | ${P_END} |\n| 2 | The sofa | Customer Obsession | ${R_SET} | Help | ${R_ACT} | ${R_END} |\n`,
    questions: [D, C],
  },
  {
    name: 'a table with a cell for each story',
    text: `| Principle | Story |\n| --- | --- |\n| Dive Deep | ${PAYROLL} |\n| Earn Trust | ${PRICING} |\n`,
    questions: [D, E],
  },
  ...both(
    'Interviewer and Me',
    `Interviewer: Tell me about a time you went into the data.\nMe: ${PAYROLL}\nInterviewer: How did you check it?\nMe: I asked two depots.\nInterviewer: Tell me about a time you won somebody over.\nMe: ${PRICING}\n`,
    [null, null],
  ),
  ...both(
    'principle lines below titles',
    three((name, at) => `${title(at)}\nPrinciple: ${name}`),
    named,
  ),
];

const labelled = (s: string, a: string, r: string, below = '\n\n'): string =>
  `${s}${below}${P_SET}\n\n${a}${below}${P_ACT}\n\n${r}${below}${P_END}\n`;

/** Files that hold one. */
export const ONE: File[] = [
  ...both('STAR headings', labelled('## Situation', '## Action', '## Result'), [null]),
  ...both('STAR headings in words', labelled('## The situation', '## What I did', '## How it ended'), [null]),
  ...both('a title and parts', `# The depot\n\n${labelled('## Background', '## My approach', '## Impact')}`, [
    null,
  ]),
  ...both('parts as lines', labelled('Background', 'What I did', 'Outcome'), [null]),
  ...both('parts right above', labelled('BACKGROUND', 'WHAT I DID', 'OUTCOME', '\n'), [null]),
  ...both('bold parts', labelled('**The problem**', '**The fix**', '**The result**'), [null]),
  ...both(
    'bold parts right above',
    labelled('**Where we stood**', '**What I did about it**', '**Where it led**', '\n'),
    [null],
  ),
  ...both('run-in parts', labelled('**Context.**', '**Steps.**', '**Numbers.**', ' '), [null]),
  ...both('numbered parts', labelled('1. Situation', '2. Action', '3. Result'), [null]),
  ...both(
    'numbered parts in other words',
    labelled('1. The problem', '2. What I did', '3. What came of it'),
    [null],
  ),
  ...both('Part 1 and 2', labelled('Part 1', 'Part 2', 'Part 3'), [null]),
  ...both(
    'Part 1/2 as headings',
    labelled('## Part 1/3: The faults', '## Part 2/3: The search', '## Part 3/3: The mend'),
    [null],
  ),
  ...both('phases', labelled('Phase 1: Find', 'Phase 2: Build', 'Phase 3: Launch'), [null]),
  ...both('dates as headings', labelled('## March 2023', '## April 2023', '## June 2023'), [null]),
  ...both('dates as lines', labelled('2023-03-01', '2023-04-10', '2023-06-30'), [null]),
  ...both('weeks', labelled('Week 1', 'Week 2', 'Week 14'), [null]),
  ...both('rules between parts', `${P_SET}\n\n---\n\n${P_ACT}\n\n---\n\n${P_END}\n`, [null]),
  ...both(
    'rules between headed parts',
    `# The depot\n\n---\n\n## Background\n\n${P_SET}\n\n---\n\n## Action\n\n${P_ACT}\n\n---\n\n## Result\n\n${P_END}\n`,
    [null],
  ),
  ...both('rules between labelled parts', `S: ${P_SET}\n\n***\n\nA: ${P_ACT}\n\n***\n\nR: ${P_END}\n`, [
    null,
  ]),
  ...both(
    'rules between parts in other words',
    labelled('The problem', '---\n\nWhat I did', '---\n\nWhat it came to'),
    [null],
  ),
  ...both('a rule below the title', `Dive Deep\n\n---\n\n${PAYROLL}\n`, [D]),
  ...both('a rule before notes', `Dive Deep\n\n${PAYROLL}\n\n---\n\nNotes: ask Dana whether it was 380.\n`, [
    D,
  ]),
  ...both(
    'a rule before a lesson',
    `Dive Deep\n\n${PAYROLL}\n\n---\n\nI learned to open the raw file first, and I have done so in each job since.\n`,
    [D],
  ),
  ...both(
    'numbered actions',
    `Dive Deep\n\n${P_SET}\n\n1. I exported nine months of time sheets.\n2. I joined them to the bank file in SQL.\n3. I sorted 412 faults by hand.\n\n${P_END}\n`,
    [D],
  ),
  ...both(
    'numbered actions as headings',
    `# The depot\n\n${P_SET}\n\n## 1. Export the sheets\n\n${P_ACT}\n\n## 2. Mend the rounding\n\n${P_END}\n`,
    [null],
  ),
  ...both(
    'bulleted actions',
    `**Dive Deep**\n\n${P_SET}\n\n- Dive: I exported nine months of time sheets.\n- Trust: I showed them to the depot.\n\n${P_END}\n`,
    [D],
  ),
  ...both(
    'a principle named in the text',
    `Dive Deep\n\n${P_SET}\n\nEarn Trust was what I needed next. ${P_ACT}\n\n${P_END}\n`,
    [D],
  ),
  ...both('principles listed at the end', `The depot\n\n${PAYROLL}\n\nPrinciples: Dive Deep, Ownership\n`, [
    null,
  ]),
  ...both(
    'principles as bullets at the end',
    `# The depot\n\n${PAYROLL}\n\nShows:\n\n- Dive Deep\n- Ownership\n- Earn Trust\n`,
    [null],
  ),
  ...both(
    'principles at the end, each with why',
    `# The depot\n\n${PAYROLL}\n\n## Principles\n\n- Dive Deep: I went into the sheets.\n- Ownership: I wrote the mend.\n- Earn Trust: the depot agreed.\n`,
    [null],
  ),
  ...both('principles at the top', `Dive Deep, Ownership, Earn Trust\n\n${PAYROLL}\n`, [D]),
  ...both('a principle line at the top', `The depot\n\nPrinciple: Dive Deep\n\n${PAYROLL}\n`, [D]),
  ...both(
    'a principle line and a second',
    `The depot\nPrimary: Dive Deep\nSecondary: Earn Trust\n\n${PAYROLL}\n`,
    [null],
  ),
  ...both(
    'a question and follow-ups',
    `Tell me about a time you dived deep.\n\n${PAYROLL}\n\nHow did you check it?\n\nI asked two depots, and both sent me their sheets.\n`,
    [null],
  ),
  ...both(
    'Interviewer and Me',
    `Interviewer: Tell me about a time you went into the data.\nMe: ${PAYROLL}\nInterviewer: How did you check it?\nMe: I asked two depots.\nInterviewer: What would you do differently?\nMe: I would ask them first.\n`,
    [null],
  ),
  ...both(
    'two problems',
    `Situation: ${P_SET}\n\nProblem 1: ${P_ACT}\n\nProblem 2: It was the rounding.\n\nResult: ${P_END}\n`,
    [null],
  ),
  ...both(
    'a result told twice',
    `Context: ${P_SET}\n\nAction: ${P_ACT}\n\nResult: ${P_END}\n\nImpact: ${R_END}\n`,
    [null],
  ),
  ...both(
    'an example within',
    `Dive Deep\n\n${P_SET}\n\nExample: one driver lost $40 a week.\n\n${P_ACT}\n\n${P_END}\n`,
    [D],
  ),
  ...both(
    'examples within',
    `${P_SET}\n\nExample 1: one driver lost $40 a week.\n\nExample 2: one lost $12.\n\n${P_ACT}\n\n${P_END}\n`,
    [null],
  ),
  ...both('a short and a long version', `# Dive Deep\n\n## Short\n\n${P_ACT}\n\n## Long\n\n${PAYROLL}\n`, [
    D,
  ]),
  ...both(
    'headings in words of its own',
    `# The depot\n\n## Sixty angry drivers\n\n${P_SET}\n\n## Nine months of sheets\n\n${P_ACT}\n\n## Three a month\n\n${P_END}\n`,
    [null],
  ),
  ...both(
    'headings of its own, without a title',
    `## Sixty angry drivers\n\n${P_SET} ${P_ACT}\n\n## Nine months of sheets\n\n${P_ACT} ${P_END}\n`,
    [null],
  ),
  {
    name: 'parts below the title in a folder of stories',
    path: 'stories/depot.md',
    text: `# The depot\n\n${labelled('## Sixty angry drivers', '## Nine months of sheets', '## Three a month')}`,
    questions: [null],
  },
  ...both(
    'rules between long parts',
    `${P_SET} ${P_SET} ${P_SET}\n\n---\n\n${P_ACT} ${P_ACT}\n\n---\n\n${P_END} ${P_END} ${P_END} ${P_END}\n`,
    [null],
  ),
  ...both(
    'rules between long parts with titles',
    `Sixty angry drivers\n\n${P_SET} ${P_SET}\n\n---\n\nNine months of sheets\n\n${P_ACT} ${P_ACT}\n\n---\n\nThree a month\n\n${P_END} ${P_END} ${P_END}\n`,
    [null],
  ),
  ...both('quarters', labelled('Q1', 'Q2', 'Q3'), [null]),
  ...both(
    'examples of a principle',
    `# Earn Trust\n\n${P_SET}\n\n- Influence - I showed the sheets\n- Ownership - I wrote the mend\n\n${P_END}\n`,
    [E],
  ),
  ...both('attributes in capitals', `Dive Deep\n\nWHO: the depot\nWHAT: overtime\n\n${PAYROLL}\n`, [D]),
  ...both(
    'a time in the text',
    `# Dive Deep\n\n${P_SET}\n\nA time when I had to dig.\n\n${P_ACT}\n\n${P_END}\n`,
    [D],
  ),
  ...both(
    'own questions',
    `# Dive Deep\n\n${P_SET}\n\nWhat did you do?\n\n${P_ACT}\n\nWhat was your result?\n\n${P_END}\n`,
    [D],
  ),
  {
    name: 'a table of figures',
    text: `# Dive Deep\n\n${PAYROLL}\n\n| Depot | Before | After |\n| --- | --- | --- |\n| North | 40 | 2 |\n| South | 20 | 1 |\n`,
    questions: [D],
  },
  {
    name: 'a table with a row for each part',
    text: `| Part | Text |\n| --- | --- |\n| Situation | ${P_SET} |\n| Action | ${P_ACT} |\n| Result | ${P_END} |\n`,
    questions: [null],
  },
  {
    name: 'a table of principles at the end',
    text: `# The depot\n\n${PAYROLL}\n\n| Principle | Why |\n| --- | --- |\n| Dive Deep | I went into the sheets. |\n| Ownership | I wrote the mend. |\n`,
    questions: [null],
  },
];
