import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pieces, resultsOf, withEllipsis } from '../../src/search/engine.ts';

const text = (words: string) => ({ text: words, hit: false });
const hit = (words: string) => ({ text: words, hit: true });

describe('an excerpt in pieces', () => {
  test.each([
    { what: 'nothing', excerpt: '', found: [] },
    { what: 'no hit', excerpt: 'Credits refresh.', found: [text('Credits refresh.')] },
    { what: 'a hit', excerpt: 'They <mark>roll</mark> over.', found: [text('They '), hit('roll'), text(' over.')] },
    { what: 'hits at both ends', excerpt: '<mark>a</mark> b <mark>c</mark>', found: [hit('a'), text(' b '), hit('c')] },
    { what: 'two hits in a row', excerpt: '<mark>a</mark><mark>b</mark>', found: [hit('a'), hit('b')] },
    { what: 'a hit over two lines', excerpt: 'x <mark>a\nb</mark>', found: [text('x '), hit('a\nb')] },
    { what: 'a hit without its end', excerpt: 'x <mark>a', found: [text('x a')] },
    { what: 'an end without its hit', excerpt: 'a</mark> x', found: [text('a x')] },
  ])('$what', ({ excerpt, found }) => {
    expect(pieces(excerpt)).toEqual(found);
  });

  test.each([
    { what: 'each entity', excerpt: '&amp; &lt; &gt; &quot; &#39; &#x27;', found: "& < > \" ' '" },
    { what: 'a space that does not break', excerpt: '5&nbsp;s', found: '5\u00a0s' },
    { what: 'markup', excerpt: '&lt;script&gt;alert(1)&lt;/script&gt;', found: '<script>alert(1)</script>' },
    { what: 'a mark that the page itself shows', excerpt: '&lt;mark&gt;a&lt;/mark&gt;', found: '<mark>a</mark>' },
    { what: 'an entity that the page itself shows', excerpt: '&amp;lt;b&amp;gt; &amp;amp;amp;', found: '&lt;b&gt; &amp;amp;' },
    { what: 'an entity that we do not know', excerpt: '&hellip; &#8230; &;', found: '&hellip; &#8230; &;' },
    { what: 'a name that every object has', excerpt: '&constructor;', found: '&constructor;' },
    { what: 'an ampersand alone', excerpt: 'a & b', found: 'a & b' },
  ])('entities are decoded once, to text: $what', ({ excerpt, found }) => {
    expect(pieces(excerpt)).toEqual([text(found)]);
  });

  test('entities in a hit', () => {
    expect(pieces('<mark>Q&amp;A</mark>')).toEqual([hit('Q&A')]);
  });

  test('escaped, any words come back as they were', () => {
    const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const part = fc.record({
      text: fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('<mark>', '</mark>', '&lt;')),
      hit: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const found = pieces(parts.map((one) => (one.hit ? `<mark>${escaped(one.text)}</mark>` : escaped(one.text))).join(''));
        const hits = (all: typeof parts) => all.filter((one) => one.hit);
        expect(hits(found)).toEqual(hits(parts));
        expect(found.map((one) => one.text).join('')).toBe(parts.map((one) => one.text).join(''));
      }),
    );
  });
});

describe('a page as results', () => {
  const section = (id: string) => ({ title: id.toUpperCase(), url: `/a/#${id}`, excerpt: `<mark>${id}</mark>`, anchor: { id } });
  const top = { title: 'Page', url: '/a/', excerpt: 'top' };
  const page = {
    url: '/a/',
    excerpt: 'whole',
    meta: { title: 'Page' },
    filters: { kind: ['Article'] },
    sub_results: [top, section('one'), section('two')],
  };
  const whole = { href: '/a/', title: 'Page', kind: 'Article', excerpt: [text('whole')] };
  const ofSection = (id: string) => ({ href: `/a/#${id}`, title: `${id.toUpperCase()} · Page`, kind: 'Article', excerpt: [hit(id)] });
  const four = ['one', 'two', 'three', 'four'];

  test.each([
    { what: "an article's sections, each by its link", page, found: ['one', 'two'].map(ofSection) },
    { what: 'no more than three of them', page: { ...page, sub_results: four.map(section) }, found: four.slice(0, 3).map(ofSection) },
    {
      what: 'three, not counting what has no link',
      page: { ...page, sub_results: [top, ...four.map(section)] },
      found: four.slice(0, 3).map(ofSection),
    },
    { what: 'an article without sections is one', page: { ...page, sub_results: [] }, found: [whole] },
    { what: 'one found only above its sections, too', page: { ...page, sub_results: [top] }, found: [whole] },
    { what: 'a page of no kind is an article', page: { ...page, filters: {} }, found: ['one', 'two'].map(ofSection) },
    { what: 'an answer is one', page: { ...page, filters: { kind: ['Answer'] } }, found: [{ ...whole, kind: 'Answer' }] },
    { what: 'the calculator is one', page: { ...page, filters: { kind: ['Calculator'] } }, found: [{ ...whole, kind: 'Calculator' }] },
    { what: 'a page without a title', page: { ...page, meta: {}, sub_results: [] }, found: [{ ...whole, title: '' }] },
  ])('$what', ({ page: given, found }) => {
    expect(resultsOf(given)).toEqual(found);
  });
});

describe('an excerpt shows that it is cut', () => {
  test.each([
    { text: 'A whole sentence.', shown: 'A whole sentence.' },
    { text: 'from the middle of one.', shown: '… from the middle of one.' },
    { text: 'The beginning of', shown: 'The beginning of …' },
    { text: 'the middle of', shown: '… the middle of …' },
    { text: '', shown: '' },
  ])('“$text”', ({ text, shown }) => {
    expect(
      withEllipsis(pieces(text))
        .map((part) => part.text)
        .join(''),
    ).toBe(shown);
  });
});
