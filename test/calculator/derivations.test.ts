import { describe, expect, test } from 'vitest';
import { CREDITS, type Inputs, NOTHING } from '../../src/calculator/inputs.ts';
import { REFRESHES_SHOWN } from '../../src/calculator/results/account.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import { derivationsOf } from '../../src/calculator/results/derivations.ts';
import {
  explainBalance,
  explainEstimate,
  explainGrant,
  explainNeed,
  explainOrders,
  explainPacks,
  explainPlanComparison,
  explainProjection,
  explainSchedule,
  explainVerdict,
  groundsAtHand,
  orderInterpretations,
  type Step,
} from '../../src/rules/index.ts';
import { negotiated, once, small } from '../rules/fixtures.ts';
import { catalog, form, packRow, stepRow } from './fixtures.ts';

const dated = { start: '2026-01-31', today: '2026-03-01' };
const packs = [packRow('5', '2026-02-01', 4)];
const resultsFor = (rest: Partial<Inputs>) => resultsOf(form(rest), catalog);
const derived = (rest: Partial<Inputs>) => derivationsOf(resultsFor(rest), catalog);

test('a full form: each derivation is what the rules explain of its answer', () => {
  const rest = { ...dated, used: '4', need: '30', packs, steps: [stepRow('clip')] };
  const { account, workflow, verdict, plans, need, projection } = resultsFor(rest);
  if (!account?.input || !workflow || !verdict?.found || !plans || !need || !projection) throw new Error('The form has no answer.');
  const addOns = [{ id: 'pack-4', credits: 5, purchasedOn: '2026-02-01' }];
  const asked = { anchor: dated.start, asOf: dated.today };
  const order = orderInterpretations(small, account.input);
  const lines = explainBalance(small, account.input);
  const held = groundsAtHand(small, account.input);
  const found = derived(rest);
  expect(found).toEqual({
    verdict: explainVerdict(workflow.cost, verdict.found, 1, held),
    balance: [...lines.slice(0, -1), ...(order ? explainOrders(order) : []), lines.at(-1)],
    schedule: explainSchedule(small, { ...asked, count: REFRESHES_SHOWN }),
    packs: explainPacks(addOns, { months: 6 }),
    cost: explainEstimate([{ workflow: 'clip', quality: 'plain', resolution: 'sd', length: 5, runs: 1 }], catalog.rates),
    plans: explainPlanComparison(workflow.cost, plans.found, { now: plans.now, account: { asOf: dated.today, dated: true }, held }),
    need: explainNeed(30, need.found),
    projection: explainProjection(workflow.cost, projection.projection, held),
  });
  expect(order?.interpretations.map(({ total: left }) => left)).toEqual([25, 21]);
  expect(found.balance.slice(-3).map(({ step }) => step)).toEqual(['order-interpretation', 'order-interpretation', 'total']);
});

describe('what is not answered has no lines', () => {
  test.each<{ what: string; rest: Partial<Inputs>; lines: string }>([
    { what: 'an empty form: the grant alone', rest: {}, lines: 'balance' },
    { what: 'an agreement without its figure', rest: { plan: 'agreed' }, lines: '' },
    { what: 'no such plan', rest: { plan: 'huge' }, lines: '' },
    {
      what: 'credits granted once: the schedule says so, and there is no year',
      rest: { ...dated, plan: 'trial' },
      lines: 'balance schedule',
    },
    { what: 'dates', rest: dated, lines: 'balance schedule projection' },
    { what: 'wrong used credits: the grant stands in the place of the balance', rest: { ...dated, used: 'x' }, lines: 'balance schedule' },
    { what: 'a need and no plan', rest: { plan: 'huge', need: '1' }, lines: 'need' },
    { what: 'steps and no plan', rest: { plan: 'huge', steps: [stepRow('clip')] }, lines: 'cost plans' },
    { what: 'steps on a plan', rest: { today: dated.today, steps: [stepRow('clip')] }, lines: 'verdict balance cost plans' },
    { what: 'wrong steps', rest: { ...dated, steps: [stepRow('clip', { runs: '0' })] }, lines: 'balance schedule' },
  ])('$what', ({ rest, lines }) => {
    expect(
      Object.entries(derived(rest))
        .filter(([, of]) => of.length > 0)
        .map(([name]) => name)
        .join(' '),
    ).toBe(lines);
  });

  test.each([
    { what: 'a plan', rest: {}, plan: small, granted: 20 },
    { what: 'a plan granted once', rest: { plan: 'trial' }, plan: once, granted: 7 },
    { what: 'an agreement', rest: { plan: 'agreed', custom: '900' }, plan: negotiated, granted: 900 },
    { what: 'a plan whose used credits are wrong', rest: { ...dated, used: 'x' }, plan: small, granted: 20 },
  ])('before the balance is known there is the grant: $what', ({ rest, plan, granted }) => {
    expect(derived(rest).balance).toEqual(explainGrant(plan, granted));
  });
});

