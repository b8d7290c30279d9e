import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/content/read-catalog.ts';
import { REAL } from '../sites/sites.ts';
import { builtPages, readableText } from './pages.ts';

const pages = builtPages(REAL);
const read = (name: string) => readFileSync(path.resolve(import.meta.dirname, `../../content/catalog/${name}.yaml`), 'utf8');
const catalog = readCatalog({ plans: read('plans'), rules: read('rules'), rates: read('rates'), recipes: read('recipes') });
const article = pages.find((page) => page.path === '/articles/credits-by-plan/');
if (!article) throw new Error('The credits article was not built.');

describe('the credits article', () => {
  const sections = article.root.querySelectorAll('article h2').map((heading) => heading.id);

  test('lists each section in its table of contents, in its order', () => {
    expect(sections.length).toBeGreaterThan(5);
    expect(article.root.querySelectorAll('.toc a').map((link) => link.getAttribute('href'))).toEqual(sections.map((id) => `#${id}`));
  });

  // Five minutes is fixed on purpose: an addition to the article must replace something.
  test('says how long it takes to read, and when it was last updated', () => {
    expect(readableText(article.root)).toMatch(/\b5 minutes to read · Last updated [A-Z][a-z]+ 20\d\d\b/);
  });

  test('shows the catalog in its plan table', () => {
    const rows = article.root
      .querySelectorAll('article > .plans tbody tr')
      .map((row) => row.querySelectorAll('th, td').map((cell) => cell.text.trim()));
    expect(rows.map(([name, credits]) => [name, credits])).toEqual(
      catalog.plans.map((plan) => [plan.name, plan.credits === 'negotiated' ? 'Negotiated' : String(plan.credits)]),
    );
  });

  test('shows six kinds of work, seven tips, and the two kinds of credits side by side', () => {
    expect(article.root.querySelector('.heading:has(#what-can-use-credits) ~ .grid')?.querySelectorAll('.card')).toHaveLength(6);
    expect(article.root.querySelectorAll('.steps li')).toHaveLength(7);
    expect(article.root.querySelectorAll('.side h3').map((heading) => heading.text)).toEqual(['Included credits', 'Add-on credits']);
  });

  test('draws the path of a piece of content and every plan in its picture', () => {
    expect(article.root.querySelectorAll('.path li').map((step) => step.text.trim())).toEqual([
      'Generate',
      'Split',
      'Caption',
      'Export',
      'Publish',
    ]);
    expect(article.root.querySelectorAll('.plan-row li span').map((plan) => plan.text)).toEqual(catalog.plans.map((plan) => plan.name));
  });

  test('holds the plan table and a sentence for where scripts do not run, once', () => {
    expect(article.root.querySelector('calc-stand-in')?.text).toContain('The calculator needs JavaScript');
    expect(article.root.querySelectorAll('.calc-frame .plans tbody tr')).toHaveLength(catalog.plans.length);
  });
});

describe('every rule', () => {
  test.each(catalog.rules.filter((rule) => rule.id !== 'estimate.published-rates'))(
    '$id is stated once, in a place of its own',
    ({ id, article: home }) => {
      const page = pages.find((entry) => entry.path === `/articles/${home}/`);
      const places = page?.root.querySelectorAll('[data-rule]').filter((node) => node.id === id) ?? [];
      expect(places).toHaveLength(1);
      // A paragraph of only such sentences would lose its own element, and the space between them.
      expect(['P', 'LI', 'TBODY', 'DIV']).toContain(places[0]?.parentNode?.tagName);
      expect(places[0]?.parentNode?.classList.contains('prose')).toBe(false);
    },
  );
});
