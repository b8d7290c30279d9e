import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/library/read-catalog.ts';

const content = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../../content', file), 'utf8');
const catalog = readCatalog({
  plans: content('catalog/plans.yaml'),
  rules: content('catalog/rules.yaml'),
  rates: content('catalog/rates.yaml'),
});

// What Flikly confirmed in May 2026, written down a second time on purpose: a slip in the catalog must not pass as a fact.
describe('the catalog holds what was confirmed', () => {
  test.each([
    { id: 'free', name: 'Free', credits: 5, recurs: 'once' },
    { id: 'creator', name: 'Creator', credits: 30, recurs: 'billing-period' },
    { id: 'pro', name: 'Pro', credits: 100, recurs: 'billing-period' },
    { id: 'team', name: 'Team', credits: 250, recurs: 'billing-period' },
    { id: 'custom', name: 'Custom', credits: 'negotiated', recurs: 'negotiated' },
  ])('$name: $credits, $recurs', (plan) => {
    expect(catalog.plan(plan.id)).toMatchObject({ ...plan, confirmed: '2026-05' });
  });

  test('it knows nothing of the time before May 2026', () => {
    expect(catalog.starts).toBe('2026-05');
  });

  test('add-on credits last 12 months', () => {
    expect(catalog.rule('add-on.expiry-months').figures).toEqual({ months: 12 });
  });

  test('no rate is published: the card is illustrative, and every rule about it says so', () => {
    expect(catalog.rates.status).toBe('illustrative');
    expect(catalog.rule('estimate.illustrative-rates').status).toBe('illustrative');
  });

  test('a first try fits in the credits of Free, and a small month in those of Creator', () => {
    const clip = catalog.rates.workflows.find((workflow) => workflow.id === 'text-to-video');
    const high = Math.ceil((clip?.credits.high ?? Number.NaN) * (clip?.usualLength ?? Number.NaN));
    expect(high).toBeLessThanOrEqual(5);
    expect(Math.floor(30 / high)).toBeGreaterThanOrEqual(6);
  });

  test('what nobody published is never called published', () => {
    const published = catalog.rules.filter((rule) => rule.status === 'published').map((rule) => rule.id);
    expect(published.filter((id) => /^(spend|dates|period|schedule|balance)\./.test(id))).toEqual([]);
  });
});

describe("the customers' questions, word for word", () => {
  test.each([
    ['do-credits-roll-over', 'Do credits roll over?', 'included.no-rollover'],
    ['why-did-free-not-refresh', 'Why did Free not refresh this month?', 'included.free-one-time'],
    ['why-did-my-credits-reset', 'Why did my credits reset?', 'included.refresh'],
    ['why-did-a-workflow-use-credits', 'Why did a workflow use credits?', 'credit.varies'],
    ['can-i-buy-more-credits', 'Can I buy more credits?', 'add-on.separate'],
    ['are-credits-video-minutes', 'Are credits the same as video minutes?', 'credit.not-minutes'],
  ])('%s', (id, question, rule) => {
    expect(existsSync(path.resolve(import.meta.dirname, `../../content/answers/${id}.mdx`))).toBe(true);
    const text = content(`answers/${id}.mdx`);
    expect(text).toContain(`question: ${question}\n`);
    expect(text.match(/^rules: \[(.*)\]$/m)?.[1]?.split(', ')).toContain(rule);
  });
});
