import { expect, test } from 'vitest';
import { readYaml } from '../../src/library/read-yaml.ts';
import { plansSchema } from '../../src/rules/index.ts';
import { edited, type Mistake, plansText, saidBy } from './texts.ts';

const read = (text: string) => readYaml('content/catalog/plans.yaml', text, plansSchema);

const keys: Mistake[] = [
  {
    mistake: 'a misspelt key: one problem, not the missing key besides',
    from: 'credits: 20',
    to: 'credit: 20',
    text: `
content/catalog/plans.yaml, line 11: plans.small.credit
  found     20
  expected  one of the keys name, credits, recurs, rule, confirmed
  write     credits: 20`,
  },
  {
    mistake: 'a misspelt key at the top',
    from: 'confirmed:',
    to: 'confirmd:',
    text: `
content/catalog/plans.yaml, line 1: confirmd
  found     "2020-01"
  expected  one of the keys confirmed, plans
  write     confirmed: 2020-01`,
  },
  {
    mistake: 'a misspelt key above a group',
    from: 'plans:',
    to: 'plan:',
    text: `
content/catalog/plans.yaml, line 3: plan
  found     { trial, small, agreed }
  expected  one of the keys confirmed, plans
  write     plans: …`,
  },
  {
    mistake: 'a key that nobody knows',
    from: 'credits: 20',
    to: 'credits: 20\n    price: 9',
    text: `
content/catalog/plans.yaml, line 12: plans.small.price
  found     9
  expected  one of the keys name, credits, recurs, rule, confirmed`,
  },
  {
    mistake: 'a key that is missing: the line of the group',
    from: '    credits: 20\n',
    to: '',
    text: `
content/catalog/plans.yaml, line 9: plans.small.credits
  found     nothing
  expected  a whole number of credits, 0 or more, or the word negotiated`,
  },
  {
    mistake: 'a plan whose name is no id',
    from: '  small:',
    to: '  Small_one:',
    text: `
content/catalog/plans.yaml, line 9: plans.Small_one
  found     "Small_one"
  expected  a name of lower-case letters, digits and hyphens`,
  },
];

const values: Mistake[] = [
  {
    mistake: 'a misspelt choice',
    from: 'recurs: once',
    to: 'recurs: one',
    text: `
content/catalog/plans.yaml, line 7: plans.trial.recurs
  found     "one"
  expected  once, billing-period or negotiated
  write     recurs: once`,
  },
  {
    mistake: 'a choice with a capital',
    from: 'recurs: billing-period',
    to: 'recurs: Billing-Period',
    text: `
content/catalog/plans.yaml, line 12: plans.small.recurs
  found     "Billing-Period"
  expected  once, billing-period or negotiated
  write     recurs: billing-period`,
  },
  {
    mistake: 'a choice that is none of them',
    from: 'recurs: once',
    to: 'recurs: weekly',
    text: `
content/catalog/plans.yaml, line 7: plans.trial.recurs
  found     "weekly"
  expected  once, billing-period or negotiated`,
  },
  {
    mistake: 'a name in digits',
    from: 'name: Small',
    to: 'name: 360',
    text: `
content/catalog/plans.yaml, line 10: plans.small.name
  found     360
  expected  text
  write     name: "360"`,
  },
  {
    mistake: 'plans out of order',
    from: 'credits: 20',
    to: 'credits: 6',
    text: `
content/catalog/plans.yaml, line 11: plans.small.credits
  found     6
  expected  plans in order of their credits, smallest first (at least 7 here)`,
  },
  {
    mistake: 'negotiated credits that recur',
    from: 'recurs: negotiated',
    to: 'recurs: billing-period',
    text: `
content/catalog/plans.yaml, line 17: plans.agreed.recurs
  found     "billing-period"
  expected  negotiated for both credits and recurs, or for neither`,
  },
  {
    mistake: 'a figure that recurs as negotiated',
    from: 'credits: negotiated',
    to: 'credits: 500',
    text: `
content/catalog/plans.yaml, line 17: plans.agreed.recurs
  found     "negotiated"
  expected  negotiated for both credits and recurs, or for neither`,
  },
  {
    mistake: 'a rule that has no form of an id',
    from: 'rule: included.by-plan',
    to: 'rule: by plan',
    text: `
content/catalog/plans.yaml, line 13: plans.small.rule
  found     "by plan"
  expected  the id of a rule, such as included.no-rollover`,
  },
];

test.each([...keys, ...values])('$mistake', ({ from, to, text }) => {
  expect(saidBy(() => read(edited(plansText, from, to)))).toBe(text);
});

test('no plan at all', () => {
  expect(saidBy(() => read('confirmed: 2020-01\nplans: {}\n'))).toBe(`
content/catalog/plans.yaml, line 2: plans
  found     {  }
  expected  at least one plan`);
});
