import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, DIST } from '../build.ts';
import { PRO_CHANGED } from '../changed-copy.ts';
import { changed } from './changed.ts';
import { builtPages, readableText } from './pages.ts';

describe('when something changes, and what it was is kept with its last day', () => {
  let pages: ReturnType<typeof builtPages>;
  let file: { plans: { id: string; earlier?: unknown }[]; rates: { workflows: { id: string; earlier?: unknown }[] } };
  let schema: object;
  const root = (address: string) => pages.find((page) => page.path === address)?.root ?? expect.fail(`${address} is missing`);

  beforeAll(async () => {
    const copy = changed({
      ...PRO_CHANGED,
      'content/catalog/rules.yaml': (rules) =>
        rules.replace(
          '    figures: { months: 12 }\n',
          '    figures: { months: 12 }\n    confirmed: 2026-06\n    earlier: [{ until: 2026-08-31, figures: { months: 6 } }]\n',
        ),
      'content/catalog/rates.yaml': (rates) =>
        rates
          .replace('name: Split\n', 'name: Split\n    earlier: [{ until: 2026-07-31, credits: { low: 0.2, high: 0.3 } }]\n')
          .replace('name: 720p\n', 'name: 720p\n    confirmed: 2026-04\n'),
    });
    const directory = path.join(copy, 'dist');
    await buildSite(directory, {}, copy);
    pages = builtPages(directory);
    file = JSON.parse(readFileSync(path.join(directory, 'catalog.json'), 'utf8'));
    schema = JSON.parse(readFileSync(path.join(directory, 'catalog.v1.schema.json'), 'utf8'));
  });

  test('the plan table, the picture and the calculator show what holds now; below the table stands what held before', () => {
    const article = root('/articles/credits-by-plan/');
    expect(article.querySelector('article > .plans')?.text).toContain('120');
    expect(article.querySelector('.plan-row')?.text).toContain('120');
    expect(article.querySelectorAll('article > .plans ~ ul.soft li').map((line) => line.text)).toEqual([
      'Pro, until 30 September 2026: 100 credits.',
    ]);
  });

  test('the calculator is handed both, and the months of a pack', () => {
    const props = root('/calculator/').querySelector('astro-island')?.getAttribute('props');
    expect(props).toContain('"until":[0,"2026-09-30"]');
    expect(props).toContain('"earlierMonths":[1,[[0,{"until":[0,"2026-08-31"],"was":[0,{"addOnMonths":[0,6]}]}]]]');
  });

  test('an answer shows what a rule that it rests on was before, with its figures', () => {
    const rests = readableText(root('/answers/can-i-buy-more-credits/').querySelector('.rests') ?? expect.fail('no rules'));
    expect(rests).toContain(
      'Add-on credits expire 12 months from purchase, unless the subscription ends earlier. Confirmed in June 2026. ' +
        'Until 31 August 2026: “Add-on credits expire 6 months from purchase, unless the subscription ends earlier”.',
    );
  });

  test('the rate card shows what a rate was before, and the month of what was confirmed longest ago', () => {
    const text = readableText(root('/articles/how-the-calculator-counts/'));
    expect(text).toContain('Confirmed in April 2026. Split, until 31 July 2026: 0.2–0.3 credits a minute of source.');
  });

  test('programs are told, too, by the schema of the file', () => {
    expect(file.plans.find(({ id }) => id === 'pro')?.earlier).toEqual([
      { until: '2026-09-30', was: { id: 'pro', name: 'Pro', credits: 100, recurs: 'billing-period', rule: 'included.by-plan' } },
    ]);
    expect(file.rates.workflows.find(({ id }) => id === 'split')?.earlier).toHaveLength(1);
    const ajv = new Ajv2020();
    addFormats(ajv);
    const validate = ajv.compile(schema);
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe('where nothing has changed', () => {
  const pages = builtPages(DIST);

  test('no page speaks of what was before, and each figure has its month', () => {
    expect(pages.filter((page) => /\buntil \d+ \w+ 20\d\d:/i.test(readableText(page.root))).map((page) => page.path)).toEqual([]);
    const text = (address: string) => readableText(pages.find((page) => page.path === address)?.root ?? expect.fail(address));
    expect(text('/articles/credits-by-plan/')).toContain('Custom Negotiated Negotiated Confirmed in May 2026.');
    expect(text('/articles/how-the-calculator-counts/').match(/Confirmed in May 2026\./g)).toHaveLength(2);
  });

  test('the calculator is handed the first month of the catalog, and nothing of a history', () => {
    const props = pages
      .find((page) => page.path === '/calculator/')
      ?.root.querySelector('astro-island')
      ?.getAttribute('props');
    expect(props).toContain('"starts":[0,"2026-05"]');
    expect(props).not.toMatch(/"earlier|"until/);
  });
});
