import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CatalogChange, catalogChanges, catalogOn, historyOf } from '../../src/rules/index.ts';
import { dates } from './accounts.ts';
import { badDate, faultOf, small } from './fixtures.ts';
import { forAny } from './for-any.ts';
import { changedCatalog, changedClip, changedPlan, changedRule } from './versions.ts';

const value = (change: CatalogChange, when: 'was' | 'now') => Reflect.get(change[when], change.key) as unknown;
const told = (changes: readonly CatalogChange[]) =>
  changes.map((change) => [`${change.entry} ${change.key}`, value(change, 'was'), change.until, value(change, 'now')]);

describe('what has changed between a day and now', () => {
  test('each key with what it was then, its last day, and what it is now', () => {
    expect(told(catalogChanges(changedCatalog, '2026-05-01'))).toEqual([
      ['plan name', 'Mini', '2026-06-30', 'SMALL'],
      ['plan credits', 10, '2026-06-30', 20],
      ['rule says', 'Packs last 3 months.', '2026-08-31', 'Packs last 6 months.'],
      ['rule status', 'assumption', '2026-08-31', 'published'],
      ['card status', 'illustrative', '2026-10-31', 'published'],
      ['workflow unit', 'run', '2026-07-31', 'second-of-output'],
      ['workflow credits', { low: 2, high: 3 }, '2026-07-31', { low: 0.3, high: 0.7 }],
      ['workflow factors', ['quality'], '2026-07-31', ['quality', 'resolution']],
      ['workflow usualLength', 2, '2026-07-31', 1],
      ['quality factor', 1.5, '2026-07-31', 1.25],
    ]);
  });

  test('a resolution is told as one', () => {
    const { rates } = changedCatalog;
    const only = {
      ...changedCatalog,
      plans: [],
      rules: [],
      rates: { ...rates, workflows: [], qualities: [], resolutions: rates.qualities },
    };
    expect(told(catalogChanges(only, '2026-05-01')).at(-1)).toEqual(['resolution factor', 1.5, '2026-07-31', 1.25]);
  });

  test.each([
    {
      on: '2026-09-30',
      changes: [
        ['plan credits', 15, '2026-09-30', 20],
        ['card status', 'illustrative', '2026-10-31', 'published'],
      ],
    },
    { on: '2026-10-31', changes: [['card status', 'illustrative', '2026-10-31', 'published']] },
    { on: '2026-11-01', changes: [] },
  ])('of what was no longer so on $on, nothing', ({ on, changes }) => {
    expect(told(catalogChanges(changedCatalog, on))).toEqual(changes);
  });

  const versions = (credits: number[]) => ({
    ...small,
    earlier: credits.map((figure, k) => ({ until: `2026-0${k + 6}-15`, was: { ...small, credits: figure } })),
  });
  const plans = (credits: number[], on: string) =>
    told(catalogChanges({ ...changedCatalog, plans: [versions(credits)], rules: [] }, on)).slice(0, 1);

  test('a key lasted until the last version in a row that had it', () => {
    expect(plans([10, 10, 12], '2026-05-20')).toEqual([['plan credits', 10, '2026-07-15', 20]]);
    expect(plans([10, 12, 10], '2026-05-20')).toEqual([['plan credits', 10, '2026-06-15', 20]]);
  });

  test('what is again as it was has not changed', () => {
    expect(plans([20, 12], '2026-05-20')[0]?.[0]).not.toBe('plan credits');
    expect(plans([20, 12], '2026-07-01')).toEqual([['plan credits', 12, '2026-07-15', 20]]);
  });

  test('on any day: nothing exactly where no shown key differs', () => {
    forAny(100, [dates(2026, 2027)], (on) => {
      fc.pre(on >= '2026-05-01');
      const changes = catalogChanges(changedCatalog, on);
      expect(changes.length === 0).toBe(catalogOn(changedCatalog, on) === changedCatalog);
      for (const change of changes) {
        expect(change.until >= on).toBe(true);
        expect(value(change, 'was')).not.toEqual(value(change, 'now'));
      }
    });
  });

  test('on no day of the calendar: an error', () => {
    expect(faultOf(() => catalogChanges(changedCatalog, 'x'))).toEqual(badDate('x'));
  });
});

describe('everything that an entry was', () => {
  test('version by version, beside the one that came after it', () => {
    expect(told(historyOf('plan', changedPlan))).toEqual([
      ['plan name', 'Mini', '2026-06-30', 'SMALL'],
      ['plan credits', 10, '2026-06-30', 15],
      ['plan credits', 15, '2026-09-30', 20],
    ]);
    expect(told(historyOf('rule', changedRule)).map(([key]) => key)).toEqual(['rule says', 'rule status']);
    expect(told(historyOf('workflow', changedClip))).toHaveLength(4);
    expect(told(historyOf('card', changedCatalog.rates))).toEqual([['card status', 'illustrative', '2026-10-31', 'published']]);
  });

  test('nothing, where it was always as it is', () => {
    expect(historyOf('plan', small)).toEqual([]);
  });
});
