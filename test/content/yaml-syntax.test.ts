import { expect, test } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { plansSchema, ratesSchema } from '../../src/rules/index.ts';
import { edited, type Mistake, messageOf, plansText, ratesText } from './texts.ts';

const read = (text: string) => readYaml('content/catalog/plans.yaml', text, plansSchema);

const mistakes: Mistake[] = [
  {
    mistake: 'a tab, and nothing of what follows from it',
    from: '  small:',
    to: '\tsmall:',
    text: `
content/catalog/plans.yaml, line 9: not readable as YAML
  found     "small:"
  expected  spaces at the start of a line, never a tab`,
  },
  {
    mistake: 'keys that stand twice, each of them',
    from: '    credits: 20\n    recurs: billing-period\n',
    to: '    credits: 20\n    credits: 30\n    recurs: billing-period\n    recurs: once\n',
    text: `
content/catalog/plans.yaml, line 12: not readable as YAML
  found     "credits: 30"
  expected  each key once
content/catalog/plans.yaml, line 14: not readable as YAML
  found     "recurs: once"
  expected  each key once`,
  },
  {
    mistake: 'a plan that stands twice',
    from: '  agreed:',
    to: '  small:',
    text: `
content/catalog/plans.yaml, line 14: not readable as YAML
  found     "small:"
  expected  each key once`,
  },
  {
    mistake: 'no space after the colon',
    from: 'credits: 20',
    to: 'credits:20',
    text: `
content/catalog/plans.yaml, line 11: not readable as YAML
  found     "credits:20"
  expected  a space after the colon
  write     credits: 20`,
  },
  {
    mistake: 'a colon in a text',
    from: 'name: Small',
    to: 'name: Small: the first',
    text: `
content/catalog/plans.yaml, line 10: not readable as YAML
  found     "name: Small: the first"
  expected  quotes around a text with a colon
  write     name: "Small: the first"`,
  },
  {
    mistake: 'a text that starts with a sign',
    from: 'name: Small',
    to: 'name: @small',
    text: `
content/catalog/plans.yaml, line 10: not readable as YAML
  found     "name: @small"
  expected  quotes around a text that starts with a sign
  write     name: "@small"`,
  },
  {
    mistake: 'a text that starts with an asterisk',
    from: 'name: Small',
    to: 'name: *small*',
    text: `
content/catalog/plans.yaml, line 10: not readable as YAML
  found     "name: *small*"
  expected  quotes around a text that starts with *`,
  },
  {
    mistake: 'a key that stands too far out',
    from: '    name: Small',
    to: '   name: Small',
    text: `
content/catalog/plans.yaml, line 10: not readable as YAML
  found     "name: Small"
  expected  the keys of one group below each other, with the same number of spaces before each`,
  },
  {
    mistake: 'quotes that do not close',
    from: 'name: Agreed',
    to: 'name: "Agreed',
    text: `
content/catalog/plans.yaml, line 15: not readable as YAML
  found     "name: \\"Agreed"
  expected  a quote at the end, too
  write     name: "Agreed"`,
  },
  {
    mistake: 'a second document',
    from: '  small:',
    to: '---\n  small:',
    text: `
content/catalog/plans.yaml, line 9: not readable as YAML
  found     "---"
  expected  no line of ---`,
  },
];

test.each(mistakes)('$mistake', ({ from, to, text }) => {
  expect(messageOf(() => read(edited(plansText, from, to)))).toBe(text);
});

test('a decimal comma within { }, which YAML reads as another key', () => {
  const text = edited(ratesText, '{ low: 0.4, high: 0.8 }', '{ low: 0,4, high: 0,8 }');
  expect(messageOf(() => readYaml('content/catalog/rates.yaml', text, ratesSchema))).toBe(`
content/catalog/rates.yaml, line 8: not readable as YAML
  found     "credits: { low: 0,4, high: 0,8 }"
  expected  a point in a number, not a comma
  write     credits: { low: 0.4, high: 0.8 }`);
});

const wholes = [
  { file: 'an empty file', text: '', found: 'nothing' },
  { file: 'only a comment', text: '# Plans\n', found: 'nothing' },
  { file: 'only a text', text: 'plans\n', found: '"plans"' },
  { file: 'a list', text: '- trial\n- small\n', found: '["trial","small"]' },
];

test.each(wholes)('$file', ({ text, found }) => {
  expect(messageOf(() => read(text))).toBe(`
content/catalog/plans.yaml, line 1: the file
  found     ${found}
  expected  the keys confirmed, plans, former`);
});
