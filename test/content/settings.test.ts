import { describe, expect, test } from 'vitest';
import { beaconLog, endpointOrigins, feedbackUrl, ownEndpoints, searchLogUrl } from '../../src/content/settings.ts';

describe.each([
  { name: 'FEEDBACK_URL', read: feedbackUrl, other: 'SEARCH_LOG_URL', example: 'https://example.com/feedback' },
  { name: 'SEARCH_LOG_URL', read: searchLogUrl, other: 'FEEDBACK_URL', example: 'https://example.com/searches' },
])('$name is an address of the web', ({ name, read, other, example }) => {
  test.each([{}, { [name]: '' }, { [name]: undefined }, { [other]: example }])('not set: nothing is asked', (env) => {
    expect(read(env)).toBe(undefined);
  });

  test.each([
    { value: 'https://example.com/feedback', url: 'https://example.com/feedback' },
    { value: 'http://localhost:8080/helpful?site=1', url: 'http://localhost:8080/helpful?site=1' },
    { value: 'https://example.com', url: 'https://example.com/' },
    { value: 'https://bücher.example:8443/x', url: 'https://xn--bcher-kva.example:8443/x' },
    { value: 'http://127.0.0.1:8080/', url: 'http://127.0.0.1:8080/' },
    { value: 'http://[::1]:8080/', url: 'http://[::1]:8080/' },
    { value: 'https://feed_back.example.com/', url: 'https://feed_back.example.com/' },
    { value: 'HTTPS://Example.com:443/Feedback', url: 'https://example.com/Feedback' },
    { value: 'https://example.com/"><script>', url: 'https://example.com/%22%3E%3Cscript%3E' },
  ])('$value is read as $url', ({ value, url }) => {
    expect(read({ [name]: value })).toBe(url);
  });

  test.each([
    { base: undefined, value: '/beacon', url: '/beacon' },
    { base: '/help/center', value: '/beacon', url: '/help/center/beacon' },
    { base: '/help/', value: '/v1/beacon.json', url: '/help/v1/beacon.json' },
  ])('$value of a site at $base is $url', ({ base, value, url }) => {
    expect(read({ [name]: value, BASE_PATH: base })).toBe(url);
  });

  test.each([
    { what: 'a script', value: 'javascript:alert(1)' },
    { what: 'a script that looks like an address', value: 'javascript://example.com/%0aalert(1)' },
    { what: 'data', value: 'data:text/html,<script>alert(1)</script>' },
    { what: 'a file', value: 'file:///etc/passwd' },
    { what: 'another scheme', value: 'ftp://example.com/' },
    { what: 'mail', value: 'mailto:help@example.com' },
    { what: 'a name and password', value: 'https://user:secret@example.com/' },
    { what: 'a name alone', value: 'https://user@example.com/' },
    { what: 'a password alone', value: 'https://:secret@example.com/' },
    { what: 'a fragment', value: 'https://example.com/#top' },
    { what: 'a host that would add to a policy', value: 'https://a;sandbox/' },
    { what: 'no scheme', value: 'example.com/feedback' },
    { what: 'no host', value: 'https://' },
    { what: 'the host of another site', value: '//evil.example/x' },
    { what: 'the root of the site', value: '/' },
    { what: 'a path that leaves the site', value: '/../beacon' },
    { what: 'a path with a query', value: '/beacon?site=1' },
    { what: 'a folder', value: '/beacon/' },
    { what: 'a path that would end a line of a configuration', value: '/beacon;return' },
    { what: 'a variable of a configuration', value: '/$uri' },
    { what: 'two lines', value: '/beacon\n/x' },
    { what: 'only a space', value: ' ' },
    { what: 'a word', value: 'yes' },
  ])('$what: $value', ({ value }) => {
    expect(() => read({ [name]: value })).toThrow(
      new Error(
        `${name} is "${value}". Set it to an address such as ${example}, or to a path of this site such as /beacon, or leave it out.`,
      ),
    );
  });
});

describe('where pages send to', () => {
  test.each([
    { env: {}, origins: [], own: [] },
    { env: { FEEDBACK_URL: '/beacon', SEARCH_LOG_URL: '/beacon', BASE_PATH: '/help/' }, origins: [], own: ['/help/beacon'] },
    { env: { FEEDBACK_URL: '/helpful', SEARCH_LOG_URL: '/searches' }, origins: [], own: ['/helpful', '/searches'] },
    { env: { FEEDBACK_URL: 'https://a.example/x', SEARCH_LOG_URL: '/searches' }, origins: ['https://a.example'], own: ['/searches'] },
    { env: { FEEDBACK_URL: 'https://a.example/x', SEARCH_LOG_URL: 'https://a.example/y' }, origins: ['https://a.example'], own: [] },
  ])('$env', ({ env, origins, own }) => {
    expect(endpointOrigins(env)).toEqual(origins);
    expect(ownEndpoints(env)).toEqual(own);
  });
});

describe('BEACON_LOG is a file', () => {
  test.each([
    { file: undefined, read: '/var/log/nginx/help-beacons.log' },
    { file: '', read: '/var/log/nginx/help-beacons.log' },
    { file: '/srv/help_1/beacons.jsonl', read: '/srv/help_1/beacons.jsonl' },
    { file: 'logs/beacons.log', read: 'logs/beacons.log' },
  ])('$file is read as $read', ({ file, read }) => {
    expect(beaconLog({ BEACON_LOG: file })).toBe(read);
  });

  test.each(['/var/log/a b.log', '/var/log/$host.log', 'x";y', 'syslog:server=a', '/a\n/b'])('not %j', (file) => {
    expect(() => beaconLog({ BEACON_LOG: file })).toThrow(
      `BEACON_LOG is "${file}". Set it to a file such as /var/log/nginx/help-beacons.log, of letters, digits, hyphens, dots and slashes.`,
    );
  });
});
