import { type ProjectedPeriod, packsLost } from '../../rules/index.ts';
import type { Format } from '../format.ts';
import type { ProjectionResult } from '../results/projection.ts';
import { expireWords, lastUsable } from './days.ts';
import type { Names } from './names.ts';
import { capital } from './work.ts';

/** Which of the periods: "in every period", "in every period from 30 November 2026 on", "in 3 of 13 periods, the first from …". */
function whenWords(found: readonly ProjectedPeriod[], periods: readonly ProjectedPeriod[], format: Format): string {
  const [first] = found;
  if (!first || (found.length === 1 && first === periods[0])) return 'in this period';
  if (found.length === periods.length) return 'in every period';
  const day = format.date(first.from);
  if (found.length === 1) return `in the period from ${day}`;
  if (first === periods.at(-found.length)) return `in every period from ${day} on`;
  return `in ${found.length} of ${periods.length} periods, the first from ${day}`;
}

/** The periods are at the high estimate: less may be missing. */
function shortWords({ projection: { periods, firstShortAtLow }, ranged }: ProjectionResult, format: Format): string | undefined {
  const found = periods.filter(({ short }) => short > 0);
  if (found.length === 0) return undefined;
  const most = Math.max(...found.map(({ short }) => short));
  const upTo = ranged || found.some(({ short }) => short !== most) ? 'up to ' : '';
  const start = ranged && !firstShortAtLow ? 'May be short' : 'Short';
  return `${start} by ${upTo}${format.credits(most)} ${whenWords(found, periods, format)}`;
}

/** At the high estimate, less is lost than at the low one. */
const atLeast = ({ ranged }: ProjectionResult) => (ranged ? 'at least ' : '');

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** Up to two packs by their numbers, more by their sum. `brief`: no more than one by its number. */
function packWords(result: ProjectionResult, names: Names, format: Format, brief: boolean): string | undefined {
  const [first, second, ...others] = packsLost(result.projection.periods);
  if (!first) return undefined;
  const named = `${atLeast(result)}${format.credits(first.credits)} of pack ${names.packNumber(first.pack)} ${expireWords(first, format)}`;
  if (!second) return named;
  const sameDay = [second, ...others].every(({ expiresOn }) => expiresOn === first.expiresOn);
  if (!sameDay && !brief && others.length === 0) {
    const { credits, pack, expiresOn } = second;
    return `${named}, ${format.number(credits)} of pack ${names.packNumber(pack)} after ${lastUsable(expiresOn, format)}`;
  }
  const lost = [first, second, ...others];
  const all = `${atLeast(result)}${format.credits(sumOf(lost.map(({ credits }) => credits)))} of ${lost.length} packs expire unused`;
  return `${all}${sameDay ? '' : ', the first'} after ${lastUsable(first.expiresOn, format)}`;
}

function lapseWords(result: ProjectionResult, format: Format): string | undefined {
  const { periods } = result.projection;
  const found = periods.filter(({ lapses }) => lapses > 0);
  if (found.length === 0) return undefined;
  const amounts = found.map(({ lapses }) => lapses);
  const most = Math.max(...amounts);
  const start = atLeast(result);
  const lapse = (credits: number) => `${format.credits(credits)} ${credits === 1 ? 'lapses' : 'lapse'}${result.workflow ? ' unused' : ''}`;
  const when = whenWords(found, periods, format);
  if (amounts.every((amount) => amount === most)) return `${start}${lapse(most)} ${when}`;
  // With unequal amounts there is no least loss per period, so the sum is given.
  if (result.ranged) return `${start}${lapse(sumOf(amounts))} over ${periods.length} periods`;
  return `up to ${lapse(most)} ${when}`;
}

/** The included credits that lapse beside packs: the most per period if some lapse in every period, else their sum. */
function includedWords(result: ProjectionResult, amounts: readonly number[], format: Format): string {
  const lapse = (credits: number) => `${format.count(credits, 'included credit')} ${credits === 1 ? 'lapses' : 'lapse'}`;
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  // With unequal amounts there is no least loss per period.
  if (least === 0 || (result.ranged && least < most)) return `${atLeast(result)}${lapse(sumOf(amounts))}`;
  return `${least < most ? 'up to ' : atLeast(result)}${lapse(most)} in every period`;
}

/** All losses: packs and included credits. Beside a shortage, only their sum. */
function lossWords(result: ProjectionResult, names: Names, format: Format, isShort: boolean): string | undefined {
  const expiring = packWords(result, names, format, isShort);
  const lapsing = result.projection.periods.map(({ lapses }) => lapses);
  if (expiring === undefined) return lapseWords(result, format);
  if (sumOf(lapsing) === 0) return expiring;
  if (!isShort) return `${expiring}; ${includedWords(result, lapsing, format)}`;
  const lost = sumOf(lapsing) + sumOf(packsLost(result.projection.periods).map(({ credits }) => credits));
  return `${atLeast(result)}${format.credits(lost)} expire or lapse unused`;
}

function calmWords({ workflow, ranged }: ProjectionResult): string {
  if (!workflow) return 'Nothing is lost';
  return ranged ? 'Nothing runs short, even at the high estimate' : 'Nothing runs short and nothing is lost';
}

/**
 * Sums up the year in one sentence without a full stop: the shortage, and the losses (packs that expire with credits, included credits
 * that lapse), also if nothing is planned.
 */
export function yearFinding(result: ProjectionResult, names: Names, format: Format): string {
  const short = shortWords(result, format);
  const lost = lossWords(result, names, format, short !== undefined);
  if (short !== undefined) return lost === undefined ? short : `${short}; ${lost}`;
  if (lost === undefined) return calmWords(result);
  return result.workflow ? capital(lost) : `If nothing is used, ${lost}`;
}
