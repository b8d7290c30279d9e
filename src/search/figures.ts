import { tokensOf } from './tokens.ts';

const LONG = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** The units of length, as the rate card has them. */
export const SECOND = 'second-of-output';
export const MINUTE = 'minute-of-source';
const LENGTHS = new Map([
  ...['s', 'sec', 'secs', 'second', 'seconds'].map((word) => [word, SECOND] as const),
  ...['min', 'mins', 'minute', 'minutes'].map((word) => [word, MINUTE] as const),
]);
/** "10s" is a figure and its unit. */
const GLUED = /(?<=\b\d+)(?=(?:s|secs?|seconds?|mins?|minutes?)\b)/g;
/** Thousands that are typed apart are one figure: "1,000". */
const APART = /(?<=\b\d{1,3}) (?=\d{3}\b)/g;

/** The words of a query, with each figure as one word. */
export const figuredWords = (query: string): string[] => tokensOf(query).join(' ').replace(GLUED, ' ').replace(APART, '').split(' ');

/** The unit of length that a word stands for. */
export const unitOf = (word: string | undefined): typeof SECOND | typeof MINUTE | undefined => LENGTHS.get(word ?? '');

const two = (value: number) => String(value).padStart(2, '0');
const monthOf = (word = '') => (word.length < 3 ? -1 : LONG.findIndex((name) => name.toLowerCase().startsWith(word)));
const dayOf = (word: string | undefined) => {
  const day = Number(/^(\d{1,2})(st|nd|rd|th)?$/.exec(word ?? '')?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : 0;
};
const isYear = (word = '') => /^(19|20)\d\d$/.test(word);
const exists = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).getUTCDate() === day;

/** Months that are other words, too. */
const OTHER_WORDS = new Set(['may', 'mar', 'march']);
/** What stands before a date, and seldom before anything else that is a month and a figure. */
const BEFORE_DATES = new Set(['on', 'since', 'from', 'until', 'till', 'before', 'after', 'by']);

/** A date that a query names: as ISO, where its words stand, and as it is said. */
type Named = { date: string; at: ReadonlySet<number>; said: string };

/** A day and a month, in either order, and the words that name them. Without a year it is the last such day up to `today`. */
export function dateIn(words: readonly string[], today: string): Named | undefined {
  for (let k = 0; k + 1 < words.length; k += 1) {
    const [a, b] = [words[k], words[k + 1]];
    const [day, month] = monthOf(b) >= 0 && dayOf(a) > 0 ? [dayOf(a), monthOf(b)] : [dayOf(b), monthOf(a)];
    if (day === 0 || month < 0) continue;
    // "May 4 people use it" names no day.
    const isDate =
      monthOf(b) >= 0 || !OTHER_WORDS.has(a ?? '') || /\D/.test(b ?? '') || isYear(words[k + 2]) || BEFORE_DATES.has(words[k - 1] ?? '');
    if (!isDate) continue;
    const given = isYear(words[k + 2]) ? Number(words[k + 2]) : undefined;
    const now = Number(today.slice(0, 4));
    const years = given === undefined ? [now, now - 1, now - 2, now - 3, now - 4] : [given];
    const year = years.find(
      (one) => one >= 2000 && exists(one, month, day) && (given !== undefined || `${one}-${two(month + 1)}-${two(day)}` <= today),
    );
    if (year === undefined) continue;
    const at = new Set([k, k + 1, ...(given === undefined ? [] : [k + 2])]);
    return { date: `${year}-${two(month + 1)}-${two(day)}`, at, said: `${day} ${LONG[month]} ${year}` };
  }
  return undefined;
}

/** Where the figure of a query stands: of credits before that word, of a length before a unit of time. */
export function figureIn(words: readonly string[], taken: ReadonlySet<number> | undefined): number {
  const isCounted = (word = '') => word === 'credit' || word === 'credits' || LENGTHS.has(word);
  // One that does not say what it counts may count anything: people, dollars, files.
  const at = [...words.keys()].find((k) => /^\d+$/.test(words[k] ?? '') && !taken?.has(k) && isCounted(words[k + 1])) ?? -1;
  // The calculator takes a length of five digits, and credits of six.
  const digits = LENGTHS.has(words[at + 1] ?? '') ? /^[1-9]\d{0,4}$/ : /^[1-9]\d{0,5}$/;
  return digits.test(words[at] ?? '') ? at : -1;
}

/** How many things of a length a query names: "8 10 second videos", "8 videos of 10 seconds". One where it does not say. */
export function countIn(words: readonly string[], lengthAt: number, isThing: (word: string) => boolean): number {
  const at = words.findIndex(
    (word, k) => /^[1-9]\d{0,5}$/.test(word) && k !== lengthAt && (k + 1 === lengthAt || isThing(words[k + 1] ?? '')),
  );
  return at < 0 ? 1 : Number(words[at]);
}
