import { expect, test } from 'vitest';
import { balance, explainBalance } from '../../../src/rules/index.ts';
import { accounts } from '../accounts.ts';
import { dayBefore, monthsLater } from '../calendar.ts';
import { forAny, type ValueOf } from '../for-any.ts';
import { checkEndLines, checkPackLines, checkPeriodLines, DATES_MADE_FROM } from './dates.ts';
import { faultsOfForm, lineOf, linesOf, type MadeFrom, untold } from './lines.ts';

const MADE_FROM: MadeFrom = {
  ...DATES_MADE_FROM,
  granted: [],
  'granted-each-period': ['granted', 'period-start'],
  'included-until': ['period-end', 'granted-each-period'],
  'included-subscription-end': ['subscription-end', 'subscription-end-means', 'included-until'],
  'pack-not-usable': ['pack-last-day', 'as-of'],
  used: [],
  'used-today': ['used', 'as-of'],
  'use-order': ['pack', 'included-until', 'included-subscription-end', 'pack-last-day', 'pack-not-usable'],
  taken: ['granted', 'pack', 'used', 'used-today', 'use-order', 'included-until', 'included-subscription-end', 'pack-last-day'],
  unmet: ['used', 'taken'],
  'add-on-left': ['pack', 'taken', 'pack-not-usable'],
  total: ['granted', 'taken', 'add-on-left'],
};

const sum = (credits: number[]) => credits.reduce((total, one) => total + one, 0);

const balances = accounts.map((account) => {
  const { plan, input } = account;
  return { ...account, result: balance(plan, input), lines: explainBalance(plan, input) };
});
const inEach = (check: (one: ValueOf<typeof balances>) => void) => forAny(1000, [balances], check);

test('the last line holds the total: included and add-on', () => {
  inEach(({ result: { included, addOn, total }, lines }) => {
    const facts = { step: 'total', rule: 'credit.remaining', included: included.remaining, addOn: addOn.remaining, total };
    expect(lines.at(-1)).toEqual({ ...facts, grounds: expect.any(Array) });
    expect(included.remaining + addOn.remaining).toBe(total);
  });
});

test('every number and date of the result is told', () => {
  inEach(({ result: { unmet, ...result }, lines }) => {
    expect(untold(result, lines)).toEqual([]);
    expect(lineOf(lines, 'unmet')?.credits).toBe(unmet > 0 ? unmet : undefined);
  });
});

test('what expires, of which lot and when, is told by the lines of that lot', () => {
  inEach(({ result: { expiries }, lines }) => {
    for (const { lot, credits, expiresOn, lastUsableOn } of expiries) {
      const [ends] = [...linesOf(lines, 'included-until', 'included-subscription-end', 'pack-last-day')]
        .filter((line) => ('pack' in line ? line.pack : 'included') === lot)
        .slice(-1);
      expect(ends).toMatchObject({ expiresOn, lastUsableOn });
      const full =
        lot === 'included' ? lineOf(lines, 'granted')?.credits : linesOf(lines, 'pack').find(({ pack }) => pack === lot)?.credits;
      expect(linesOf(lines, 'taken').find((line) => line.lot === lot)?.left ?? full).toBe(credits);
    }
  });
});

test('the dates follow: from the anchor to the period, from a purchase to the last day, and what the period brought ends with it', () => {
  inEach(({ plan, input: { subscriptionEndsOn: end = '~' }, lines }) => {
    checkPackLines(lines, end);
    const until = lineOf(lines, 'included-until');
    const ending = lineOf(lines, 'included-subscription-end');
    if (plan.recurs !== 'once') checkPeriodLines(lines);
    expect(until?.expiresOn).toBe(lineOf(lines, 'period-end')?.date);
    expect(lineOf(lines, 'granted-each-period')?.date).toBe(lineOf(lines, 'period-start')?.date);
    expect(ending?.expiresOn).toBe(until && end < until.expiresOn ? end : undefined);
    for (const line of [until, ending]) expect(line?.lastUsableOn).toBe(line && dayBefore(line.expiresOn));
  });
});

test('the end of the subscription is told, and rested on, where included credits or a pack end with it, and nowhere else', () => {
  inEach(({ plan, input: { anchor, asOf, addOns, addOnMonths = 12, subscriptionEndsOn: end = '~' }, result, lines }) => {
    let months = 1;
    while (monthsLater(anchor, months) <= asOf) months += 1;
    const refresh = plan.recurs === 'once' ? [] : [monthsLater(anchor, months)];
    const decides = [...refresh, ...addOns.map(({ purchasedOn }) => monthsLater(purchasedOn, addOnMonths))].some((day) => end < day);
    checkEndLines(lines, decides ? end : undefined);
    expect(result.because.includes('schedule.subscription-end')).toBe(decides);
  });
});

