import { expect, test } from 'vitest';
import { ContentError, lineOfKey, readYaml } from '../../src/content/read-yaml.ts';
import { plansSchema } from '../../src/rules/index.ts';
import { edited, type Mistake, messageOf, plansText } from './texts.ts';

const read = (text: string) => readYaml('content/catalog/plans.yaml', text, plansSchema);

test('a file without a mistake is read: entries in order, with their id and the month', () => {
  const plans = read(edited(plansText, '    rule: included.by-plan', '    rule: included.by-plan\n    confirmed: 2020-02'));
  expect(plans).toEqual([
    { id: 'trial', name: 'Trial', credits: 7, recurs: 'once', rule: 'included.free-one-time', confirmed: '2020-01' },
    { id: 'small', name: 'Small', credits: 20, recurs: 'billing-period', rule: 'included.by-plan', confirmed: '2020-02' },
    { id: 'agreed', name: 'Agreed', credits: 'negotiated', recurs: 'negotiated', rule: 'included.custom-per-period', confirmed: '2020-01' },
  ]);
});

const credits: Mistake[] = [
  {
    mistake: 'a word after the number',
    from: 'credits: 20',
    to: 'credits: 20 credits',
    text: `
content/catalog/plans.yaml, line 11: plans.small.credits
  found     "20 credits"
  expected  a whole number of credits, 0 or more, or the word negotiated
  write     credits: 20`,
  },
  {
    mistake: 'a number in quotes',
    from: 'credits: 20',
    to: 'credits: "20"',
    text: `
content/catalog/plans.yaml, line 11: plans.small.credits
  found     "20"
  expected  a whole number of credits, 0 or more, or the word negotiated
  write     credits: 20`,
  },
  {
    mistake: 'a comma between the thousands',
    from: 'credits: 20',
    to: 'credits: 1,000',
    text: `
content/catalog/plans.yaml, line 11: plans.small.credits
  found     "1,000"
  expected  a whole number of credits, 0 or more, or the word negotiated
  write     credits: 1000`,
  },
  {
    mistake: 'a misspelt word',
    from: 'credits: negotiated',
    to: 'credits: negociated',
    text: `
content/catalog/plans.yaml, line 16: plans.agreed.credits
  found     "negociated"
  expected  a whole number of credits, 0 or more, or the word negotiated
  write     credits: negotiated`,
  },
];

// What was meant cannot be told, or would be wrong as well (3 is less than the plan before has): no line to write.
const guesses = [
  { to: 'credits: "thirty"', found: '"thirty"' },
  { to: 'credits: 20 or 30', found: '"20 or 30"' },
  { to: 'credits: 20.5', found: '20.5' },
  { to: 'credits: 20.5 credits', found: '"20.5 credits"' },
  { to: 'credits: -20', found: '-20' },
  { to: 'credits: "-20 credits"', found: '"-20 credits"' },
  { to: 'credits: 3 credits', found: '"3 credits"' },
  { to: 'credits: 1e20', found: '100000000000000000000' },
  { to: 'credits: [20]', found: '[20]' },
  { to: 'credits:', found: 'nothing' },
].map(
  ({ to, found }): Mistake => ({
    mistake: `"${to}": no line to write`,
    from: 'credits: 20',
    to,
    text: `
content/catalog/plans.yaml, line 11: plans.small.credits
  found     ${found}
  expected  a whole number of credits, 0 or more, or the word negotiated`,
  }),
);

test.each([...credits, ...guesses])('$mistake', ({ from, to, text }) => {
  expect(messageOf(() => read(edited(plansText, from, to)))).toBe(text);
});

test('every mistake is told at once, each with its place', () => {
  const twice = edited(edited(plansText, 'credits: 20', 'credits: 20 credits'), 'recurs: once', 'recurs: one');
  expect(messageOf(() => read(twice))).toBe(`
content/catalog/plans.yaml, line 7: plans.trial.recurs
  found     "one"
  expected  once, billing-period or negotiated
  write     recurs: once
content/catalog/plans.yaml, line 11: plans.small.credits
  found     "20 credits"
  expected  a whole number of credits, 0 or more, or the word negotiated
  write     credits: 20`);
});

test('the facts stand on the error, beside the words', () => {
  const error = new ContentError([{ file: 'a.yaml', line: 3, key: 'b.c', found: undefined, expected: 'text' }]);
  expect(error).toMatchObject({
    name: 'ContentError',
    message: 'a.yaml, line 3: b.c\n  found     nothing\n  expected  text',
    problems: [{ file: 'a.yaml', line: 3, key: 'b.c', found: undefined, expected: 'text' }],
  });
});

const places = [
  { path: [], line: 1 },
  { path: ['plans'], line: 3 },
  { path: ['plans', 'small'], line: 9 },
  { path: ['plans', 'small', 'rule'], line: 13 },
  { path: ['plans', 'small', 'price'], line: 9 },
  { path: ['nothing', 'here'], line: 1 },
];

test.each(places)('the line of $path is $line', ({ path, line }) => {
  expect(lineOfKey(plansText, path)).toBe(line);
});
