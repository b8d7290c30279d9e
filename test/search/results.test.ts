import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marked, pieces, resultsOf, withEllipsis } from '../../src/search/results.ts';
import { stemOf } from '../../src/search/words.ts';

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

const stems = (...words: string[]) => new Set(words.map(stemOf));

describe('a text in which the words are marked', () => {
  test.each([
    { what: 'nothing', in: '', sought: stems('credit'), found: [] },
    { what: 'no word of it', in: 'Packs expire.', sought: stems('plan'), found: [text('Packs'), text(' '), text('expire'), text('.')] },
    {
      what: 'a word in another form',
      in: 'It refreshes.',
      sought: stems('refresh'),
      found: [text('It'), text(' '), hit('refreshes'), text('.')],
    },
    { what: 'in upper case', in: 'PLANS', sought: stems('plan'), found: [hit('PLANS')] },
    { what: 'with accents', in: 'Café', sought: stems('cafe'), found: [hit('Café')] },
    { what: 'with an apostrophe', in: 'don’t', sought: stems('dont'), found: [hit('don’t')] },
    { what: 'one half of two', in: 'add-on', sought: stems('add'), found: [hit('add'), text('-'), text('on')] },
    { what: 'not a word within another', in: 'planet', sought: stems('plan'), found: [text('planet')] },
    { what: 'signs of HTML stay text', in: '<b>&lt;', sought: stems('b'), found: [text('<'), hit('b'), text('>&'), text('lt'), text(';')] },
    { what: 'nothing where nothing is sought', in: 'plan', sought: stems(), found: [text('plan')] },
  ])('$what', ({ in: given, sought, found }) => {
    expect(marked(given, sought)).toEqual(found);
  });

  test('is never changed', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<mark>plan</mark>', "plan's &amp;"),
    );
    fc.assert(
      fc.property(words, (given) => {
        const found = marked(given, stems('plan'));
        expect(found.map((one) => one.text).join('')).toBe(given);
        expect(found.every((one) => one.text !== '')).toBe(true);
      }),
    );
  });
});

describe('a page as results', () => {
  const section = (id: string) => ({ title: id.toUpperCase(), url: `/a/#${id}`, excerpt: `Of <mark>${id}</mark>.`, anchor: { id } });
  const top = { title: 'Page', url: '/a/', excerpt: 'Top.' };
  const page = {
    url: '/a/',
    excerpt: 'A <mark>whole</mark> page.',
    meta: { title: 'Page' },
    filters: { kind: ['Article'] },
    sub_results: [top, section('one'), section('two')],
  };
  const excerpt = [text('A '), hit('whole'), text(' page.')];
  const whole = { href: '/a/', title: 'Page', kind: 'Article', excerpt };
  const ofSection = (id: string) => ({
    href: `/a/#${id}`,
    title: `${id.toUpperCase()} · Page`,
    kind: 'Article',
    excerpt: [text('Of '), hit(id), text('.')],
  });
  const three = ['one', 'two', 'three'];
  const summary = ['Plans refresh.'];
  const summed = [hit('Plans'), text(' '), text('refresh'), text('.')];

  test.each([
    { what: "an article's sections, each by its link", page, found: ['one', 'two'].map(ofSection) },
    { what: 'no more than two of them', page: { ...page, sub_results: three.map(section) }, found: ['one', 'two'].map(ofSection) },
    {
      what: 'two, not counting what has no link',
      page: { ...page, sub_results: [top, ...three.map(section)] },
      found: ['one', 'two'].map(ofSection),
    },
    { what: 'an article without sections is one', page: { ...page, sub_results: [] }, found: [whole] },
    { what: 'one found only above its sections, too', page: { ...page, sub_results: [top] }, found: [whole] },
    { what: 'a page of no kind is an article', page: { ...page, filters: {} }, found: ['one', 'two'].map(ofSection) },
    { what: 'an answer is one', page: { ...page, filters: { kind: ['Answer'] } }, found: [{ ...whole, kind: 'Answer' }] },
    {
      what: 'an answer shows its summary, marked',
      page: { ...page, filters: { kind: ['Answer'], summary } },
      found: [{ ...whole, kind: 'Answer', excerpt: summed }],
    },
    { what: 'the calculator is one', page: { ...page, filters: { kind: ['Calculator'] } }, found: [{ ...whole, kind: 'Calculator' }] },
    {
      what: 'the calculator shows its summary, marked',
      page: { ...page, filters: { kind: ['Calculator'], summary } },
      found: [{ ...whole, kind: 'Calculator', excerpt: summed }],
    },
    {
      what: 'a summary says nothing of a section',
      page: { ...page, filters: { kind: ['Article'], summary } },
      found: ['one', 'two'].map(ofSection),
    },
    {
      what: 'an excerpt that is cut shows it',
      page: { ...page, excerpt: 'the <mark>whole</mark>', sub_results: [] },
      found: [{ ...whole, excerpt: [text('… '), text('the '), hit('whole'), text(' …')] }],
    },
    {
      what: "a section's, too",
      page: { ...page, sub_results: [{ ...section('one'), excerpt: '<mark>one</mark>' }] },
      found: [{ ...ofSection('one'), excerpt: [text('… '), hit('one'), text(' …')] }],
    },
    { what: 'a page without a title', page: { ...page, meta: {}, sub_results: [] }, found: [{ ...whole, title: '' }] },
  ])('$what', ({ page: given, found }) => {
    expect(resultsOf(given, stems('plan')).map(({ titled: _, ...rest }) => rest)).toEqual(found);
  });

  test('a title has its words marked, in whatever form, and says the same', () => {
    const [answer] = resultsOf({ ...page, meta: { title: 'Which plans?' }, filters: { kind: ['Answer'] } }, stems('plan'));
    expect(answer?.titled).toEqual([text('Which'), text(' '), hit('plans'), text('?')]);
    expect(
      resultsOf(page, stems('page'))[0]
        ?.titled.map((part) => part.text)
        .join(''),
    ).toBe('ONE · Page');
  });

  test('where the summary has none of the words, the place that has them is shown', () => {
    const given = { ...page, excerpt: 'The <mark>refund</mark>.', filters: { kind: ['Answer'], summary } };
    expect(resultsOf(given, stems('refund'))[0]?.excerpt).toEqual([text('The '), hit('refund'), text('.')]);
    expect(
      resultsOf({ ...given, excerpt: 'None.' }, stems('refund'))[0]
        ?.excerpt.map((part) => part.text)
        .join(''),
    ).toBe('Plans refresh.');
  });
});

describe('an excerpt shows that it is cut', () => {
  test.each([
    { text: 'A whole sentence.', shown: 'A whole sentence.' },
    { text: 'from the middle of one.', shown: '… from the middle of one.' },
    { text: 'The beginning of', shown: 'The beginning of …' },
    { text: 'the middle of', shown: '… the middle of …' },
    { text: '“Free” renews?', shown: '“Free” renews?' },
    { text: '<mark>Credits</mark> expire!', shown: 'Credits expire!' },
    { text: '12 months', shown: '12 months …' },
    { text: '', shown: '' },
  ])('“$text”', ({ text, shown }) => {
    expect(
      withEllipsis(pieces(text))
        .map((part) => part.text)
        .join(''),
    ).toBe(shown);
  });
});
