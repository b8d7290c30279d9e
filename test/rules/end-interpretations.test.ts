import { describe, expect, test } from 'vitest';
import { type EndMeaning, endInterpretations } from '../../src/rules/index.ts';
import { goneOn, paidAccounts } from './accounts.ts';
import { dayAfter, dayBefore, monthsLater } from './calendar.ts';
import { badCount, badDate, bought, faultOf } from './fixtures.ts';
import { forAny } from './for-any.ts';

type Input = Parameters<typeof endInterpretations>[0];

/** Periods from the 10th; the subscription ends on 1 August, between 10 July and 10 August. */
const input = (rest: Partial<Input> = {}): Input => ({
  anchor: '2026-01-10',
  subscriptionEndsOn: '2026-08-01',
  addOns: [bought('p', 9, '2026-06-01')],
  ...rest,
});

type Interpretation = [meaning: EndMeaning, endsOn: string, lastUsableOn: string];
const listed = (interpretations: Interpretation[]) =>
  interpretations.map(([meaning, endsOn, lastUsableOn]) => ({ meaning, endsOn, lastUsableOn }));

/** What an end on 1 August means for a pack that would outlive it. */
const WITHOUT: Interpretation = ['first-day-without', '2026-08-01', '2026-07-31'];
const WITH: Interpretation = ['last-day-with', '2026-08-02', '2026-08-01'];

describe('what the end of the subscription may mean for a pack: the assumption first, then what differs from it', () => {
  const cases: { what: string; rest: Partial<Input>; interpretations: Interpretation[] }[] = [
    {
      what: 'the first day without it, the last day with it, or a day in the period that it ends with',
      rest: {},
      interpretations: [WITHOUT, WITH, ['end-of-period', '2026-08-10', '2026-08-09']],
    },
    { what: 'without an anchor no one knows where the period ends', rest: { anchor: undefined }, interpretations: [WITHOUT, WITH] },
    { what: 'before the anchor there is no period either', rest: { anchor: '2026-08-02' }, interpretations: [WITHOUT, WITH] },
    {
      what: 'an end on the day on which a period starts: that period is not begun, and its end agrees with the assumption',
      rest: { subscriptionEndsOn: '2026-08-10' },
      interpretations: [
        ['first-day-without', '2026-08-10', '2026-08-09'],
        ['last-day-with', '2026-08-11', '2026-08-10'],
      ],
    },
    {
      what: 'an end on the last day of a period: both other interpretations say the same, and both differ from the assumption',
      rest: { subscriptionEndsOn: '2026-08-09' },
      interpretations: [
        ['first-day-without', '2026-08-09', '2026-08-08'],
        ['last-day-with', '2026-08-10', '2026-08-09'],
        ['end-of-period', '2026-08-10', '2026-08-09'],
      ],
    },
    {
      what: 'an anchor on the 31st: the period ends on the last day of February',
      rest: { anchor: '2026-01-31', subscriptionEndsOn: '2027-02-01' },
      interpretations: [
        ['first-day-without', '2027-02-01', '2027-01-31'],
        ['last-day-with', '2027-02-02', '2027-02-01'],
        ['end-of-period', '2027-02-28', '2027-02-27'],
      ],
    },
    {
      what: 'a pack whose months end within the period',
      rest: { addOns: [bought('p', 9, '2025-08-05')] },
      interpretations: [WITHOUT, WITH, ['end-of-period', '2026-08-10', '2026-08-04']],
    },
    {
      what: 'a pack whose months end a day after the subscription',
      rest: { addOns: [bought('p', 9, '2025-08-02')] },
      interpretations: [WITHOUT, WITH, ['end-of-period', '2026-08-10', '2026-08-01']],
    },
  ];

  test.each(cases)('$what', ({ rest, interpretations }) => {
    expect(endInterpretations(input(rest))).toEqual([{ pack: 'p', interpretations: listed(interpretations) }]);
  });
});

describe('a pack on which all interpretations agree is left out', () => {
  test.each([
    { what: 'its months end long before the subscription', rest: { addOns: [bought('p', 9, '2025-07-15')] } },
    { what: 'its months end with the subscription', rest: { addOns: [bought('p', 9, '2025-08-01')] } },
    { what: 'other months, which end with the subscription', rest: { addOns: [bought('p', 9, '2026-06-01')], addOnMonths: 2 } },
  ])('$what', ({ rest }) => {
    expect(endInterpretations(input(rest))).toEqual([]);
  });

  test('of several packs, only those that differ are told, in the order given', () => {
    const addOns = [bought('c', 9, '2026-07-20'), bought('a', 9, '2025-07-15'), bought('b', 9, '2026-06-01')];
    expect(endInterpretations(input({ addOns })).map(({ pack }) => pack)).toEqual(['c', 'b']);
  });

  test('no pack, no interpretation', () => {
    expect(endInterpretations(input({ addOns: [] }))).toEqual([]);
  });
});

test('any pack: each interpretation ends it on its day, or after its months, and those that agree with the assumption are left out', () => {
  forAny(500, [paidAccounts], ({ input: account }) => {
    const { anchor, asOf, addOns, addOnMonths } = account;
    const latest = [asOf, ...addOns.map(({ purchasedOn }) => purchasedOn)].sort().at(-1) ?? asOf;
    const end = account.subscriptionEndsOn ?? dayAfter(latest);
    const endOfPeriod = (k: number): string => (monthsLater(anchor, k) >= end ? monthsLater(anchor, k) : endOfPeriod(k + 1));
    const meanings: [EndMeaning, string][] = [
      ['first-day-without', end],
      ['last-day-with', dayAfter(end)],
      ['end-of-period', endOfPeriod(0)],
    ];
    const expected = addOns.flatMap((pack) => {
      const lastDay = (endsOn: string) => dayBefore(goneOn(pack, { ...account, subscriptionEndsOn: endsOn }));
      const differing = meanings.filter(([meaning, endsOn]) => meaning === 'first-day-without' || lastDay(endsOn) !== lastDay(end));
      const interpretations = listed(differing.map(([meaning, endsOn]) => [meaning, endsOn, lastDay(endsOn)]));
      return interpretations.length > 1 ? [{ pack: pack.id, interpretations }] : [];
    });
    expect(endInterpretations({ anchor, addOns, subscriptionEndsOn: end, addOnMonths })).toEqual(expected);
  });
});

describe('what is no input', () => {
  const cases: { what: string; rest: Partial<Input>; fault: object }[] = [
    { what: 'an end that is no date', rest: { subscriptionEndsOn: '01/08/2026' }, fault: badDate('01/08/2026') },
    { what: 'a purchase on no day', rest: { addOns: [bought('p', 9, '')] }, fault: badDate('') },
    { what: 'an anchor that is no day', rest: { anchor: '2026-02-30' }, fault: badDate('2026-02-30') },
    { what: 'an anchor as people write it', rest: { anchor: '31/01/2026' }, fault: badDate('31/01/2026') },
    { what: 'half a month', rest: { addOnMonths: 0.5 }, fault: badCount(0.5) },
    {
      what: 'a pack bought once the subscription has ended',
      rest: { addOns: [bought('p', 9, '2026-08-01')] },
      fault: { code: 'ends-before-purchase', subscriptionEndsOn: '2026-08-01', purchasedOn: '2026-08-01' },
    },
  ];

  test.each(cases)('$what', ({ rest, fault }) => {
    expect(faultOf(() => endInterpretations(input(rest)))).toEqual(fault);
  });
});
