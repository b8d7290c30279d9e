import { describe, expect, test } from 'vitest';
import { type ChangeOfDay, changelog, type FormerPlan, type Plan } from '../../src/rules/index.ts';
import { faultOf, large, small } from './fixtures.ts';
import { changedCatalog } from './versions.ts';

const still = { ...changedCatalog, rules: [], rates: { status: 'published' as const, workflows: [], qualities: [], resolutions: [] } };
const told = (entries: readonly ChangeOfDay[]) =>
  entries.map((entry) => {
    if ('came' in entry) return `${entry.from} ${entry.came.name} came with ${entry.came.credits}`;
    if ('went' in entry) return `${entry.from} ${entry.went.name} went with ${entry.went.credits}`;
    return `${entry.from} ${entry.change.entry} ${entry.change.key}`;
  });
const past = (until: string, credits: number) => ({ until, was: { ...small, credits } });

describe('what has changed since the catalog started', () => {
  test('a value holds from the day after the last day of the value before it; the newest day comes first', () => {
    expect(told(changelog({ ...changedCatalog, former: [] }))).toEqual([
      '2026-11-01 card status',
      '2026-10-01 plan credits',
      '2026-09-01 rule says',
      '2026-09-01 rule status',
      '2026-08-01 workflow unit',
      '2026-08-01 workflow credits',
      '2026-08-01 workflow factors',
      '2026-08-01 workflow usualLength',
      '2026-08-01 quality factor',
      '2026-07-01 plan name',
      '2026-07-01 plan credits',
    ]);
  });

  test.each<{ what: string; plans: Plan[]; former: FormerPlan[]; entries: string[] }>([
    { what: 'nothing, if nothing has', plans: [small], former: [], entries: [] },
    {
      what: 'each change of a plan, also to a value that it had before',
      plans: [{ ...small, earlier: [past('2026-06-30', 20), past('2026-12-31', 10)] }],
      former: [],
      entries: ['2027-01-01 plan credits', '2026-07-01 plan credits'],
    },
    {
      what: 'the day after the last of February',
      plans: [{ ...small, earlier: [past('2028-02-28', 10)] }],
      former: [],
      entries: ['2028-02-29 plan credits'],
    },
    {
      what: 'a plan that came, as it was then',
      plans: [{ ...small, since: '2026-06-15', earlier: [past('2026-07-31', 10)] }],
      former: [],
      entries: ['2026-08-01 plan credits', '2026-06-15 SMALL came with 10'],
    },
    {
      what: 'a plan that went, with its past',
      plans: [],
      former: [{ ...large, until: '2026-09-30', since: '2026-06-01', earlier: [past('2026-07-31', 10)] }],
      entries: ['2026-10-01 LARGE went with 60', '2026-08-01 plan name', '2026-08-01 plan credits', '2026-06-01 SMALL came with 10'],
    },
    {
      what: 'on one day, what came first and then what went',
      plans: [{ ...large, since: '2026-10-01' }],
      former: [{ ...small, until: '2026-09-30' }],
      entries: ['2026-10-01 LARGE came with 60', '2026-10-01 SMALL went with 20'],
    },
  ])('$what', ({ plans, former, entries }) => {
    expect(told(changelog({ ...still, plans, former }))).toEqual(entries);
  });

  test('of one day in the order of the catalog, a resolution last', () => {
    const { rates } = changedCatalog;
    const [first] = rates.resolutions;
    const resolutions = first ? [{ ...first, earlier: [{ until: '2026-07-31', was: { ...first, factor: 2 } }] }] : [];
    const entries = told(changelog({ ...changedCatalog, former: [], rates: { ...rates, resolutions } }));
    expect(entries.filter((entry) => entry.startsWith('2026-08-01')).slice(-2)).toEqual([
      '2026-08-01 quality factor',
      '2026-08-01 resolution factor',
    ]);
  });

  test('a value that holds until the last day there is has no day after: an error', () => {
    const forever = { ...still, former: [], plans: [{ ...small, earlier: [past('9999-12-31', 10)] }] };
    expect(faultOf(() => changelog(forever))).toEqual({ code: 'date-out-of-range', from: '9999-12-31' });
  });
});
