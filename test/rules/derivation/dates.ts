import { expect } from 'vitest';
import type { DerivationLine } from '../../../src/rules/index.ts';
import { dayBefore, monthsLater, parts } from '../calendar.ts';
import { lineOf, linesOf, type MadeFrom } from './lines.ts';

/** What the lines of periods and of packs are made from. */
export const DATES_MADE_FROM: MadeFrom = {
  anchor: [],
  'as-of': [],
  'period-number': ['anchor', 'as-of'],
  'period-start': ['anchor', 'period-number'],
  'period-end': ['anchor', 'period-number'],
  'subscription-end': [],
  'subscription-end-means': ['subscription-end'],
  pack: [],
  'pack-months': ['pack'],
  'pack-months-end': ['pack', 'pack-months'],
  'pack-subscription-end': ['subscription-end', 'subscription-end-means', 'pack-months-end'],
  'pack-last-day': ['pack-months-end', 'pack-subscription-end'],
};

type Falls = { day: number; date: string; clamped: boolean };
const fallsIn = (from: string, months: number): Falls => {
  const date = monthsLater(from, months);
  return { day: parts(from).day, date, clamped: parts(date).day !== parts(from).day };
};

/** Recomputes the lines from the anchor to the current period, each from the ones above it. */
export function checkPeriodLines(lines: readonly DerivationLine[]) {
  const anchor = lineOf(lines, 'anchor')?.anchor ?? '';
  const asOf = lineOf(lines, 'as-of')?.asOf ?? '';
  const { months = -1, number } = lineOf(lines, 'period-number') ?? {};
  expect(number).toBe(months + 1);
  expect(lineOf(lines, 'period-start')).toMatchObject(fallsIn(anchor, months));
  expect(lineOf(lines, 'period-end')).toMatchObject(fallsIn(anchor, months + 1));
  expect([monthsLater(anchor, months) <= asOf, asOf < monthsLater(anchor, months + 1)]).toEqual([true, true]);
}

/** Checks the lines of the end of the subscription: the entered day, and its assumed meaning. Both are missing if it decides nothing. */
export function checkEndLines(lines: readonly DerivationLine[], endsOn: string | undefined) {
  const entered = { step: 'subscription-end', rule: 'figures.yours', yours: true, endsOn };
  const means = { step: 'subscription-end-means', rule: 'schedule.subscription-end', endsOn };
  expect(linesOf(lines, 'subscription-end', 'subscription-end-means')).toEqual(endsOn === undefined ? [] : [entered, means]);
}

/** Recomputes the lines of each pack: its months, the end of the subscription if that comes first, and the day before. */
export function checkPackLines(lines: readonly DerivationLine[], end = '~') {
  for (const { pack, purchasedOn } of linesOf(lines, 'pack')) {
    const steps = ['pack-months', 'pack-months-end', 'pack-subscription-end', 'pack-last-day'] as const;
    const own = linesOf(lines, ...steps).filter((line) => line.pack === pack);
    const months = lineOf(own, 'pack-months');
    const afterMonths = fallsIn(purchasedOn, months?.months ?? -1);
    expect(months?.purchasedOn).toBe(purchasedOn);
    expect(lineOf(own, 'pack-months-end')).toMatchObject(afterMonths);
    const endsFirst = end < afterMonths.date;
    expect(lineOf(own, 'pack-subscription-end')?.endsOn).toBe(endsFirst ? end : undefined);
    const expiresOn = endsFirst ? end : afterMonths.date;
    expect(own.at(-1)).toMatchObject({ step: 'pack-last-day', expiresOn, lastUsableOn: dayBefore(expiresOn) });
  }
}
