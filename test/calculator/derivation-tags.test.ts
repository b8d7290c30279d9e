import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalculatorCatalog, placeOf } from '../../src/calculator/catalog.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { tagOf } from '../../src/calculator/messages/derivation.ts';
import { partsOf } from '../../src/calculator/parts.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import { derivationsOf } from '../../src/calculator/results/derivations.ts';
import type { DerivationLine } from '../../src/rules/index.ts';
import { accountInputs } from './any-inputs.ts';
import { form, packRow, ruled, stepRow } from './fixtures.ts';
import { shownOf } from './shown.ts';

const derived = (rest: Partial<Inputs>, catalog: CalculatorCatalog = ruled) => derivationsOf(resultsOf(form(rest), catalog), catalog);
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
      tags: ['product: Illustrative', 'rounded: Assumption', 'runs: Illustrative', 'cost: Illustrative', ...onPlans('Illustrative')],
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
    expect(cost.map((line) => tagOf(line, published).words)).toEqual(['Rule', 'Assumption', 'Assumption', 'Assumption']);
  });
});

test('what a reader entered is theirs, line by line', () => {
  const dated = { start: '2026-01-31', today: '2026-03-01', end: '2026-07-01' };
  const { balance } = derived({ ...dated, plan: 'agreed', custom: '30', used: '4', packs: [packRow('5', '2026-02-01')] });
  const yours = balance.filter((line) => tagOf(line, ruled).kind === 'yours').map(({ step }) => step);
  expect(yours).toEqual(['granted', 'anchor', 'as-of', 'subscription-end', 'pack', 'used']);
});

