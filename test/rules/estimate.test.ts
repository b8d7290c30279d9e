import { describe, expect, test } from 'vitest';
import { estimate, explainEstimate, type RateCard, type Step } from '../../src/rules/index.ts';
import { badCount, badCredits, card, faultOf, realCatalog, step } from './fixtures.ts';

const perRun = (one: Step, rates: RateCard = card) => estimate([one], rates).lines[0]?.perRun;

describe('a run uses rate × length × factors, rounded up once to whole credits', () => {
  const runs = [
    { what: '0.1 and 0.2 × 30: exact, not one more', one: step('split', { length: 30 }), low: 3, high: 6 },
    { what: '0.1 and 0.2 × 31: rounded up', one: step('split', { length: 31 }), low: 4, high: 7 },
    { what: '0.1 and 0.2 × 1: at least 1', one: step('split', { length: 1 }), low: 1, high: 1 },
    { what: '0.3 and 0.7 × 10: exact', one: step('clip', { length: 10 }), low: 3, high: 7 },
    { what: '0.3 and 0.7 × 10 × 1.1: 3.3 and 7.7', one: step('clip', { length: 10, resolution: 'hd' }), low: 4, high: 8 },
    { what: '0.3 and 0.7 × 100 × 1.1: exactly 33 and 77', one: step('clip', { length: 100, resolution: 'hd' }), low: 33, high: 77 },
    {
      what: '0.3 and 0.7 × 8 × 1.25 × 1.1: 3.3 and 7.7, once',
      one: step('clip', { length: 8, quality: 'fine', resolution: 'hd' }),
      low: 4,
      high: 8,
    },
    { what: '1.5 and 2.5 a run', one: step('image'), low: 2, high: 3 },
    { what: '1.5 and 2.5 × 0.5: not of the rounded 2 and 3', one: step('image', { quality: 'rough' }), low: 1, high: 2 },
    { what: 'a length of 0 uses nothing', one: step('split', { length: 0 }), low: 0, high: 0 },
    { what: 'an export uses nothing', one: step('export'), low: 0, high: 0 },
  ];

  test.each(runs)('$what', ({ one, low, high }) => {
    expect(perRun(one)).toEqual({ low, high });
  });

  test('a step uses the rounded run times its runs', () => {
    expect(estimate([step('split', { length: 31, runs: 10 })], card)).toMatchObject({ low: 40, high: 70 });
  });

  test('no run at all uses nothing', () => {
    expect(estimate([step('split', { length: 31, runs: 0 })], card)).toMatchObject({ low: 0, high: 0 });
  });
});

describe('choices', () => {
  test.each([
    { what: 'none given: those with factor 1', one: step('clip', { length: 10 }) },
    { what: 'those with factor 1', one: step('clip', { length: 10, quality: 'plain', resolution: 'sd' }) },
  ])('$what', ({ one }) => {
    expect(perRun(one)).toEqual({ low: 3, high: 7 });
  });

  test('a choice that the workflow does not vary with changes nothing, known or not', () => {
    expect(perRun(step('image', { resolution: 'hd' }))).toEqual({ low: 2, high: 3 });
    expect(perRun(step('split', { length: 30, quality: 'best', resolution: '8k' }))).toEqual({ low: 3, high: 6 });
  });

  test('the length of a workflow counted in runs changes nothing', () => {
    expect(perRun(step('image', { length: 99 }))).toEqual({ low: 2, high: 3 });
  });
});

describe("the reader's own figure replaces the rate card", () => {
  test('for each run of its step, whatever the length and the choices', () => {
    const own = step('clip', { creditsPerRun: 9, runs: 3, length: 500, quality: 'fine' });
    expect(estimate([own], card)).toMatchObject({ low: 27, high: 27, lines: [{ perRun: { low: 9, high: 9 } }] });
  });

  test('so no length is needed', () => {
    expect(perRun(step('clip', { creditsPerRun: 9 }))).toEqual({ low: 9, high: 9 });
  });

  test('0 is a figure', () => {
    expect(perRun(step('clip', { creditsPerRun: 0 }))).toEqual({ low: 0, high: 0 });
  });
});

test('the whole: a line for each step, in order, and their sums', () => {
  const steps = [step('clip', { length: 10, runs: 2 }), step('image', { creditsPerRun: 4 }), step('export', { runs: 5 })];
  expect(estimate(steps, card)).toEqual({
    lines: [
      {
        workflow: 'clip',
        runs: 2,
        perRun: { low: 3, high: 7 },
        low: 6,
        high: 14,
        because: ['estimate.illustrative-rates', 'estimate.round-up'],
      },
      { workflow: 'image', runs: 1, perRun: { low: 4, high: 4 }, low: 4, high: 4, because: ['estimate.own-figure'] },
      {
        workflow: 'export',
        runs: 5,
        perRun: { low: 0, high: 0 },
        low: 0,
        high: 0,
        because: ['estimate.illustrative-rates', 'estimate.round-up'],
      },
    ],
    low: 10,
    high: 18,
    because: ['estimate.illustrative-rates', 'estimate.round-up', 'estimate.own-figure'],
  });
});

test('no step is no estimate: nothing used, nothing to rest on', () => {
  expect(estimate([], card)).toEqual({ lines: [], low: 0, high: 0, because: [] });
});

test('published rates are cited as such', () => {
  expect(estimate([step('image')], { ...card, status: 'published' }).because).toEqual(['estimate.published-rates', 'estimate.round-up']);
});

describe('what is no input of an estimate, nor of its derivation', () => {
  const cases: { what: string; one: Step; fault: object }[] = [
    { what: 'a workflow that is not on the card', one: step('dance'), fault: { code: 'unknown-workflow', value: 'dance' } },
    { what: 'one such, with an own figure', one: step('', { creditsPerRun: 1 }), fault: { code: 'unknown-workflow', value: '' } },
    { what: 'a quality', one: step('image', { quality: 'best' }), fault: { code: 'unknown-quality', value: 'best' } },
    { what: 'a resolution', one: step('clip', { length: 1, resolution: '8k' }), fault: { code: 'unknown-resolution', value: '8k' } },
    { what: 'no length', one: step('clip'), fault: { code: 'length-needed', workflow: 'clip' } },
    { what: 'half a second', one: step('clip', { length: 0.5 }), fault: badCount(0.5) },
    { what: 'half a run', one: step('image', { runs: 0.5 }), fault: badCount(0.5) },
    { what: 'fewer runs than none', one: step('image', { runs: -1 }), fault: badCount(-1) },
    { what: 'half a credit', one: step('image', { creditsPerRun: 0.5 }), fault: badCredits(0.5) },
    {
      what: 'more than can be counted',
      one: step('image', { creditsPerRun: Number.MAX_SAFE_INTEGER, runs: 2 }),
      fault: badCredits(2 * Number.MAX_SAFE_INTEGER),
    },
  ];

  test.each(cases)('$what', ({ one, fault }) => {
    expect(faultOf(() => estimate([one], card))).toEqual(fault);
    expect(faultOf(() => explainEstimate([one], card))).toEqual(fault);
  });
});

test('of the catalog as it stands, every workflow can be estimated, from its usual length', () => {
  const { workflows } = realCatalog.rates;
  const { lines } = estimate(
    workflows.map(({ id, usualLength }) => step(id, { length: usualLength })),
    realCatalog.rates,
  );
  expect(lines.map(({ workflow }) => workflow)).toEqual(workflows.map(({ id }) => id));
});
