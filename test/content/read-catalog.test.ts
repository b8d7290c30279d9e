import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PLAIN } from '../../src/calculator/address-parts.ts';
import { readCatalog } from '../../src/content/read-catalog.ts';
import { edited, type Mistake, messageOf, plansText, ratesText, recipesText, rulesText } from './texts.ts';

const texts = { plans: plansText, rates: ratesText, recipes: recipesText, rules: rulesText };
const catalog = readCatalog(texts);

test('a plan and a rule are found by their id', () => {
  expect(catalog.plan('small').credits).toBe(20);
  expect(catalog.rule('lot.lasts').says).toBe('Credits last 12 months.');
});

test.each([
  { what: 'a misspelt rule', call: () => catalog.rule('included.no-rolover'), write: 'included.no-rollover' },
  { what: 'the start of a rule', call: () => catalog.rule('balance.used'), write: 'balance.used-as-of-today' },
])('$what is asked for: the nearest is named', ({ call, write }) => {
  expect(messageOf(call).split('\n').at(-1)).toBe(`  write     ${write}`);
});

test('a plan that is not there: those that are are named', () => {
  expect(messageOf(() => catalog.plan('enterprise'))).toBe(`
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
  expect(messageOf(() => readCatalog({ ...texts, plans }))).toBe(`
content/catalog/plans.yaml, line 13: plans.small.rule
  found     "${to}"
  expected  the id of a rule in content/catalog/rules.yaml${write ? `\n  write     rule: ${write}` : ''}`);
});

test('two plans name a rule that is not there: each is told at its own line', () => {
  const first = edited(plansText, 'rule: included.free-one-time', 'rule: plan.unknown-too');
  const plans = edited(first, 'rule: included.by-plan', 'rule: plan.unknown');
  expect(messageOf(() => readCatalog({ ...texts, plans }))).toBe(`
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
  expect(messageOf(() => readCatalog({ ...texts, rules: gone.join('\n') }))).toBe(`
content/catalog/rules.yaml, line 3: rules.period.anchor-day
  found     nothing
  expected  this rule, because the calculator cites it`);
});

test('a rule that the calculator cites is misspelt: its line, and how it is written', () => {
  const line = rulesText.split('\n').indexOf('  period.anchor-day:') + 1;
  const renamed = edited(rulesText, '  period.anchor-day:', '  period.anchor-days:');
  expect(messageOf(() => readCatalog({ ...texts, rules: renamed }))).toBe(`
content/catalog/rules.yaml, line ${line}: rules.period.anchor-day
  found     "period.anchor-days"
  expected  this rule, because the calculator cites it
  write     period.anchor-day:`);
});

const CLIP_STEP = '{ workflow: clip, runs: recordings, length: minutes, quality: quality, resolution: resolution }';
const EXPORT_STEP = '{ workflow: export, runs: recordings, only: captions }';
const OWN = `
  own-steps:
    name: Build my own
    makes: { one: workflow, many: workflows }
`;
/** The rate card, in which a clip varies with nothing. */
const plainRates = edited(ratesText, '    factors: [quality, resolution]\n', '');

const misfits: (Mistake & { rates?: string })[] = [
  {
    mistake: 'a misspelt workflow of the first step',
    from: 'workflow: clip',
    to: 'workflow: clipp',
    text: `
content/catalog/recipes.yaml, line 12: recipes.clips.steps.0.workflow
  found     "clipp"
  expected  the id of a workflow in content/catalog/rates.yaml
  write     workflow: clip`,
  },
  {
    mistake: 'a workflow that nothing is like, of the second',
    from: 'workflow: export',
    to: 'workflow: weather',
    text: `
content/catalog/recipes.yaml, line 13: recipes.clips.steps.1.workflow
  found     "weather"
  expected  the id of a workflow in content/catalog/rates.yaml`,
  },
  {
    mistake: 'no length of a workflow that counts seconds',
    from: CLIP_STEP,
    to: `${CLIP_STEP.replace('length: minutes, ', '')}\n      - { workflow: clip, runs: recordings, length: minutes }`,
    text: `
content/catalog/recipes.yaml, line 12: recipes.clips.steps.0.length
  found     nothing
  expected  a length: clip counts seconds of output`,
  },
  {
    mistake: 'no length of one that counts minutes',
    from: CLIP_STEP,
    to: `${CLIP_STEP.replace('length: minutes, ', '')}\n      - { workflow: clip, runs: recordings, length: minutes }`,
    rates: edited(ratesText, 'second-of-output', 'minute-of-source'),
    text: `
content/catalog/recipes.yaml, line 12: recipes.clips.steps.0.length
  found     nothing
  expected  a length: clip counts minutes of source`,
  },
  {
    mistake: 'the length of a run',
    from: EXPORT_STEP,
    to: EXPORT_STEP.replace('only:', 'length: minutes, only:'),
    text: `
content/catalog/recipes.yaml, line 13: recipes.clips.steps.1.length
  found     "minutes"
  expected  no length: export counts by the run`,
  },
  {
    mistake: 'the length of a run, as a number',
    from: EXPORT_STEP,
    to: EXPORT_STEP.replace('only:', 'length: 7, only:'),
    text: `
content/catalog/recipes.yaml, line 13: recipes.clips.steps.1.length
  found     7
  expected  no length: export counts by the run`,
  },
  {
    mistake: 'choices with which the workflow does not vary',
    from: 'usual: 1,',
    to: 'usual: 2,',
    rates: plainRates,
    text: `
content/catalog/recipes.yaml, line 12: recipes.clips.steps.0.quality
  found     "quality"
  expected  no quality: clip has none under factors in content/catalog/rates.yaml
content/catalog/recipes.yaml, line 12: recipes.clips.steps.0.resolution
  found     "resolution"
  expected  no resolution: clip has none under factors in content/catalog/rates.yaml`,
  },
  {
    mistake: 'a recipe of an id that links give another meaning',
    from: '  own-steps:',
    to: '  credits:',
    text: `
content/catalog/recipes.yaml, line 15: recipes.credits
  found     "credits"
  expected  another id: links use credits, nothing`,
  },
  {
    mistake: 'no recipe without steps',
    from: OWN,
    to: '',
    text: `
content/catalog/recipes.yaml, line 1: recipes
  found     { clips }
  expected  one recipe without steps, for the reader's own`,
  },
  {
    mistake: 'two of them',
    from: OWN,
    to: `${OWN}${OWN.replace('own-steps', 'own-too')}`,
    text: `
content/catalog/recipes.yaml, line 19: recipes.own-too.steps
  found     nothing
  expected  steps: only own-steps has none`,
  },
];

describe('a recipe that does not go with the rest of the catalog', () => {
  test.each(misfits)('$mistake', ({ from, to, rates = ratesText, text }) => {
    expect(messageOf(() => readCatalog({ ...texts, rates, recipes: edited(recipesText, from, to) }))).toBe(text);
  });

  // Every parameter of the calculator's address.
  test.each([...PLAIN, 'pack', 'step', 'example'])('a field that links would take for something else: %s', (name) => {
    const recipes = recipesText.replaceAll(/\bminutes\b/g, name);
    expect(messageOf(() => readCatalog({ ...texts, recipes }))).toBe(`
content/catalog/recipes.yaml, line 7: recipes.clips.fields.${name}
  found     "${name}"
  expected  another id: links use plan, custom, start, today, used, end, billing, need, pack, step, make, each, example`);
  });

  test('all is told at once, with what is wrong in the other files', () => {
    const recipes = edited(edited(recipesText, OWN, ''), 'workflow: clip', 'workflow: clipp');
    const plans = edited(plansText, 'rule: included.by-plan', 'rule: weather.tomorrow');
    const told = messageOf(() => readCatalog({ ...texts, plans, recipes })).match(/^content.*/gm);
    expect(told).toEqual([
      'content/catalog/plans.yaml, line 13: plans.small.rule',
      'content/catalog/recipes.yaml, line 12: recipes.clips.steps.0.workflow',
      'content/catalog/recipes.yaml, line 1: recipes',
    ]);
  });
});

test('recipes that go with it are read', () => {
  expect(catalog.recipes.map(({ id }) => id)).toEqual(['clips', 'own-steps']);
});

test('the catalog as it stands is read', () => {
  const text = (name: string) => readFileSync(new URL(`../../content/catalog/${name}.yaml`, import.meta.url), 'utf8');
  const real = readCatalog({ plans: text('plans'), rules: text('rules'), rates: text('rates'), recipes: text('recipes') });
  const lists = [real.plans, real.rules, real.rates.workflows, real.recipes];
  expect(lists.map(({ length }) => length > 0)).toEqual([true, true, true, true]);
});
