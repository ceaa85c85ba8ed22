/** The words and signs that amounts are made of, as expressions that `encodeExpression` turns into such over codes. */
import { encodeExpression, IN_WORD, NUMBER_CODE, ONE, WORD } from './code.ts';

/**
 * Alternatives: the longer ones first, so that "business days" is not read as "business". Coded at once, so that the
 * codes of a list's words lie together and take little of an expression.
 */
function any(list: string): string {
  const words = list
    .trim()
    .split(/\s*[|\n]\s*/)
    .filter((word) => word !== '');
  const several = words.filter((word) => !/^[a-z]+\??$/i.test(word)).sort((a, b) => a.length - b.length);
  const single = words.filter((word) => !several.includes(word));
  return encodeExpression(`(?:${[`(?:${single.join('|')})`, ...several].reverse().join('|')})`);
}

/** Where no word or number is cut. */
export const NOT_IN_WORD = `(?<![${IN_WORD}.])`;
/** Where no digit joins a word. */
const STARTS = '(?<![\\d_])';
export const ENDS = '(?![\\d_])';

/** Ordinary, no-break and thin spaces, which all occur between a number and its unit. */
export const GAP = '[ \\u00a0\\u202f\\u2009]';
const DASH = '[-\\u2010\\u2011\\u2012\\u2013\\u2014]';
export const JOIN = `(?:${GAP}+|${DASH})`;

const DIGITS = `\\d{1,3}(?:[,'\\u2019\\u00a0\\u202f\\u2009]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?`;
/** "1,2 Mio. €": they may have a full stop. */
const ABBREVIATED = any('tsd|mio|mln|mrd');
const MAGNITUDE = `(?:${ABBREVIATED}|${any(
  'k|K|m|M|mm|MM|mn|bn|B|b|million|millions|billion|billions|thousand|thousands|hundred|lakh|lakhs|lac|lacs|crore|crores|cr',
)})`;
const SMALL = any(
  `two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen
  |twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety`,
);
const BIG = any('hundred|thousand|million|billion|dozen');
/** "two hundred and ten thousand", "forty-five", "a dozen", "half a million", "one and a half", "two point six". */
const NUMBER_WORD = `(?:(?:half${GAP}+)?(?:${SMALL}|one|an?${GAP}+${BIG})(?:${JOIN}(?:and${GAP}+)?(?:${SMALL}|${BIG}|one${GAP}+${BIG}))*(?:${GAP}+and${GAP}+a${GAP}+half)?(?:${GAP}+point(?:${GAP}+(?:${SMALL}|one|zero))+)?(?:${GAP}+${BIG})?)`;
/** "twenty twenty-two", as a year is said. */
export const SPOKEN_YEAR = `(?:twenty${JOIN}(?:${any('ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen')}|twenty(?:${JOIN}${any('one|two|three|four|five|six|seven|eight|nine')})?)|nineteen${JOIN}(?:eighty|ninety)(?:${JOIN}${any('one|two|three|four|five|six|seven|eight|nine')})?)`;
/** Words that stand for an amount without saying exactly which: "hundreds of", "dozens". */
export const ROUND_WORD = any(
  'hundreds|thousands|millions|billions|dozens|tens of thousands|hundreds of thousands',
);
const DIGIT_NUMBER = `(?:(?:${NOT_IN_WORD}[~≈+<>±\\u2212-])?(?:${DIGITS})(?:${GAP}?${MAGNITUDE}(?![${IN_WORD}])(?:(?<=${ABBREVIATED})\\.(?=${GAP}))?)?\\+?)`;
const CURRENCY_CODE = any('USD|EUR|GBP|INR|CHF|JPY|CNY|RMB|BRL|AUD|CAD|SEK|NOK|DKK|PLN|KRW|NGN|SGD');
/** Any number, in digits or words, also a range ("10-15", "five to seven"). */
const ONE_NUMBER = `(?:${DIGIT_NUMBER}|${STARTS}${NUMBER_WORD}${ENDS})`;
export const NUMBER_EXPRESSION = `(?:${NOT_IN_WORD}|(?<=${CURRENCY_CODE}|Rs\\.?|zł))(?:${ONE_NUMBER}(?:(?:${GAP}*${DASH}${GAP}*|(?:${GAP}|${DASH})+(?:to|or)(?:${GAP}|${DASH})+)${ONE_NUMBER})?)`;

/** A number in a text whose numbers are coded too, and "one", which can be part of other amounts. */
export const NUMBER = `[${ONE}${NUMBER_CODE}]`;

