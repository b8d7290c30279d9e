import { isIsoDate } from '../rules/index.ts';
import { createFormat, type Format } from './format.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

/** The month that a word, or its beginning, names in the reader's locale or in English. Undefined if it names none, or several. */
function monthNamed(word: string, format: Format): string | undefined {
  const formats = [format, createFormat('en-GB')];
  const wordsOf = (month: string) =>
    formats.flatMap(({ date }) =>
      date(`2000-${month}-15`)
        .toLowerCase()
        .split(/\P{L}+/u),
    );
  const [month, ...others] = MONTHS.filter((one) => wordsOf(one).some((name) => name.startsWith(word.toLowerCase())));
  return others.length > 0 ? undefined : month;
}

function dateOf(year: string, month: string | undefined, day: string): string | undefined {
  const text = `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) ? text : undefined;
}

/**
 * Reads a pasted date, such as `2026-3-14`, `14/03/2026`, `14 March 2026` or `March 14th, 2026`, and returns it as ISO text. Returns
 * undefined for anything else, also for a date that may be read in two ways: `03/04/2026` is in March or in April.
 */
export function pastedDate(text: string, format: Format): string | undefined {
  const [first = '', second = '', third = '', ...rest] = text.match(/\d+|\p{L}{3,}/gu) ?? [];
  if (rest.length > 0) return undefined;
  const word = [first, second].find((part) => /\D/.test(part));
  if (word !== undefined) return dateOf(third, monthNamed(word, format), word === first ? second : first);
  if (first.length === 4) return dateOf(first, second, third);
  const [dayFirst, monthFirst] = [dateOf(third, second, first), dateOf(third, first, second)];
  return dayFirst && monthFirst && dayFirst !== monthFirst ? undefined : (dayFirst ?? monthFirst);
}
