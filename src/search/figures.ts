import { tokensOf } from './tokens.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
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

/** The words of a query. Each figure is one word. */
export const figuredWords = (query: string): string[] =>
  tokensOf(query)
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

/** A date in a query: as ISO, the positions of its words, and its words. */
type DateMatch = { date: string; at: ReadonlySet<number>; said: string };

/** Finds a day and a month, in either order. Without a year, the date is the last such day up to `today`. */
export function dateIn(words: readonly string[], today: string): DateMatch | undefined {
  for (let k = 0; k + 1 < words.length; k += 1) {
    const [a, b] = [words[k], words[k + 1]];
    const [day, month] = monthOf(b) >= 0 && dayOf(a) > 0 ? [dayOf(a), monthOf(b)] : [dayOf(b), monthOf(a)];
    if (day === 0 || month < 0) continue;
    // "May 4 people use it" contains no date.
    const isDate =
      monthOf(b) >= 0 || !OTHER_WORDS.has(a ?? '') || /\D/.test(b ?? '') || isYear(words[k + 2]) || BEFORE_DATES.has(words[k - 1] ?? '');
    if (!isDate) continue;
    const given = isYear(words[k + 2]) ? Number(words[k + 2]) : undefined;
    const now = Number(today.slice(0, 4));
    const years = given === undefined ? [now, now - 1, now - 2, now - 3, now - 4] : [given];
    const year = years.find(
      (one) =>
        one >= 2000 && exists(one, month, day) && (given !== undefined || `${one}-${twoDigits(month + 1)}-${twoDigits(day)}` <= today),
    );
    if (year === undefined) continue;
    const at = new Set([k, k + 1, ...(given === undefined ? [] : [k + 2])]);
    return { date: `${year}-${twoDigits(month + 1)}-${twoDigits(day)}`, at, said: `${day} ${MONTHS[month]} ${year}` };
  }
  return undefined;
}

/** The position of the figure in a query: a number before "credits", or a length before a unit of time. */
export function figurePosition(words: readonly string[], taken: ReadonlySet<number> | undefined): number {
  const isCounted = (word = '') => word === 'credit' || word === 'credits' || LENGTH_UNITS.has(word);
  // A figure without a unit may count anything: people, dollars, files.
  const at = [...words.keys()].find((k) => /^\d+$/.test(words[k] ?? '') && !taken?.has(k) && isCounted(words[k + 1])) ?? -1;
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
