import { describe, expect, test } from 'vitest';
import { productLinksSchema, unknownTarget } from '../../src/content/product-links.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { messageOf } from './texts.ts';

const FILE = 'content/product-links.yaml';
const read = (text: string) => readYaml(FILE, text, productLinksSchema);

describe("the product's keys", () => {
  test('lead to an answer, to a section or to a case', () => {
    expect(
      read('a.b: { answer: one }\na.c-d: { section: x#y }\ne.f: { calculator: { plan: pro, pack: [50.2026-06-10], used: 5 } }'),
    ).toEqual([
      { key: 'a.b', answer: 'one' },
      { key: 'a.c-d', section: 'x#y' },
      { key: 'e.f', calculator: { plan: 'pro', pack: ['50.2026-06-10'], used: 5 } },
    ]);
  });

  test.each(['billing', 'Billing.low', 'billing.', 'a..b', 'a/b.c', '"a b.c"', '1.2'])('%s is no key', (key) => {
    expect(messageOf(() => read(`${key}: { answer: one }`))).toContain('expected  lower-case words with dots between them');
  });

  test.each(['{}', '{ answer: one, section: a#b }'])('%s is not one target', (target) => {
    expect(messageOf(() => read(`a.b: ${target}`))).toBe(`
${FILE}, line 1: a.b
  found     ${target === '{}' ? '{  }' : '{ answer, section }'}
  expected  one target: answer, section or calculator`);
  });

  test('a misspelt kind of target gets the one that was meant', () => {
    expect(messageOf(() => read('a.b: { answr: one }'))).toContain('write     answer: one');
  });
});

test('a target that is not there says what there is, and what was meant', () => {
  expect(unknownTarget('billing.refresh', 'answer', 'when-do-credit-refresh', ['when-do-credits-refresh', 'other'])).toMatchObject({
    file: FILE,
    key: 'billing.refresh: answer',
    found: 'when-do-credit-refresh',
    expected: 'the id of an answer: when-do-credits-refresh, other',
    write: 'answer: when-do-credits-refresh',
  });
});
