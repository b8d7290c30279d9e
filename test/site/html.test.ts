import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { DIST } from '../build.ts';
import { builtPages, readableText } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  elements: ['html5', { 'astro-island': { flow: true, phrasing: true, permittedContent: ['@flow'] } }],
  rules: {
    // How the HTML is written, not what it means: Astro's and React's own output decides.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'long-title': 'off',
    // React writes them as it names them; HTML does not tell upper from lower case.
    'attr-case': 'off',
    // React's ids hold signs of their own.
    'valid-id': ['error', { relaxed: true }],
    'unique-landmark': 'error',
    'require-sri': 'off',
  },
});

describe.each(builtPages(DIST))('$file', ({ html, root, file }) => {
  test('is valid HTML', async () => {
    const report = await validator.validateString(html);
    const found = report.results.flatMap((result) =>
      result.messages.map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`),
    );
    // Astro writes the one style of its islands beside the first of them.
    expect(found.filter((message) => !message.endsWith('<style> element is not permitted as content under <div>'))).toEqual([]);
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

  test('holds no date of the day on which it was built', () => {
    const today = new Date();
    const forms = [
      today.toISOString().slice(0, 10),
      ...['en-GB', 'en-US'].flatMap((locale) =>
        (['long', 'medium', 'short'] as const).map((dateStyle) =>
          new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(today),
        ),
      ),
    ];
    expect(forms.filter((form) => html.includes(form))).toEqual([]);
  });
});
