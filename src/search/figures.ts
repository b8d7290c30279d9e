import { isStopword, tokensOf } from './tokens.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const LAST_MONTH = MONTHS.length;
/** The first year that the calculator takes. */
const FIRST_YEAR = 2000;
/** The units of length, as in the rate card. */
export const SECOND = 'second-of-output';
export const MINUTE = 'minute-of-source';
const LENGTH_UNITS = new Map([
  ...['s', 'sec', 'secs', 'second', 'seconds'].map((word) => [word, SECOND] as const),
  ...['min', 'mins', 'minute', 'minutes'].map((word) => [word, MINUTE] as const),
]);
/** "10s" is a figure and a unit. */
const UNIT_SUFFIX = /(?<=\b\d+)(?=(?:s|secs?|seconds?|mins?|minutes?)\b)/g;
/** Numbers that are typed as words. Not "one", which is mostly no number. */
const NUMBERS = new Map(
  Object.entries({ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 })
    .concat(Object.entries({ fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 }))
    .map(([word, value]) => [word, String(value)] as const),
);
/** A number with separated thousands is one figure: "1,000". */
const THOUSANDS_SEPARATOR = /(?<=\b\d{1,3}) (?=\d{3}\b)/g;

/** "37/100", which is no date, is 37 of 100. */
const FRACTION = /(?<![\d/.-])(\d+) ?\/ ?(\d+)(?![\d/.-])/g;

/** The words of a query. Each figure is one word. */
export const figuredWords = (query: string): string[] =>
  tokensOf(query.replace(FRACTION, '$1 of $2'))
    .map((token) => NUMBERS.get(token) ?? token)
    .join(' ')
    .replace(UNIT_SUFFIX, ' ')
    .replace(THOUSANDS_SEPARATOR, '')
    .split(' ');

/** The unit of length that a word means. */
export const unitOf = (word: string | undefined): typeof SECOND | typeof MINUTE | undefined => LENGTH_UNITS.get(word ?? '');

const twoDigits = (value: number) => String(value).padStart(2, '0');
const monthOf = (word = '') => (word.length < 3 ? -1 : MONTHS.findIndex((name) => name.toLowerCase().startsWith(word)));
const dayOf = (word: string | undefined) => {
  const day = Number(/^(\d{1,2})(st|nd|rd|th)?$/.exec(word ?? '')?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : 0;
};
const isYear = (word = '') => /^(19|20)\d\d$/.test(word);
const exists = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).getUTCDate() === day;

/** Months that are also other words. */
const OTHER_WORDS = new Set(['may', 'mar', 'march']);
/** Words that often stand before a date, and seldom before another month name and figure. */
const BEFORE_DATES = new Set(['on', 'since', 'from', 'until', 'till', 'before', 'after', 'by']);
/** Words before and after a day without its month: "renews on the 14th", "the 14th, used 37". */
const AFTER_DAYS = new Set(['used', 'spent', 'bought', 'purchased']);
const BEFORE_DAYS = new Set(['the', 'on', 'each', 'every', 'since', 'from', 'day']);

/** A date in a query: as ISO, the positions of its words, and its words. */
export type DateMatch = { date: string; at: ReadonlySet<number>; said: string };

type Written = { day: number; month: number; year?: number | undefined; length: number };

/** A day and a month by its name, in either order: "14 march", "14th of March 2026", "march the 14th". */
function namedDate(words: readonly string[], k: number): Written | undefined {
  const between = ['of', 'the'].includes(words[k + 1] ?? '') ? 1 : 0;
  const [a, b, after] = [words[k], words[k + 1 + between], words[k + 2 + between]];
  const [day, month] = monthOf(b) >= 0 && dayOf(a) > 0 ? [dayOf(a), monthOf(b)] : [dayOf(b), monthOf(a)];
  if (day === 0 || month < 0) return undefined;
  // "May 4 people use it" contains no date.
  const isDate =
    monthOf(b) >= 0 || !OTHER_WORDS.has(a ?? '') || /\D/.test(b ?? '') || isYear(after) || BEFORE_DATES.has(words[k - 1] ?? '');
  if (!isDate) return undefined;
  const year = isYear(after) ? Number(after) : undefined;
  return { day, month, year, length: 2 + between + (year === undefined ? 0 : 1) };
}

