import { describe, expect, test } from 'vitest';
import { toExportFormats } from '../../src/exports/convert.ts';

const PAGE = 'https://help.example.com/help/answers/one/';
const forms = (html: string) => {
  const { links: _, ...texts } = toExportFormats(html, PAGE);
  return texts;
};

describe('a text in three forms', () => {
  const cases = [
    {
      what: 'paragraphs with strong words and emphasis',
      from: '<p class="lead" id="x">Credits are <strong>not</strong> minutes.</p>\n<p>They <em>vary</em>.</p>',
      html: '<p>Credits are <strong>not</strong> minutes.</p>\n<p>They <em>vary</em>.</p>',
      markdown: 'Credits are **not** minutes.\n\nThey _vary_.',
      text: 'Credits are not minutes.\n\nThey vary.',
    },
    {
      what: 'headings of each level',
      from: '<h2>Two</h2><h3>Three</h3><h4>Four</h4><p>Text.</p>',
      html: '<h2>Two</h2><h3>Three</h3><h4>Four</h4><p>Text.</p>',
      markdown: '## Two\n\n### Three\n\n#### Four\n\nText.',
      text: 'Two\n\nThree\n\nFour\n\nText.',
    },
    {
      what: 'a list',
      from: '<ul><li>Free</li><li>Pro</li></ul>',
      html: '<ul><li>Free</li><li>Pro</li></ul>',
      markdown: '- Free\n- Pro',
      text: '- Free\n- Pro',
    },
    {
      what: 'a numbered list, from where it starts',
      from: '<ol start="3"><li>Split</li><li>Caption</li></ol>',
      html: '<ol start="3"><li>Split</li><li>Caption</li></ol>',
      markdown: '3. Split\n4. Caption',
      text: ' 3. Split\n 4. Caption',
    },
    {
      what: 'a list within a list',
      from: '<ul><li>Plans<ul><li>Free</li><li>Pro</li></ul></li><li>Packs</li></ul>',
      html: '<ul><li>Plans<ul><li>Free</li><li>Pro</li></ul></li><li>Packs</li></ul>',
      markdown: '- Plans\n\n  - Free\n  - Pro\n\n- Packs',
      text: '- Plans\n  - Free\n  - Pro\n- Packs',
    },
    {
      what: 'a table',
      from: '<div class="scroll"><table class="plans"><thead><tr><th scope="col">Plan</th><th scope="col">Credits</th></tr></thead><tbody><tr><th scope="row">Pro</th><td data-x="1">100</td></tr></tbody></table></div>',
      html: '<div><table><thead><tr><th scope="col">Plan</th><th scope="col">Credits</th></tr></thead><tbody><tr><th scope="row">Pro</th><td>100</td></tr></tbody></table></div>',
      markdown: '| Plan | Credits |\n| ---- | ------- |\n| Pro  | 100     |',
      text: 'Plan   Credits\nPro    100',
    },
    {
      what: 'a line break',
      from: '<p>One<br>two</p>',
      html: '<p>One<br>two</p>',
      markdown: 'One\\\ntwo',
      text: 'One\ntwo',
    },
    {
      what: 'code',
      from: '<p>Enter <code>50.2026-03-01</code> there.</p>',
      html: '<p>Enter <code>50.2026-03-01</code> there.</p>',
      markdown: 'Enter `50.2026-03-01` there.',
      text: 'Enter 50.2026-03-01 there.',
    },
    {
      what: 'what was written for the page alone: ids, classes, styles, scripts of an element',
      from: '<p id="a" class="b" style="color:red" onclick="x()" data-rule="c" aria-hidden="true" tabindex="-1">Text.</p>',
      html: '<p>Text.</p>',
      markdown: 'Text.',
      text: 'Text.',
    },
    {
      what: 'spans, which say nothing without their class',
      from: '<p><span class="figure" data-rule="x">30</span> credits<span> a <span>month</span></span>.</p>',
      html: '<p>30 credits a month.</p>',
      markdown: '30 credits a month.',
      text: '30 credits a month.',
    },
    { what: 'nothing', from: '', html: '', markdown: '', text: '' },
    { what: 'a comment', from: '<!-- hidden --><p>Text.</p>', html: '<p>Text.</p>', markdown: 'Text.', text: 'Text.' },
  ];

  test.each(cases)('$what', ({ from, html, markdown, text }) => {
    expect(forms(from)).toEqual({ html, markdown, text });
  });
});

describe('what is drawn, used or run on the page is left out of each form', () => {
  test.each([
    { what: 'a script', html: '<script>alert("out")</script>' },
    { what: 'a style', html: '<style>.out { color: red }</style>' },
    { what: 'a drawing', html: '<svg><title>out</title><text>out</text></svg>' },
    { what: 'a button', html: '<button type="button">out</button>' },
    { what: 'a form', html: '<form action="/out"><label>out <input value="out"></label></form>' },
    { what: 'an island', html: '<astro-island client="load"><p>out</p></astro-island>' },
    { what: 'what stands in for an island', html: '<calc-stand-in><p>out</p></calc-stand-in>' },
    { what: 'what is said without scripts', html: '<noscript><p>out</p></noscript>' },
    { what: 'a template', html: '<template><p>out</p></template>' },
    { what: 'words for screen readers alone', html: '<span class="soft visually-hidden">out</span>' },
    { what: 'the link of a heading', html: '<a class="anchor" href="#out">out</a>' },
  ])('$what', ({ html }) => {
    const around = forms(`<p>Before</p><div>${html}</div><p>after.</p>`);
    expect(Object.values(around).join()).not.toContain('out');
    expect(around.text).toBe('Before\n\nafter.');
    expect(around.markdown).toBe('Before\n\nafter.');
  });
});

describe('sentences keep their space where a cell holds several blocks', () => {
  test.each([
    { what: 'paragraphs', cell: '<p>From its hub.</p><p>Luma has another.</p>' },
    { what: 'a list', cell: '<ul><li>From its hub.</li><li>Luma has another.</li></ul>' },
    { what: 'blocks', cell: '<div>From its hub.</div><div>Luma has another.</div>' },
    { what: 'a line break', cell: 'From its hub.<br>Luma has another.' },
  ])('$what', ({ cell }) => {
    const { markdown, text } = forms(`<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>${cell}</td></tr></tbody></table>`);
    expect(markdown).not.toContain('hub.Luma');
    expect(text).not.toContain('hub.Luma');
  });
});

describe('the links of a text', () => {
  test.each([
    { what: 'none', html: '<p>Text.</p>', links: [] },
    {
      what: 'each with its words and its absolute address, in order',
      html: '<p><a href="/a/">One</a> and <a href="../b/?x=1&amp;y=2"><strong>two</strong> words</a></p>',
      links: [
        { address: 'https://help.example.com/a/', words: 'One' },
        { address: 'https://help.example.com/help/answers/b/?x=1&y=2', words: 'two words' },
      ],
    },
    { what: 'not those of what is left out', html: '<a class="anchor" href="#x">#</a><form><a href="/a/">out</a></form>', links: [] },
  ])('$what', ({ html, links }) => {
    expect(toExportFormats(html, PAGE).links).toEqual(links);
  });
});

test('a space that holds a line together is a plain one where it is pasted', () => {
  expect(forms('<p>5\u00a0credits</p>')).toEqual({ html: '<p>5\u00a0credits</p>', markdown: '5 credits', text: '5 credits' });
});
