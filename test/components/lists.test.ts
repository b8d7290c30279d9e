import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// WebKit reads out a list whose markers are gone as no list, unless it stands in a navigation, has the role of one, or its items have an
// empty marker: `list-style-type: ""`.
const ALLOWED = {
  'src/components/Gist.astro': 'in a navigation',
  'src/components/Toc.astro': 'in a navigation; a summary',
  'src/layouts/styles/prose.css': 'a summary',
  'src/search/search.css': 'has the role',
  'src/calculator/year.css': 'hidden from those who hear the page',
  'src/components/Desk.astro': 'the answers of the support desk, which have headings',
};

test('no list loses its markers in a way that makes it no list', () => {
  const files = globSync('src/**/*.{css,astro}').filter((file) => /list-style(-type)?: none/.test(readFileSync(file, 'utf8')));
  expect(files.filter((file) => !(file in ALLOWED))).toEqual([]);
});
