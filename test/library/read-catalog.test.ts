import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCatalog } from '../../src/library/read-catalog.ts';
import { edited, plansText, ratesText, rulesText, saidBy } from './texts.ts';

const texts = { plans: plansText, rates: ratesText, rules: rulesText };
const catalog = readCatalog(texts);

test('a plan and a rule are found by their id', () => {
  expect(catalog.plan('small').credits).toBe(20);
  expect(catalog.rule('lot.lasts').says).toBe('Credits last 12 months.');
});

test.each([
  { what: 'a misspelt rule', call: () => catalog.rule('included.no-rolover'), write: 'included.no-rollover' },
  { what: 'the start of a rule', call: () => catalog.rule('balance.used'), write: 'balance.used-as-of-today' },
])('$what is asked for: the nearest is named', ({ call, write }) => {
  expect(saidBy(call).split('\n').at(-1)).toBe(`  write     ${write}`);
});

test('a plan that is not there: those that are are named', () => {
  expect(saidBy(() => catalog.plan('enterprise'))).toBe(`
content/catalog/plans.yaml: enterprise
  found     "enterprise"
  expected  one of trial, small, agreed`);
});

const rules = [
  { what: 'a misspelt rule, with the nearest there is', to: 'included.by-plans', write: 'included.by-plan' },
  { what: 'a misspelt rule of another form', to: 'include.by-plan', write: 'included.by-plan' },
  { what: 'a rule that nothing is like', to: 'weather.tomorrow' },
];

test.each(rules)('a plan names $what', ({ to, write }) => {
  const plans = edited(plansText, 'rule: included.by-plan', `rule: ${to}`);
  expect(saidBy(() => readCatalog({ ...texts, plans }))).toBe(`
content/catalog/plans.yaml, line 13: plans.small.rule
  found     "${to}"
  expected  the id of a rule in content/catalog/rules.yaml${write ? `\n  write     rule: ${write}` : ''}`);
});

test('two plans name a rule that is not there: each is told at its own line', () => {
  const first = edited(plansText, 'rule: included.free-one-time', 'rule: plan.unknown-too');
  const plans = edited(first, 'rule: included.by-plan', 'rule: plan.unknown');
  expect(saidBy(() => readCatalog({ ...texts, plans }))).toBe(`
content/catalog/plans.yaml, line 8: plans.trial.rule
  found     "plan.unknown-too"
  expected  the id of a rule in content/catalog/rules.yaml
content/catalog/plans.yaml, line 13: plans.small.rule
  found     "plan.unknown"
  expected  the id of a rule in content/catalog/rules.yaml`);
});

test('a rule that the calculator cites is missing', () => {
  const line = rulesText.split('\n').indexOf('  period.anchor-day:') + 1;
  const gone = rulesText.split('\n').filter((_, index) => index < line - 1 || index > line + 2);
  expect(saidBy(() => readCatalog({ ...texts, rules: gone.join('\n') }))).toBe(`
content/catalog/rules.yaml, line 3: rules.period.anchor-day
  found     nothing
  expected  this rule, because the calculator cites it`);
});

test('a rule that the calculator cites is misspelt: its line, and how it is written', () => {
  const line = rulesText.split('\n').indexOf('  period.anchor-day:') + 1;
  const renamed = edited(rulesText, '  period.anchor-day:', '  period.anchor-days:');
  expect(saidBy(() => readCatalog({ ...texts, rules: renamed }))).toBe(`
content/catalog/rules.yaml, line ${line}: rules.period.anchor-day
  found     "period.anchor-days"
  expected  this rule, because the calculator cites it
  write     period.anchor-day:`);
});

test('the catalog as it stands is read', () => {
  const text = (name: string) => readFileSync(new URL(`../../content/catalog/${name}.yaml`, import.meta.url), 'utf8');
  const real = readCatalog({ plans: text('plans'), rules: text('rules'), rates: text('rates') });
  expect([real.plans.length > 0, real.rules.length > 0, real.rates.workflows.length > 0]).toEqual([true, true, true]);
});
