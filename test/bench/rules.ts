import { writeAddress } from '../../src/calculator/address.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import {
  type AddOn,
  addOnExpiry,
  type BalanceInput,
  balance,
  billingPeriod,
  compare,
  endInterpretations,
  estimate,
  explainBalance,
  explainEstimate,
  explainPacks,
  explainProjection,
  explainSchedule,
  type Lot,
  orderInterpretations,
  type Plan,
  planComparison,
  projection,
  refreshDates,
  type Step,
  schedule,
  spend,
} from '../../src/rules/index.ts';
import { realCatalog } from '../rules/fixtures.ts';
import { HEADROOM, type Timed } from './row.ts';
import { shortest } from './samples.ts';
import { catalog, slowestForm } from './slowest-form.ts';
import { work } from './work.ts';

const { plans, rates } = realCatalog;
const plan = plans.find(({ recurs }) => recurs === 'billing-period') as Plan;

const day = (k: number) => `2026-${String((k % 12) + 1).padStart(2, '0')}-${String((k % 28) + 1).padStart(2, '0')}`;
const packsOf = (count: number): AddOn[] =>
  Array.from({ length: count }, (_, k) => ({ id: `pack-${k}`, credits: 20 + k, purchasedOn: day(k) }));
const lotsOf = (count: number): Lot[] =>
  packsOf(count).map(({ id, credits, purchasedOn }) => ({ id, kind: 'add-on', credits, grantedOn: purchasedOn, expiresOn: '2027-12-31' }));
const stepsOf = (count: number): Step[] => Array.from({ length: count }, () => ({ workflow: 'text-to-video', length: 8, runs: 3 }));

const lots = lotsOf(100);
const packs = packsOf(100);
const steps = stepsOf(100);
const dates = { anchor: '2026-01-31', asOf: '2031-05-05', count: 12 };
const account: BalanceInput = {
  anchor: '2026-01-31',
  asOf: '2026-12-20',
  usedThisPeriod: 40,
  addOns: packs,
  subscriptionEndsOn: '2027-06-15',
};
const cost = estimate(stepsOf(3), rates);
const total = estimate(steps, rates);
const year = projection(plan, account, cost, 12);
const slowest = slowestForm();
if (Object.keys(resultsOf(slowest, catalog).faults).length > 0) throw new Error('The calculator does not accept the slowest form.');

/** What is timed, its measured ratio to one round of the reference work, and the call. */
const CALLS: [string, number, () => unknown][] = [
  ['billingPeriod', 0.13, () => billingPeriod('2026-01-31', '2031-05-05')],
  ['refreshDates, 12', 0.43, () => refreshDates('2026-01-31', '2031-05-05', 12)],
  ['addOnExpiry', 0.07, () => addOnExpiry({ purchasedOn: '2026-03-01', subscriptionEndsOn: '2026-11-11' })],
  ['schedule', 0.6, () => schedule(plan, dates)],
  ['explainSchedule', 0.6, () => explainSchedule(plan, dates)],
  ['spend, 100 lots', 2.3, () => spend(lots, [{ on: '2026-12-20', credits: 40 }], '2026-12-20')],
  ['balance, 100 packs', 9, () => balance(plan, account)],
  ['explainBalance, 100 packs', 27, () => explainBalance(plan, account)],
  ['explainPacks, 100 packs', 8.8, () => explainPacks(packs, { months: 12 })],
  ['orderInterpretations, 100 packs', 8.5, () => orderInterpretations(plan, account)],
  [
    'endInterpretations, 100 packs',
    18.5,
    () => endInterpretations({ anchor: '2026-01-31', addOns: packs, subscriptionEndsOn: '2027-06-15' }),
  ],
  ['projection, 100 packs', 20, () => projection(plan, account, cost, 12)],
  ['explainProjection, 100 packs', 0.018, () => year.kind === 'periods' && explainProjection(cost, year)],
  ['planComparison, 100 packs', 13, () => planComparison(cost, plans, account, 12)],
  ['estimate, 100 steps', 0.58, () => estimate(steps, rates)],
  ['explainEstimate, 100 steps', 1.7, () => explainEstimate(steps, rates)],
  ['compare, 100 steps', 0.006, () => compare(total, plans)],
  ['the slowest form: its answers and its address', 200, () => [resultsOf(slowest, catalog), writeAddress(slowest, catalog)]],
];

const SAMPLES = 41;
/** How long each sample calls, in milliseconds: many times the clock's resolution, but less than one time slice on a busy machine. */
const SAMPLE_MS = 1;
const WARM_MS = 40;

/** Measures enough calls of a function that a sample lasts `fills` milliseconds. `measure` returns the time of one call. */
function sampler(call: () => unknown, fills: number): { measure: () => number; length: number } {
  let calls = 1;
  const run = () => {
    const start = performance.now();
    for (let k = 0; k < calls; k += 1) call();
    return performance.now() - start;
  };
  // Warms up, so that the compiled code is measured.
  for (let spent = 0, k = 0; spent < WARM_MS || k < 10; k += 1) spent += run();
  const one = Math.min(run(), run(), run());
  calls = Math.max(1, Math.round(fills / one));
  return { measure: () => run() / calls, length: calls * one };
}

/** Times the rules, and what one change in the slowest form causes. */
export async function ruleRows(): Promise<Timed[]> {
  const rows: Timed[] = [];
  for (const [what, usual, call] of CALLS) {
    const sample = sampler(call, SAMPLE_MS);
    // Samples of the reference last as long, so that both are interrupted equally often.
    const reference = sampler(() => work(1), sample.length);
    const { times, references } = await shortest(SAMPLES, [sample.measure], reference.measure);
    rows.push({ what, time: times[0] ?? 0, reference: references[0] ?? 0, limit: HEADROOM * usual });
  }
  return rows;
}
