import { describe, expect, test } from 'vitest';
import { headerRules, patternOf } from '../../src/host/header-rules.ts';
import { headersFile } from '../../src/host/headers-file.ts';

const hashes = { scripts: ['sha256-a'], styles: ['sha256-b'] };

describe('the headers of a site', () => {
  test.each(['/', '/help/'])('under %s: every path is below it', (base) => {
    expect(headerRules({ base, endpoints: [], hashes }).every(({ path }) => path.startsWith(base))).toBe(true);
  });

  test('what the owner has set may be told, and nobody else', () => {
    const [all] = headerRules({ base: '/', endpoints: ['https://told.example'], hashes });
    expect(all?.headers['Content-Security-Policy']).toMatch(/connect-src 'self' https:\/\/told\.example;/);
  });

  test('the file: a path, its headers, and one that a later rule changes is taken off first', () => {
    const rules = [
      { path: '/*', headers: { A: '1', B: '2' } },
      { path: '/x/*', headers: { A: '3' } },
    ];
    expect(headersFile(rules)).toBe('/*\n  A: 1\n  B: 2\n/x/*\n  ! A\n  A: 3\n');
  });

  test.each([
    {
      what: 'more rules than Cloudflare reads',
      rules: Array.from({ length: 101 }, (_, k) => ({ path: `/${k}`, headers: {} })),
      says: /has 101 rules/,
    },
    { what: 'a line longer than it reads', rules: [{ path: '/*', headers: { A: 'x'.repeat(2_000) } }], says: /a line of 2005 characters/ },
  ])('$what stops the build with a sentence', ({ rules, says }) => {
    expect(() => headersFile(rules)).toThrow(says);
  });
});

describe('a path with a star', () => {
  test.each([
    { path: '/*', takes: '/a/b', not: 'a' },
    { path: '/pagefind/*.pf_meta', takes: '/pagefind/pagefind.en_1.pf_meta', not: '/pagefind/pagefind.en_1.pf_meta.br' },
    { path: '/a.b', takes: '/a.b', not: '/aXb' },
  ])('$path takes $takes, and not $not', ({ path, takes, not }) => {
    expect([takes, not].map((one) => new RegExp(patternOf(path)).test(one))).toEqual([true, false]);
  });
});
