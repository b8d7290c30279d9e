import { readFileSync } from 'node:fs';
import { type Catalog, readCatalog } from '../../src/content/read-catalog.ts';
import {
  type AddOn,
  type BalanceInput,
  type CreditRange,
  type Lot,
  type Plan,
  type RateCard,
  type Recipe,
  RuleError,
  type RuleFault,
  type Step,
  type Use,
  type Workflow,
} from '../../src/rules/index.ts';

/** Returns the facts of the RuleError that a call throws. Any other outcome fails the test. */
export function faultOf(call: () => unknown): RuleFault {
  try {
    call();
  } catch (error) {
    if (error instanceof RuleError) return error.fault;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

export const badDate = (value: unknown) => ({ code: 'bad-date', value });
export const badCount = (value: unknown) => ({ code: 'bad-count', value });
export const badCredits = (value: unknown) => ({ code: 'bad-credits', value });

const text = (name: string) => readFileSync(new URL(`../../content/catalog/${name}.yaml`, import.meta.url), 'utf8');

/** The real files of `content/catalog/`, and the catalog read from them. Tests may rely on their shape, never on their figures. */
const realTexts = { plans: text('plans'), rules: text('rules'), rates: text('rates'), recipes: text('recipes') };
export const realCatalog: Catalog = readCatalog(realTexts);

const plan = (id: string, credits: Plan['credits'], recurs: Plan['recurs'], rule: string): Plan => {
  return { id, name: id.toUpperCase(), credits, recurs, rule, confirmed: '2020-01' };
};

export const once = plan('trial', 7, 'once', 'included.free-one-time');
export const small = plan('small', 20, 'billing-period', 'included.by-plan');
export const large = plan('large', 60, 'billing-period', 'included.by-plan');
export const negotiated = plan('agreed', 'negotiated', 'negotiated', 'included.custom-negotiated');

export const agreed = (credits: number): Plan => ({ ...negotiated, credits });

/** What a customer enters, given only what matters: a month from 10 June to 10 July, seen on 20 June, with nothing used and no pack. */
export const input = (rest: Partial<BalanceInput> = {}): BalanceInput => ({
  anchor: '2026-01-10',
  asOf: '2026-06-20',
  usedThisPeriod: 0,
  addOns: [],
  ...rest,
});
export const bought = (id: string, credits: number, purchasedOn: string): AddOn => ({ id, credits, purchasedOn });

/** What a workflow costs, within bounds. */
export const cost = (low: number, high: number, because = ['estimate.round-up']): CreditRange & { because: string[] } => ({
  low,
  high,
  because,
});

/** Included credits that always existed and never expire. */
export const lot = (id: string, credits: number, rest: Partial<Lot> = {}): Lot => ({ id, kind: 'included', credits, ...rest });
export const pack = (id: string, credits: number, rest: Partial<Lot> = {}): Lot => lot(id, credits, { kind: 'add-on', ...rest });
export const use = (on: string, credits: number): Use => ({ on, credits });

const workflow = (id: string, unit: Workflow['unit'], low: number, high: number, factors: Workflow['factors'] = []): Workflow => {
  return { id, name: id, unit, credits: { low, high }, factors, usualLength: 1 };
};
const choice = (id: string, factor: number) => ({ id, name: id, factor, basis: [] });

export const card: RateCard = {
  status: 'illustrative',
  confirmed: '2020-01',
  workflows: [
    workflow('clip', 'second-of-output', 0.3, 0.7, ['quality', 'resolution']),
    workflow('image', 'run', 1.5, 2.5, ['quality']),
    workflow('split', 'minute-of-source', 0.1, 0.2),
    workflow('export', 'run', 0, 0),
  ],
  qualities: [choice('rough', 0.5), choice('plain', 1), choice('fine', 1.25)],
  resolutions: [choice('sd', 1), choice('hd', 1.1)],
};

export const step = (workflowId: string, rest: Partial<Step> = {}): Step => ({ workflow: workflowId, runs: 1, ...rest });

/** Clips from a recording, each with an optional text. */
export const clips: Recipe = {
  id: 'clips',
  name: 'Clips',
  makes: { one: 'recording', many: 'recordings' },
  fields: [
    { id: 'recordings', ask: 'number', label: 'Recordings', usual: 2, from: 1, to: 9, offer: [], counts: true },
    { id: 'minutes', ask: 'number', label: 'Minutes of each', usual: 20, from: 1, to: 90, offer: [20, 60] },
    { id: 'quality', ask: 'quality' },
    { id: 'export', ask: 'yes-or-no', label: 'Exported', usual: 'no' },
  ],
  steps: [
    { workflow: 'split', runs: 'recordings', length: 'minutes' },
    { workflow: 'clip', runs: 'recordings', length: 7, quality: 'quality' },
    { workflow: 'export', runs: 'recordings', only: 'export' },
  ],
};
