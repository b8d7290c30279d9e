import type { YearPeriod } from '../../rules/index.ts';
import type { YearAnswer } from '../answers/projection.ts';
import type { Format } from '../format.ts';
import { expireWords, lastUsable } from './days.ts';
import type { Names } from './names.ts';
import { capital } from './work.ts';

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

/** What is lost is lost at least, at the high estimate. */
const atLeast = ({ ranged }: YearAnswer) => (ranged ? 'at least ' : '');

/** The packs that expire with credits, soonest first. */
const packsLost = ({ year }: YearAnswer) =>
  year.periods
    .flatMap(({ expiring }) => expiring)
    .filter(({ credits }) => credits > 0)
    .toSorted((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1));

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** Up to two packs by their numbers, more by their sum. `brief`: no more than one by its number. */
function packWords(answer: YearAnswer, names: Names, format: Format, brief: boolean): string | undefined {
  const [first, second, ...others] = packsLost(answer);
  if (!first) return undefined;
  const named = `${atLeast(answer)}${format.credits(first.credits)} of pack ${names.packNumber(first.pack)} ${expireWords(first, format)}`;
  if (!second) return named;
  const sameDay = [second, ...others].every(({ expiresOn }) => expiresOn === first.expiresOn);
  if (!sameDay && !brief && others.length === 0) {
    const { credits, pack, expiresOn } = second;
    return `${named}, ${format.number(credits)} of pack ${names.packNumber(pack)} after ${lastUsable(expiresOn, format)}`;
  }
  const lost = [first, second, ...others];
  const all = `${atLeast(answer)}${format.credits(sumOf(lost.map(({ credits }) => credits)))} of ${lost.length} packs expire unused`;
  return `${all}${sameDay ? '' : ', the first'} after ${lastUsable(first.expiresOn, format)}`;
}

function lapseWords(answer: YearAnswer, format: Format): string | undefined {
  const { periods } = answer.year;
  const found = periods.filter(({ lapses }) => lapses > 0);
  if (found.length === 0) return undefined;
  const amounts = found.map(({ lapses }) => lapses);
  const most = Math.max(...amounts);
  const start = atLeast(answer);
  const lapse = (credits: number) => `${format.credits(credits)} ${credits === 1 ? 'lapses' : 'lapse'}${answer.workflow ? ' unused' : ''}`;
  const when = whenWords(found, periods, format);
  if (amounts.every((amount) => amount === most)) return `${start}${lapse(most)} ${when}`;
  // Neither the least nor the most of them says what is lost at least in each: their sum says it of all.
  if (answer.ranged) return `${start}${lapse(sumOf(amounts))} over ${periods.length} periods`;
  return `up to ${lapse(most)} ${when}`;
}

/** The included credits that lapse beside packs: the most in each period where some lapse in every one, else their sum. */
function includedWords(answer: YearAnswer, amounts: readonly number[], format: Format): string {
  const lapse = (credits: number) => `${format.count(credits, 'included credit')} ${credits === 1 ? 'lapses' : 'lapse'}`;
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  // Of unequal amounts neither is lost at least in each.
  if (least === 0 || (answer.ranged && least < most)) return `${atLeast(answer)}${lapse(sumOf(amounts))}`;
  return `${least < most ? 'up to ' : atLeast(answer)}${lapse(most)} in every period`;
}

/** All that is lost: the packs, and beside them the included credits; beside a shortage, the sum of both. */
function lossWords(answer: YearAnswer, names: Names, format: Format, isShort: boolean): string | undefined {
  const expiring = packWords(answer, names, format, isShort);
  const lapsing = answer.year.periods.map(({ lapses }) => lapses);
  if (expiring === undefined) return lapseWords(answer, format);
  if (sumOf(lapsing) === 0) return expiring;
  if (!isShort) return `${expiring}; ${includedWords(answer, lapsing, format)}`;
  const lost = sumOf(lapsing) + sumOf(packsLost(answer).map(({ credits }) => credits));
  return `${atLeast(answer)}${format.credits(lost)} expire or lapse unused`;
}

function calmWords({ workflow, ranged }: YearAnswer): string {
  if (!workflow) return 'Nothing is lost';
  return ranged ? 'Nothing runs short, even at the high estimate' : 'Nothing runs short and nothing is lost';
}

/**
 * What the year shows, in one sentence without a full stop: what runs short, and what is lost: packs that expire with credits, and included
 * credits that lapse. What is lost counts even when nothing is planned.
 */
export function yearFinding(answer: YearAnswer, names: Names, format: Format): string {
  const short = shortWords(answer, format);
  const lost = lossWords(answer, names, format, short !== undefined);
  if (short !== undefined) return lost === undefined ? short : `${short}; ${lost}`;
  if (lost === undefined) return calmWords(answer);
  return answer.workflow ? capital(lost) : `If nothing is used, ${lost}`;
}
