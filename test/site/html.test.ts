import { describe, expect, test } from 'vitest';
import { CHANGED, REAL } from '../sites/sites.ts';
import { builtPages, builtRedirects, readableText } from './pages.ts';
import { htmlFaults } from './validator.ts';

describe.each(builtPages(REAL))('$file', ({ html, root, file }) => {
  test('is valid HTML', async () => {
    expect(await htmlFaults(html)).toEqual([]);
  });

  test('has one heading of the first level, a title, a description and a language', () => {
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelector('title')?.text).toMatch(/Flikly Help Center$/);
    expect(root.querySelector('meta[name=description]')?.getAttribute('content')?.length).toBeGreaterThan(20);
    expect(root.querySelector('html')?.getAttribute('lang')).toBe('en');
  });

  test('holds no stand-in text', () => {
    expect(readableText(root)).not.toMatch(/lorem|ipsum|TODO|FIXME|coming soon|undefined|NaN|\[object/i);
    expect(file).not.toBe('');
  });

  test('keeps the space between sentences, and between a figure and its unit', () => {
    const texts = root.querySelectorAll('p, li, td, dd, h1, h2, h3').filter((node) => !node.querySelector('p, li, label'));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.map((node) => node.text).filter((text) => /[a-z][.?!][A-Z]|\d(credits|months|included|add-on)/.test(text))).toEqual([]);
  });
});

const others = [
  { what: 'leads on to another one', pages: builtRedirects(REAL) },
  // Only this build asks for feedback.
  {
    what: 'asks whether it was helpful',
    pages: builtPages(CHANGED).filter(({ root }) => root.querySelector('.feedback')),
  },
];

test.each(others)('every page that $what is valid HTML', async ({ pages }) => {
  expect(pages.length).toBeGreaterThan(0);
  const found = await Promise.all(pages.map(async ({ file, html }) => (await htmlFaults(html)).map((fault) => `${file} ${fault}`)));
  expect(found.flat()).toEqual([]);
});
