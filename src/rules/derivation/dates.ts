import { addOnExpiry } from '../add-ons.ts';
import { addMonths, type IsoDate } from '../dates.ts';
import type { AddOn } from '../holdings.ts';
import type { BillingPeriod } from '../periods.ts';
import type { Line } from './line.ts';

const dayOf = (date: IsoDate) => Number(date.slice(8));

/** Where a day of the month falls in one month. `clamped`: the month is too short, so the date is its last day. */
type Falls = { day: number; date: IsoDate; clamped: boolean };
const falls = (from: IsoDate, date: IsoDate): Falls => ({ day: dayOf(from), date, clamped: dayOf(date) !== dayOf(from) });

export type PeriodLine =
  | Line<'anchor', { anchor: IsoDate }>
  | Line<'as-of', { asOf: IsoDate }>
  | Line<'period-number', { months: number; number: number }>
  | Line<'period-start' | 'period-end', Falls>;

/** The day on which the account is looked at. */
export const asOfLine = (asOf: IsoDate): PeriodLine => ({ step: 'as-of', rule: 'dates.billing-time-zone', yours: true, asOf });

/** From the anchor and the given day to the current billing period: its number, its start, and the start of the next. */
export function periodLines(anchor: IsoDate, asOf: IsoDate, { index, start, end }: BillingPeriod): PeriodLine[] {
  return [
    { step: 'anchor', rule: 'figures.yours', yours: true, anchor },
    asOfLine(asOf),
    { step: 'period-number', rule: 'period.monthly', months: index, number: index + 1 },
    { step: 'period-start', rule: 'period.anchor-day', ...falls(anchor, start) },
    { step: 'period-end', rule: 'period.anchor-day', ...falls(anchor, end) },
  ];
}

export type PackLine =
  | Line<'subscription-end' | 'subscription-end-means', { endsOn: IsoDate }>
  | Line<'pack', { pack: string; credits: number; purchasedOn: IsoDate }>
  | Line<'pack-months', { pack: string; months: number; purchasedOn: IsoDate }>
  | Line<'pack-months-end', { pack: string } & Falls>
  | Line<'pack-subscription-end', { pack: string; endsOn: IsoDate }>
  | Line<'pack-last-day', { pack: string; expiresOn: IsoDate; lastUsableOn: IsoDate }>;

/** From each pack's purchase to its last usable day. */
export function packLines(addOns: readonly AddOn[], months: number, subscriptionEndsOn: IsoDate | undefined): PackLine[] {
  return addOns.flatMap(({ id, credits, purchasedOn }): PackLine[] => {
    const { expiresOn, lastUsableOn, because } = addOnExpiry({ purchasedOn, subscriptionEndsOn, months });
    const afterMonths = falls(purchasedOn, addMonths(purchasedOn, months));
    return [
      { step: 'pack', rule: 'add-on.separate', yours: true, pack: id, credits, purchasedOn },
      { step: 'pack-months', rule: 'add-on.expiry-months', pack: id, months, purchasedOn },
      { step: 'pack-months-end', rule: 'add-on.expiry-day', pack: id, ...afterMonths },
      ...(because === 'add-on.expiry-subscription-end'
        ? [{ step: 'pack-subscription-end' as const, rule: because, pack: id, endsOn: expiresOn }]
        : []),
      { step: 'pack-last-day', rule: 'add-on.expiry-day', pack: id, expiresOn, lastUsableOn },
    ];
  });
}

/** The end of the subscription as entered, and what we take it to mean. Empty if none was entered. */
export function endLines(endsOn: IsoDate | undefined): PackLine[] {
  if (endsOn === undefined) return [];
  return [
    { step: 'subscription-end', rule: 'figures.yours', yours: true, endsOn },
    { step: 'subscription-end-means', rule: 'schedule.subscription-end', endsOn },
  ];
}

/** The derivation of `addOnExpiry` for each pack. The last line of each holds its last usable day. Errors: those of `addOnExpiry`. */
export function explainPacks(
  addOns: readonly AddOn[],
  { subscriptionEndsOn, months }: { subscriptionEndsOn?: IsoDate | undefined; months: number },
): PackLine[] {
  const lines = packLines(addOns, months, subscriptionEndsOn);
  return [...(lines.some(({ step }) => step === 'pack-subscription-end') ? endLines(subscriptionEndsOn) : []), ...lines];
}
