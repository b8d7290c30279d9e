import { expect, test } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { plansSchema } from '../../src/rules/index.ts';
import { edited, type Mistake, messageOf, plansText } from './texts.ts';

const read = (text: string) => readYaml('content/catalog/plans.yaml', text, plansSchema);

const keys: Mistake[] = [
  {
    mistake: 'a misspelt key: one problem, not the missing key besides',
    from: 'credits: 20',
    to: 'credit: 20',
    text: `
content/catalog/plans.yaml, line 11: plans.small.credit
  found     20
  expected  one of the keys name, credits, recurs, rule, since, confirmed, earlier
  write     credits: 20`,
  },
  {
    mistake: 'a misspelt key at the top',
    from: 'confirmed:',
    to: 'confirmd:',
    text: `
content/catalog/plans.yaml, line 1: confirmd
  found     "2020-01"
  expected  one of the keys confirmed, plans, former
  write     confirmed: 2020-01`,
  },
  {
    mistake: 'a misspelt key above a group',
    from: 'plans:',
    to: 'plan:',
    text: `
content/catalog/plans.yaml, line 3: plan
  found     { trial, small, agreed }
  expected  one of the keys confirmed, plans, former
  write     plans: …`,
  },
  {
    mistake: 'a key that nobody knows',
    from: 'credits: 20',
    to: 'credits: 20\n    price: 9',
    text: `
content/catalog/plans.yaml, line 12: plans.small.price
  found     9
  expected  one of the keys name, credits, recurs, rule, since, confirmed, earlier`,
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
  expected  a name of lower-case letters, digits and hyphens, with at least one letter`,
  },
];

test.each(keys)('$mistake', ({ from, to, text }) => {
  expect(messageOf(() => read(edited(plansText, from, to)))).toBe(text);
});

test('no plan at all', () => {
  expect(messageOf(() => read('confirmed: 2020-01\nplans: {}\n'))).toBe(`
content/catalog/plans.yaml, line 2: plans
  found     {  }
  expected  at least one plan`);
});
