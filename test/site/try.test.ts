import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/calculator/address.ts';
import { answerAccount } from '../../src/calculator/answers/account.ts';
import { answerWorkflow } from '../../src/calculator/answers/workflow.ts';
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

  test('stands once, at the end, in each answer that has a case, and where an article opens it', () => {
    const answers = pages.filter((page) => /^\/answers\/.+/.test(page.path));
    const withCase = answers.filter(({ root }) => root.querySelector('.try'));
    expect(withCase.length).toBeGreaterThan(answers.length / 2);
    for (const { root, path } of withCase) {
      expect(root.querySelectorAll('.try'), path).toHaveLength(1);
      expect(root.querySelector('.answer > .try + template + .answer-foot'), path).not.toBeNull();
    }
    const article = pages.find(({ path }) => path === '/articles/credits-by-plan/');
    const opened = article?.root.querySelectorAll('.questions details') ?? [];
    expect(opened.length).toBeGreaterThan(5);
    for (const question of opened) expect(question.querySelectorAll('.try'), question.text).toHaveLength(1);
    expect(article?.root.querySelectorAll('.try')).toHaveLength(opened.length);
  });
});
