import { type DerivationLine, type FirstShort, type ProjectedPeriod, verdict, type WorkflowUnit } from '../../rules/index.ts';
import type { Format } from '../format.ts';
import { nth, timesWords } from './coverage.ts';
import { expireWords } from './days.ts';
import type { Names } from './names.ts';
import { ANSWER_WORDS } from './verdict.ts';
import { packWords } from './year-view.ts';

const dayOf = (date: string) => Number(date.slice(8));

const PER_UNIT: Record<WorkflowUnit, string> = {
  'second-of-output': 'second of output',
  'minute-of-source': 'minute of source',
  run: 'run',
};
const UNITS: Record<WorkflowUnit, string> = { 'second-of-output': 'second', 'minute-of-source': 'minute', run: 'run' };

type Of<Step extends DerivationLine['step']> = Extract<DerivationLine, { step: Step }>;

/** A day of the month in a month that may be too short for it. */
export function fallsWords(
  { day, date, clamped }: Pick<Of<'period-start'>, 'day' | 'date' | 'clamped'>,
  subject: string,
  format: Format,
): string {
  const so = clamped ? `. ${format.month(date)} ends on the ${nth(dayOf(date), format)}, so` : ', so';
  return `Your periods start on the ${nth(day, format)}${so} ${subject} on ${format.date(date)}.`;
}

export function grantedWords({ plan, credits, recurs }: Of<'granted'>, names: Names, format: Format): string {
  if (recurs === 'negotiated') return `Your agreement gives you ${format.credits(credits)} in each billing period.`;
  return `${names.plan(plan)} includes ${format.credits(credits)}${recurs === 'once' ? ', once' : ' in each billing period'}.`;
}

/** What a lot of credits is called. */
export const lotWords = (lot: string, names: Names): string => (lot === 'included' ? 'included credits' : `pack ${names.packNumber(lot)}`);

export function takenWords({ lot, held, taken, left }: Of<'taken'>, names: Names, format: Format): string {
  const { number } = format;
  return `${number(held)} − ${number(taken)} = ${number(left)} left of ${lot === 'included' ? 'your included credits' : lotWords(lot, names)}.`;
}

export function productWords({ index, unit, rate, length, factors, exact }: Of<'product'>, names: Names, format: Format): string {
  const parts = [`${format.rate(rate)} a ${PER_UNIT[unit]}`];
  if (unit !== 'run') parts.push(format.count(length, UNITS[unit]));
  for (const factor of factors) parts.push(`${format.decimals({ low: factor.factor, high: factor.factor })} (${names.choice(factor)})`);
  const result = parts.length > 1 ? ` = ${format.rate(exact)} a run` : '';
  return `Step ${index + 1}, ${names.workflow(index)}: ${parts.join(' × ')}${result}.`;
}

/** What a period of the year brings, as one sum. */
export function yearPeriodWords(period: ProjectedPeriod, names: Names, format: Format): string {
  const { from, end, refreshed, brought, opening, used, after, lapses, short, carries } = period;
  const { date, number, credits } = format;
  const held = refreshed > 0 ? `${number(refreshed)} refreshed + ${number(brought)} brought along = ${credits(opening)}` : credits(opening);
  const planned = used > 0 || short > 0;
  const parts = [`${date(from)}: ${held}${planned ? `; ${number(opening)} − ${number(used)} = ${number(after)} after your workflow` : ''}`];
  if (short > 0) parts.push(`${credits(short)} short`);
  parts.push(`${credits(lapses)} to lapse on ${date(end)}`, ...packWords(period, names, format));
  return `${parts.join('; ')}; ${number(carries)} carried over.`;
}

/** A plan with what it includes. */
export const grantWords = (
  { plan, credits, recurs }: Pick<Of<'granted'>, 'plan' | 'credits' | 'recurs'>,
  names: Names,
  format: Format,
): string => `${names.plan(plan)} ${format.number(credits)}${recurs === 'once' ? ' once' : ''}`;

/** The first of the things that credits do not cover, at the high cost: each costs the same. */
function firstLeftOut(
  { run, held, short }: Extract<FirstShort, { kind: 'run' }>,
  { one, count }: NonNullable<Names['made']>,
  format: Format,
) {
  const high = (held + short) / run;
  const covered = verdict({ low: high, high }, held, true, count).fits?.fewest ?? 0;
  return `of ${format.credits(held)} held, the ${nth(covered + 1, format)} ${one} is the first that does not fit`;
}

function aheadWords(first: FirstShort, names: Names, format: Format): string {
  if (first.kind === 'never') {
    return first.periods === undefined ? 'it never runs short' : `it does not run short in ${format.count(first.periods, 'period')}`;
  }
  if (first.kind === 'run' && names.made) return firstLeftOut(first, names.made, format);
  const by = `by ${format.credits(first.short)}`;
  if (first.kind === 'run')
    return `of ${format.credits(first.held)} held, run ${format.number(first.run)} is the first to fall short, ${by}`;
  return first.start === undefined ? `it runs short in each period, ${by}` : `it first runs short on ${format.date(first.start)}, ${by}`;
}

