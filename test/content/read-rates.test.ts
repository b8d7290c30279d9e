import { expect, test } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { ratesSchema } from '../../src/rules/index.ts';
import { edited, type Mistake, messageOf, ratesText } from './texts.ts';

const read = (text: string) => readYaml('content/catalog/rates.yaml', text, ratesSchema);

const mistakes: Mistake[] = [
  {
    mistake: 'a rate past all measure',
    from: 'high: 0.8',
    to: 'high: 20000',
    text: `
content/catalog/rates.yaml, line 8: workflows.clip.credits.high
  found     20000
  expected  at most 10000`,
  },
  {
    mistake: 'low above high',
    from: '{ low: 0.4, high: 0.8 }',
    to: '{ low: 0.8, high: 0.4 }',
    text: `
content/catalog/rates.yaml, line 8: workflows.clip.credits.high
  found     0.4
  expected  at least as much as low`,
  },
  {
    mistake: 'half a range',
    from: '{ low: 0.4, high: 0.8 }',
    to: '{ low: 0.4 }',
    text: `
content/catalog/rates.yaml, line 8: workflows.clip.credits.high
  found     nothing
  expected  a number of credits, 0 or more, with at most two decimals`,
  },
  {
    mistake: 'a misspelt status',
    from: 'status: illustrative',
    to: 'status: illustrativ',
    text: `
content/catalog/rates.yaml, line 1: status
  found     "illustrativ"
  expected  illustrative or published
  write     status: illustrative`,
  },
  {
    mistake: 'a unit cut short',
    from: 'unit: second-of-output',
    to: 'unit: second',
    text: `
content/catalog/rates.yaml, line 7: workflows.clip.unit
  found     "second"
  expected  second-of-output, minute-of-source or run
  write     unit: second-of-output`,
  },
  {
    mistake: 'one factor without a list',
    from: 'factors: [quality, resolution]',
    to: 'factors: quality',
    text: `
content/catalog/rates.yaml, line 9: workflows.clip.factors
  found     "quality"
  expected  a list, such as [a, b]
  write     factors: [quality]`,
  },
  {
    mistake: 'a misspelt entry of a list',
    from: 'factors: [quality, resolution]',
    to: 'factors: [quality, resolutions]',
    text: `
content/catalog/rates.yaml, line 9: workflows.clip.factors.1
  found     "resolutions"
  expected  quality or resolution
  write     resolution`,
  },
  {
    mistake: 'a length with its unit',
    from: 'usualLength: 5',
    to: 'usualLength: 5 s',
    text: `
content/catalog/rates.yaml, line 10: workflows.clip.usualLength
  found     "5 s"
  expected  a whole number
  write     usualLength: 5`,
  },
  {
    mistake: 'a factor that its basis does not support',
    from: 'factor: 1.2',
    to: 'factor: 1.3',
    text: `
content/catalog/rates.yaml, line 22: qualities.fine.factor
  found     1.3
  expected  a factor that its basis supports, 1.20 to 1.20`,
  },
  {
    mistake: 'a factor below what its basis supports',
    from: 'factor: 1.2',
    to: 'factor: 1.19',
    text: `
content/catalog/rates.yaml, line 22: qualities.fine.factor
  found     1.19
  expected  a factor that its basis supports, 1.20 to 1.20`,
  },
  {
    mistake: 'a factor without a basis',
    from: '    factor: 1\n  fine',
    to: '    factor: 1\n  middle:\n    name: Middle\n    factor: 1.1\n  fine',
    text: `
content/catalog/rates.yaml, line 22: qualities.middle.factor
  found     1.1
  expected  factor 1, or a basis that supports another`,
  },
  {
    mistake: 'no choice to count from',
    from: '    name: SD\n    factor: 1\n',
    to: '    name: SD\n    factor: 1.1\n    basis: []\n',
    text: `
content/catalog/rates.yaml, line 26: resolutions
  found     { sd }
  expected  one choice with factor 1, from which the others are counted
content/catalog/rates.yaml, line 29: resolutions.sd.factor
  found     1.1
  expected  factor 1, or a basis that supports another`,
  },
  {
    mistake: 'a vendor figure with its unit',
    from: 'credits: 12',
    to: 'credits: 12 credits',
    text: `
content/catalog/rates.yaml, line 24: qualities.fine.basis.0.credits
  found     "12 credits"
  expected  a number
  write     credits: 12`,
  },
];

test.each(mistakes)('$mistake', ({ from, to, text }) => {
  expect(messageOf(() => read(edited(ratesText, from, to)))).toBe(text);
});
