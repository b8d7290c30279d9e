import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogOn, type DatedCatalog, firstDay, type Plan, versionOn } from '../../src/rules/index.ts';
import { dates } from './accounts.ts';
import { daysLater } from './calendar.ts';
import { badDate, card, faultOf, small } from './fixtures.ts';
import { forAny } from './for-any.ts';
import { changedCatalog, changedPlan } from './versions.ts';

describe('the version of an entry', () => {
  test.each([
    { on: '2026-05-01', credits: 10, name: 'Mini', what: 'the first of two' },
    { on: '2026-06-30', credits: 10, name: 'Mini', what: 'the first, on its last day' },
    { on: '2026-07-01', credits: 15, name: 'SMALL', what: 'the second, from the next day on' },
    { on: '2026-09-30', credits: 15, name: 'SMALL', what: 'the second, on its last day' },
    { on: '2026-10-01', credits: 20, name: 'SMALL', what: 'what holds now' },
    { on: '2999-12-31', credits: 20, name: 'SMALL', what: 'what holds now, from then on' },
  ])('on $on: $what', ({ on, credits, name }) => {
    expect(versionOn<Plan>(changedPlan, on)).toMatchObject({ id: 'small', name, credits });
  });

  test('is the very same object as it stands in the entry, or the entry', () => {
    expect(versionOn<Plan>(changedPlan, '2026-06-30')).toBe(changedPlan.earlier?.[0]?.was);
    expect(versionOn<Plan>(changedPlan, '2026-10-01')).toBe(changedPlan);
    expect(versionOn<Plan>(small, '2000-01-01')).toBe(small);
  });

  test.each(['', '30.9.2026', '2026-02-30', undefined])('on no day of the calendar, %s: an error', (on) => {
    expect(faultOf(() => versionOn<Plan>(changedPlan, on as string))).toEqual(badDate(on));
  });

  const chains = fc.uniqueArray(dates(2026, 2030), { minLength: 1, maxLength: 6 }).map((days) => days.toSorted());

  test('of any chain: the one whose last day is the next to come; a day later it is the one after it', () => {
    forAny(100, [chains, dates(2025, 2031)], (days, on) => {
      const entry = { step: days.length, earlier: days.map((until, step) => ({ until, was: { step } })) };
      const stepOn = (day: string) => versionOn<{ step: number }>(entry, day).step;
      expect(stepOn(on)).toBe(days.filter((until) => until < on).length);
      expect(days.map(stepOn)).toEqual(days.map((_, step) => step));
      expect(days.map((until) => stepOn(daysLater(until, 1)))).toEqual(days.map((_, step) => step + 1));
    });
  });
});

