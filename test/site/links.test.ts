import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIST, SUBPATH, SUBPATH_DIST } from '../build.ts';
import { builtPages } from './pages.ts';

const builds = [
  { name: 'at the root', directory: DIST, base: '/', site: 'http://localhost:4321' },
  { name: 'under a sub-path', directory: SUBPATH_DIST, base: SUBPATH.BASE_PATH, site: SUBPATH.SITE_URL },
];

describe.each(builds)('the site $name', ({ directory, base, site }) => {
  const pages = builtPages(directory, base);
  const ids = new Map(pages.map((page) => [page.path, new Set(page.root.querySelectorAll('[id]').map((node) => node.id))]));

  /** What is wrong with an address of a page, or undefined. */
  const fault = (from: string, address: string): string | undefined => {
    const url = new URL(address, site + from);
    if (url.origin !== site) return undefined;
    if (!url.pathname.startsWith(base)) return 'leads out of the base path';
    const target = ids.get(url.pathname);
    if (!target) return existsSync(path.join(directory, url.pathname.slice(base.length))) ? undefined : 'leads nowhere';
    const id = decodeURIComponent(url.hash.slice(1));
    return id === '' || target.has(id) ? undefined : 'names an id that is not on the page';
  };

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

  // The page for a frame stands alone: it has neither header nor footer.
  const isBare = (page: { path: string }) => page.path === `${base}embed/calculator/`;

  test.each(pages)('$file leads only to what is there', (page) => {
    const addresses = page.root
      .querySelectorAll('[href], [src], form[action]')
      .map((node) => node.getAttribute('href') ?? node.getAttribute('src') ?? node.getAttribute('action') ?? '');
    expect(addresses.length).toBeGreaterThan(isBare(page) ? 0 : 5);
    const broken = addresses.flatMap((address) => {
      const wrong = fault(page.path, address);
      return wrong ? [`${address} ${wrong}`] : [];
    });
    expect(broken).toEqual([]);
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
    const sitemap = readFileSync(path.join(directory, 'sitemap-0.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]);
    const indexed = pages.filter((page) => !page.root.querySelector('meta[name=robots]')).map((page) => site + page.path);
    expect([...listed].sort()).toEqual([...indexed].sort());
    expect(readFileSync(path.join(directory, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${site}${base}sitemap-index.xml`);
  });
});
