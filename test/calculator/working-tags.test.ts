import { describe, expect, test } from 'vitest';
import { answerAll } from '../../src/calculator/answers/all.ts';
import { derivationsOf } from '../../src/calculator/answers/derivations.ts';
import { type CalculatorCatalog, placeOf } from '../../src/calculator/catalog.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { tagOf } from '../../src/calculator/messages/working.ts';
import { form, packRow, ruled, stepRow } from './fixtures.ts';

const derived = (rest: Partial<Inputs>, catalog: CalculatorCatalog = ruled) => derivationsOf(answerAll(form(rest), catalog), catalog);
const ruleOf = (id: string) => ruled.rules.find((rule) => rule.id === id);

describe('the tag of a line is what it rests on', () => {
  test.each([
    { what: 'a published rule', line: { rule: 'included.refresh' }, words: 'Rule', kind: 'published' },
    { what: 'an assumption', line: { rule: 'period.anchor-day' }, words: 'Assumption', kind: 'assumption' },
    { what: 'an illustrative figure', line: { rule: 'estimate.illustrative-rates' }, words: 'Illustrative', kind: 'illustrative' },
    { what: "the reader's figure", line: { rule: 'figures.yours', yours: true as const }, words: 'Your figure', kind: 'yours' },
    {
      what: "the reader's figure for a rule",
      line: { rule: 'add-on.separate', yours: true as const },
      words: 'Your figure',
      kind: 'yours',
    },
  ])('$what: $words', ({ line, words, kind }) => {
    expect(tagOf(line, ruled)).toEqual({ words, kind, rule: ruleOf(line.rule) });
    expect(placeOf(ruleOf(line.rule))).toBe(`/articles/rules/#${line.rule}`);
  });

  test('a rule that the catalog does not hold is never dressed as published', () => {
    expect(tagOf({ rule: 'no.such-rule' }, ruled)).toEqual({ words: 'Assumption', kind: 'assumption', rule: undefined });
  });
});

describe('a step from the rate card says so, a step of the reader’s own does not', () => {
  const tagged = (own: string) => {
    const { cost, plans } = derived({ steps: [stepRow('clip', { own })] });
    return [...cost, ...plans].map((line) => `${line.step}: ${tagOf(line, ruled).words}`);
  };
  const onPlans = (tag: string) => [
    `one-go: ${tag}`,
    'plans-grant: Rule',
    ...['fits-plan', 'fits-plan', 'fits-plan', 'smallest'].map((step) => `${step}: ${tag}`),
  ];

  test.each([
    {
      what: 'the card',
      own: '',
      tags: ['product: Illustrative', 'rounded: Assumption', 'runs: Your figure', 'cost: Illustrative', ...onPlans('Illustrative')],
    },
    {
      what: 'an own figure',
      own: '4',
      tags: ['own-figure: Your figure', 'runs: Your figure', 'cost: Your figure', ...onPlans('Your figure')],
    },
  ])('$what', ({ own, tags }) => {
    expect(tagged(own)).toEqual(tags);
  });

  test('nor once the rate card is published', () => {
    const published = { ...ruled, rates: { ...ruled.rates, status: 'published' as const } };
    const { cost } = derived({ steps: [stepRow('clip')] }, published);
    expect(cost.map((line) => tagOf(line, published).words)).toEqual(['Rule', 'Assumption', 'Your figure', 'Rule']);
  });
});

test('what a reader entered is theirs, line by line', () => {
  const dated = { start: '2026-01-31', today: '2026-03-01', end: '2026-07-01' };
  const { balance } = derived({ ...dated, plan: 'agreed', custom: '30', used: '4', packs: [packRow('5', '2026-02-01')] });
  const yours = balance.filter((line) => tagOf(line, ruled).kind === 'yours').map(({ step }) => step);
  expect(yours).toEqual(['granted', 'anchor', 'as-of', 'subscription-end', 'pack', 'used']);
});
