import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formerRedirects } from '../../src/content/permalinks.ts';
import { redirectsFile } from '../../src/host/redirects-file.ts';
import { helpMapOf } from './machine-files.ts';
import { builtPages, builtRedirects, pageAt, SITES } from './pages.ts';

describe.each(SITES)('what leads on, $name', (build) => {
  const { directory, base, site } = build;
  const pages = builtPages(build);
  // Those of the product's keys are tested in product-links.test.ts.
  const redirects = builtRedirects(build).filter((page) => !page.path.startsWith(`${base}go/`));
  const answers = pages.map((page) => page.path.slice(base.length)).filter((page) => /^answers\/./.test(page));
  const short = (page: string) => page.replace(/^answers\//, 'a/');

  test('is the short form of every answer', () => {
    expect(answers.length).toBeGreaterThan(10);
    expect(redirects.map((page) => page.path)).toEqual(expect.arrayContaining(answers.map((page) => base + short(page))));
  });

  test.each(redirects)('$file leads to one page: at once, for search engines, and for readers', ({ path: from, to, root }) => {
    expect(from).not.toBe(to);
    expect(pageAt(pages, to).path).toBe(to);
    expect(root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(site + to);
    expect(root.querySelectorAll('main a').map((link) => link.getAttribute('href'))).toEqual([to]);
    expect(root.querySelector('main a')?.text).toBe(pageAt(pages, to).root.querySelector('h1')?.text);
    // The search must not find it in place of its target page.
    expect(root.querySelector('[data-pagefind-body]')).toBeNull();
  });

  test.each(answers)('the short form of %s leads there', (page) => {
    expect(redirects.find((one) => one.path === base + short(page))?.to).toBe(base + page);
  });

  test('stands in the file for hosts as well', () => {
    const { answers: records } = JSON.parse(readFileSync(path.join(directory, 'answers.json'), 'utf8'));
    const under = (address: string) => `/${address.slice((site + base).length)}`;
    const temporary = helpMapOf(build).links.map(({ url, target }) => ({ from: under(url), to: under(target) }));
    expect(temporary.length).toBeGreaterThan(2);
    expect(readFileSync(path.join(directory, '_redirects'), 'utf8')).toBe(
      redirectsFile({ permanent: formerRedirects(records), temporary }, base),
    );
  });
});
