import { describe, expect, test } from 'vitest';
import { faultsIn } from './addresses.ts';
import { helpMapOf } from './machine-files.ts';
import { builtRedirects, SITES } from './pages.ts';

describe.each(SITES)("the product's keys, $name", (build) => {
  const { base, site } = build;
  const { links } = helpMapOf(build);
  const pages = builtRedirects(build).filter(({ path }) => path.startsWith(`${base}go/`));

  test('each have a page, and no other page is there', () => {
    expect(links.length).toBeGreaterThan(2);
    expect(new Set(links.map(({ kind }) => kind))).toEqual(new Set(['answer', 'section', 'calculator']));
    expect(links.map(({ url }) => url).sort()).toEqual(pages.map(({ path }) => site + path).sort());
  });

  test.each(pages)('$file leads to what the map says: at once, for search engines, and for readers', ({ path, to, root }) => {
    const { target, title } = links.find(({ url }) => url === site + path) ?? expect.fail(`no key for ${path}`);
    expect(target).toBe(site + to);
    expect(faultsIn(build)(to)).toBeUndefined();
    expect(root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(target.replace(/[?#].*$/, ''));
    expect(root.querySelectorAll('main a').map((link) => [link.getAttribute('href')?.replaceAll('&amp;', '&'), link.text])).toEqual([
      [to.replaceAll('&amp;', '&'), title],
    ]);
    expect(root.querySelector('[data-pagefind-body]')).toBeNull();
  });

  test('that open a case say that it is an example', () => {
    const cases = links.filter(({ kind }) => kind === 'calculator').map(({ target }) => new URL(target).searchParams.get('example'));
    expect(new Set(cases)).toEqual(new Set(['yes']));
  });
});
