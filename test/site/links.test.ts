import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { broken, faultsIn } from './addresses.ts';
import { builtPages, isIndexed, SITES } from './pages.ts';

/** Parses an XML file of a build. It must be well-formed. */
function xml(directory: string, file: string) {
  const text = readFileSync(path.join(directory, file), 'utf8');
  expect(XMLValidator.validate(text)).toBe(true);
  return new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' }).parse(text);
}

describe.each(SITES)('the site $name', (build) => {
  const { directory, base, site } = build;
  const pages = builtPages(build);
  const fault = faultsIn(build);

  test('has pages', () => {
    expect(pages.map((page) => page.path)).toEqual(
      expect.arrayContaining([
        base,
        `${base}articles/credits-by-plan/`,
        `${base}answers/`,
        `${base}calculator/`,
        `${base}search/`,
        `${base}404.html`,
      ]),
    );
  });

  // The page for a frame has neither header nor footer.
  const isBare = (page: { path: string }) => page.path === `${base}embed/calculator/`;

  test.each(pages)('$file leads only to what is there', (page) => {
    const addresses = page.root
      .querySelectorAll('[href], [src], form[action]')
      .map((node) => node.getAttribute('href') ?? node.getAttribute('src') ?? node.getAttribute('action') ?? '');
    expect(addresses.length).toBeGreaterThan(isBare(page) ? 0 : 5);
    expect(broken(addresses, (address) => fault(address, page.path))).toEqual([]);
  });

  test.each(pages)('$file hands its scripts addresses under the base path', (page) => {
    const addresses = page.root
      .querySelectorAll('astro-island')
      .flatMap((island) => [island.getAttribute('component-url'), island.getAttribute('renderer-url')]);
    const search = page.root.querySelector('[data-search-base]')?.getAttribute('data-search-base');
    expect(search).toBe(isBare(page) ? undefined : base);
    expect(addresses.filter((address) => !address?.startsWith(base))).toEqual([]);
  });

  test.each(pages.filter((page) => page.root.querySelector('link[rel=canonical]')))('$file names itself as canonical', (page) => {
    expect(page.root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(site + page.path);
  });

  test('the sitemap lists every page that search engines should know, and robots.txt the sitemap', () => {
    const { sitemapindex } = xml(directory, 'sitemap-index.xml');
    expect(sitemapindex.sitemap).toEqual([{ loc: `${site}${base}sitemap-0.xml` }]);
    const { urlset } = xml(directory, 'sitemap-0.xml');
    const listed: string[] = urlset.url.map(({ loc }: { loc: string }) => loc);
    const indexed = pages.filter(isIndexed).map((page) => site + page.path);
    expect(listed.sort()).toEqual(indexed.sort());
    expect(readFileSync(path.join(directory, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${site}${base}sitemap-index.xml`);
  });
});
