import { describe, expect, test } from 'vitest';
import { answerAccount, REFRESHES_SHOWN } from '../../src/calculator/answers/account.ts';
import { answerNeed, answerPlans, answerYear } from '../../src/calculator/answers/ahead.ts';
import { answerAll } from '../../src/calculator/answers/all.ts';
import { answerWorkflow } from '../../src/calculator/answers/workflow.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { explainBalance, explainOrders, explainPacks, explainSchedule, orderReadings } from '../../src/rules/index.ts';
import { small } from '../rules/fixtures.ts';
import { catalog, form, packRow, stepRow } from './fixtures.ts';

const dated = { start: '2026-01-31', today: '2026-03-01' };
const all = (rest: Partial<Inputs>) => answerAll(form(rest), catalog);
const RESULTS = ['account', 'balance', 'schedule', 'workflow', 'year', 'plans', 'need'] as const;
const answered = (rest: Partial<Inputs>) => {
  const answers = all(rest);
  return RESULTS.filter((name) => answers[name] !== undefined).join(' ');
};

const step = stepRow('clip');
const wrongStep = stepRow('clip', { runs: '0', key: 3 });
const packs = [packRow('5', '2026-02-01', 4)];

test('a full form: each answer is what its own question says', () => {
  const inputs = form({ ...dated, used: '4', need: '30', packs, steps: [step] });
  const { answer: account } = answerAccount(inputs, catalog);
  const { answer: workflow } = answerWorkflow(inputs, catalog);
  if (!account?.input || !workflow) throw new Error('The form has no answer.');
  const addOns = [{ id: 'pack-4', credits: 5, purchasedOn: '2026-02-01' }];
  const found = answerAll(inputs, catalog);
  const asked = { anchor: dated.start, asOf: dated.today };
  const order = orderReadings(small, account.input);
  const lines = explainBalance(small, account.input);
  expect(found).toEqual({
    faults: {},
    account,
    balance: { balance: account.balance, working: [...lines.slice(0, -1), ...(order ? explainOrders(order) : []), lines.at(-1)], order },
    schedule: { schedule: account.schedule, working: explainSchedule(small, { ...asked, count: REFRESHES_SHOWN }) },
    packs: explainPacks(addOns, { months: 6 }),
    workflow,
    year: answerYear(account, workflow.cost),
    plans: answerPlans(workflow.cost, account, catalog),
    need: answerNeed(30, account, catalog),
  });
  expect(order?.readings.map(({ total: left }) => left)).toEqual([25, 21]);
});

describe('what has an answer', () => {
  test.each<{ what: string; rest: Partial<Inputs>; answers: string }>([
    { what: 'an empty form', rest: {}, answers: 'account workflow' },
    { what: 'a paid plan with its dates', rest: dated, answers: 'account balance schedule workflow year' },
    { what: 'and steps', rest: { ...dated, steps: [step] }, answers: 'account balance schedule workflow year plans' },
    { what: 'and a need', rest: { ...dated, steps: [step], need: '1' }, answers: 'account balance schedule workflow year plans need' },
    { what: 'a need alone', rest: { need: '1' }, answers: 'account workflow need' },
    { what: 'a need of nothing is none', rest: { need: '0' }, answers: 'account workflow' },
    { what: 'a need of spaces is none', rest: { need: ' ' }, answers: 'account workflow' },
    { what: 'steps alone', rest: { steps: [step] }, answers: 'account workflow plans' },
    {
      what: 'wrong steps: neither a cost, nor the year, nor the plans',
      rest: { ...dated, steps: [wrongStep] },
      answers: 'account balance schedule',
    },
    { what: 'wrong steps leave a need', rest: { steps: [wrongStep], need: '1' }, answers: 'account need' },
    {
      what: 'a wrong need leaves all else',
      rest: { ...dated, steps: [step], need: 'x' },
      answers: 'account balance schedule workflow year plans',
    },
    {
      what: 'wrong used credits: no balance and no year',
      rest: { ...dated, steps: [step], used: 'x' },
      answers: 'account schedule workflow plans',
    },
    {
      what: 'credits granted once: no year',
      rest: { plan: 'trial', today: '2026-03-01', steps: [step] },
      answers: 'account balance schedule workflow plans',
    },
    {
      what: 'a plan of no list: the workflow on every plan, and a need',
      rest: { plan: 'huge', steps: [step], need: '1' },
      answers: 'workflow plans need',
    },
  ])('$what', ({ rest, answers }) => {
    expect(answered(rest)).toBe(answers);
  });
});

describe('all faults stand together, each beside its field', () => {
  const notWhole = (value: string) => ({ code: 'not-a-whole-number', value });
  test.each([
    { what: 'none', rest: { ...dated, need: '1', steps: [step] }, faults: {} },
    { what: 'letters for a need', rest: { need: 'x' }, faults: { need: notWhole('x') } },
    { what: 'a need of nothing', rest: { need: '0' }, faults: { need: { code: 'too-small', least: 1 } } },
    { what: 'a need below nothing', rest: { need: '-1' }, faults: { need: notWhole('-1') } },
    {
      what: 'a need past the limit',
      rest: { need: String(LIMITS.credits + 1) },
      faults: { need: { code: 'too-large', most: LIMITS.credits } },
    },
    {
      what: 'the account, a step and the need',
      rest: { ...dated, used: 'y', need: '1.5', steps: [step, wrongStep] },
      faults: { used: notWhole('y'), 'step-3-runs': { code: 'too-small', least: 1 }, need: notWhole('1.5') },
    },
    {
      what: 'a plan of no list and the need',
      rest: { plan: 'huge', need: 'x' },
      faults: { plan: { code: 'no-such-choice', value: 'huge' }, need: notWhole('x') },
    },
  ])('$what', ({ rest, faults }) => {
    expect(all(rest).faults).toEqual(faults);
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
      steps: [...end, ...one, 'pack-subscription-end', 'end-reading', 'end-reading', 'pack-last-day'],
    },
    { what: 'with one that comes after the months', rest: { packs, end: '2026-12-01' }, steps: [...one, 'pack-last-day'] },
    { what: 'of a plan that is granted once', rest: { plan: 'trial', packs }, steps: [...one, 'pack-last-day'] },
    { what: 'not of a pack bought after the end', rest: { packs, end: '2026-01-01' }, steps: [] },
    { what: 'of a plan of no list: none', rest: { plan: 'huge', packs }, steps: [] },
    { what: 'without packs: none', rest: { ...dated, end: '2026-05-01' }, steps: [] },
  ])('$what', ({ rest, steps }) => {
    expect(all(rest).packs.map(({ step: name }) => name)).toEqual(steps);
  });

  test('the schedule tells of no pack', () => {
    const { schedule } = all({ ...dated, packs, end: '2026-07-01' });
    expect(schedule?.working.filter(({ step: name }) => name.startsWith('pack'))).toEqual([]);
    expect(schedule?.working.at(-1)).toMatchObject({ step: 'next-refresh', date: '2026-03-31' });
  });
});