describe('a figure that is worked out is no surer than what it is made of', () => {
  const start = { start: '2026-01-31', today: '2026-03-01' };
  const packs = [packRow('5', '2026-02-10')];
  const own = [stepRow('clip', { own: '4' })];

  test.each<{ what: string; rest: Partial<Inputs>; step: DerivationLine['step']; tag: string; rule: string }>([
    { what: 'a whole plan is published', rest: start, step: 'total', tag: 'Rule', rule: 'credit.remaining' },
    { what: 'less what was used', rest: { ...start, used: '3' }, step: 'total', tag: 'Your figure', rule: 'figures.yours' },
    { what: 'with a pack', rest: { ...start, packs }, step: 'total', tag: 'Your figure', rule: 'add-on.separate' },
    { what: 'packs alone', rest: { ...start, packs }, step: 'add-on-left', tag: 'Your figure', rule: 'add-on.separate' },
    {
      what: 'what was used of two kinds of credits, by kind',
      rest: { ...start, packs, used: '3' },
      step: 'total',
      tag: 'Assumption',
      rule: 'spend.soonest-expiry-first',
    },
    {
      what: 'what is left of packs',
      rest: { ...start, packs, used: '3' },
      step: 'add-on-left',
      tag: 'Assumption',
      rule: 'spend.soonest-expiry-first',
    },
    {
      what: 'a pack that is over counts nothing',
      rest: { ...start, packs: [packRow('5', '2025-08-01')] },
      step: 'add-on-left',
      tag: 'Assumption',
      rule: 'add-on.expiry-day',
    },
    {
      what: 'an agreement, as far as it is entered',
      rest: { plan: 'agreed', custom: '30', ...start },
      step: 'total',
      tag: 'Assumption',
      rule: 'included.custom-per-period',
    },
    { what: 'the credits at hand', rest: { ...start, used: '3', steps: own }, step: 'at-hand', tag: 'Your figure', rule: 'figures.yours' },
    {
      what: 'those of two kinds',
      rest: { ...start, packs, used: '3', steps: own },
      step: 'at-hand',
      tag: 'Assumption',
      rule: 'balance.used-as-of-today',
    },
    {
      what: 'before the start is known',
      rest: { today: '2026-03-01', packs, steps: own },
      step: 'at-hand',
      tag: 'Your figure',
      rule: 'add-on.separate',
    },
    {
      what: 'an answer by an own figure and by what is assumed to be left',
      rest: { ...start, packs, used: '3', steps: own },
      step: 'answer',
      tag: 'Assumption',
      rule: 'balance.used-as-of-today',
    },
    {
      what: 'how far what is left goes',
      rest: { ...start, packs, used: '3', steps: own },
      step: 'fits-now',
      tag: 'Assumption',
      rule: 'balance.used-as-of-today',
    },
    {
      what: 'other plans with the same account',
      rest: { ...start, steps: own },
      step: 'fits-plan',
      tag: 'Assumption',
      rule: 'what-if.same-account',
    },
    {
      what: 'what the year opens with',
      rest: { ...start, used: '3' },
      step: 'projection-opening',
      tag: 'Your figure',
      rule: 'figures.yours',
    },
    {
      what: 'the year of an own figure',
      rest: { ...start, steps: own },
      step: 'projection-period',
      tag: 'Assumption',
      rule: 'year.workflow-each-period',
    },
    {
      what: 'that the year is covered',
      rest: { ...start, steps: own },
      step: 'projection-covered',
      tag: 'Assumption',
      rule: 'year.workflow-each-period',
    },
    { what: 'what a plan lacks of a need', rest: { need: '25' }, step: 'brings', tag: 'Your figure', rule: 'included.by-plan' },
  ])('$what ($step): $tag', ({ rest, step, tag, rule }) => {
    const lines = Object.values(derived(rest)).flat();
    const line = lines.findLast((entry) => entry.step === step) as DerivationLine;
    const found = tagOf(line, ruled);
    expect({ tag: found.words, rule: found.rule?.id }).toEqual({ tag, rule });
  });

  test('once a rule is published, what rests on it is no assumption any more', () => {
    const rules = ruled.rules.map((rule) => ({ ...rule, status: rule.status === 'assumption' ? ('published' as const) : rule.status }));
    const { balance } = derived({ ...start, packs, used: '3' });
    expect(tagOf(balance.at(-1) as DerivationLine, { ...ruled, rules }).words).toBe('Your figure');
  });

  const SURENESS = ['Rule', 'Your figure', 'Assumption', 'Illustrative'];
  /** The lines whose figures a line adds up, takes away or compares. */
  const MADE_OF: Partial<Record<DerivationLine['step'], DerivationLine['step'][]>> = {
    'add-on-left': ['pack', 'pack-not-usable'],
    total: ['granted', 'granted-each-period', 'taken', 'add-on-left'],
    runs: ['own-figure', 'product', 'rounded'],
    cost: ['runs'],
    'enough-for': ['at-hand', 'takes'],
    answer: ['at-hand', 'takes'],
    'fits-plan': ['one-go', 'same-account', 'each-period'],
    brings: ['needed'],
    'projection-period': ['projection-opening', 'projection-workflow', 'projection-order'],
    'projection-short': ['projection-period'],
    'projection-covered': ['projection-period'],
  };
  /** What is granted once is told, and not compared with a need. */
  const isTold = (line: DerivationLine) => line.step === 'brings' && line.recurs === 'once';
  const indexOf = (line: DerivationLine) => ('index' in line ? line.index : undefined);

  test('of any form', () => {
    const steps = fc.constantFrom([], own, [stepRow('clip')], [stepRow('export', { own: '3' }), stepRow('clip', { key: 1 })]);
    const status = fc.constantFrom('illustrative' as const, 'published' as const);
    fc.assert(
      fc.property(accountInputs, steps, status, (inputs, planned, of) => {
        const asked = planned.length > 0 ? { ...inputs, steps: planned, make: 'own' } : inputs;
        const shown = shownOf(asked, { ...ruled, rates: { ...ruled.rates, status: of } });
        const sureness = (line: DerivationLine) => SURENESS.indexOf(tagOf(line, shown.catalog).words);
        for (const { lines } of partsOf(shown)) {
          const tooSure = lines.flatMap((line, k) => {
            const isPart = (other: DerivationLine) =>
              !isTold(line) && MADE_OF[line.step]?.includes(other.step) && (line.step !== 'runs' || indexOf(line) === indexOf(other));
            const parts = lines.slice(0, k).filter(isPart);
            return parts.filter((part) => sureness(part) > sureness(line)).map((part) => `${line.step} of ${part.step}`);
          });
          expect(tooSure).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
