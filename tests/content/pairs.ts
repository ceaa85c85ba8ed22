/**
 * BAD and GOOD answers of the interview's debriefs, each pair told six ways: `finds` is the kind of finding that the BAD
 * ones must have, `meets` the criteria that the GOOD ones must meet.
 */
export interface Pairs {
  question: string;
  finds: string[];
  meets: string[];
  bad: string[];
  good: string[];
}

export const PAIRS: Pairs[] = [
  {
    question: 'customer-obsession',
    finds: ['vague/passion', 'vague/impact', 'vague/buzzword'],
    meets: ['customer-impact', 'business-impact'],
    bad: [
      'I care deeply about our customers and always put them first.',
      'I am passionate about customers, so I improved their experience.',
      'Our users have always been at the heart of everything I do.',
      'I truly believe in putting the customer first and I made checkout much better for them.',
      'For me the customer comes first, always.',
      "I'm someone who really cares about users, and they loved the new flow.",
    ],
    good: [
      'I found a 12-second drop-off at payment, ran A/B tests on that step, and cut abandonment by 22% for 1.3 million shoppers, which raised revenue by $3.4 million a quarter.',
      'Shoppers dropped off for 12 seconds at payment; I tested two forms, abandonment fell by 22%, and revenue rose $3.4 M a quarter.',
      'I reduced friction by 22 % for 1.3 million shoppers, and that brought $3.4M more revenue every quarter.',
      'I ran three A/B tests on the payment page, which lowered cart abandonment 22% and added $3.4 million in revenue a quarter.',
      'Abandonment went from 31% to 24% for 1.3M shoppers after I rebuilt the payment step, worth $3.4 million a quarter.',
      'I cut the wait at payment from 12 seconds to 3 for 1.3 million shoppers and revenue grew by $3.4 million per quarter.',
    ],
  },
  {
    question: 'bias-for-action',
    finds: ['vague/passion', 'vague/speed'],
    meets: ['delivery-time', 'benchmark', 'adoption'],
    bad: [
      'I like to iterate quickly.',
      'I like to move fast and we shipped it quickly.',
      'We launched the MVP in no time because I believe in speed.',
      'I always prefer to act fast and not to wait.',
      'It was a fast rollout and I kept the momentum high.',
      'I moved rapidly and got it out the door in record time.',
    ],
    good: [
      'I shipped the MVP in 7 weeks, 30% under the average of ten, and early users grew from 5,000 to 27,000 in the first month.',
      'The first version was live after 7 weeks against a usual ten, and users went from 5k to 27k within a month.',
      'I delivered in seven weeks, 30 % below the benchmark, and 22,000 more people signed up in the first month.',
      'I cut the cycle time by 30%, from ten weeks to seven, and weekly users rose from 5,000 to 27,000 in the first month.',
      'Comparable MVPs take 6 to 8 weeks; I released ours in 5 weeks and 27,000 people used it in the first month.',
      'I launched it in 7 weeks, three weeks sooner than our average, and adoption climbed from 5k to 27k early users in one month.',
    ],
  },
  {
    question: 'ownership',
    finds: ['vague/collaboration', 'vague/handoff', 'vague/weak-ownership'],
    meets: ['end-to-end', 'post-launch', 'iteration', 'outcome'],
    bad: [
      'I worked with engineering on the feature and handed it off to them.',
      'I worked closely with engineering to deliver it.',
      'I collaborated with the engineers and they took it from there.',
      'I helped engineering with the launch.',
      'I passed the requirements on to the development team, and they ran with it.',
      'I was involved in the project together with engineering and supported the team.',
    ],
    good: [
      'I ran the discovery, set the OKRs, built the roadmap and launched it; my weekly health dashboard then caught a regression, which I fixed within two days, preventing a $1.2 million loss.',
      'I interviewed 22 customers, wrote the OKRs and launched in May. After launch I watched a weekly dashboard, found a regression within two days and rolled it back, which prevented a loss of $1.2M.',
      'I defined the goals and the roadmap and shipped it in Q2. In week two my dashboard showed a regression; I reverted the change in two days and saved $1.2 million.',
      'I did the discovery interviews, wrote the plan and released it to all customers on 3 October. I checked the health dashboard every Monday, caught a regression and corrected it, so $1.2 million was not lost.',
      'I wrote the OKRs and drew the roadmap for four teams, then launched. After the release I tracked errors on a dashboard each week; when reminders stopped I fixed the bug in two days and avoided a $1.2 M loss.',
      'I started with 30 user interviews, specified the engine and launched it in March. I monitored it on a weekly dashboard after launch, saw a drop, rolled the release back within two days and prevented $1.2 million in losses.',
    ],
  },
  {
    question: 'dive-deep',
    finds: ['vague/data'],
    meets: ['data-source', 'method', 'finding', 'decision', 'outcome'],
    bad: [
      'I looked at a dashboard.',
      'I used data to understand user behavior.',
      'We looked at the dashboard and saw a trend.',
      'I analyzed the metrics and made a data-driven decision.',
      'I dug into the numbers and found some interesting insights.',
      'I leveraged analytics to identify key patterns.',
    ],
    good: [
      'I pulled clickstream logs from Redshift, ran a cohort analysis in SQL, and found that users of one widget had 8% better 30-day retention, so I moved the widget to the first screen, which added $5 million ARR.',
      'From four months of clickstream logs in Redshift I ran a SQL cohort analysis; widget users retained 8% better after 30 days. I put the widget first on the roadmap and ARR grew by $5M.',
      'I extracted the event logs, compared cohorts in SQL and found an 8% gap in 30-day retention for people who used the widget. I decided to show it on the home screen; that brought $5 million ARR.',
      'I exported 210 million clickstream events from Redshift and segmented users by first feature. Those with the savings widget had 8% better retention, so I prioritised the widget over the card redesign, worth $5 million ARR.',
      'I ran a cohort analysis on our Redshift logs, which showed that widget users stayed 8% longer. I decided to ship the widget to everyone, and we gained $5 million ARR.',
      'I wrote the SQL myself: a cohort analysis of clickstream logs. It showed that retention at 30 days was 8% higher with the widget. I then moved it to the top of the roadmap, and it added $5M ARR in a year.',
    ],
  },
  {
    question: 'earn-trust',
    finds: ['vague/relationship'],
    meets: ['stakeholder', 'initial-stance', 'persuasive-data', 'changed-mind', 'outcome'],
    bad: [
      'I earned their trust.',
      'I built relationships with the team.',
      'I built strong relationships with the engineers and gained their buy-in.',
      'I earned the trust of the senior engineers over time.',
      'I got everyone aligned and established a good rapport.',
      'I won their confidence and we had a great working relationship.',
    ],
    good: [
      'The senior engineer opposed the pricing model; I showed him a profit model with a 3-month forecast and $2.1 million upside, he endorsed it, and we released two weeks earlier.',
      'Our lead engineer was against my pricing model. I brought him a profit model that showed a $2.1M upside, and he endorsed it in the review, so the release came two weeks sooner.',
      'A senior engineer refused to support usage pricing. I built a profit model with a forecast of $2.1 million; he changed his mind, endorsed it and gave two engineers, and we launched two weeks early.',
      'The principal engineer doubted the new price. I walked him through a 3-month forecast with $2.1 million of upside, and he signed off on it, which let us ship two weeks earlier and earn $640,000 more.',
      'Marek, the staff engineer, rejected my proposal at first. I showed him a profit model with $2.1 million upside; he approved it the same week and we released two weeks ahead of plan.',
      'The CFO wanted to keep the flat price. I presented a profit model and a 3-month forecast with a $2.1 M upside to her, she endorsed it, and revenue rose by $640,000.',
    ],
  },
  {
    question: 'customer-obsession',
    finds: ['vague/collaboration'],
    meets: ['metric', 'timeline', 'ownership'],
    bad: [
      'I led a cross-functional team to improve the checkout flow.',
      'I worked cross-functionally to make the flow better.',
      'I led a diverse team of stakeholders and we improved the flow.',
      'I coordinated across teams to improve the checkout.',
      'I collaborated with design and engineering to enhance the flow.',
      'I partnered with multiple teams on a better flow.',
    ],
    good: [
      'I owned the checkout redesign, cut friction by 22% for 1.3 million users, and shipped the MVP in 7 weeks, 30% under the benchmark.',
      'I decided on the new flow and launched it in 7 weeks; friction fell 22% for 1.3M users.',
      'I designed and shipped the redesign in seven weeks, 30 % under the average, and 1.3 million users had 22 % less friction.',
      'I led a cross-functional team of nine and shipped the redesign in 7 weeks, 30% under the benchmark, which cut friction by 22% for 1.3 million users.',
      'I owned the redesign from March to May: MVP in 7 weeks, 22% less friction for 1.3 million users.',
      'I drove the redesign, launched the MVP in 7 weeks and reduced friction for 1.3 million users by 22%.',
    ],
  },
];
