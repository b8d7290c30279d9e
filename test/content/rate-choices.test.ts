import { expect, test } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { basisBounds, ratesSchema } from '../../src/rules/index.ts';
import { edited, messageOf, ratesText } from './texts.ts';

const read = (text: string) => readYaml('content/catalog/rates.yaml', text, ratesSchema);

test('choices out of the order of their factors', () => {
  const cited = 'basis: [{ vendor: V, choice: Low, credits: 4, against: SD, baseline: 5, where: its site, when: 2020 or so }]';
  expect(messageOf(() => read(`${ratesText}  low:\n    name: Low\n    factor: 0.8\n    ${cited}\n`))).toBe(`
content/catalog/rates.yaml, line 32: resolutions.low.factor
  found     0.8
  expected  choices in order of their factor (at least 1 here)`);
});

test('choices with one factor are in order', () => {
  expect(read(`${ratesText}  low:\n    name: Low\n    factor: 1\n`).resolutions).toHaveLength(2);
});

test('a published card may have any factor: it is no longer shaped on a basis', () => {
  const published = edited(edited(ratesText, 'illustrative', 'published'), 'factor: 1.2', 'factor: 3');
  expect(read(published).qualities.map(({ id, factor }) => [id, factor])).toEqual([
    ['plain', 1],
    ['fine', 3],
  ]);
});

test('the bounds of a basis are its smallest and its largest ratio', () => {
  const entry = { vendor: 'V', choice: 'a', against: 'b', where: 'its site', when: '2020' };
  const basis = [
    { ...entry, credits: 12, baseline: 10 },
    { ...entry, credits: 5, baseline: 4 },
    { ...entry, credits: 11, baseline: 10 },
  ];
  expect(basisBounds({ basis })).toEqual({ low: 1.1, high: 1.25 });
  expect(basisBounds({ basis: [] })).toBeUndefined();
});
