import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/content/read-catalog.ts';

const content = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../../content', file), 'utf8');
const catalog = readCatalog({
  plans: content('catalog/plans.yaml'),
  rules: content('catalog/rules.yaml'),
  rates: content('catalog/rates.yaml'),
  recipes: content('catalog/recipes.yaml'),
});

// What Flikly confirmed, and in which month, written down a second time on purpose: a slip in the catalog must not pass as a fact. Who
// changes a figure changes its line here as well: no other test holds it.
const FACTS = {
  plans: [
    { id: 'free', name: 'Free', credits: 5, recurs: 'once', confirmed: '2026-05' },
    { id: 'creator', name: 'Creator', credits: 30, recurs: 'billing-period', confirmed: '2026-05' },
    { id: 'pro', name: 'Pro', credits: 100, recurs: 'billing-period', confirmed: '2026-05' },
    { id: 'team', name: 'Team', credits: 250, recurs: 'billing-period', confirmed: '2026-05' },
    { id: 'custom', name: 'Custom', credits: 'negotiated', recurs: 'negotiated', confirmed: '2026-05' },
  ],
  rules: [{ id: 'add-on.expiry-months', figures: { months: 12 }, confirmed: '2026-05' }],
  rates: { status: 'illustrative', confirmed: '2026-05' },
  starts: '2026-05',
} as const;

describe('the catalog holds what was confirmed, with its month', () => {
  test.each(FACTS.plans)('$name: $credits, $recurs, confirmed in $confirmed', (plan) => {
    expect(catalog.plan(plan.id)).toMatchObject(plan);
  });

  test('no plan is missing from these facts', () => {
    expect(catalog.plans.map(({ id }) => id)).toEqual(FACTS.plans.map(({ id }) => id));
  });

  test.each(FACTS.rules)('$id: $figures, confirmed in $confirmed', (rule) => {
    expect(catalog.rule(rule.id)).toMatchObject(rule);
  });

  test('no rule with a figure is missing from these facts', () => {
    expect(catalog.rules.filter(({ figures }) => figures !== undefined).map(({ id }) => id)).toEqual(FACTS.rules.map(({ id }) => id));
  });

  test(`the rate card is ${FACTS.rates.status}, confirmed in ${FACTS.rates.confirmed}`, () => {
    expect(catalog.rates).toMatchObject(FACTS.rates);
  });

  test(`it knows nothing of the time before ${FACTS.starts}`, () => {
    expect(catalog.starts).toBe(FACTS.starts);
  });
});

describe('whatever the figures are', () => {
  test('a first try fits in the credits of the smallest plan', () => {
    const clip = catalog.rates.workflows[0];
    const high = Math.ceil((clip?.credits.high ?? Number.NaN) * (clip?.usualLength ?? Number.NaN));
    expect(high).toBeLessThanOrEqual(Number(catalog.plans[0]?.credits));
  });

  test('what nobody published is never called published', () => {
    const published = catalog.rules.filter((rule) => rule.status === 'published').map((rule) => rule.id);
    expect(published.filter((id) => /^(spend|dates|period|schedule|balance)\./.test(id))).toEqual([]);
    expect(catalog.rule('estimate.illustrative-rates').status).toBe('illustrative');
  });
});

describe("the customers' questions, word for word, each in an answer that rests on its rule", () => {
  const answers = readdirSync(path.resolve(import.meta.dirname, '../../content/answers')).map((file) => content(`answers/${file}`));

  test.each([
    { question: 'Do credits roll over?', rule: 'included.no-rollover' },
    { question: 'Why did Free not refresh this month?', rule: 'included.free-one-time' },
    { question: 'Why did my credits reset?', rule: 'included.refresh' },
    { question: 'Why did a workflow use credits?', rule: 'credit.varies' },
    { question: 'Can I buy more credits?', rule: 'add-on.separate' },
    { question: 'Are credits the same as video minutes?', rule: 'credit.not-minutes' },
  ])('$question', ({ question, rule }) => {
    const text = answers.find((one) => one.includes(`\nquestion: ${question}\n`)) ?? expect.fail('no answer has this question');
    expect(text.match(/^rules: \[(.*)\]$/m)?.[1]?.split(', ')).toContain(rule);
  });
});
