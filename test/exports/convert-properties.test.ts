import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toExportFormats } from '../../src/exports/convert.ts';
import { ofType, readMarkdown, wordsOf } from '../markdown.ts';

const PAGE = 'https://help.example.com/answers/one/';
const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraph = (text: string) => readMarkdown(toExportFormats(`<p>${asHtml(text)}</p>`, PAGE).markdown);

describe('text with signs of Markdown says the same once it is read as Markdown', () => {
  test.each([
    { what: 'emphasis', text: 'Not *that* and _this_ but **those** and __these__.' },
    { what: 'a link', text: 'See [Billing](https://flikly.example/).' },
    { what: 'code', text: 'Enter `50` there.' },
    { what: 'a heading', text: '# Not a heading' },
    { what: 'a list', text: '- Not a list' },
    { what: 'a number', text: '1. Not a list' },
    { what: 'a quote', text: '> Not a quote' },
    { what: 'a rule', text: '---' },
    { what: 'a table', text: '| a | b |' },
    { what: 'a tag', text: 'Not a <b>tag</b> and not <https://flikly.example/>.' },
    { what: 'an entity', text: 'Not &amp; and not &copy;.' },
    { what: 'a strike', text: 'Not ~~that~~.' },
    { what: 'a backslash', text: 'A \\* and a \\ alone.' },
    { what: 'a footnote', text: 'Not [^1].' },
    { what: 'a multiplication', text: '8 * 3 * 2 = 48' },
  ])('$what: $text', ({ text }) => {
    expect(wordsOf(paragraph(text))).toBe(text);
    expect(ofType(paragraph(text), 'paragraph')).toHaveLength(1);
  });

  test('whatever it holds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'*_`[]()<>#+-=|~!&;.\\:"\'{}1 aB'), maxLength: 24 }).map((signs) => `a${signs}b`);
    fc.assert(
      fc.property(text, (said) => {
        const words = said.replace(/\s+/g, ' ');
        expect(wordsOf(paragraph(said))).toBe(words);
        expect(toExportFormats(`<p>${asHtml(said)}</p>`, PAGE).text).toBe(words);
      }),
    );
  });
});

describe('a tree of paragraphs, lists, strong words and links', () => {
  type Tree = { html: string; texts: string[] };
  const joined = (tag: string, parts: readonly Tree[]): Tree => {
    const name = tag.split(' ')[0];
    return { html: `<${tag}>${parts.map(({ html }) => html).join('')}</${name}>`, texts: parts.flatMap(({ texts }) => texts) };
  };
  // Each text is a word that no other is a part of.
  const word = fc.nat(9999).map((number): Tree => ({ html: ` word${number}. `, texts: [`word${number}.`] }));
  const phrase = fc.oneof(
    word,
    word.map((one) => joined('strong', [one])),
    word.map((one) => joined('a href="/x/?a=1&amp;b=2"', [one])),
    word.map((one) => joined('span class="figure"', [one])),
  );
  const phrases = fc.array(phrase, { minLength: 1, maxLength: 4 });
  const { block } = fc.letrec<{ block: Tree; item: Tree }>((tie) => ({
    item: fc
      .tuple(phrases, fc.option(tie('block'), { nil: undefined }))
      .map(([parts, inner]) => joined('li', inner ? [...parts, inner] : parts)),
    block: fc.oneof(
      { maxDepth: 3 },
      phrases.map((parts) => joined('p', parts)),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => joined('ul', items)),
    ),
  }));
  const page = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => joined('div', blocks));
  const wordsIn = (text: string) => text.match(/word\d+\./g) ?? [];

  test('keeps every text, in order, in each form, and no tag in the plain one', () => {
    fc.assert(
      fc.property(page, ({ html, texts }) => {
        const forms = toExportFormats(html, PAGE);
        expect(wordsIn(forms.text)).toEqual(texts);
        expect(wordsIn(wordsOf(readMarkdown(forms.markdown)))).toEqual(texts);
        expect(wordsIn(forms.html)).toEqual(texts);
        expect(forms.text).not.toMatch(/<\/?[a-z]/);
        expect(forms.markdown).not.toMatch(/<\/?(p|ul|li|strong|a|span|div)\b/);
      }),
    );
  });
});
