import { describe, expect, test } from 'vitest';
import { balance } from '../../src/rules/index.ts';
import { agreed, bought, input, large, negotiated, once, realCatalog, small } from './fixtures.ts';

describe('included credits', () => {
  test('a paid plan: what is left of the period, gone at the next refresh', () => {
    expect(balance(small, input({ usedThisPeriod: 12 }))).toEqual({
      period: { index: 5, start: '2026-06-10', end: '2026-07-10' },
      included: { granted: 20, remaining: 8, expiresOn: '2026-07-10', lastUsableOn: '2026-07-09' },
      addOn: { remaining: 0, packs: [] },
      total: 8,
      unmet: 0,
      expiries: [{ lot: 'included', credits: 8, expiresOn: '2026-07-10', lastUsableOn: '2026-07-09', because: 'included.no-rollover' }],
      because: [
        'included.by-plan',
        'included.refresh',
        'included.no-rollover',
        'period.monthly',
        'period.anchor-day',
        'dates.billing-time-zone',
        'credit.remaining',
      ],
    });
  });

  test('a plan granted once: no period, nothing that expires, no anchor needed', () => {
    expect(balance(once, input({ anchor: undefined, usedThisPeriod: 2 }))).toEqual({
      period: undefined,
      included: { granted: 7, remaining: 5, expiresOn: undefined, lastUsableOn: undefined },
      addOn: { remaining: 0, packs: [] },
      total: 5,
      unmet: 0,
      expiries: [],
      because: ['included.free-one-time', 'credit.remaining'],
    });
  });

  test('a negotiated plan: the figure given, in each period, and gone with it, as an assumption', () => {
    const result = balance(negotiated, input({ negotiatedCredits: 900, usedThisPeriod: 1 }));
    expect(result.included).toEqual({ granted: 900, remaining: 899, expiresOn: '2026-07-10', lastUsableOn: '2026-07-09' });
    expect(result.expiries).toEqual([
      { lot: 'included', credits: 899, expiresOn: '2026-07-10', lastUsableOn: '2026-07-09', because: 'included.custom-per-period' },
    ]);
  });

  test.each([small, agreed(20)])('the end of the subscription, when earlier, ends them, an assumption: $id', (plan) => {
    const result = balance(plan, input({ subscriptionEndsOn: '2026-07-01' }));
    expect(result.expiries).toEqual([
      { lot: 'included', credits: 20, expiresOn: '2026-07-01', lastUsableOn: '2026-06-30', because: 'included.subscription-end' },
    ]);
    expect(result.because).toContain('included.subscription-end');
  });

  test.each([
    { plan: small, because: 'included.no-rollover' },
    { plan: negotiated, because: 'included.custom-per-period' },
  ])('the end of the subscription on the day of the refresh changes nothing: $plan.id', ({ plan, because }) => {
    const result = balance(plan, input({ subscriptionEndsOn: '2026-07-10', negotiatedCredits: 20 }));
    expect(result.expiries[0]?.because).toBe(because);
    expect(result.because).not.toContain('included.subscription-end');
  });

  test('used up, nothing is left to expire', () => {
    expect(balance(small, input({ usedThisPeriod: 20 }))).toMatchObject({ total: 0, unmet: 0, expiries: [] });
  });

  test('more used than there was: the rest is unmet', () => {
    expect(balance(small, input({ usedThisPeriod: 23 }))).toMatchObject({ total: 0, unmet: 3 });
  });
});

describe('add-on credits', () => {
  const days = [
    { what: 'the day before the purchase', purchasedOn: '2026-06-21', state: 'not-bought-yet', remaining: 0 },
    { what: 'the day of the purchase', purchasedOn: '2026-06-20', state: 'usable', remaining: 9 },
    { what: 'the last day', purchasedOn: '2025-06-21', state: 'usable', remaining: 9 },
    { what: 'the day it expires', purchasedOn: '2025-06-20', state: 'expired', remaining: 0 },
  ];

  test.each(days)('$what: $state, $remaining left', ({ purchasedOn, state, remaining }) => {
    const result = balance(small, input({ addOns: [bought('p', 9, purchasedOn)] }));
    expect(result.addOn).toMatchObject({ remaining, packs: [{ id: 'p', credits: 9, purchasedOn, state, remaining }] });
    expect(result.total).toBe(20 + remaining);
  });

  test('a pack that lasts no month has expired on the day of its purchase', () => {
    const result = balance(small, input({ addOns: [bought('p', 9, '2026-06-20')], addOnMonths: 0 }));
    expect(result.addOn.packs[0]).toMatchObject({ expiresOn: '2026-06-20', state: 'expired', remaining: 0 });
  });

  const orders = [
    { rule: 'a pack that expires before the refresh is used first', purchasedOn: '2025-07-09', included: 20, addOn: 4 },
    { rule: 'one that expires with the refresh, after included', purchasedOn: '2025-07-10', included: 15, addOn: 9 },
    { rule: 'one that expires later, after included', purchasedOn: '2026-06-01', included: 15, addOn: 9 },
  ];

  test.each(orders)('$rule', ({ purchasedOn, included, addOn }) => {
    const result = balance(small, input({ usedThisPeriod: 5, addOns: [bought('p', 9, purchasedOn)] }));
    expect([result.included.remaining, result.addOn.remaining, result.total]).toEqual([included, addOn, included + addOn]);
  });

  test('packs keep the order given; expiries go soonest first, empty lots left out', () => {
    const addOns = [bought('late', 9, '2026-06-01'), bought('soon', 4, '2025-07-01'), bought('gone', 4, '2025-06-01')];
    const result = balance(small, input({ usedThisPeriod: 3, addOns }));
    expect(result.addOn.packs.map(({ id, remaining }) => [id, remaining])).toEqual([
      ['late', 9],
      ['soon', 1],
      ['gone', 0],
    ]);
    expect(result.expiries.map(({ lot, credits, expiresOn }) => [lot, credits, expiresOn])).toEqual([
      ['soon', 1, '2026-07-01'],
      ['included', 20, '2026-07-10'],
      ['late', 9, '2027-06-01'],
    ]);
  });

  test('the end of the subscription, when earlier, ends them; other months can be given', () => {
    const addOns = [bought('p', 9, '2026-06-01')];
    const [ending] = balance(small, input({ addOns, subscriptionEndsOn: '2026-08-01' })).addOn.packs;
    expect(ending).toMatchObject({ expiresOn: '2026-08-01', lastUsableOn: '2026-07-31', because: 'add-on.expiry-subscription-end' });
    expect(balance(small, input({ addOns, addOnMonths: 3 })).addOn.packs[0]?.expiresOn).toBe('2026-09-01');
  });

  test('a refresh leaves them: on the refresh day included is whole again', () => {
    const result = balance(small, input({ asOf: '2026-07-10', addOns: [bought('p', 9, '2026-06-01')] }));
    expect(result).toMatchObject({ period: { start: '2026-07-10' }, included: { remaining: 20 }, addOn: { remaining: 9 }, total: 29 });
  });
});

test('of the catalog as it stands, every plan has a balance', () => {
  const results = realCatalog.plans.map((plan) => balance(plan, input({ negotiatedCredits: 1 })));
  expect(results.map(({ total, included }) => total === included.granted)).toEqual(realCatalog.plans.map(() => true));
  expect(balance(large, input()).total).toBe(60);
});
