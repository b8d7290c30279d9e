import { expect, test } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { plansSchema } from '../../src/rules/index.ts';
import { edited, type Mistake, plansText, saidBy } from './texts.ts';

const read = (text: string) => readYaml('content/catalog/plans.yaml', text, plansSchema);

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

test.each(values)('$mistake', ({ from, to, text }) => {
  expect(saidBy(() => read(edited(plansText, from, to)))).toBe(text);
});

test('plans of the same credits are in order; each that is smaller than one before it is told', () => {
  const more = (name: string, credits: number) =>
    `  ${name}:\n    name: ${name}\n    credits: ${credits}\n    recurs: once\n    rule: included.by-plan\n`;
  expect(read(plansText + more('same', 20))).toHaveLength(4);
  expect(saidBy(() => read(plansText + more('less', 8) + more('still-less', 9)))).toBe(`
content/catalog/plans.yaml, line 21: plans.less.credits
  found     8
  expected  plans in order of their credits, smallest first (at least 20 here)
content/catalog/plans.yaml, line 26: plans.still-less.credits
  found     9
  expected  plans in order of their credits, smallest first (at least 20 here)`);
});
