import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { toExportFormats } from '../../src/exports/convert.ts';
import { linksOf, readMarkdown } from '../markdown.ts';

const PAGE = 'https://help.example.com/help/answers/one/';
const link = (href: string, words = 'Words') => toExportFormats(`<p><a class="button" href="${href}">${words}</a></p>`, PAGE);

describe('a link is absolute in each form', () => {
  test.each([
    { what: 'from the root', href: '/help/articles/two/#three', url: 'https://help.example.com/help/articles/two/#three' },
    { what: 'from the page', href: '../two/', url: 'https://help.example.com/help/answers/two/' },
    { what: 'to a place on the page', href: '#rests-on', url: 'https://help.example.com/help/answers/one/#rests-on' },
    { what: 'with a query alone', href: '?plan=pro', url: 'https://help.example.com/help/answers/one/?plan=pro' },
    { what: 'to another site', href: 'https://flikly.example/billing', url: 'https://flikly.example/billing' },
    { what: 'without a scheme', href: '//flikly.example/', url: 'https://flikly.example/' },
  ])('$what: $href', ({ href, url }) => {
    const { html, markdown, text } = link(href);
    expect(html).toBe(`<p><a href="${url}">Words</a></p>`);
    expect(markdown).toBe(`[Words](${url})`);
    expect(text).toBe(`Words (${url})`);
  });

  test('to a mailbox, of which plain text has the address alone', () => {
    const { markdown, text } = link('mailto:help@flikly.example');
    expect(markdown).toBe('[Words](mailto:help@flikly.example)');
    expect(text).toBe('Words (help@flikly.example)');
  });

  test('an address that is its own words stands once', () => {
    const url = 'https://flikly.example/billing';
    expect(link(url, url)).toMatchObject({ markdown: `<${url}>`, text: url });
  });
});

describe('an address with "&" can be read, and leads to the same place', () => {
  test.each([
    { what: 'one', query: '?plan=pro&need=80' },
    { what: 'several', query: '?plan=pro&pack=50.2026-03-01&pack=20.2026-04-01&step=split' },
    { what: 'one that reads as an entity without its end', query: '?plan=pro&copy=1&lt=2' },
  ])('$what', ({ query }) => {
    const url = `https://help.example.com/help/calculator/${query}`;
    const { markdown, text, html } = link(`/help/calculator/${query.replaceAll('&', '&amp;')}`);
    expect(markdown).toBe(`[Words](${url})`);
    expect(text).toBe(`Words (${url})`);
    expect(linksOf(readMarkdown(markdown))).toEqual([{ words: 'Words', url }]);
    expect(parse(html).querySelector('a')?.getAttribute('href')).toBe(url);
  });

  test.each([
    { what: 'a ";"', query: '?a=1&lt;=2' },
    { what: 'a ";" at its end', query: '?plan=pro&need=80;' },
    { what: 'brackets', query: '?plan=(pro)&need=80' },
    { what: 'a bracket that does not close', query: '?plan=(pro&need=80' },
    { what: 'underscores and asterisks', query: '?a_b=*c*&d_e=1' },
    { what: 'a backslash', query: '?a=%5C&b=1' },
  ])('with $what it leads to the same place as well', ({ query }) => {
    const url = `https://help.example.com/help/calculator/${query}`;
    const { markdown, html } = link(`/help/calculator/${query.replaceAll('&', '&amp;')}`);
    expect(linksOf(readMarkdown(markdown))).toEqual([{ words: 'Words', url }]);
    expect(parse(html).querySelector('a')?.getAttribute('href')).toBe(url);
  });

  test('an "&" in the text stays what it is', () => {
    const { markdown } = toExportFormats('<p>[x](a&amp;b) and &amp;amp; and A &amp; B</p>', PAGE);
    expect(readMarkdown(markdown).children?.[0]?.children).toEqual([expect.objectContaining({ value: '[x](a&b) and &amp; and A & B' })]);
  });
});
