import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fitPolicy, hashesIn, hashOf } from '../../src/host/page-policy.ts';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const page = (policy: string, head = '', body = '') =>
  `<head><meta http-equiv="content-security-policy" content="${policy}">${head}</head><body>${body}</body>`;
const policyOf = (html: string) => /content="([^"]*)"/.exec(html)?.[1];

test('a hash is that of the text, as a policy names it', () => {
  expect(hashOf('a()')).toBe(hash('a()'));
});

describe('the policy of a page is fitted to what it holds', () => {
  const all = `default-src 'none'; script-src 'self' '${hash('a()')}' '${hash('b()')}'; style-src 'self' '${hash('old')}'`;

  test('hashes of what is elsewhere go, and those of its styles and scripts stay, each once', () => {
    const html = page(all, '<style>p{}</style><style>q{}</style>', '<script>a()</script><script>a()</script>');
    expect(policyOf(fitPolicy(html, '/x/', []))).toBe(
      `default-src 'none';script-src 'self' '${hash('a()')}';style-src 'self' '${hash('p{}')}' '${hash('q{}')}'`,
    );
  });

  test('a script with an address and data are none of its business', () => {
    const html = page(all, '', '<script type="module" src="/x.js"></script><script type="application/ld+json">{}</script>');
    expect(policyOf(fitPolicy(html, '/x/', []))).toBe("default-src 'none';script-src 'self';style-src 'self'");
  });

  test('a script of ours is known by its text', () => {
    expect(policyOf(fitPolicy(page(all, '', '<script>c()</script>'), '/x/', [hashOf('c()')]))).toContain(hash('c()'));
  });

  test.each([
    { what: 'a script that nobody knows', body: '<script>evil()</script>', kind: 'script' },
    { what: 'a style in the text of a page', body: '<style>p{}</style>', kind: 'style' },
  ])('$what stops the build, with the page and how it begins', ({ body, kind }) => {
    expect(() => fitPolicy(page(all, '', body), '/x/', [])).toThrow(
      new RegExp(`^The page /x/ holds a ${kind} that its policy does not know, "`),
    );
  });

  test('a page without a policy stays as it is', () => {
    expect(fitPolicy('<script>a()</script>', '/x/', [])).toBe('<script>a()</script>');
    expect(hashesIn('<p>')).toEqual({ scripts: [], styles: [] });
  });

  test('its hashes can be read again, for the header', () => {
    expect(hashesIn(page(all))).toEqual({ scripts: [hash('a()'), hash('b()')], styles: [hash('old')] });
  });
});
