import { describe, expect, test } from 'vitest';
import { type BuiltPage, builtPages, builtRedirects, isIndexed, pageAt, SITES } from './pages.ts';

/** The tags of a page that link previews use. */
function tagsOf({ root }: BuiltPage): Record<string, string> {
  const tags = root
    .querySelectorAll('meta')
    .map((meta) => [meta.getAttribute('property') ?? meta.getAttribute('name') ?? '', meta.getAttribute('content') ?? ''] as const);
  const own = tags.filter(([name]) => /^(og:|twitter:|description$)/.test(name));
  expect(new Set(own.map(([name]) => name)).size, 'each tag once').toBe(own.length);
  return Object.fromEntries(own);
}

const canonicalOf = ({ root }: BuiltPage) => root.querySelectorAll('link[rel=canonical]').map((link) => link.getAttribute('href'));
const NAMES = [
  'description',
  'og:description',
  'og:image',
  'og:image:alt',
  'og:image:height',
  'og:image:width',
  'og:site_name',
  'og:title',
  'og:type',
  'og:url',
  'twitter:card',
  'twitter:description',
  'twitter:image',
  'twitter:title',
];

describe.each(SITES)('a link to the site unfurls, $name', (built) => {
  const { base, site } = built;
  const pages = builtPages(built);
  const indexed = pages.filter(isIndexed);

  test.each(indexed)('$file has a title, a description and an image, all by whole addresses', (page) => {
    const tags = tagsOf(page);
    expect(Object.keys(tags).sort()).toEqual(NAMES);
    expect(Object.entries(tags).filter(([, content]) => content.trim() === '' || /undefined|\[object/.test(content))).toEqual([]);
    expect(tags['og:url']).toBe(site + page.path);
    expect(canonicalOf(page)).toEqual([tags['og:url']]);
    expect(tags['og:image']?.startsWith(`${site}${base}unfurl/`)).toBe(true);
    expect(tags['og:image']).toMatch(/\.png$/);
    expect([tags['og:image:width'], tags['og:image:height']]).toEqual(['1200', '630']);
    expect(tags['twitter:card']).toBe('summary_large_image');
  });

  test.each(indexed)('$file says the same to all', (page) => {
    const tags = tagsOf(page);
    expect([tags['og:description'], tags['twitter:description']]).toEqual([tags.description, tags.description]);
    expect([tags['twitter:title'], tags['og:image:alt']]).toEqual([tags['og:title'], tags['og:title']]);
    expect(tags['twitter:image']).toBe(tags['og:image']);
    expect(page.root.querySelector('title')?.text.startsWith(tags['og:title'] ?? '?')).toBe(true);
  });

  test('each has an image and a description of its own, but for the fixed pages', () => {
    const entries = indexed.filter((page) => /(answers|articles)\/./.test(page.path));
    const images = entries.map((page) => tagsOf(page)['og:image']);
    expect(new Set(images).size).toBe(entries.length);
    expect(new Set(entries.map((page) => tagsOf(page).description)).size).toBe(entries.length);
    expect(images).toEqual(entries.map((page) => `${site}${base}unfurl/${page.path.slice(base.length).replace(/\/$/, '')}.png`));
  });

  test.each(builtRedirects(built))('$file unfurls as the page that it leads to', (page) => {
    // A section or a case unfurls as its page.
    const path = page.to.replace(/[?#].*$/, '');
    expect(tagsOf(page)).toEqual(tagsOf(pageAt(pages, path)));
    expect(canonicalOf(page)).toEqual([site + path]);
    expect(page.root.querySelector('title')?.text).toBe(pageAt(pages, path).root.querySelector('title')?.text);
  });

  test('a page that search engines should pass over has no canonical address, nor one for previews', () => {
    const others = pages.filter((page) => !isIndexed(page));
    expect(others.flatMap(canonicalOf)).toEqual([]);
    expect(others.flatMap((page) => tagsOf(page)['og:url'] ?? [])).toEqual([]);
  });
});
