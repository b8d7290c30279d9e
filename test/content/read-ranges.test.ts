import { expect, test } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { ratesSchema } from '../../src/rules/index.ts';
import { edited, type Mistake, messageOf, ratesText } from './texts.ts';

const ranges = [
  { to: '0.4-0.8', found: '"0.4-0.8"', write: '{ low: 0.4, high: 0.8 }' },
  { to: '0.4 to 0.8', found: '"0.4 to 0.8"', write: '{ low: 0.4, high: 0.8 }' },
  { to: '0.4–0.8 credits', found: '"0.4–0.8 credits"', write: '{ low: 0.4, high: 0.8 }' },
  { to: '0,4 - 0,8', found: '"0,4 - 0,8"', write: '{ low: 0.4, high: 0.8 }' },
  { to: '0.4', found: '0.4', write: '{ low: 0.4, high: 0.4 }' },
  { to: '0,4', found: '"0,4"', write: '{ low: 0.4, high: 0.4 }' },
  { to: '0.8-0.4', found: '"0.8-0.4"' },
  { to: 'a few', found: '"a few"' },
  { to: '[0.4, 0.8]', found: '[0.4,0.8]' },
].map(
  ({ to, found, write }): Mistake => ({
    mistake: `a range as "${to}"`,
    from: '{ low: 0.4, high: 0.8 }',
    to,
    text: `
content/catalog/rates.yaml, line 8: workflows.clip.credits
  found     ${found}
  expected  a range, such as { low: 0.4, high: 0.8 }${write ? `\n  write     credits: ${write}` : ''}`,
  }),
);

const lows = [
  { to: '"0,4"', found: '"0,4"', write: 'low: 0.4' },
  { to: '0.4 credits', found: '"0.4 credits"', write: 'low: 0.4' },
  { to: '0.425', found: '0.425' },
  { to: '-0.4', found: '-0.4' },
  { to: '.inf', found: 'Infinity' },
].map(
  ({ to, found, write }): Mistake => ({
    mistake: `a rate as "${to}"`,
    from: 'low: 0.4',
    to: `low: ${to}`,
    text: `
content/catalog/rates.yaml, line 8: workflows.clip.credits.low
  found     ${found}
  expected  a number of credits, 0 or more, with at most two decimals${write ? `\n  write     ${write}` : ''}`,
  }),
);

test.each([...ranges, ...lows])('$mistake', ({ from, to, text }) => {
  expect(messageOf(() => readYaml('content/catalog/rates.yaml', edited(ratesText, from, to), ratesSchema))).toBe(text);
});
