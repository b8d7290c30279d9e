import { describe, expect, test } from 'vitest';
import { ADD_ON_MONTHS, type AddOnExpiryInput, addOnExpiry, explainPacks } from '../../src/rules/index.ts';
import { badCount, badDate, bought, faultOf, realCatalog } from './fixtures.ts';

test('the months are those that the catalog publishes', () => {
  expect(realCatalog.rule('add-on.expiry-months').figures).toEqual({ months: ADD_ON_MONTHS });
});

describe('add-on credits expire 12 months from purchase', () => {
  const purchases = [
    { what: 'a day in the month', purchasedOn: '2026-05-15', expiresOn: '2027-05-15', lastUsableOn: '2027-05-14' },
    { what: 'the first of a month', purchasedOn: '2026-03-01', expiresOn: '2027-03-01', lastUsableOn: '2027-02-28' },
    { what: 'the first of March before a leap year', purchasedOn: '2027-03-01', expiresOn: '2028-03-01', lastUsableOn: '2028-02-29' },
    { what: 'New Year', purchasedOn: '2026-01-01', expiresOn: '2027-01-01', lastUsableOn: '2026-12-31' },
    { what: '29 February', purchasedOn: '2028-02-29', expiresOn: '2029-02-28', lastUsableOn: '2029-02-27' },
    { what: '28 February before a leap year', purchasedOn: '2027-02-28', expiresOn: '2028-02-28', lastUsableOn: '2028-02-27' },
    { what: '31 August', purchasedOn: '2026-08-31', expiresOn: '2027-08-31', lastUsableOn: '2027-08-30' },
  ];

  test.each(purchases)('$what: bought on $purchasedOn, gone on $expiresOn', ({ purchasedOn, expiresOn, lastUsableOn }) => {
    expect(addOnExpiry({ purchasedOn })).toEqual({ expiresOn, lastUsableOn, because: 'add-on.expiry-months' });
  });

  test('other months can be given: 6 months from 31 August is the last of February', () => {
    expect(addOnExpiry({ purchasedOn: '2026-08-31', months: 6 }).expiresOn).toBe('2027-02-28');
  });
});

describe('or at the end of the subscription, whichever is earlier', () => {
  const ends = [
    { what: 'a day sooner', subscriptionEndsOn: '2027-05-14', expiresOn: '2027-05-14', because: 'add-on.expiry-subscription-end' },
    { what: 'both on one day', subscriptionEndsOn: '2027-05-15', expiresOn: '2027-05-15', because: 'add-on.expiry-months' },
    { what: 'a day later', subscriptionEndsOn: '2027-05-16', expiresOn: '2027-05-15', because: 'add-on.expiry-months' },
    { what: 'long before', subscriptionEndsOn: '2026-07-01', expiresOn: '2026-07-01', because: 'add-on.expiry-subscription-end' },
    { what: 'the day after', subscriptionEndsOn: '2026-05-16', expiresOn: '2026-05-16', because: 'add-on.expiry-subscription-end' },
  ];

  test.each(ends)('the subscription ends $what ($subscriptionEndsOn): $because', ({ subscriptionEndsOn, expiresOn, because }) => {
    expect(addOnExpiry({ purchasedOn: '2026-05-15', subscriptionEndsOn })).toMatchObject({ expiresOn, because });
  });

  test('the last day to use them is the day before the subscription ends', () => {
    expect(addOnExpiry({ purchasedOn: '2026-05-15', subscriptionEndsOn: '2026-07-01' }).lastUsableOn).toBe('2026-06-30');
  });
});

describe('what is no input of an expiry, nor of its derivation', () => {
  const IN_MAY = { purchasedOn: '2026-05-15' };
  const tooLate = (from: string) => ({ code: 'date-out-of-range', from });
  const cases: { what: string; rest: Partial<AddOnExpiryInput>; fault: object }[] = [
    { what: 'a purchase on no day', rest: { purchasedOn: '15/05/2026' }, fault: badDate('15/05/2026') },
    { what: 'an empty end', rest: { subscriptionEndsOn: '' }, fault: badDate('') },
    { what: 'an end that no month has', rest: { subscriptionEndsOn: '2026-02-30' }, fault: badDate('2026-02-30') },
    { what: '12 months that end after the year 9999', rest: { purchasedOn: '9999-01-01' }, fault: tooLate('9999-01-01') },
    {
      what: 'the same, though the subscription ends before',
      rest: { purchasedOn: '9999-01-01', subscriptionEndsOn: '9999-02-01' },
      fault: tooLate('9999-01-01'),
    },
    { what: 'more months than any calendar has', rest: { months: 10 ** 9 }, fault: tooLate('2026-05-15') },
    ...[1.5, -1, Number.NaN, Number.POSITIVE_INFINITY].map((months) => {
      return { what: `${months} months`, rest: { months }, fault: badCount(months) };
    }),
    ...['2026-05-15', '2026-05-14', '2020-01-01'].map((subscriptionEndsOn) => {
      const fault = { code: 'ends-before-purchase', subscriptionEndsOn, ...IN_MAY };
      return { what: `bought on 2026-05-15, no subscription from ${subscriptionEndsOn} on`, rest: { subscriptionEndsOn }, fault };
    }),
  ];

  test.each(cases)('$what', ({ rest, fault }) => {
    const { months = 12, ...expiry } = { ...IN_MAY, ...rest };
    expect(faultOf(() => addOnExpiry({ ...expiry, months: rest.months }))).toEqual(fault);
    expect(faultOf(() => explainPacks([bought('p', 9, expiry.purchasedOn)], { ...expiry, months }))).toEqual(fault);
  });
});