describe('the catalog', () => {
  const seen = (on: string) => {
    const { plans, rules, rates } = catalogOn(changedCatalog, on);
    return [plans[0]?.credits, rules[0]?.says, rates.status, rates.workflows[0]?.unit, rates.qualities[2]?.factor];
  };

  test.each([
    { on: '2026-05-01', holds: [10, 'Packs last 3 months.', 'illustrative', 'run', 1.5] },
    { on: '2026-07-31', holds: [15, 'Packs last 3 months.', 'illustrative', 'run', 1.5] },
    { on: '2026-08-01', holds: [15, 'Packs last 3 months.', 'illustrative', 'second-of-output', 1.25] },
    { on: '2026-09-01', holds: [15, 'Packs last 6 months.', 'illustrative', 'second-of-output', 1.25] },
    { on: '2026-10-01', holds: [20, 'Packs last 6 months.', 'illustrative', 'second-of-output', 1.25] },
    { on: '2026-11-01', holds: [20, 'Packs last 6 months.', 'published', 'second-of-output', 1.25] },
  ])('on $on: plans, rules and rates of that day', ({ on, holds }) => {
    expect(seen(on)).toEqual(holds);
  });

  const { plans, rules, rates } = changedCatalog;
  const still: DatedCatalog = { starts: '2026-05', plans: [small], rules: [], rates: { ...card, status: 'published' } };
  const of = (rest: Partial<DatedCatalog['rates']>) => ({ ...still, rates: { ...still.rates, ...rest } });
  const alone: { what: string; catalog: DatedCatalog; now: (then: DatedCatalog) => unknown; was: unknown }[] = [
    { what: 'a plan', catalog: { ...still, plans }, now: (then) => then.plans[0]?.credits, was: 10 },
    { what: 'a rule', catalog: { ...still, rules }, now: (then) => then.rules[0]?.says, was: 'Packs last 3 months.' },
    { what: 'the status', catalog: of({ earlier: rates.earlier ?? [] }), now: (then) => then.rates.status, was: 'illustrative' },
    { what: 'a workflow', catalog: of({ workflows: rates.workflows }), now: (then) => then.rates.workflows[0]?.unit, was: 'run' },
    { what: 'a quality', catalog: of({ qualities: rates.qualities }), now: (then) => then.rates.qualities[2]?.factor, was: 1.5 },
    { what: 'a resolution', catalog: of({ resolutions: rates.qualities }), now: (then) => then.rates.resolutions[2]?.factor, was: 1.5 },
  ];

  test.each(alone)('is another where $what alone was another: $was', ({ catalog, now, was }) => {
    expect(now(catalogOn(catalog, '2026-05-01'))).toBe(was);
    expect(now(catalogOn(catalog, '2026-11-01'))).toBe(now(catalog));
  });

  test('is itself from the day on which nothing differs', () => {
    expect(catalogOn(changedCatalog, '2026-11-01')).toBe(changedCatalog);
    expect(catalogOn(changedCatalog, '2026-10-31')).not.toBe(changedCatalog);
  });

  test('keeps the very same objects of what did not differ', () => {
    const then = catalogOn(changedCatalog, '2026-09-15');
    expect(then.rules).toBe(changedCatalog.rules);
    expect(then.plans[1]).toBe(changedCatalog.plans[1]);
    expect(then.plans[0]).toBe(changedPlan.earlier?.[1]?.was);
    expect(then.rates.workflows).toBe(changedCatalog.rates.workflows);
    expect(then.rates.resolutions).toBe(changedCatalog.rates.resolutions);
    expect(then.rates.qualities).toBe(changedCatalog.rates.qualities);
    expect(catalogOn(changedCatalog, '2026-10-15').plans).toBe(changedCatalog.plans);
  });

  test('knows nothing of a day before its first', () => {
    expect(firstDay(changedCatalog)).toBe('2026-05-01');
    expect(faultOf(() => catalogOn(changedCatalog, '2026-04-30'))).toEqual({
      code: 'before-catalog',
      on: '2026-04-30',
      first: '2026-05-01',
    });
    expect(faultOf(() => catalogOn(changedCatalog, 'May'))).toEqual(badDate('May'));
    expect(faultOf(() => catalogOn(changedCatalog, '1 May 2026'))).toEqual(badDate('1 May 2026'));
    expect(catalogOn({ ...changedCatalog, starts: '2026-04' }, '2026-04-30').plans[0]?.credits).toBe(10);
  });

  test('on any day has what each of its entries had', () => {
    forAny(100, [dates(2026, 2027)], (on) => {
      fc.pre(on >= '2026-05-01');
      const then = catalogOn(changedCatalog, on);
      const { plans, rules, rates } = changedCatalog;
      expect(then.plans).toEqual(plans.map((entry) => versionOn(entry, on)));
      expect(then.rules).toEqual(rules.map((entry) => versionOn(entry, on)));
      for (const group of ['workflows', 'qualities', 'resolutions'] as const) {
        expect(then.rates[group]).toEqual(rates[group].map((entry) => versionOn<object>(entry, on)));
      }
    });
  });
});