/** A date in figures with its year: "2026-03-14", "14/03/2026". None if it may be read two ways, as "03/04/2026". */
function numericDate(words: readonly string[], k: number): Written | undefined {
  const [a = '', b = '', c = ''] = words.slice(k, k + 3);
  if (isYear(a) && /^\d\d$/.test(b) && /^\d\d$/.test(c)) return { day: Number(c), month: Number(b) - 1, year: Number(a), length: 3 };
  if (!isYear(c) || !/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b)) return undefined;
  const [first, second] = [Number(a), Number(b)];
  if (first <= LAST_MONTH && second <= LAST_MONTH && first !== second) return undefined;
  const [day, month] = second <= LAST_MONTH ? [first, second] : [second, first];
  return { day, month: month - 1, year: Number(c), length: 3 };
}

const isoOf = (year: number, month: number, day: number) => `${year}-${twoDigits(month + 1)}-${twoDigits(day)}`;

/** The date that is meant. Without a year, it is the last such day up to `today`. */
function resolved({ day, month, year: given }: Written, today: string): Omit<DateMatch, 'at'> | undefined {
  if (day < 1 || month < 0 || month >= LAST_MONTH) return undefined;
  const now = Number(today.slice(0, 4));
  const years = given === undefined ? [now, now - 1, now - 2, now - 3, now - 4] : [given];
  const year = years.find(
    (one) => one >= FIRST_YEAR && exists(one, month, day) && (given !== undefined || isoOf(one, month, day) <= today),
  );
  return year === undefined ? undefined : { date: isoOf(year, month, day), said: `${day} ${MONTHS[month]} ${year}` };
}

/** A day without its month: the last such day up to `today`. Only an ordinal after a word such as "the": "4th" may count anything. */
function dayAlone(words: readonly string[], k: number, today: string): Omit<DateMatch, 'at'> | undefined {
  const next = words[k + 1];
  const isAlone =
    /\D/.test(words[k] ?? '') &&
    BEFORE_DAYS.has(words[k - 1] ?? '') &&
    (next === undefined || /^\d/.test(next) || isStopword(next) || AFTER_DAYS.has(next));
  const day = isAlone ? dayOf(words[k]) : 0;
  if (day === 0) return undefined;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const back = [0, 1, 2, 3].map((months) => new Date(Date.UTC(year, month - 1 - months, 1)));
  return back
    .map((first) => resolved({ day, month: first.getUTCMonth(), year: first.getUTCFullYear(), length: 1 }, today))
    .find((found) => found !== undefined && found.date <= today);
}

/** Finds the dates in a query, in order. */
export function datesIn(words: readonly string[], today: string): DateMatch[] {
  const found: DateMatch[] = [];
  for (let k = 0; k < words.length; k += 1) {
    const written = namedDate(words, k) ?? numericDate(words, k);
    const date = written ? resolved(written, today) : dayAlone(words, k, today);
    if (!date) continue;
    const length = written?.length ?? 1;
    found.push({ ...date, at: new Set(Array.from({ length }, (_, step) => k + step)) });
    k += length - 1;
  }
  return found;
}

/** The position of the figure in a query: a number before "credits", or a length before a unit of time. */
export function figurePosition(words: readonly string[]): number {
  const isCounted = (word = '') => word === 'credit' || word === 'credits' || LENGTH_UNITS.has(word);
  // A figure without a unit may count anything: people, dollars, files.
  const at = [...words.keys()].find((k) => /^\d+$/.test(words[k] ?? '') && isCounted(words[k + 1])) ?? -1;
  // The calculator accepts lengths of up to five digits and credits of up to six.
  const digits = LENGTH_UNITS.has(words[at + 1] ?? '') ? /^[1-9]\d{0,4}$/ : /^[1-9]\d{0,5}$/;
  return digits.test(words[at] ?? '') ? at : -1;
}

/** How many things of a length a query asks for: "8 10 second videos", "8 videos of 10 seconds". One if it does not say. */
export function countIn(words: readonly string[], lengthAt: number, isThing: (word: string) => boolean): number {
  const at = words.findIndex(
    (word, k) => /^[1-9]\d{0,5}$/.test(word) && k !== lengthAt && (k + 1 === lengthAt || isThing(words[k + 1] ?? '')),
  );
  return at < 0 ? 1 : Number(words[at]);
}