export const PERCENT = any(
  `%|percent|per cent|per-cent|pct|percentage points?|percentage-points?|pp|ppt|ppts|bps|basis points?|points? of margin|points? of conversion|points? of share`,
);
export const CURRENCY = `(?:(?:US|A|C|NZ|HK|S|R)?\\$|£|€|¥|₹|₩|₦|₪|zł(?=[\\d_])|${STARTS}(?:${CURRENCY_CODE}|Rs\\.?)(?!${WORD}))`;
/** Names of currencies; not "won", which after a number is nearly always the verb: "12 won awards". */
export const CURRENCY_NAMES =
  `dollars?|euros?|pounds?|rupees?|francs?|yen|yuan|naira|crowns?|krona|krone|kronor|kroner|koruna|korun|zlotys?|pesos?|lev|leva
  |stotinki|hryvnias?|hryvnyas?|roubles?|rubles?|rand|reais|liras?|forints?|lei|kuna|baht|dong|ringgit|rupiah|taka|riyals?|dirhams?
  |dinars?|shekels?|shillings?|cedis?|birr`.replace(/\s/g, '');
export const MONEY_NAME = any(
  `${CURRENCY_NAMES}|bucks|pence|cents?|USD|EUR|GBP|INR|CHF|lakhs? rupees|quid|grand`,
);
export const DURATION_UNIT = any(
  `ms|msec|milliseconds?|microseconds?|s|secs?|seconds?|min|mins|minutes?|hrs?|h|hours?|days?|working days?|business days?|calendar days?
  |nights?|evenings?|mornings?|afternoons?|weekends?|weeks?|wks?|fortnights?|months?|mos?|quarters?|semesters?|terms?|years?|yrs?|sprints?|decades?|shifts`,
);
/** Units of anything else that is measured. */
export const MEASURE_UNIT = any(
  `points?|stars?|NPS points?|degrees?|km|kms|kilometres?|kilometers?|miles?|metres?|meters?|m2|sqm|square metres?|square meters?|square feet|kg|kilos?|tons?|tonnes?|g|lbs?
  |litres?|liters?|gallons?|kWh|MWh|GB|MB|TB|PB|KB|kB|GiB|MiB|gigabytes?|megabytes?|terabytes?|rps|qps|tps|TPS|RPS|QPS|req/s|requests per second|fps|dB|Hz|kHz|MHz|GHz
  |nines|clicks?|taps?|steps?|lines of code|LOC|kLOC|FTEs?|story points|man-hours|person-hours`,
);
export const TIMES = any('x|X|×|times|fold|-fold');
const PARTS_OF_ONE = any('third|thirds|fifth|fifths|sixth|tenth|tenths|eighth|eighths');
/** Two quarters are half a year, and so are three where they last; of "two and a half weeks" the half is no share. */
const QUARTERS = `(?:an?|one)${JOIN}quarter|(?<!(?:for|in|within|last|next|past)${GAP})three${JOIN}quarters|three${JOIN}quarters(?=${GAP}of)`;
export const FRACTION = `(?:(?<!and${GAP}a${GAP})${any('half|halves')}|(?:an?|one|two|three|four)${JOIN}${PARTS_OF_ONE}|${QUARTERS})`;
/** Verbs that are a ratio by themselves. */
export const RATIO_VERB = any(
  'doubled|doubles|doubling|tripled|tripling|trebled|quadrupled|halved|halves|halving|twice|two-fold|twofold|threefold|tenfold|fourfold|fivefold',
);

export const MONTH = any(
  'January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec',
);
export const WEEKDAY = any(
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|mondays|tuesdays|wednesdays|thursdays|fridays',
);
export const SEASON = any('spring|summer|autumn|fall|winter');
export const HOLIDAY = any(
  `Christmas|Xmas|Easter|Thanksgiving|Black Friday|Cyber Monday|Diwali|Ramadan|Eid|Halloween|New Year(?:['\\u2019]s)?(?: Eve)?|Lunar New Year|Chinese New Year|Carnival|Prime Day
  |Singles['\\u2019]? Day|Valentine(?:['\\u2019]s)?(?: Day)?|Mother['\\u2019]s Day|Mothers Day|Labor Day|Memorial Day|Golden Week|back-to-school|Oktoberfest|Hanukkah|Holi|Pongal|Onam`,
);
/** Nouns of the calendar that a preposition or an ordinal turns into a bound. */
export const CALENDAR = any(
  'day|week|weekend|month|quarter|year|season|semester|term|half|half-year|sprint|evening|morning|night|afternoon|hour|fortnight|decade',
);
export const CALENDARS = any(
  'days|weeks|weekends|months|quarters|years|seasons|semesters|terms|half-years|sprints|evenings|mornings|nights|afternoons|hours|fortnights|decades',
);
export const ORDINAL = any(
  'first|second|third|fourth|fifth|sixth|last|next|following|same|1st|2nd|3rd|4th|final|previous|past|coming|that|this|opening|initial',
);
