/** The figures in a British English text: its dates, and the numbers outside of dates. */
export type Figures = { dates: string[]; shortDates: string[]; numbers: string[] };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ENDINGS = [
  '(?:uary)?',
  '(?:ruary)?',
  '(?:ch)?',
  '(?:il)?',
  '',
  'e?',
  'y?',
  '(?:ust)?',
  '(?:t|tember)?',
  '(?:ober)?',
  '(?:ember)?',
  '(?:ember)?',
];
// The whole word: "20 Maybe" is not a day in May.
const MONTH = MONTHS.map((month, k) => `${month}${ENDINGS[k]}`).join('|');
const DATE = new RegExp(`\\b(\\d{1,2}) (${MONTH})\\b(?: (\\d{4}))?`, 'g');
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;
// These are not figures of a result: the number of a pack or step is its name; "the 31st" and "February 2026" explain a date.
const NAMES = [/\b(?:pack|step) \d+/gi, /\b\d+(?:st|nd|rd|th)\b/g, new RegExp(`\\b(?:${MONTHS.join('|')})[a-z]* \\d{4}`, 'g')];

/** `31 January 2026` and `31 Jan 2026` are one date; `31 Jan`, without a year, is a short one. */
export function figuresIn(text: string): Figures {
  const found: Figures = { dates: [], shortDates: [], numbers: [] };
  const undated = text.replace(DATE, (_, day: string, month: string, year: string | undefined) => {
    const short = `${String(MONTHS.indexOf(month.slice(0, 3)) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (year === undefined) found.shortDates.push(short);
    else found.dates.push(`${year}-${short}`);
    return '…';
  });
  found.numbers.push(...(NAMES.reduce((rest, name) => rest.replace(name, '…'), undated).match(NUMBER) ?? []));
  return found;
}

/** The figures of a text that are missing from another. A short date matches any date on that day of the year. */
export function missingFrom(other: Figures, { dates, shortDates, numbers }: Figures): string[] {
  return [
    ...dates.filter((date) => !other.dates.includes(date)),
    ...shortDates.filter((short) => !other.dates.some((date) => date.endsWith(short))),
    ...numbers.filter((number) => !other.numbers.includes(number)),
  ];
}
