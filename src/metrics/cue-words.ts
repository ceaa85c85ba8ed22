/** Words by which an amount is told, as lists, and what makes an expression of a list. */

/** Phrases are parted by `|`, words by spaces. */
export const list = (words: string): string[] =>
  words
    .split(words.includes('|') ? '|' : /\s+/)
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '');

/** Any of the words, for an expression that ignores case. */
export const anyOf = (...lists: string[][]): string => `(?:${lists.flat().join('|')})`;

/** Something grew. */
export const RISES = list(`
  rose risen rise rises rising raise raised raising grew grown grow growing
  increase increased increases increasing climb climbed climbs climbing gain gained gains gaining jump jumped jumps jumping
  boost boosted boosts boosting lift lifted lifts lifting soar soared surge surged spiked swelled leapt leaped
  widened lengthened extended stretched earned added adds plus`);

/** Something shrank. */
export const FALLS = list(`
  fell fallen falling fall falls drop dropped drops dropping decline declined declines declining
  decrease decreased decreases decreasing shrank shrunk sank sunk sinks slipped slid dipped
  lower lowered lowers lowering reduce reduced reduces reducing reduction reductions cut cutting cuts
  plummeted plunged tumbled dwindled collapsed shortened narrowed trimmed slashed shaved eased
  halve halved halves halving save saved saving lost minus`);

/** Verbs by which something grew or shrank, or stayed as it was. */
const MOVE_VERBS = [
  ...RISES,
  ...FALLS,
  ...list(`improve improved improves improving improvement crept ticked edged recovered
  double doubled doubles doubling triple tripled triples tripling treble trebled quadruple quadrupled
  went gone going goes move moved stood stayed remained came comes brought bring brings
  become becomes became`),
];

/** The same, and the words that alone tell which way: "42 to 31, down 11". */
export const MOVES = [...MOVE_VERBS, ...list('back up down')];

/** Before an amount they only make it less exact. */
export const APPROXIMATE =
  list(`about | around | roughly | nearly | almost | some | approximately | ca\\.? | circa | over | just | only
  | more than | at least | another | exactly | like | by`);

/** Between a verb of movement's "to" and where it arrived. */
export const ARRIVED_AT =
  list(`about around roughly nearly almost some approximately ca\\.? circa over just only like exactly an? as
  low high few little many now below under well average median mean of`);

/** Nobody has got there yet: a goal, a wish, a proposal, a model. */
export const GOALS =
  list(`(?<!even |also )if | goal | target | task was | task to | one measure | objective | mission | mandate
  | suggestion | hope | hoped | hoping | plan to | planned to | promised the | plan of | forecast of | model had | model put | model said | want | wants | wanted | had to (?!throw|write off|pay|sell|give) | needed to | need | promised
  | suggested | suggesting | brief | was forecast | were forecast | expected | modeled | modelled | simulated | projected
  | assumed | would | will | ['’]ll | must (?:be|come|stay|go|get|fall) | might | wish | wishes | wished | assignment | required | asked to | asked for | asked me | asked us | asked him | asked her | asked them
  | supposed | told to`);

/** Their beginnings: "aiming", "proposal", "estimate". */
export const GOAL_STEMS = list('aim propos(?!als\\b) estimat(?!es?\\sfrom\\b)');

/** What a colon may follow, so that what comes behind it is no fact: "Target agreed with mobile: 99.5 %". */
export const GOAL_NAMES =
  list(`goals? targets? aims? objectives? tasks? measures? missions? asks? suggestions?
  proposals? okrs?`);

/** The same, but only right before the colon: "Proposed: 3 delays per blast". */
export const GOAL_VERBS = list(
  'proposed suggested recommended requested wanted promised planned expected offered',
);

/** How a sentence begins that only says what is to be done. */
export const TO_DO =
  list(`get cut reduce bring raise increase keep make grow hit reach lower halve double save find win
  lift`);

export const LIMITS = list('limit cap floor ceiling threshold guardrail maximum minimum');

/** Looking at some of many. */
export const EXAMINING =
  list(`asked | called | checked | interviewed | inspected | tested | sampled | reviewed | visited
  | watched | took | read | rang | looked at | listened to | went through`);

/** How it stood when the story began. */
export const BEGINNINGS =
  list(`at (?:the|its|our|my|their) (?:start|beginning|outset) | in the beginning | initially | originally | at first
  | until then | used to be | (?:started|began|begun) (?:out )?(?:at|with) | when (?:i|we) (?:joined|started|began|took over|arrived)`);

/** Behind or before an amount: by so much it grew; by so much it shrank. */
export const MORE = list(
  'more higher longer larger bigger heavier increase rise growth uplift extra additional up',
);
export const LESS = list(
  'fewer less lower shorter smaller lighter cheaper decrease drop reduction decline down',
);

/** Things that are told in points of a scale. */
export const SCALES = list(
  `nps | csat | ces | sus | gpa | net promoter | ratings? | scores? | stars? | grades?`,
);
