import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { linksOf, ofType, readMarkdown, wordsOf } from '../markdown.ts';
import { broken, faultsIn } from './addresses.ts';
import { answersOf, catalogOf } from './machine-files.ts';
import { builtPages, builtRedirects, pageAt, readableText, SITES } from './pages.ts';

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** Plain text without the address after each link. */
const withoutAddresses = (text: string) => text.replace(/ \((https?:\/\/|mailto:)[^\s)]*\)/g, '');
// HTML has no space between text blocks.
const wordsOfHtml = (html: string) => words(parse(html.replaceAll('<', ' <')).text);

describe.each(SITES)('answers.json, $name', (build) => {
  const { content, base, site } = build;
  const pages = builtPages(build);
  const redirects = builtRedirects(build);
  const fault = faultsIn(build);
  const catalog = catalogOf(build);
  const { answers } = answersOf(build);
  const topics = Object.keys(parseYaml(readFileSync(path.join(content, 'topics.yaml'), 'utf8')));

  test('has every answer that has a page, and no other', () => {
    const ids = pages.flatMap((page) => new RegExp(`^${base}answers/([^/]+)/$`).exec(page.path)?.[1] ?? []);
    expect(answers.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(answers.length).toBeGreaterThan(10);
  });

  describe.each(answers)('$id', ({ id, question, summary, text, markdown, html, url, shortUrl, topic, published, rules }) => {
    const tree = readMarkdown(markdown);

    test('says the same in each form, and on its page', () => {
      const said = wordsOfHtml(html);
      expect(said.length).toBeGreaterThan(5);
      expect(words(wordsOf(tree))).toEqual(said);
      expect(words(withoutAddresses(text))).toEqual(said);
      expect(words(readableText(pageAt(pages, new URL(url).pathname).root)).join(' ')).toContain(said.slice(0, 8).join(' '));
    });

    test('holds no tag in its text, and no stand-in anywhere', () => {
      const all = [question, summary, text, markdown, html].join('\n');
      expect(all).not.toMatch(/[{}]|undefined|NaN|\[object|lorem|TODO/);
      expect(text).not.toMatch(/<\/?[a-z]|&[a-z]+;|\*\*|\]\(/);
      expect(ofType(tree, 'html')).toEqual([]);
      expect(html).not.toMatch(/<(script|style|svg|button|form|astro-island|template|span)\b| (class|style|id|on\w+|data-[\w-]+)=/);
    });

    test('has the same links in each form, absolute, and each leads somewhere', () => {
      const links = parse(html)
        .querySelectorAll('a')
        .map((link) => link.getAttribute('href') ?? '');
      expect(linksOf(tree).map((link) => link.url)).toEqual(links);
      expect([...text.matchAll(/ \((https?:\/\/[^\s)]*)\)/g)].map(([, address]) => address)).toEqual(links);
      expect(links.filter((link) => !/^https:\/\//.test(link) && !link.startsWith(site + base))).toEqual([]);
      expect(broken(links, fault)).toEqual([]);
    });

    test('stands at its address, and its short one leads there', () => {
      expect(url).toBe(`${site}${base}answers/${id}/`);
      expect(shortUrl).toBe(`${site}${base}a/${id}/`);
      expect(pageAt(pages, new URL(url).pathname).root.querySelector('h1')?.text).toBe(question);
      expect(site + (redirects.find((page) => site + page.path === shortUrl)?.to ?? '')).toBe(url);
    });

    test('rests on rules of the catalog, unless it says that what is asked is not published', () => {
      expect(rules.filter((rule) => !catalog.rules.some((one) => one.id === rule))).toEqual([]);
      expect(rules.length > 0 || !published).toBe(true);
      expect(topics).toContain(topic);
    });
  });

  test("the plans' figures are the catalog's, in each form", () => {
    const answer = answers.find(({ id }) => id === 'which-plans-include-how-many-credits') ?? expect.fail('no answer');
    const rows = catalog.plans.map(({ name, credits }) => [name, credits === 'negotiated' ? 'Negotiated' : String(credits)]);
    const bodyOf = (cells: string[][]) => cells.slice(1).map((row) => row.slice(0, 2));
    const html = parse(answer.html).querySelectorAll('tr');
    expect(bodyOf(html.map((row) => row.querySelectorAll('th, td').map((cell) => cell.text)))).toEqual(rows);
    const markdown = ofType(readMarkdown(answer.markdown), 'tableRow');
    expect(bodyOf(markdown.map((row) => ofType(row, 'tableCell').map(wordsOf)))).toEqual(rows);
    for (const [name, credits] of rows) expect(answer.text).toMatch(new RegExp(`^${name} +${credits} `, 'm'));
  });

  test('some answers say that what is asked is not published, and their pages say so too', () => {
    const marked = pages
      .filter(({ root }) => root.querySelector('.answer-foot .tag')?.text === 'Not published')
      .map(({ path }) => site + path);
    expect(marked.sort()).toEqual(answers.flatMap(({ url, published }) => (published ? [] : [url])).sort());
    expect(marked.length).toBeGreaterThan(2);
  });
});

describe.each(SITES)('catalog.json, $name', (build) => {
  const { plans, rules, rates } = catalogOf(build);

  test('each rule leads to the place that states it', () => {
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter(({ url }) => !url.startsWith(build.site + build.base))).toEqual([]);
    expect(
      broken(
        rules.map(({ url }) => url),
        faultsIn(build),
      ),
    ).toEqual([]);
    expect(rules.filter(({ says }) => /[{}]/.test(says))).toEqual([]);
  });

  test('has, of the two rules about the rate card, the one that holds', () => {
    expect(rules.map(({ id }) => id).filter((id) => id.endsWith('-rates'))).toEqual([`estimate.${rates.status}-rates`]);
  });

  test('each plan rests on one of its rules', () => {
    expect(plans.filter(({ rule }) => !rules.some(({ id }) => id === rule))).toEqual([]);
  });

  test('an assumption has its reason, and nothing else has', () => {
    for (const { id, status, reason } of rules) expect(typeof reason, id).toBe(status === 'assumption' ? 'string' : 'undefined');
  });
});
