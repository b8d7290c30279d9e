import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/content/read-catalog.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { formerPlansSchema, plansSchema } from '../../src/rules/index.ts';
import { edited, type Mistake, messageOf, plansText, ratesText, recipesText, rulesText } from './texts.ts';

const read = (text: string) => readYaml('content/catalog/plans.yaml', text, plansSchema);
const readFormer = (text: string) => readYaml('content/catalog/plans.yaml', text, formerPlansSchema);

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

const days: Mistake[] = [
  {
    mistake: 'a plan that came on no day of the calendar',
    from: 'rule: included.by-plan',
    to: 'rule: included.by-plan\n    since: 2020-02-30',
    text: `
content/catalog/plans.yaml, line 14: plans.small.since
  found     "2020-02-30"
  expected  a date, such as 2026-10-01`,
  },
  {
    mistake: 'a plan that came after it had changed',
    from: 'rule: included.by-plan',
    to: 'rule: included.by-plan\n    since: 2020-07-01\n    earlier: [{ until: 2020-06-30, credits: 10 }]',
    text: `
content/catalog/plans.yaml, line 14: plans.small.since
  found     "2020-07-01"
  expected  2020-06-30 or earlier`,
  },
  {
    mistake: 'a plan that is offered and has a last day',
    from: 'rule: included.by-plan',
    to: 'rule: included.by-plan\n    until: 2020-07-01',
    text: `
content/catalog/plans.yaml, line 14: plans.small.until
  found     "2020-07-01"
  expected  one of the keys name, credits, recurs, rule, since, confirmed, earlier`,
  },
];

test.each(days)('$mistake', ({ from, to, text }) => {
  expect(messageOf(() => read(edited(plansText, from, to)))).toBe(text);
});

describe('a plan that is no longer offered', () => {
  const former = (more: string) =>
    `${plansText}\nformer:\n  mini:\n    name: Mini\n    credits: 9\n    recurs: once\n    rule: included.by-plan\n${more}`;
  const mini = { id: 'mini', name: 'Mini', credits: 9, recurs: 'once', rule: 'included.by-plan', confirmed: '2020-01' };

  test('is none of the plans, and keeps its past', () => {
    const text = former('    until: 2020-09-30\n    earlier: [{ until: 2020-06-30, credits: 5 }]\n');
    expect(read(text).map(({ id }) => id)).toEqual(['trial', 'small', 'agreed']);
    expect(readFormer(text)).toEqual([{ ...mini, until: '2020-09-30', earlier: [{ until: '2020-06-30', was: { ...mini, credits: 5 } }] }]);
  });

  test('is in no file that names none', () => {
    expect(readFormer(plansText)).toEqual([]);
  });

  test.each([
    {
      what: 'without its last day',
      more: '',
      text: 'line 21: former.mini.until\n  found     nothing\n  expected  a date, such as 2026-10-01',
    },
    {
      what: 'that changed after it went',
      more: '    until: 2020-06-30\n    earlier: [{ until: 2020-06-30, credits: 5 }]\n',
      text: 'line 26: former.mini.until\n  found     "2020-06-30"\n  expected  a date after 2020-06-30',
    },
    {
      what: 'that went before it came',
      more: '    since: 2020-07-01\n    until: 2020-06-30\n',
      text: 'line 26: former.mini.since\n  found     "2020-07-01"\n  expected  2020-06-30 or earlier',
    },
  ])('$what stops the build', ({ more, text }) => {
    expect(messageOf(() => read(former(more)))).toBe(`\ncontent/catalog/plans.yaml, ${text}`);
  });

  test.each([
    { what: 'went before the catalog starts', more: '    until: 2019-12-31\n', key: 'until', found: '2019-12-31' },
    { what: 'came before it', more: '    until: 2020-12-31\n    since: 2019-12-31\n', key: 'since', found: '2019-12-31' },
  ])('that $what stops the build', ({ more, key, found }) => {
    const texts = { plans: former(more), rules: rulesText, rates: ratesText, recipes: recipesText };
    expect(messageOf(() => readCatalog(texts))).toMatch(
      new RegExp(`former\\.mini\\.${key}\\n  found     "${found}"\\n  expected  2020-01-01 or later: rules.yaml says`),
    );
  });

  test('that names no rule of the catalog stops the build', () => {
    const plans = former('    until: 2020-12-31\n').replace(/by-plan\n {4}until/, 'by-plam\n    until');
    expect(messageOf(() => readCatalog({ plans, rules: rulesText, rates: ratesText, recipes: recipesText }))).toContain('former.mini.rule');
  });
});

test.each(values)('$mistake', ({ from, to, text }) => {
  expect(messageOf(() => read(edited(plansText, from, to)))).toBe(text);
});

test('plans of the same credits are in order; each that is smaller than one before it is told', () => {
  const more = (name: string, credits: number) =>
    `  ${name}:\n    name: ${name}\n    credits: ${credits}\n    recurs: once\n    rule: included.by-plan\n`;
  expect(read(plansText + more('same', 20))).toHaveLength(4);
  expect(messageOf(() => read(plansText + more('less', 8) + more('still-less', 9)))).toBe(`
content/catalog/plans.yaml, line 21: plans.less.credits
  found     8
  expected  plans in order of their credits, smallest first (at least 20 here)
content/catalog/plans.yaml, line 26: plans.still-less.credits
  found     9
  expected  plans in order of their credits, smallest first (at least 20 here)`);
});
