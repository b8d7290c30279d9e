import { describe, expect, test } from 'vitest';
import { readSiteAddress } from '../../src/content/site-address.ts';

test.each([{}, { SITE_URL: '', BASE_PATH: '' }, { SITE_URL: undefined, BASE_PATH: undefined }])('not set: the local default', (env) => {
  expect(readSiteAddress(env)).toEqual({ site: 'http://localhost:4321', base: '/' });
});

test('both are read, each for itself', () => {
  const env = { SITE_URL: 'https://help.example.com', BASE_PATH: '/help/' };
  expect(readSiteAddress(env)).toEqual({ site: 'https://help.example.com', base: '/help/' });
  expect(readSiteAddress({ SITE_URL: env.SITE_URL })).toEqual({ site: 'https://help.example.com', base: '/' });
  expect(readSiteAddress({ BASE_PATH: env.BASE_PATH })).toEqual({ site: 'http://localhost:4321', base: '/help/' });
});

describe('SITE_URL is an origin', () => {
  test.each([
    { value: 'https://help.example.com', site: 'https://help.example.com' },
    { value: 'https://help.example.com/', site: 'https://help.example.com' },
    { value: 'http://localhost:8080', site: 'http://localhost:8080' },
    { value: 'https://help.example.com:443', site: 'https://help.example.com' },
    { value: 'https://Help.Example.com', site: 'https://help.example.com' },
  ])('$value is read as $site', ({ value, site }) => {
    expect(readSiteAddress({ SITE_URL: value }).site).toBe(site);
  });

  test.each([
    { what: 'no scheme', value: 'help.example.com' },
    { what: 'another scheme', value: 'ftp://help.example.com' },
    { what: 'a path', value: 'https://example.com/help' },
    { what: 'a query', value: 'https://example.com/?a=1' },
    { what: 'a fragment', value: 'https://example.com/#top' },
    { what: 'a user', value: 'https://me@example.com' },
    { what: 'a password', value: 'https://:secret@example.com' },
    { what: 'a host that would add to a policy', value: 'https://a;sandbox/' },
    { what: 'a path alone', value: '/help/' },
  ])('$what: $value', ({ value }) => {
    expect(() => readSiteAddress({ SITE_URL: value })).toThrow(
      new Error(`SITE_URL is "${value}". Set it to the origin alone, such as https://help.example.com, and put a path in BASE_PATH.`),
    );
  });
});

describe('BASE_PATH is a path', () => {
  test.each([
    { value: '/', base: '/' },
    { value: 'help', base: '/help/' },
    { value: '/help', base: '/help/' },
    { value: 'help/', base: '/help/' },
    { value: '/help/', base: '/help/' },
    { value: '/resources/help-center/', base: '/resources/help-center/' },
    { value: '/v1.2/~help_me', base: '/v1.2/~help_me/' },
  ])('$value is read as $base', ({ value, base }) => {
    expect(readSiteAddress({ BASE_PATH: value }).base).toBe(base);
  });

  test.each([
    { what: 'an address', value: 'https://example.com/help/' },
    { what: 'an empty step', value: '/a//b/' },
    { what: 'a step up', value: '/a/../b/' },
    { what: 'a step in place', value: './help' },
    { what: 'a space', value: '/help center/' },
    { what: 'only a space', value: ' ' },
    { what: 'a query', value: '/help?a=1' },
    { what: 'a fragment', value: '/help#top' },
    { what: 'an escape', value: '/help%20center/' },
    { what: 'a backslash', value: '\\help' },
  ])('$what: $value', ({ value }) => {
    expect(() => readSiteAddress({ BASE_PATH: value })).toThrow(
      new Error(
        `BASE_PATH is "${value}". Set it to a path of letters, digits, hyphens, dots and slashes, such as /resources/help-center/.`,
      ),
    );
  });
});
