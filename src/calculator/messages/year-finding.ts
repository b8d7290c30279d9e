import type { YearPeriod } from '../../rules/index.ts';
import type { YearAnswer } from '../answers/ahead.ts';
import type { Format } from '../format.ts';
import { expireWords, lastUsable } from './days.ts';
import type { Names } from './names.ts';

/** Which of the periods: "in every period", "in every period from 30 November 2026 on", "in 3 of 13 periods, the first from …". */
function whenWords(found: readonly YearPeriod[], periods: readonly YearPeriod[], format: Format): string {
  const [first] = found;
  if (!first || (found.length === 1 && first === periods[0])) return 'in this period';
  if (found.length === periods.length) return 'in every period';
  const day = format.date(first.from);
  if (found.length === 1) return `in the period from ${day}`;
  if (first === periods.at(-found.length)) return `in every period from ${day} on`;
  return `in ${found.length} of ${periods.length} periods, the first from ${day}`;
}

/** The periods are at the high estimate: less may be missing. */
function shortWords({ year, ranged }: YearAnswer, format: Format): string | undefined {
  const found = year.periods.filter(({ short }) => short > 0);
  if (found.length === 0) return undefined;
  const most = Math.max(...found.map(({ short }) => short));
  const upTo = ranged || found.some(({ short }) => short !== most) ? 'up to ' : '';
  const start = ranged && !year.firstShortAtLow ? 'May be short' : 'Short';
  return `${start} by ${upTo}${format.credits(most)} ${whenWords(found, year.periods, format)}`;
}

/** What is lost is lost at least, at the high estimate; without a workflow, as long as nothing is used. */
const lossStart = ({ workflow, ranged }: YearAnswer) => (workflow ? (ranged ? 'At least ' : '') : 'If nothing is used, ');

function packWords(answer: YearAnswer, names: Names, format: Format): string | undefined {
  const lost = answer.year.periods.flatMap(({ expiring }) => expiring).filter(({ credits }) => credits > 0);
  const [first] = lost.toSorted((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1));
  if (!first) return undefined;
  const credits = lost.reduce((sum, pack) => sum + pack.credits, 0);
  const start = `${lossStart(answer)}${format.credits(credits)}`;
  if (lost.length === 1) return `${start} of pack ${names.packNumber(first.pack)} ${expireWords(first, format)}`;
  return `${start} of ${lost.length} packs expire unused, the first after ${lastUsable(first.expiresOn, format)}`;
}

function lapseWords(answer: YearAnswer, format: Format): string | undefined {
  const { periods } = answer.year;
  const found = periods.filter(({ lapses }) => lapses > 0);
  if (found.length === 0) return undefined;
  const amounts = found.map(({ lapses }) => lapses);
  const most = Math.max(...amounts);
  const start = lossStart(answer);
  const lapse = (credits: number) => `${format.credits(credits)} ${credits === 1 ? 'lapses' : 'lapse'}${answer.workflow ? ' unused' : ''}`;
  const when = whenWords(found, periods, format);
  if (amounts.every((amount) => amount === most)) return `${start}${lapse(most)} ${when}`;
  // Neither the least nor the most of them says what is lost at least in each: their sum says it of all.
  if (answer.ranged) return `${start}${lapse(amounts.reduce((sum, amount) => sum + amount, 0))} over ${periods.length} periods`;
  return `${start}${start ? 'up to' : 'Up to'} ${lapse(most)} ${when}`;
}

function calmWords({ workflow, ranged }: YearAnswer): string {
  if (!workflow) return 'Nothing is lost';
  return ranged ? 'Nothing runs short, even at the high estimate' : 'Nothing runs short and nothing is lost';
}

/**
 * What the year shows, in one sentence without a full stop: what runs short; else the packs that expire with credits; else what lapses.
 * What is lost counts even when nothing is planned.
 */
export function yearFinding(answer: YearAnswer, names: Names, format: Format): string {
  return shortWords(answer, format) ?? packWords(answer, names, format) ?? lapseWords(answer, format) ?? calmWords(answer);
}
