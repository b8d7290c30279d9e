import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CreditRange, estimate, explainEstimate, type RateCard, type Step } from '../../../src/rules/index.ts';
import { cases, count, stepOf } from '../cards.ts';
import { card, step } from '../fixtures.ts';
import { forAny, type ValueOf } from '../for-any.ts';
import { faultsOfForm, type LineOf, linesOf, type MadeFrom, untold } from './lines.ts';

const MADE_FROM: MadeFrom = {
  'own-figure': [],
  product: [],
  rounded: ['product'],
  runs: ['own-figure', 'rounded'],
  cost: ['runs'],
};

test('the whole, word for word: a step by the rate card, and one by a figure of your own', () => {
  const steps = [step('clip', { length: 8, quality: 'fine', resolution: 'hd', runs: 2 }), step('image', { creditsPerRun: 4 })];
  expect(explainEstimate(steps, card)).toEqual([
    {
      step: 'product',
      rule: 'estimate.illustrative-rates',
      index: 0,
      unit: 'second-of-output',
      rate: { low: 0.3, high: 0.7 },
      length: 8,
      factors: [
        { kind: 'quality', id: 'fine', factor: 1.25 },
        { kind: 'resolution', id: 'hd', factor: 1.1 },
      ],
      exact: { low: 3.3, high: 7.7 },
    },
    { step: 'rounded', rule: 'estimate.round-up', index: 0, perRun: { low: 4, high: 8 } },
    {
      ...{ step: 'runs', rule: 'figures.yours', yours: true, index: 0, runs: 2, perRun: { low: 4, high: 8 }, low: 8, high: 16 },
      grounds: [{ rule: 'estimate.illustrative-rates' }, { rule: 'estimate.round-up' }],
    },
    { step: 'own-figure', rule: 'estimate.own-figure', yours: true, index: 1, credits: 4 },
    { step: 'runs', rule: 'figures.yours', yours: true, index: 1, runs: 1, perRun: { low: 4, high: 4 }, low: 4, high: 4 },
    {
      step: 'cost',
      rule: 'estimate.illustrative-rates',
      parts: [
        { low: 8, high: 16 },
        { low: 4, high: 4 },
      ],
      low: 12,
      high: 20,
    },
  ]);
});

describe('the total rests on its weakest ground', () => {
  const own = step('image', { creditsPerRun: 4 });
  const published: RateCard = { ...card, status: 'published' };
  const grounds = [
    { what: 'illustrative rates', steps: [step('image')], rates: card, rule: 'estimate.illustrative-rates', yours: undefined },
    {
      what: 'illustrative rates and a figure of your own',
      steps: [own, step('image')],
      rates: card,
      rule: 'estimate.illustrative-rates',
      yours: undefined,
    },
    { what: 'a figure of your own', steps: [own], rates: card, rule: 'estimate.own-figure', yours: true },
    {
      what: 'published rates and a figure of your own',
      steps: [step('image'), own],
      rates: published,
      rule: 'estimate.own-figure',
      yours: true,
    },
    { what: 'published rates', steps: [step('image')], rates: published, rule: 'estimate.published-rates', yours: undefined },
    { what: 'nothing at all', steps: [], rates: card, rule: 'figures.yours', yours: true },
  ];

  test.each(grounds)('$what: $rule', ({ steps, rates, rule, yours }) => {
    const total = explainEstimate(steps, rates).at(-1);
    expect([total?.step, total?.rule, total?.yours]).toEqual(['cost', rule, yours]);
  });
});

describe('any workflow', () => {
  const own = fc.option(count, { nil: undefined });
  const workflows = fc
    .tuple(
      cases,
      fc.array(fc.record({ length: count, runs: count, creditsPerRun: own }), { maxLength: 4 }),
      fc.constantFrom('illustrative', 'published'),
    )
    .map(([one, rest, status]) => {
      const rates: RateCard = { ...one.rates, status: status === 'published' ? 'published' : 'illustrative' };
      const steps: Step[] = [stepOf(one), ...rest.map((other) => stepOf(one, other))];
      return { rates, steps, result: estimate(steps, rates), lines: explainEstimate(steps, rates) };
    });
  const inEach = (check: (one: ValueOf<typeof workflows>) => void) => forAny(100, [workflows], check);
  const sum = (ranges: CreditRange[]) =>
    ranges.reduce((total, { low, high }) => ({ low: total.low + low, high: total.high + high }), { low: 0, high: 0 });

  test('the last line holds the total, with what each step adds to it', () => {
    inEach(({ result: { lines: parts, low, high }, lines }) => {
      const [total, ...others] = linesOf(lines, 'cost');
      expect(lines.at(-1)).toBe(total);
      expect(others).toEqual([]);
      expect(total).toMatchObject({ parts: parts.map((part) => ({ low: part.low, high: part.high })), low, high });
      expect(sum(total?.parts ?? [])).toEqual({ low, high });
    });
  });

  test('every number of the result is told, step by step', () => {
    inEach(({ result, lines }) => {
      expect(untold(result, lines)).toEqual([]);
      const told = linesOf(lines, 'runs').map(({ runs, perRun, low, high }) => ({ runs, perRun, low, high }));
      expect(told).toEqual(result.lines.map(({ runs, perRun, low, high }) => ({ runs, perRun, low, high })));
      expect(linesOf(lines, 'runs').map(({ index }) => index)).toEqual(result.lines.map((_, k) => k));
    });
  });

  /** A product line as a fraction of whole numbers: in millionths of a credit. */
  function millionths({ rate, length, factors }: LineOf<'product'>, bound: 'low' | 'high'): bigint {
    const hundredths = (value: number) => BigInt(Math.round(value * 100));
    const product = factors.reduce((total, { factor }) => total * hundredths(factor), hundredths(rate[bound]) * BigInt(length));
    return product * 100n ** BigInt(2 - factors.length);
  }

  test('rate × length × factors is exact, and rounded up once to the smallest whole number that is not below it', () => {
    inEach(({ lines }) => {
      for (const product of linesOf(lines, 'product')) {
        const perRun = linesOf(lines, 'rounded').find(({ index }) => index === product.index)?.perRun;
        for (const bound of ['low', 'high'] as const) {
          const exact = millionths(product, bound);
          expect(BigInt(Math.round(product.exact[bound] * 1_000_000))).toBe(exact);
          expect(perRun?.[bound]).toBe(Number((exact + 999_999n) / 1_000_000n));
        }
      }
    });
  });

  test('a run is the figure above it, and the runs of a step are so many times that', () => {
    inEach(({ steps, lines }) => {
      for (const { index, runs, perRun, low, high } of linesOf(lines, 'runs')) {
        const above = linesOf(lines, 'own-figure', 'rounded').filter((line) => line.index === index);
        const figures = above.map((line) => (line.step === 'rounded' ? line.perRun : { low: line.credits, high: line.credits }));
        expect(figures).toEqual([perRun]);
        expect([runs * perRun.low, runs * perRun.high, runs]).toEqual([low, high, steps[index]?.runs]);
      }
    });
  });

  test('the form: a figure stands below what it is made from, each rule of the result is named, each named is known, no line is prose', () => {
    inEach(({ result, lines }) => {
      expect(faultsOfForm(lines, { madeFrom: MADE_FROM, because: result.because })).toEqual([]);
    });
  });
});
