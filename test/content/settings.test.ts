import { describe, expect, test } from 'vitest';
import { feedbackUrl, searchLogUrl } from '../../src/content/settings.ts';

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
    { what: 'a path alone', value: '/feedback' },
    { what: 'only a space', value: ' ' },
    { what: 'a word', value: 'yes' },
  ])('$what: $value', ({ value }) => {
    expect(() => read({ [name]: value })).toThrow(
      new Error(`${name} is "${value}". Set it to an address such as ${example}, or leave it out.`),
    );
  });
});