describe('the derivation of the cost', () => {
  test.each<{ what: string; rest: Partial<Inputs>; steps: Step[] }>([
    {
      what: 'steps of one’s own, some with an own figure',
      rest: {
        steps: [
          stepRow('clip', { quality: 'fine', length: '8', runs: ' 3 ' }),
          stepRow('split', { key: 1, own: '4' }),
          stepRow('export', { key: 2, runs: '1000' }),
        ],
      },
      steps: [
        { workflow: 'clip', quality: 'fine', resolution: 'sd', length: 8, runs: 3 },
        { workflow: 'split', length: 20, runs: 1, creditsPerRun: 4 },
        { workflow: 'export', runs: 1000 },
      ],
    },
    {
      what: 'a recipe',
      rest: { make: 'talks', values: { talks: { talks: '2', images: 'yes' } } },
      steps: [
        { workflow: 'split', runs: 2, length: 20 },
        { workflow: 'image', runs: 2 },
      ],
    },
    {
      what: 'a recipe with the figure that the app shows for one',
      rest: { make: 'talks', values: { talks: { talks: '2', images: 'yes' } }, each: '6' },
      steps: [{ workflow: 'split', runs: 2, creditsPerRun: 6 }],
    },
  ])('is what the rules explain of the steps: $what', ({ rest, steps }) => {
    expect(derived(rest).cost).toEqual(explainEstimate(steps, catalog.rates));
  });

  test.each<{ what: string; rest: Partial<Inputs> }>([
    { what: 'no steps', rest: { steps: [] } },
    { what: 'a number of credits', rest: { make: CREDITS, need: '1000' } },
    { what: 'a number of credits that is not entered yet', rest: { make: CREDITS, need: ' ' } },
    { what: 'nothing, whatever another choice left behind', rest: { make: NOTHING, steps: [stepRow('clip', { runs: 'z' })] } },
    { what: 'a wrong step', rest: { steps: [stepRow('clip', { runs: 'z' })] } },
  ])('has no lines of $what', ({ rest }) => {
    expect(derived(rest).cost).toEqual([]);
  });
});

describe('the derivation of packs does not wait for a schedule, and stands beside it', () => {
  const one = ['pack', 'pack-months', 'pack-months-end'];
  const end = ['subscription-end', 'subscription-end-means'];
  test.each<{ what: string; rest: Partial<Inputs>; steps: string[] }>([
    { what: 'without dates', rest: { packs }, steps: [...one, 'pack-last-day'] },
    { what: 'with them', rest: { ...dated, packs }, steps: [...one, 'pack-last-day'] },
    {
      what: 'with an end of the subscription, and what else it may mean',
      rest: { packs, end: '2026-05-01' },
      steps: [...end, ...one, 'pack-subscription-end', 'end-interpretation', 'end-interpretation', 'pack-last-day'],
    },
    { what: 'with one that comes after the months', rest: { packs, end: '2026-12-01' }, steps: [...one, 'pack-last-day'] },
    { what: 'of a plan that is granted once', rest: { plan: 'trial', packs }, steps: [...one, 'pack-last-day'] },
    { what: 'not of a pack bought after the end', rest: { packs, end: '2026-01-01' }, steps: [] },
    { what: 'of a plan of no list: none', rest: { plan: 'huge', packs }, steps: [] },
    { what: 'without packs: none', rest: { ...dated, end: '2026-05-01' }, steps: [] },
  ])('$what', ({ rest, steps }) => {
    expect(derived(rest).packs.map(({ step }) => step)).toEqual(steps);
  });

  test('the schedule tells of no pack', () => {
    const { schedule } = derived({ ...dated, packs, end: '2026-07-01' });
    expect(schedule.filter(({ step }) => step.startsWith('pack'))).toEqual([]);
    expect(schedule.at(-1)).toMatchObject({ step: 'next-refresh', date: '2026-03-31' });
  });
});
