import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { linksOf, ofType, readMarkdown, wordsOf } from '../markdown.ts';
import { broken, faultsIn } from './addresses.ts';
import { readText } from './machine-files.ts';
import { builtPages, isIndexed, SITES } from './pages.ts';

describe.each(SITES)('pages as Markdown, $name', (build) => {
  const { directory, base, site } = build;
  const pages = builtPages(build);
  const read = pages.filter(isIndexed);
  const beside = (file: string) => file.replace(/[^/]*$/, 'index.md');
  const fault = faultsIn(build);

  test('stand beside every page that search engines should know, and beside no other', () => {
    expect(read.length).toBeGreaterThan(15);
    const files = globSync('**/*.md', { cwd: directory }).map((file) => file.split(path.sep).join('/'));
    expect(files.sort()).toEqual(read.map(({ file }) => beside(file)).sort());
  });

  test('are named by their pages, and by no other', () => {
    const named = pages.map(({ file, root }) => [
      file,
      root.querySelectorAll('link[rel=alternate][type="text/markdown"]').map((link) => link.getAttribute('href')),
    ]);
    expect(named).toEqual(pages.map((page) => [page.file, isIndexed(page) ? ['index.md'] : []]));
  });

  test('lead a program to the index of all pages, and show that to nobody else', () => {
    for (const { file, root } of read) {
      expect(root.querySelector('body > p[hidden] > a')?.getAttribute('href'), file).toBe(`${base}llms.txt`);
      expect(linksOf(readMarkdown(readText(build, beside(file))))[0]?.url, file).toBe(`${site}${base}llms.txt`);
    }
  });

  describe.each(read)('$file', ({ file, path: at, root }) => {
    const text = readText(build, beside(file));
    const tree = readMarkdown(text);

    test('has one heading of the first level, which is its title', () => {
      const [first] = tree.children ?? [];
      expect(ofType(tree, 'heading').filter(({ depth }) => depth === 1)).toEqual([first]);
      expect(wordsOf(tree.children?.[0] ?? tree)).toBe(root.querySelector('meta[property="og:title"]')?.getAttribute('content'));
    });

    test('leads only to what is there, by whole addresses, its own among them', () => {
      const links = linksOf(tree).map(({ url }) => url);
      expect(links.filter((link) => !/^https:\/\//.test(link) && !link.startsWith(site + base))).toEqual([]);
      expect(broken(links, fault)).toEqual([]);
      expect(links.at(-1)).toBe(site + at);
    });

    test('holds neither tags nor stand-ins, and no sentence without its space', () => {
      expect(ofType(tree, 'html').map(({ value }) => value)).toEqual([]);
      expect(text).not.toMatch(/undefined|NaN|\[object|[{}]/);
      expect(wordsOf(tree).match(/\S*[a-z\d][.?!][A-Z]\S*/g)).toBeNull();
      expect(text).toMatch(/[^\n]\n$/);
    });
  });

  test('an article as Markdown has its sections in their order', () => {
    const article = read.find((page) => page.path === `${base}articles/credits-by-plan/`) ?? expect.fail('no article');
    const sections = ofType(readMarkdown(readText(build, beside(article.file))), 'heading').filter(({ depth }) => depth === 2);
    const titles = article.root.querySelectorAll('article h2').map((heading) => heading.text.replace('#', '').trim());
    expect(sections.map(wordsOf)).toEqual(titles);
  });

  test('a page for people alone has none', () => {
    for (const page of ['search', 'embed/calculator']) expect(existsSync(path.join(directory, page, 'index.md'))).toBe(false);
  });
});
