import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/calculator/address.ts';
import { accountResult } from '../../src/calculator/results/account.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import { workflowResult } from '../../src/calculator/results/work.ts';
import { calculatorCatalog } from '../../src/components/calculator-catalog.ts';
import { REAL } from '../sites/sites.ts';
import { builtPages } from './pages.ts';

const pages = builtPages(REAL);
const cases = pages.flatMap((page) =>
  page.root.querySelectorAll('.try a').map((link) => ({
    page: page.path,
    href: new URL(link.getAttribute('href') ?? '', 'http://site'),
    link,
  })),
);

/** The day for a case without one. Any day will do. */
const SOME_DAY = '2026-11-27';
const FILLED = ['start', 'today', 'used', 'end', 'pack', 'custom', 'need', 'each', 'step', 'videos', 'recordings'];

describe('a way into the calculator', () => {
  test.each(cases)('of $page: $href.search', ({ href, link }) => {
    expect(href.pathname).toBe('/calculator/');
    const { inputs, dropped, isExample } = readAddress(href.search, calculatorCatalog);
    expect(dropped).toEqual([]);
    expect(accountResult(inputs, calculatorCatalog).faults).toEqual({});
    expect(workflowResult(inputs, calculatorCatalog).faults).toEqual({});
    expect(link.text.trim()).not.toBe('');
    // The link is an example on a named plan, and says so if it fills in dates or figures.
    expect(isExample).toBe(true);
    expect(href.searchParams.get('plan')).not.toBe(null);
    expect(/^Example: [A-Z]/.test(link.text.trim())).toBe(FILLED.some((name) => href.searchParams.has(name)));
    // It opens on a verdict, a balance, or what the plan includes.
    const { verdict, account } = resultsOf({ ...inputs, today: inputs.today || SOME_DAY }, calculatorCatalog);
    expect(verdict ?? account?.balance ?? account?.plan).toBeDefined();
    if (href.searchParams.has('make')) expect(verdict).toBeDefined();
    if (href.searchParams.has('start')) expect(verdict ?? account?.balance).toBeDefined();
    // The search index ignores its words.
    expect(link.closest('[data-pagefind-ignore]')).not.toBeNull();
  });

  test('opens on each kind of verdict somewhere', () => {
    const answers = cases.map(({ href }) => {
      const { inputs } = readAddress(href.search, calculatorCatalog);
      return resultsOf({ ...inputs, today: inputs.today || SOME_DAY }, calculatorCatalog).verdict?.found?.answer;
    });
    expect(new Set(answers)).toEqual(new Set(['yes', 'maybe', 'probably-not', undefined]));
  });

  test('stands once, at the end, in each answer that has a case, and where an article opens it', () => {
    const answers = pages.filter((page) => /^\/answers\/.+/.test(page.path));
    const withCase = answers.filter(({ root }) => root.querySelector('.try'));
    expect(withCase.length).toBeGreaterThan(answers.length / 2);
    for (const { root, path } of withCase) {
      expect(root.querySelectorAll('.try'), path).toHaveLength(1);
      expect(root.querySelector('.answer > .try + .answer-foot'), path).not.toBeNull();
    }
    const article = pages.find(({ path }) => path === '/articles/credits-by-plan/');
    const opened = article?.root.querySelectorAll('.questions details') ?? [];
    expect(opened.length).toBeGreaterThan(5);
    for (const question of opened) expect(question.querySelectorAll('.try'), question.text).toHaveLength(1);
    expect(article?.root.querySelectorAll('.try')).toHaveLength(opened.length);
  });
});
