import { expect, test } from 'vitest';
import { resolveLink } from '../../src/content/href.ts';
import { links } from '../../src/content/links.ts';
import { messageOf } from './texts.ts';

test.each([
  { what: 'a page of the site', target: '/answers/', leads: '/answers/' },
  { what: 'a name of content/links.yaml', target: 'link:billing', leads: links.billing },
  { what: 'support, through the contact page', target: 'link:support', leads: '/contact/' },
  { what: 'another site', target: 'https://example.com/', leads: 'https://example.com/' },
  { what: 'a place in the page', target: '#tips', leads: '#tips' },
])('$what leads there', ({ target, leads }) => {
  expect(resolveLink(target, '/articles/a/')).toBe(leads);
});

test('a name that nobody set is refused, with the page and the name that may be meant', () => {
  expect(messageOf(() => resolveLink('link:biling', '/articles/a/'))).toBe(`
the page /articles/a/: biling
  found     "link:biling"
  expected  link: and a name of content/links.yaml: ${Object.keys(links).join(', ')}, support
  write     link:billing`);
});