/** What a plan does for a workflow, now and in the periods ahead. */
export function planWords(line: Of<'fits-plan'>, names: Names, format: Format): string {
  const { plan, credits, covers, left, shortfall, firstShort } = line;
  const leaves = `one go leaves ${format.range(left)}`;
  const goes = {
    yes: leaves,
    depends: `${leaves}, or lacks up to ${format.credits(shortfall.high)}`,
    no: `one go lacks ${format.range(shortfall)}`,
  };
  const fits = `it fits ${timesWords(line, format)}`;
  return `${names.plan(plan)}, ${format.credits(credits)}: ${fits}; ${goes[covers]}; ${aheadWords(firstShort, names, format)}.`;
}

/** What a plan brings of the credits needed. Credits that are granted once come in no billing period. */
export function bringsWords({ plan, credits, recurs, left, shortfall }: Of<'brings'>, names: Names, format: Format): string {
  if (recurs === 'once') return `${names.plan(plan)}: ${format.credits(credits)}, once and not in each billing period.`;
  const spare = shortfall > 0 ? `${format.number(shortfall)} too few` : `${format.number(left)} to spare`;
  return `${names.plan(plan)}: ${format.credits(credits)} in each billing period, ${spare}.`;
}

/** The day on which the months of a pack end, in a month that may be too short for it. */
export function monthsEndWords({ date, clamped }: Of<'pack-months-end'>, format: Format): string {
  return clamped
    ? `${format.month(date)} ends on the ${nth(dayOf(date), format)}, so that is ${format.date(date)}.`
    : `That is ${format.date(date)}.`;
}

/** How many things credits are enough for, as a division. */
export function enoughWords({ credits, count, low, high, fewest, most }: Of<'enough-for'>, { number }: Format): string {
  const divided = (total: number, result: number) =>
    `${count === 1 ? number(credits) : `${number(credits)} × ${number(count)}`} ÷ ${number(total)} is ${number(result)}`;
  const atLow = low === high ? '' : most === undefined ? '; at the low figure, any number' : `; ${divided(low, most)}`;
  return `Enough for: ${divided(high, fewest)}${atLow}, in whole numbers.`;
}

/** The verdict, as what it compares. */
export function answerWords({ credits, low, high, answer }: Of<'answer'>, { number }: Format): string {
  const words = ANSWER_WORDS[answer].toLowerCase();
  if (answer === 'yes') return `${number(credits)} is no less than ${number(high)}: ${words}.`;
  if (answer === 'maybe') return `${number(credits)} is less than ${number(high)}, and no less than ${number(low)}: ${words}.`;
  return `${number(credits)} is less than ${number(low)}: ${words}.`;
}

/** The number of the current period. */
export function periodNumberWords({ months, number }: Of<'period-number'>, format: Format): string {
  if (months === 0) return 'Less than a billing month has passed since then, so this is period number 1.';
  const passed = `${format.count(months, 'billing month')} ${months === 1 ? 'has' : 'have'} passed since then`;
  return `${passed}, so this is period number ${format.number(number)}.`;
}

/** What of the account counts on other plans. */
export function sameAccountWords({ asOf, dated }: Of<'same-account'>, format: Format): string {
  const seen = asOf === undefined ? '' : `Seen from ${format.date(asOf)}: `;
  if (dated) return `${seen}your dates, what you used and your packs count alike on every plan.`;
  return `${seen}${seen ? 'what' : 'What'} you used and your packs count where credits are granted once. Without a billing start date other plans count by what they include.`;
}

/** The included credits that lapse. Where nothing is planned, all periods after the current one lose the same. */
function lapseWords(amounts: readonly number[], format: Format): string[] {
  const [now = 0, next = 0] = amounts;
  const after = amounts.length - 1;
  if (Math.max(now, next) === 0) return [];
  const included = (credits: number) => format.count(credits, 'included credit');
  if (after === 0) return [`${included(now)} in this period`];
  if (now === next) return [`${included(now)} in each of ${format.count(amounts.length, 'period')}`];
  const later = after === 1 ? 'in the next period' : `in each of the ${format.number(after)} after it`;
  return [
    now === 0
      ? `${included(next)} ${later.replace('it', 'this one')}`
      : `${included(now)} in this period and ${format.number(next)} ${later}`,
  ];
}

/** That nothing runs short. Where nothing is planned, with each loss. */
export function coveredWords(line: Of<'projection-covered'>, names: Names, format: Format): string {
  if (line.workflow) return `It does not run short in ${format.count(line.periods, 'billing period')} from now on.`;
  const { lost } = line;
  const packs = lost.packs.map(
    (loss) => `${format.credits(loss.credits)} of ${lotWords(loss.pack, names)}, which ${expireWords(loss, format)}`,
  );
  const losses = [...lapseWords(lost.included, format), ...packs];
  const loss = losses.length > 0 ? `If nothing is used, you lose ${losses.join('; ')}.` : 'Nothing is lost.';
  return `Nothing is planned, so nothing runs short. ${loss}`;
}
