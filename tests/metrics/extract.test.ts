import { describe, expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';
import { toNumber, toUnit } from '../../src/metrics/amount.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';
import { scoreMetrics } from '../../tools/evaluate/metrics.ts';

const read = (text: string) =>
  extractMetrics(readRow(text)).map(({ topic, baseline, value, change }) => [
    topic,
    baseline?.text ?? '',
    value?.text ?? '',
    change?.text ?? '',
  ]);

describe('the metrics of a story', () => {
  it.each([
    [
      'It brought the error of our flow estimate from 31% to 9%.',
      ['error of our flow estimate', '31%', '9%', '−71 %'],
    ],
    ['The share of proposals that were followed was 34%.', ['share of proposals', '', '34%', '']],
    ['Answered: 38 -> 59 out of 100', ['Answered', '38', '59 out of 100', '+55 %']],
    [
      'Churn of people who changed device, which had been 47 percent, is 29.',
      ['Churn of people', '47 percent', '29', '−38 %'],
    ],
    ['Complaints "I did not know what it costs" 12 instead of 55.', ['Complaints', '55', '12', '−78 %']],
    ['Trader commission first fell 12%.', ['Trader commission', '', '', '12%']],
    ['61% of those who got off that train walked.', ['those who got off that train', '', '61%', '']],
    ['Our NPS was minus 8.', ['NPS', '', 'minus 8', '']],
    ['NPS: +34.', ['NPS', '', '+34', '']],
    ['By December the wait was 3 hours 25 minutes.', ['wait', '', '3 hours 25 minutes', '']],
    ['Waiting time is down to 21 minutes.', ['Waiting time', '', '21 minutes', '']],
    ['Patients waited 5 hours on average for a bed.', ['waited', '', '5 hours', '']],
    ['That makes 640 TEUR for the failed deliveries.', ['failed deliveries', '', '640 TEUR', '']],
    ['Lost keys went from 6 a week to none.', ['Lost keys', '6', 'none', '−100 %']],
    ['Mix-ups fell from one in ten to one in forty.', ['Mix-ups', 'one in ten', 'one in forty', '−75 %']],
    ['Two of my eleven hives died.', ['hives', '', 'Two of my eleven', '']],
    ['Every fourth crate was wet.', ['crate was wet', '', 'Every fourth', '']],
    ['The new dough rose twice as fast.', ['new dough', '', '', 'twice']],
    ['We cut the ink that we waste by a third.', ['cut the ink that we waste', '', '', 'by a third']],
    ['The average walk to the gate was, uh, 12 minutes.', ['average walk to the gate', '', '12 minutes', '']],
    ['By May the waiting list reached 310.', ['waiting list', '', '310', '']],
    ['Complaints decreased with 40 %.', ['Complaints', '', '', '40 %']],
    ['Late returns -3 pts.', ['Late returns', '', '', '-3 pts']],
    ['We had to write off £1,150 of venison.', ['venison', '', '£1,150', '']],
    ['You could see that 60 % of orders were stuck.', ['orders', '', '60 %', '']],
    ['Retention went from 81 % to 88 %.', ['Retention', '81 %', '88 %', '+8.6 %']],
    ['By June churn fell to 1.9 % of orders from 4.6 %.', ['churn', '4.6 %', '1.9 %', '−59 %']],
    ['Tickets 64/mo -> 9/mo.', ['Tickets', '64', '9', '−86 %']],
    ['Retyping fell from 11 minutes to 3.2.', ['Retyping', '11 minutes', '3.2', '−71 %']],
    ['Latency went from 2.9 s to 210 ms.', ['Latency', '2.9 s', '210 ms', '−93 %']],
    ['Setup took 22 minutes in place of 35.', ['Setup', '35', '22 minutes', '−37 %']],
    ['I set the target (monthly churn under 8%, it was 11.4%).', ['monthly churn', '', '11.4%', '']],
    ['We missed the target (9%); churn fell to 12%.', ['churn', '', '12%', '']],
    ['Renewals were at 98 %, up from 86 %.', ['Renewals', '86 %', '98 %', '+14 %']],
    ['Refunds are at 31 %, some years before 45 %.', ['Refunds', '45 %', '31 %', '−31 %']],
    ['Empties started at 61 a day, by Christmas it was 24.', ['Empties', '61', '24', '−61 %']],
    ['The line was staffed by one person instead of three.', ['line', 'three', 'one', '−67 %']],
    ['Median waiting for his review: 2.5 days.', ['Median waiting for his review', '', '2.5 days', '']],
    ['A comparable firm had paid 200,000 that year.', ['had paid', '', '200,000', '']],
    [
      'Rejected towels were before 6 from 100, in May it was 1 from 100.',
      ['Rejected towels', '6 from 100', '1 from 100', '−83 %'],
    ],
    ['The weir had been lowered by 40 cm.', ['weir', '', '', '40 cm']],
    ['The report now takes 20 minutes instead of one day.', ['report', 'one day', '20 minutes', '−99 %']],
    ['After one year 40 % of tablets were in the cupboard.', ['tablets', '', '40 %', '']],
    ['I cut abandonment by 22 %.', ['abandonment', '', '', '22 %']],
    ['The waiting time fell to 3.1 hours.', ['waiting time', '', '3.1 hours', '']],
    ['It saved ₹84 lakh a quarter in repeat calls.', ['repeat calls', '', '', '₹84 lakh']],
    ['She doubled the credit line.', ['credit line', '', '', 'doubled']],
    ['Trials that had synced a second device converted at 31 %.', ['Trials', '', '31 %', '']],
    [
      'In our 28 houses the sales per guest slipped from €4.10 to €3.30.',
      ['sales per guest', '€4.10', '€3.30', '−20 %'],
    ],
    [
      'A change of processor raised declines on prepaid cards from 3 % to 14 %.',
      ['declines on prepaid cards', '3 %', '14 %', '+367 %'],
    ],
    ['They threw away 14 % of their bread.', ['bread', '', '14 %', '']],
    ['Returns, which we live by, went from 17 % to 13 %.', ['Returns', '17 %', '13 %', '−24 %']],
    [
      'The median lag between the offer and the push was 5 hours 20.',
      ['median lag between the offer', '', '5 hours 20', ''],
    ],
    ['1,930 locks of 2,000 worked again.', ['locks', '', '1,930 locks of 2,000', '']],
    ['One claim in six came in without a picture.', ['claim', '', 'One claim in six', '']],
    ['Picks an hour are 412 vs 300 by hand.', ['Picks', '300', '412', '+37 %']],
    ['The outage took 1h55 vs. 9h in the last incident.', ['outage', '9h', '1h55', '−79 %']],
    ['The rate is at 0.3 % today, was 5 %.', ['rate', '5 %', '0.3 %', '−94 %']],
    ['The rain bonus was 15 pesos an order.', ['rain bonus', '', '15 pesos', '']],
    ['Rework went from 4.2 d to 1.7 d.', ['Rework', '4.2 d', '1.7 d', '−60 %']],
    ['Each remake costs the shop about 85 euros.', ['remake', '', '85 euros', '']],
    ['Sample of 14 days -> 71 % of builds pull the same images.', ['builds', '', '71 %', '']],
    ['Lesson completion rose 9 points.', ['Lesson completion', '', '', '9 points']],
    ['The call center has 1,100 calls less in the month.', ['calls', '', '', '1,100']],
    ['Its crawler hit us with ten times the usual traffic.', ['usual traffic', '', '', 'ten times']],
    [
      'We went live after 15 hours, where nine days is the rule.',
      ['went live', 'nine days', '15 hours', '−93 %'],
    ],
    ['I took it to 100 % the next morning.', ['took it', '', '100 %', '']],
    ['We shipped in eight days, not four months.', ['shipped', 'four months', 'eight days', '−93 %']],
    ['Her change saved us 3 minutes a call.', ['change', '', '', '3 minutes']],
    ['Waste has come down from 31 % to 12 %.', ['Waste', '31 %', '12 %', '−61 %']],
    ['Complaints fell from 63 in a quarter to 5.', ['Complaints', '63', '5', '−92 %']],
    ['Late tickets fell to 4 from 10.', ['Late tickets', '10', '4', '−60 %']],
    ['From the first day 4 from 10 payments failed.', ['payments', '', '4 from 10', '']],
    ['Half the customers were locked out.', ['customers', '', 'Half', '']],
    ['Sales are 20 % down.', ['Sales', '', '', '20 %']],
    ['The average drop was 8.2 tons before, now it is 6.1.', ['average drop', '8.2 tons', '6.1', '−26 %']],
    ['Our first sale made €90 margin.', ['margin', '', '€90', '']],
    ['Overtime, which had stood at 310 hours a month, is at 90.', ['Overtime', '310 hours', '90', '−71 %']],
    ['Until then a third had never been written down.', ['never been written down', '', 'a third', '']],
    ['The queue was about half.', ['queue', '', 'about half', '']],
    ['412 mails came in and 9 in 10 came from clinics.', ['mails', '', '9 in 10', '']],
    ['We had two bugs from 900 installations.', ['installations', '', 'two bugs from 900', '']],
    ['One missing book out of 340 was found.', ['missing book', '', 'One missing book out of 340', '']],
    ['The marks were between 31 and 88 %.', ['marks', '', '31 and 88 %', '']],
    ['Appointments jumped by an hour.', ['Appointments', '', '', 'an hour']],
    ['Line 5 needs one bus fewer.', ['bus', '', '', 'one']],
    ['A circle dish is chosen by 38 % of all diners.', ['circle dish', '', '38 %', '']],
    ['Bytes per night 4.1 TB -> 190 GB.', ['Bytes', '4.1 TB', '190 GB', '−95 %']],
    ['Delays at month end 2h10 -> 40 seconds.', ['Delays', '2h10', '40 seconds', '−99 %']],
    [
      'She fixed it in 35 minutes, normally it takes 2 hours.',
      ['fixed it', '2 hours', '35 minutes', '−71 %'],
    ],
    ['The desk had six calls, the last move had brought ninety.', ['calls', 'ninety', 'six', '−93 %']],
    ['Complaints were two, the year before there were nineteen.', ['Complaints', 'nineteen', 'two', '−89 %']],
    ['The boy got 71, he had 38 before.', ['boy', '38', '71', '+87 %']],
    ['Complaints were 9 in April and 1 in June.', ['Complaints', '9', '1', '−89 %']],
    ['Tickets were 900 a month, after the release 15.', ['Tickets', '900', '15', '−98 %']],
    ['Racks stood empty for 70 minutes, now 15.', ['Racks', '70 minutes', '15', '−79 %']],
    ['They put it at a cost that finance puts at £72,000.', ['cost', '', '£72,000', '']],
    ['We swapped the cam locks for others, at $3.10 a piece.', ['cam locks for others', '', '$3.10', '']],
    ['In May 68 % of January members came.', ['members', '', '68 %', '']],
    ['She recommended a new seal for 180,000 dollars.', ['new seal', '', '180,000 dollars', '']],
    ['Our bill was 48,000.', ['bill', '', '48,000', '']],
    ['Reports now come 1 h later.', ['Reports', '', '', '1 h']],
    ['Satisfaction went from 4.1 to 4.6 out of 5.', ['Satisfaction', '4.1', '4.6 out of 5', '+12 %']],
    ['The rating rose 4.1/5 → 4.6/5.', ['rating', '4.1/5', '4.6/5', '+12 %']],
    ['Orders with a swap went from 17 in 100 to 6.', ['Orders with a swap', '17 in 100', '6', '−65 %']],
    ['Timeouts fell from 1 in 6 to 1 in 500.', ['Timeouts', '1 in 6', '1 in 500', '−99 %']],
    ['Recall@50 rose from 0.62 to 0.78.', ['Recall@50', '0.62', '0.78', '+26 %']],
    ['Detection went from 14 hours to 4 min.', ['Detection', '14 hours', '4 min', '−99.5 %']],
    ['Review fell from nine working days to one.', ['Review', 'nine working days', 'one', '−89 %']],
    ['Sales closed at $17M vs the $22M target.', ['Sales', '', '$17M', '']],
    ['The rate was 9.8 %, against a plan of 4 %.', ['rate', '', '9.8 %', '']],
    ['We lost an estimated £61,000.', ['lost', '', '', '£61,000']],
    ['I held back 6,300 units, worth about £500k.', ['units', '', '£500k', '']],
    ['Each return cost us about £31 including shipping.', ['return', '', '£31', '']],
    [
      'Complaints rose from 3 per 1,000 devices to 11 per 1,000.',
      ['Complaints', '3 per 1,000', '11 per 1,000', '+267 %'],
    ],
    ['Cost per qualified lead $41 → $29.', ['Cost per qualified lead', '$41', '$29', '−29 %']],
    ['Time to first contact halved.', ['Time to first contact', '', '', 'halved']],
    ['Month-end close: 6 days vs 9 before.', ['Month-end close', '9', '6 days', '−33 %']],
    ['Spend rose 18% QoQ.', ['Spend', '', '', '18%']],
    ['Win rate +4 pp.', ['Win rate', '', '', '+4 pp']],
    [
      'Search was blamed for a fall in basket size: from $82 to $74.',
      ['basket size', '$82', '$74', '−9.8 %'],
    ],
    ['Quote time: 6.5 d → 0.8 d.', ['Quote time', '6.5 d', '0.8 d', '−88 %']],
  ])('reads %j', (text, metric) => {
    expect(read(text)).toEqual([metric]);
  });

  it.each([
    'My goal was to bring churn below 10 %.',
    'I wanted to cut abandonment by 22 %.',
    'I interviewed 63 patients in 9 clinics over five weeks.',
    'Refunds of up to ₹2,000 went out at once.',
    'It shipped on 14 June 2023 at 10:30.',
    'I showed 31 slides to 18 people.',
    'The rejection rate was flat from 30 to 80.',
    'I tested it on 5 % of traffic.',
    'The director set 10 % as the limit.',
    'Target agreed with mobile: 99.5 % by June.',
    'We upgraded the JDK from 8 to 17.',
    'The motion passed 412 to 97.',
    'Her tile moved 63 times.',
    'I called 5 of the 20.',
    'She found two more slips.',
    "On that line we'd lose 300 euros a day.",
    'Precision@10 was 0.81.',
    'I set a guardrail, a drop of more than 1 pp in retention.',
    'Over a year the model had that at minus $35M.',
    'She agreed to a pilot in 3 of 14 clinics.',
    'We rolled it out to 10 % of the shops, then to 25 %.',
    'He said that losses must come below 2 %.',
    'I read every fifth letter.',
    'The inspector came twice in September.',
    'Built phone verification; A/B test at 5%, then 25% of traffic.',
    'The van takes bicycles up 14 times a day.',
    'It means five days.',
    'I went to Verona for a week.',
    'They show the wrong tax, 7 % or 19 %.',
    'We won the line 14 and not 41.',
    'It restores a random 1 % of the backups.',
    'The margin was 1.22, against the 1.3 that the manual asks for.',
    'I decided to drop two steps.',
    'The slots were gone by five past.',
    'I worked out what the exchange would bring: €19,000 a year.',
    'We were home at ten to two.',
    'The shop is open from 7 to 9.',
    'I went to four housing associations.',
    'I wrote to eleven hundred addresses after it went up.',
    'They moved the test to eight-thirty.',
    'I switched it on for 5 % of merchants.',
    'I am not 100 % sure.',
    'So we changed to two smaller bags.',
    'I taped "set 12 lower" to the door.',
    'Two girls were hurt and a third was hiding it.',
    'It needs nine days more.',
    'The last three times it was seven.',
    'Year 2 in forty schools got them.',
    'I asked a carpenter to raise the pass by twelve centimetres.',
    'Proposed: 3 delays per blast instead of 1.',
    'I put the question to thirty more users.',
    'I built it in my 20% time.',
    'I trained them from nine to noon for four weeks.',
    'A rumor said that the price will go up 15 % on Monday.',
    'The last admission was at half past four, and it was twenty-five to five.',
    'We lost our first match 64 to 5.',
    'I screwed it 70 cm above the floor.',
    'One script instead of 5 people in the office.',
  ])('finds none in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['1,234.5', 1234.5],
    ['4,5 %', 4.5],
    ['$1.4M', 1_400_000],
    ['₹84 lakh', 8_400_000],
    ['two thousand', 2000],
    ['forty-five', 45],
    ['a third', 1 / 3],
    ['1 in 6', 1 / 6],
    ['hundreds', null],
    ['33 of the 40', 0.825],
    ['3 names out of 60', 0.05],
    ['1 hour 30 minutes', 1.5],
    ['three and a half hours', 3.5],
    ['six point eight percent', 6.8],
    ['twenty-six', 26],
    ['two hundred and ten thousand', 210_000],
    ['two hundred out of a thousand', 0.2],
    ['two thirds', 2 / 3],
    ['1/4', 0.25],
    ['fivefold', 5],
    ['400 lines of code', 400],
    ['£40,000 a quarter', 40_000],
  ])('takes %j for %d', (text, number) => {
    expect(toNumber(text)).toBe(number);
  });

  it.each([
    ['2 hours 30 minutes', 'hours'],
    ['1200 hours 30', 'hours'],
    ['120 hrs and 15', 'hours'],
    ['3 minutes 40', 'minutes'],
    ['1200 min 5 s', 'minutes'],
  ])('takes %j in the larger unit, %s', (text, unit) => {
    expect(toUnit(text)).toBe(unit);
  });

  it('takes the name of an amount from where it was told before', () => {
    expect(read('We had 300 alerts a week. I deleted rules. 300 -> 60 a week.')).toEqual([
      ['alerts', '300', '60', '−80 %'],
    ]);
  });

  it('takes what a share is of from where its whole was told, and "it" for what was told in per cent', () => {
    expect(read('I rang twelve companies. Eleven of the twelve said yes.')).toEqual([
      ['companies', '', 'Eleven of the twelve', ''],
    ]);
    const twice = 'Refunds were 9 % of sales. I changed the form. This year it is 4 %.';
    expect(read(twice).map(([topic]) => topic)).toEqual(['Refunds', 'Refunds']);
  });

  it('finds none in what a Task part only asks for', () => {
    expect(read('**Task:** Cut churn to 6 %.\n\n**Result:** Churn fell to 7 %.')).toEqual([
      ['Churn', '', '7 %', ''],
    ]);
  });

  it('ends a sentence where the writer ended a line, but not where it was wrapped', () => {
    const lines = 'Orders up 22 %\nRefunds 9 % -> 6 %\nThat was the figure which the whole company watched.';
    expect(read(lines).map(([topic]) => topic)).toEqual(['Orders', 'Refunds']);
    const wrapped = 'By June the share of refunds that we paid late had gone down to\n9 % of all of them.';
    expect(read(wrapped)).toEqual([['share of refunds', '', '9 %', '']]);
  });

  it.each([
    // By so much, and to there; not from there.
    [
      'Revenue per user is up 9 cents to 41 cents.',
      [
        ['Revenue per user', '', '', '9 cents'],
        ['Revenue per user', '', '41 cents', ''],
      ],
    ],
    [
      'Spending rose 18%, or $1.1M net of refunds.',
      [
        ['Spending', '', '', '18%'],
        ['Spending', '', '', '$1.1M'],
      ],
    ],
    [
      '41% of the entries were about pressure, 27% about salt, 12% about labor.',
      [
        ['entries', '', '41%', ''],
        ['entries', '', '27%', ''],
        ['labor', '', '12%', ''],
      ],
    ],
    // Told in one breath, and nothing moved from the one to the other.
    [
      'By the first week of December the wait was 3 hours 25 minutes, transfers to the wrong ward were 19 a week.',
      [['wait', '', '3 hours 25 minutes', '']],
    ],
    // It was the model that fell.
    ['I showed a simulation made from six weeks of our log in which the wait fell to 3 hours 10.', []],
    ['I wrote the OKR (a wait under 20 s for 95% of matches).', []],
    ['The rule was used four more times since.', []],
    [
      'Churn was 29%. The growers saw 17 crews, 22 owners, 12 teams, 31 buyers, 40 packers, 9 drivers, 14 cooks, 18 clerks and 16 guests. At the time it was 11%.',
      [
        ['Churn', '', '29%', ''],
        ['Churn', '', '11%', ''],
      ],
    ],
    [
      'After two weeks the share of users was 34%. We moved it to 8 at the evening before. The next week it was 52%.',
      [
        ['share of users', '', '34%', ''],
        ['share of users', '', '52%', ''],
      ],
    ],
  ])('of %j are', (text, metrics) => {
    expect(read(text)).toEqual(metrics);
  });

  it('agrees with the labels that teach', () => {
    const { labels, found, right, amounts } = scoreMetrics('tuned');
    expect(labels).toBeGreaterThan(800);
    expect(amounts / found).toBeGreaterThan(0.93);
    expect(amounts / labels).toBeGreaterThan(0.91);
    expect(right / found).toBeGreaterThan(0.84);
    expect(right / labels).toBeGreaterThan(0.82);
  }, 180_000);

  // What ships has learned from neither; docs/accuracy.md has the figures.
  it.each(['untouched', 'product people'] as const)(
    'are as often right as was measured on labels: %s',
    (part) => {
      const { labels, found, right, amounts } = scoreMetrics(part);
      expect(labels).toBeGreaterThan(400);
      expect((2 * amounts) / (found + labels)).toBeGreaterThan(0.74);
      expect((2 * right) / (found + labels)).toBeGreaterThan(0.6);
    },
    180_000,
  );
});
