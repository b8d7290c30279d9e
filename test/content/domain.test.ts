import { expect, test } from 'vitest';
import { isHostValid } from '../../src/content/domain.ts';

const has = (host: string) => isHostValid(new URL(`https://${host}/`));

test.each(['example.com', 'localhost', 'help-center.example.com', 'feed_back.example.com', 'bücher.example', '127.0.0.1', '[::1]'])(
  '%s is the name of a host',
  (host) => expect(has(host)).toBe(true),
);

test.each([
  { what: 'what would add to a policy', host: 'a;sandbox' },
  { what: 'what would be two policies', host: 'a,default-src' },
  { what: 'any host', host: '*' },
  { what: 'any host below one', host: '*.example.com' },
  { what: "a variable of nginx's", host: 'a$host' },
  { what: 'a name in quotes', host: '"a"' },
  { what: 'a name in other quotes', host: "'self'" },
  { what: 'a name in braces', host: '{a}' },
  { what: 'a name with an empty part', host: 'a..b' },
])('$what is none: $host', ({ host }) => expect(has(host)).toBe(false));
