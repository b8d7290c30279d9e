import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/calculator/address.ts';
import { answerAccount } from '../../src/calculator/answers/account.ts';
import { answerWorkflow } from '../../src/calculator/answers/workflow.ts';
import { calculatorCatalog } from '../../src/components/calculator-catalog.ts';
import { DIST } from '../build.ts';
import { builtPages } from './pages.ts';

const pages = builtPages(DIST);
const cases = pages.flatMap((page) =>
  page.root.querySelectorAll('.try a').map((link) => ({
    page: page.path,
    href: new URL(link.getAttribute('href') ?? '', 'http://site'),
    link,
  })),
);

describe('a way into the calculator', () => {
  test.each(cases)('of $page: $href.search', ({ href, link }) => {
    expect(href.pathname).toBe('/calculator/');
    const { inputs, dropped } = readAddress(href.search, calculatorCatalog);
    expect(dropped).toEqual([]);
    expect(answerAccount(inputs, calculatorCatalog).faults).toEqual({});
    expect(answerWorkflow(inputs, calculatorCatalog).faults).toEqual({});
    expect(link.text.trim()).not.toBe('');
    // The search index passes its words over.
    expect(link.closest('[data-pagefind-ignore]')).not.toBeNull();
  });

  test('stands at the end of each answer, and where an article opens it', () => {
    const answers = pages.filter((page) => /^\/answers\/.+/.test(page.path));
    expect(answers.length).toBeGreaterThan(0);
    for (const { root, path } of answers) expect(root.querySelectorAll('.answer > .try'), path).toHaveLength(1);
    expect(cases.filter(({ page }) => page === '/articles/credits-by-plan/')).toHaveLength(answers.length);
  });
});
