import { describe, expect, test } from 'vitest';
import type { IndexedPage } from '../../src/search/pagefind/open.ts';
import { resultsOf } from '../../src/search/results.ts';
import { hit, soughtOf, text, wordsIn } from './pieces.ts';

const heading = (id: string, location: number, element = 'h2') => ({ element, id, text: `Part ${id}`, location });

/** An article of three sections: "one" speaks of plans, "two" of packs and of plans, "three" of runs. */
const page: IndexedPage = {
  url: '/a/',
  content: 'All of it. Part one Plans refresh. Part two Packs expire, plans do not. Part three Runs use credits.',
  meta: { title: 'Page' },
  filters: { kind: ['Article'] },
  anchors: [heading('one', 3), { ...heading('rule', 5), element: 'span' }, heading('two', 7), heading('three', 14)],
};
const hrefs = (given: IndexedPage, ...words: string[]) => resultsOf(given, soughtOf(...words)).map(({ href }) => href);

describe("an article's sections stand for themselves", () => {
  test.each([
    { what: 'the one that has the word', words: ['runs'], found: ['/a/#three'] },
    { what: 'two that have it, in their order', words: ['plans'], found: ['/a/#one', '/a/#two'] },
    { what: 'first the one that has more of the words', words: ['packs', 'plans', 'expire'], found: ['/a/#two'] },
    { what: 'a word of the heading counts more', words: ['three', 'packs'], found: ['/a/#three'] },
    { what: 'no more than two', words: ['part'], found: ['/a/#one', '/a/#two'] },
    { what: 'the article, where none has it', words: ['all'], found: ['/a/'] },
    { what: 'an anchor within a text is no section', words: ['rule'], found: ['/a/'] },
  ])('$what', ({ words, found }) => {
    expect(hrefs(page, ...words)).toEqual(found);
  });

  test('with the title of both, and of its text without the heading', () => {
    const [first] = resultsOf(page, soughtOf('refresh'));
    expect([first?.title, wordsIn(first?.excerpt ?? [])]).toEqual(['Part one · Page', 'Plans refresh.']);
  });

  test('an article without sections is one result, and so is a page of no kind', () => {
    expect(hrefs({ ...page, anchors: [] }, 'plans')).toEqual(['/a/']);
    expect(hrefs({ ...page, filters: {} }, 'runs')).toEqual(['/a/#three']);
  });
});

describe.each(['Answer', 'Calculator'])('a page of the kind “%s” is one result', (kind) => {
  const summary = ['Plans refresh.'];

  test('with its summary, marked', () => {
    const given = { ...page, filters: { kind: [kind], summary } };
    expect(resultsOf(given, soughtOf('plan'))).toEqual([
      { href: '/a/', title: 'Page', titled: [text('Page')], kind, excerpt: [hit('Plans'), text(' '), text('refresh'), text('.')] },
    ]);
  });

  test.each([
    { what: 'where the summary has none of the words, the place that has them', word: 'runs', shown: 'Part three Runs use credits.' },
    { what: 'where nothing has them, the summary', word: 'refund', shown: 'Plans refresh.' },
  ])('$what', ({ word, shown }) => {
    const [first] = resultsOf({ ...page, filters: { kind: [kind], summary } }, soughtOf(word));
    expect(wordsIn(first?.excerpt ?? [])).toBe(shown);
  });

  test('a title has its words marked, in whatever form, and may be missing', () => {
    const titled = (meta: IndexedPage['meta']) => resultsOf({ ...page, meta, filters: { kind: [kind] } }, soughtOf('plan'))[0]?.titled;
    expect(titled({ title: 'Which plans?' })).toEqual([text('Which'), text(' '), hit('plans'), text('?')]);
    expect(titled({})).toEqual([]);
  });
});