test('the sums follow: held − taken = left, all that was used is taken or unmet, what the packs hold, and the total', () => {
  inEach(({ input: { usedThisPeriod, asOf }, lines }) => {
    const taken = linesOf(lines, 'taken');
    for (const line of taken) expect([line.held - line.taken, line.taken > 0]).toEqual([line.left, true]);
    expect(lineOf(lines, 'used')?.credits ?? 0).toBe(usedThisPeriod);
    expect(sum(taken.map((line) => line.taken)) + (lineOf(lines, 'unmet')?.credits ?? 0)).toBe(usedThisPeriod);
    const today = lineOf(lines, 'used-today');
    expect(today && [today.credits, today.asOf]).toEqual(today && [usedThisPeriod, asOf]);

    const leftOf = (lot: string, full: number) => taken.find((line) => line.lot === lot)?.left ?? full;
    const gone = linesOf(lines, 'pack-not-usable').map(({ pack }) => pack);
    const packs = linesOf(lines, 'pack').map(({ pack, credits }) => (gone.includes(pack) ? 0 : leftOf(pack, credits)));
    const left = lineOf(lines, 'add-on-left');
    expect(left && [left.left, left.credits]).toEqual(packs.length > 0 ? [packs, sum(packs)] : undefined);
    const grant = lineOf(lines, 'granted')?.credits ?? -1;
    expect(lineOf(lines, 'granted-each-period')?.credits ?? grant).toBe(grant);
    expect(lineOf(lines, 'total')).toMatchObject({ included: leftOf('included', grant), addOn: sum(packs) });
  });
});

test('what is taken is told in the order in which it is used: nothing is taken while something is left above', () => {
  inEach(({ lines }) => {
    const taken = linesOf(lines, 'taken');
    expect(taken.slice(0, -1).filter(({ left }) => left > 0)).toEqual([]);
    const order = lineOf(lines, 'use-order')?.lots ?? taken.map(({ lot }) => lot);
    expect(taken.map(({ lot }) => lot)).toEqual(order.filter((lot) => taken.some((line) => line.lot === lot)));
  });
});

test('where something is used and there is more than one lot to use, their order is told: soonest expiry, included, oldest, id', () => {
  inEach(({ input: { usedThisPeriod }, lines }) => {
    const ends = linesOf(lines, 'included-until', 'included-subscription-end').at(-1)?.expiresOn ?? '~';
    const gone = linesOf(lines, 'pack-not-usable').map(({ pack }) => pack);
    const packs = linesOf(lines, 'pack').filter(({ pack }) => !gone.includes(pack));
    const endOf = (pack: string) => linesOf(lines, 'pack-last-day').find((line) => line.pack === pack)?.expiresOn ?? '';
    const keys = packs.map(({ pack, purchasedOn }) => [endOf(pack), '2', purchasedOn, pack].join(' '));
    const order = [[ends, '1', '', 'included'].join(' '), ...keys].sort().map((key) => key.split(' ')[3]);
    expect(lineOf(lines, 'use-order')?.lots).toEqual(usedThisPeriod > 0 && packs.length > 0 ? order : undefined);
  });
});

test('a pack that cannot be used is told as expired or not bought yet, by the day', () => {
  inEach(({ input: { asOf }, lines }) => {
    const days = linesOf(lines, 'pack', 'pack-last-day');
    const states = linesOf(lines, 'pack').flatMap(({ pack, purchasedOn }) => {
      const last = linesOf(days, 'pack-last-day').find((line) => line.pack === pack)?.lastUsableOn ?? '';
      return purchasedOn > asOf ? [[pack, 'not-bought-yet']] : last < asOf ? [[pack, 'expired']] : [];
    });
    expect(linesOf(lines, 'pack-not-usable').map(({ pack, state }) => [pack, state])).toEqual(states);
  });
});

test('the form: a figure stands below what it is made from, each rule of the result is named, each named is known, no line is prose', () => {
  inEach(({ plan, result: { because }, lines }) => {
    expect(faultsOfForm(lines, { madeFrom: MADE_FROM, because, plans: [plan] })).toEqual([]);
  });
});
