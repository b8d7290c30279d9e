import { describe, expect, test } from 'vitest';
import { type Inputs, NO_PLAN, NOTHING } from '../../src/calculator/inputs.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { accountResult } from '../../src/calculator/results/account.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import { needResult, plansResult, projectionResult } from '../../src/calculator/results/projection.ts';
import { verdictResult } from '../../src/calculator/results/verdict.ts';
import { workflowResult } from '../../src/calculator/results/work.ts';
import { catalog, form, packRow, stepRow } from './fixtures.ts';

const dated = { start: '2026-01-31', today: '2026-03-01' };
const all = (rest: Partial<Inputs>) => resultsOf(form(rest), catalog);
const RESULTS = ['account', 'balance', 'schedule', 'workflow', 'verdict', 'projection', 'plans', 'need'] as const;
const known = (rest: Partial<Inputs>) => {
  const results = all(rest);
  const found = { ...results, balance: results.account?.balance, schedule: results.account?.schedule };
  return RESULTS.filter((name) => found[name] !== undefined).join(' ');
};

const step = stepRow('clip');
const wrongStep = stepRow('clip', { runs: '0', key: 3 });
const packs = [packRow('5', '2026-02-01', 4)];

test('a full form: each answer is what its own question says', () => {
  const inputs = form({ ...dated, used: '4', need: '30', packs, steps: [step] });
  const { result: account } = accountResult(inputs, catalog);
  const { result: workflow } = workflowResult(inputs, catalog);
  if (!account?.input || !workflow) throw new Error('The form has no answer.');
  expect(resultsOf(inputs, catalog)).toEqual({
    faults: {},
    account,
    workflow,
    verdict: workflow.made && verdictResult(workflow.made, account, catalog),
    projection: projectionResult(account, workflow.cost),
    plans: plansResult(workflow.cost, account, catalog),
    need: needResult(30, account, catalog),
    uncountedPacks: 0,
  });
});

describe('what has an answer', () => {
  test.each<{ what: string; rest: Partial<Inputs>; results: string }>([
    { what: 'an empty form', rest: {}, results: 'account workflow' },
    { what: 'a paid plan with its dates', rest: dated, results: 'account balance schedule workflow projection' },
    { what: 'and steps', rest: { ...dated, steps: [step] }, results: 'account balance schedule workflow verdict projection plans' },
    {
      what: 'and a need',
      rest: { ...dated, steps: [step], need: '1' },
      results: 'account balance schedule workflow verdict projection plans need',
    },
    { what: 'a need alone', rest: { need: '1' }, results: 'account workflow verdict need' },
    {
      what: 'a need and dates: the year, too',
      rest: { ...dated, need: '1' },
      results: 'account balance schedule workflow verdict projection need',
    },
    { what: 'a need that another choice left behind', rest: { make: 'films', need: '1' }, results: 'account workflow verdict plans' },
    { what: 'one that nothing asks', rest: { make: NOTHING, need: '1' }, results: 'account workflow' },
    { what: 'steps that another choice left behind', rest: { make: NOTHING, steps: [wrongStep] }, results: 'account workflow' },
    { what: 'a recipe', rest: { make: 'films' }, results: 'account workflow verdict plans' },
    { what: 'a recipe with a wrong field', rest: { make: 'films', values: { films: { films: '0' } } }, results: 'account' },
    {
      what: 'a recipe with the wrong field of another',
      rest: { make: 'talks', values: { films: { films: '0' } } },
      results: 'account workflow verdict plans',
    },
    { what: 'a recipe, and no plan yet', rest: { plan: NO_PLAN, make: 'films' }, results: 'workflow verdict plans' },
    { what: 'a need, and no plan yet', rest: { plan: NO_PLAN, need: '1' }, results: 'workflow verdict need' },
    { what: 'no plan yet, and nothing to make', rest: { plan: NO_PLAN }, results: 'workflow' },
    { what: 'nothing of no list', rest: { make: 'songs' }, results: 'account workflow' },
    { what: 'a need of nothing is wrong', rest: { need: '0' }, results: 'account' },
    { what: 'a need of spaces is none', rest: { need: ' ' }, results: 'account workflow' },
    { what: 'steps alone', rest: { steps: [step] }, results: 'account workflow verdict plans' },
    {
      what: 'wrong steps: neither a cost, nor the year, nor the plans',
      rest: { ...dated, steps: [wrongStep] },
      results: 'account balance schedule',
    },
    { what: 'wrong steps leave a need', rest: { steps: [wrongStep], need: '1' }, results: 'account need' },
    {
      what: 'a wrong need beside steps leaves all else',
      rest: { ...dated, steps: [step], need: 'x' },
      results: 'account balance schedule workflow verdict projection plans',
    },
    {
      what: 'wrong used credits: no balance and no year',
      rest: { ...dated, steps: [step], used: 'x' },
      results: 'account schedule workflow verdict plans',
    },
    {
      what: 'credits granted once: no year',
      rest: { plan: 'trial', today: '2026-03-01', steps: [step] },
      results: 'account balance schedule workflow verdict plans',
    },
    {
      what: 'a plan of no list: the workflow on every plan, and a need',
      rest: { plan: 'huge', steps: [step], need: '1' },
      results: 'workflow verdict plans need',
    },
  ])('$what', ({ rest, results }) => {
    expect(known(rest)).toBe(results);
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
      what: 'the account and a step',
      rest: { ...dated, used: 'y', steps: [step, wrongStep] },
      faults: { used: notWhole('y'), 'step-3-runs': { code: 'too-small', least: 1 } },
    },
    {
      what: 'the account and the need',
      rest: { ...dated, used: 'y', need: '1.5' },
      faults: { used: notWhole('y'), need: notWhole('1.5') },
    },
    { what: 'a need beside steps has no field, and no fault', rest: { steps: [step], need: '1.5' }, faults: {} },
    {
      what: 'each field of a recipe, and the figure for one',
      rest: { make: 'films', values: { films: { films: '41', seconds: 'x', quality: 'superb', resolution: '' } }, each: '-1' },
      faults: {
        films: { code: 'too-large', most: 40 },
        seconds: notWhole('x'),
        quality: { code: 'no-such-choice', value: 'superb' },
        resolution: { code: 'no-such-choice', value: '' },
        each: notWhole('-1'),
      },
    },
    {
      what: 'neither yes nor no',
      rest: { make: 'talks', values: { talks: { images: 'x' } } },
      faults: { images: { code: 'no-such-choice', value: 'x' } },
    },
    {
      what: 'what another choice left behind is no fault',
      rest: { make: 'talks', values: { films: { films: '0' } }, need: 'x', steps: [wrongStep] },
      faults: {},
    },
    {
      what: 'without a plan, nothing of an account is read',
      rest: { plan: NO_PLAN, start: 'x', used: 'y', packs: [packRow('z', '')] },
      faults: {},
    },
    {
      what: 'the figure for one beside steps is not asked',
      rest: { steps: [step], each: 'x' },
      faults: {},
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
