import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { articleData, asScript, breadcrumbs, faqPage } from '../../src/components/json-ld.ts';

const URL_OF_PAGE = 'https://help.example.com/answers/one/';

test('the way to a page: its steps, numbered from one', () => {
  const trail = [
    { name: 'Help Center', url: 'https://help.example.com/' },
    { name: 'Answers', url: 'https://help.example.com/answers/' },
  ];
  expect(breadcrumbs(trail)).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Help Center', item: 'https://help.example.com/' },
      { '@type': 'ListItem', position: 2, name: 'Answers', item: 'https://help.example.com/answers/' },
    ],
  });
});

test('an answer: a page of one question', () => {
  expect(faqPage({ question: 'Why?', html: '<p>Because.</p>', url: URL_OF_PAGE })).toEqual({
    '@type': 'FAQPage',
    url: URL_OF_PAGE,
    mainEntity: [{ '@type': 'Question', name: 'Why?', url: URL_OF_PAGE, acceptedAnswer: { '@type': 'Answer', text: '<p>Because.</p>' } }],
  });
});

test('an article: with the month of its last change, and no finer date', () => {
  const flikly = { '@type': 'Organization', name: 'Flikly' };
  const article = { title: 'Title', summary: 'Summary.', area: 'Area', updated: '2026-05', url: URL_OF_PAGE, image: `${URL_OF_PAGE}x.png` };
  expect(articleData(article)).toEqual({
    '@type': 'Article',
    headline: 'Title',
    description: 'Summary.',
    articleSection: 'Area',
    dateModified: '2026-05',
    url: URL_OF_PAGE,
    image: `${URL_OF_PAGE}x.png`,
    author: flikly,
    publisher: flikly,
  });
});

describe('the text of the script', () => {
  const page = (question: string) => faqPage({ question, html: question, url: URL_OF_PAGE });

  test('is one graph of all that the page is about', () => {
    expect(JSON.parse(asScript([page('Why?'), breadcrumbs([])]))).toEqual({
      '@context': 'https://schema.org',
      '@graph': [page('Why?'), { '@type': 'BreadcrumbList', itemListElement: [] }],
    });
  });

  const HOSTILE = ['</script>', '</SCRIPT ', '<!--', '<script>', ']]>', '\u2028', '"', '\\', '</script/><img src=x onerror=alert(1)>'];

  test.each(HOSTILE)('is not ended by %s, and holds it', (sign) => {
    const script = asScript([page(`a${sign}b`)]);
    expect(script).not.toContain('<');
    expect(JSON.parse(script)['@graph']).toEqual([page(`a${sign}b`)]);
  });

  test('is the same once a parser of HTML has read it, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string())), (parts) => {
        const text = asScript([page(parts.join(''))]);
        const [script, after] = parse(`<script type="application/ld+json">${text}</script><p>after</p>`, {
          blockTextElements: { script: true },
        }).childNodes;
        expect(script?.rawText).toBe(text);
        expect(after?.rawText).toBe('after');
      }),
    );
  });
});
