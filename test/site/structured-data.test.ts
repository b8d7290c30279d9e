import { describe, expect, test } from 'vitest';
import { answersOf } from './machine-files.ts';
import { builtPages, pageAt, SITES } from './pages.ts';
import { richResultFaults, thingsOf, vocabularyFaults } from './structured-data.ts';

describe.each(SITES)('what pages say that they are about, $name', (build) => {
  const { base, site } = build;
  const home = site + base;
  const pages = builtPages(build);
  const step = (position: number, name: string, item: string) => ({ '@type': 'ListItem', position, name, item });

  test.each(pages)('$file: search engines find nothing amiss in it', async (page) => {
    expect(await richResultFaults(thingsOf(page))).toEqual([]);
  });

  test('all of it is in the words of schema.org', () => {
    const things = pages.flatMap(thingsOf);
    expect(things.length).toBeGreaterThan(30);
    expect([...new Set(things.map((thing) => thing['@type']))].sort()).toEqual(['Article', 'BreadcrumbList', 'FAQPage']);
    expect(vocabularyFaults(things)).toEqual([]);
  });

  test.each(answersOf(build).answers)('the answer $id: its question, its text, and the way to it', ({ question, html, url }) => {
    const things = thingsOf(pageAt(pages, new URL(url).pathname));
    expect(things).toHaveLength(2);
    expect(things).toContainEqual({
      '@type': 'FAQPage',
      url,
      mainEntity: [{ '@type': 'Question', name: question, url, acceptedAnswer: { '@type': 'Answer', text: html } }],
    });
    expect(things).toContainEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [step(1, 'Help Center', home), step(2, 'Answers', `${home}answers/`), step(3, question, url)],
    });
  });

  const articles = pages.filter(({ path }) => path.startsWith(`${base}articles/`));

  test.each(articles)('$file: an article, and the way to it', (page) => {
    const things = thingsOf(page);
    const url = site + page.path;
    const title = page.root.querySelector('h1')?.text;
    const flikly = { '@type': 'Organization', name: 'Flikly' };
    expect(things).toHaveLength(2);
    expect(things).toContainEqual({
      '@type': 'Article',
      headline: title,
      description: page.root.querySelector('meta[name=description]')?.getAttribute('content'),
      articleSection: 'AI video & content',
      dateModified: page.root.querySelector('.meta time')?.getAttribute('datetime'),
      url,
      image: page.root.querySelector('meta[property="og:image"]')?.getAttribute('content'),
      author: flikly,
      publisher: flikly,
    });
    expect(things).toContainEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [step(1, 'Help Center', home), step(2, title ?? '', url)],
    });
  });

  test('the way that readers see is the one that is told, on every page that has one', () => {
    const withCrumbs = pages.filter(({ root }) => root.querySelector('.crumbs'));
    expect(withCrumbs.length).toBeGreaterThan(articles.length + 10);
    for (const page of withCrumbs) {
      const list = thingsOf(page).find((thing) => thing['@type'] === 'BreadcrumbList');
      const told = (list?.itemListElement ?? []) as { name: string; item: string }[];
      const seen = page.root.querySelectorAll('.crumbs li');
      expect(seen.at(-1)?.text.trim(), page.file).toBe(told.at(-1)?.name);
      const links = seen.flatMap((one) => one.querySelector('a') ?? []);
      expect(links.map((link) => [link.text.trim(), site + link.getAttribute('href')])).toEqual(
        told.slice(0, -1).map(({ name, item }) => [name, item]),
      );
    }
  });
});

describe('what is wrong is found', () => {
  const list = (...items: object[]) => ({ '@type': 'BreadcrumbList', itemListElement: items });
  const one = { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://help.example.com/' };
  const two = { ...one, position: 2, name: 'Answers' };

  test.each([
    {
      what: 'no steps',
      thing: { '@type': 'BreadcrumbList' },
      fault: 'ERROR BreadcrumbList: Required attribute "itemListElement" is missing',
    },
    { what: 'a step without a number', thing: list({ ...one, position: undefined }, two), fault: /^ERROR BreadcrumbList: .*"position"/ },
    { what: 'a step without a name', thing: list({ ...one, name: undefined }, two), fault: /^ERROR BreadcrumbList: .*name/ },
    { what: 'a step without an address', thing: list({ ...one, item: undefined }, two), fault: /^WARNING BreadcrumbList: .*"item"/ },
    {
      what: 'an address that is not whole',
      thing: list({ ...one, item: '/answers/' }, two),
      fault: /^WARNING BreadcrumbList: Invalid URL/,
    },
  ])('by the rules of rich results: $what', async ({ thing, fault }) => {
    expect(await richResultFaults([thing])).toContainEqual(typeof fault === 'string' ? fault : expect.stringMatching(fault));
  });

  test('by the vocabulary: another property, a value of another kind, another type within', () => {
    const faults = vocabularyFaults([
      { '@type': 'FAQPage', questions: [] },
      { '@type': 'Article', headline: true },
      { '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', acceptedAnswer: { '@type': 'Reply', text: '' } }] },
      { '@type': 'Article', headline: 'All is well with this one.' },
    ]);
    expect(faults).toHaveLength(3);
    expect(faults[0]).toContain('\'"questions"\' does not exist');
    expect(faults[1]).toContain("'true' is not assignable");
    expect(faults[2]).toContain('"Reply"');
  });
});
