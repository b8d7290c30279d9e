import { describe, test } from 'vitest';
import {
  type AddOn,
  addOnExpiry,
  type BalanceInput,
  balance,
  billingPeriod,
  compare,
  endReadings,
  estimate,
  explainBalance,
  explainEstimate,
  explainPacks,
  explainSchedule,
  explainYear,
  type Lot,
  orderReadings,
  type Plan,
  refreshDates,
  type Step,
  schedule,
  spend,
  whatIf,
  yearAhead,
} from '../../src/rules/index.ts';
import { realCatalog } from '../rules/fixtures.ts';

const { plans, rates } = realCatalog;
const plan = plans.find(({ recurs }) => recurs === 'billing-period') as Plan;
const LOTS = [1, 10, 100];
const STEPS = [1, 10, 100];

const day = (k: number) => `2026-${String((k % 12) + 1).padStart(2, '0')}-${String((k % 28) + 1).padStart(2, '0')}`;
const packsOf = (count: number): AddOn[] =>
  Array.from({ length: count }, (_, k) => ({ id: `pack-${k}`, credits: 20 + k, purchasedOn: day(k) }));
const lotsOf = (count: number): Lot[] =>
  packsOf(count).map(({ id, credits, purchasedOn }) => ({ id, kind: 'add-on', credits, grantedOn: purchasedOn, expiresOn: '2027-12-31' }));
const account = (count: number): BalanceInput => {
  return { anchor: '2026-01-31', asOf: '2026-12-20', usedThisPeriod: 40, addOns: packsOf(count), subscriptionEndsOn: '2027-06-15' };
};
const stepsOf = (count: number): Step[] => Array.from({ length: count }, () => ({ workflow: 'text-to-video', length: 8, runs: 3 }));
const cost = estimate(stepsOf(3), rates);

describe('rules of dates', () => {
  test('one date each', async ({ bench }) => {
    await bench.compare(
      bench('billingPeriod', () => void billingPeriod('2026-01-31', '2031-05-05')),
      bench('refreshDates, 12', () => void refreshDates('2026-01-31', '2031-05-05', 12)),
      bench('addOnExpiry', () => void addOnExpiry({ purchasedOn: '2026-03-01', subscriptionEndsOn: '2026-11-11' })),
      bench('schedule', () => void schedule(plan, { anchor: '2026-01-31', asOf: '2031-05-05', count: 12 })),
      bench('explainSchedule', () => void explainSchedule(plan, { anchor: '2026-01-31', asOf: '2031-05-05', count: 12 })),
    );
  });
});

/** Each rule that reads lots, with 1, 10 and 100 of them. */
const byLots: Record<string, (count: number) => () => void> = {
  spend: (count) => {
    const lots = lotsOf(count);
    return () => void spend(lots, [{ on: '2026-12-20', credits: 40 }], '2026-12-20');
  },
  balance: (count) => () => void balance(plan, account(count)),
  explainBalance: (count) => () => void explainBalance(plan, account(count)),
  explainPacks: (count) => () => void explainPacks(packsOf(count), { months: 12 }),
  orderReadings: (count) => () => void orderReadings(plan, account(count)),
  endReadings: (count) => () => void endReadings({ anchor: '2026-01-31', addOns: packsOf(count), subscriptionEndsOn: '2027-06-15' }),
  yearAhead: (count) => () => void yearAhead(plan, account(count), cost, 12),
  explainYear: (count) => {
    const year = yearAhead(plan, account(count), cost, 12);
    return () => void (year.kind === 'periods' && explainYear(cost, year));
  },
  whatIf: (count) => () => void whatIf(cost, plans, account(count), 12),
};

/** Each rule that reads steps, with 1, 10 and 100 of them. */
const bySteps: Record<string, (count: number) => () => void> = {
  estimate: (count) => () => void estimate(stepsOf(count), rates),
  explainEstimate: (count) => () => void explainEstimate(stepsOf(count), rates),
  compare: (count) => {
    const total = estimate(stepsOf(count), rates);
    return () => void compare(total, plans);
  },
};

describe('rules of lots: how the cost grows', () => {
  test.for(Object.entries(byLots))('%s', async ([name, make], { bench }) => {
    const [one, ten, hundred] = LOTS.map((count) => bench(`${name}, ${count} lots`, make(count)));
    if (one && ten && hundred) await bench.compare(one, ten, hundred);
  });
});

describe('rules of steps: how the cost grows', () => {
  test.for(Object.entries(bySteps))('%s', async ([name, make], { bench }) => {
    const [one, ten, hundred] = STEPS.map((count) => bench(`${name}, ${count} steps`, make(count)));
    if (one && ten && hundred) await bench.compare(one, ten, hundred);
  });
});
