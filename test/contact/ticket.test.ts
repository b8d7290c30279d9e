import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  faultOf,
  LONGEST_ADDRESS,
  openedWith,
  plainAddress,
  supportAddress,
  type Ticket,
  ticketFrom,
  ticketText,
} from '../../src/contact/ticket.ts';

const ORIGIN = 'https://help.example';
const plans = new Map([['pro', 'Pro']]);
const EMPTY: Ticket = { about: '', plan: '', renewal: '', used: '', packs: '', shows: '', page: '' };
const from = (search: string) => ticketFrom(search, plans, ORIGIN);
const ticket = (rest: Partial<Ticket>): Ticket => ({ ...EMPTY, ...rest });

describe('a ticket is filled from the address', () => {
  test.each([
    { what: 'nothing', search: '', filled: {} },
    { what: 'the question', search: '?about=Where+are+my+credits%3F', filled: { about: 'Where are my credits?' } },
    {
      what: 'the calculator',
      search: '?plan=pro&start=2026-03-14&used=37&pack=50.2026-06-10&pack=30.2026-08-05&billing=60',
      filled: { plan: 'Pro', renewal: '2026-03-14', used: '37', packs: '50 credits on 2026-06-10, 30 credits on 2026-08-05', shows: '60' },
    },
    { what: 'the page', search: '?from=/answers/roll-over/', filled: { page: `${ORIGIN}/answers/roll-over/` } },
    { what: 'what cannot be read', search: '?plan=gold&start=14/03&used=many&pack=x&billing=-1', filled: {} },
    {
      what: 'a page of others',
      search: '?from=//evil.example/&from=https://evil.example/&from=javascript:alert(1)&from=/\\\\evil.example',
      filled: {},
    },
    { what: 'a tag', search: '?about=<img src=x onerror=alert(1)>', filled: { about: '<img src=x onerror=alert(1)>' } },
  ])('$what: $search', ({ search, filled }) => {
    expect(from(search)).toEqual(ticket(filled));
  });

  test('anything in it is text, cut, and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('about', 'from', 'plan', 'pack', 'billing'),
        fc.string({ unit: 'binary', maxLength: 900 }),
        (name, value) => {
          const read = from(new URLSearchParams([[name, value]]).toString());
          expect(Object.values(read).every((text) => text.length <= 1_200)).toBe(true);
          expect(read.page === '' || read.page.startsWith(`${ORIGIN}/`)).toBe(true);
          expect(() => supportAddress('mailto:a@b.example', read)).not.toThrow();
        },
      ),
    );
  });
});

describe('without a page in the address it is the page that the reader came from', () => {
  const opened = (search: string, referrer: string) => openedWith(search, referrer, ORIGIN);
  test.each([
    { what: 'a page of this site', search: '', referrer: `${ORIGIN}/answers/`, address: 'from=%2Fanswers%2F' },
    {
      what: 'the calculator, with its case',
      search: '',
      referrer: `${ORIGIN}/calculator/?plan=pro&used=3`,
      address: 'plan=pro&used=3&from=%2Fcalculator%2F',
    },
    {
      what: 'an example, without it',
      search: '',
      referrer: `${ORIGIN}/calculator/?plan=pro&used=3&example=yes`,
      address: 'from=%2Fcalculator%2F',
    },
    {
      what: 'the same page, named',
      search: '?about=x&from=%2Fcalculator%2F',
      referrer: `${ORIGIN}/calculator/?used=3`,
      address: 'about=x&from=%2Fcalculator%2F&used=3&from=%2Fcalculator%2F',
    },
    { what: 'another page, named', search: '?from=%2Fa%2F', referrer: `${ORIGIN}/calculator/?used=3`, address: 'from=%2Fa%2F' },
    { what: 'another site', search: '', referrer: 'https://other.example/?plan=pro', address: '' },
    { what: 'none', search: '', referrer: '', address: '' },
  ])('$what', ({ search, referrer, address }) => {
    expect(opened(search, referrer)).toBe(address);
  });
});

describe('what is wrong with a field', () => {
  test.each([
    { field: 'about', value: ' ', fault: 'Say first what it is about.' },
    { field: 'about', value: 'x', fault: undefined },
    { field: 'used', value: 'many', fault: 'Enter it in digits, such as 37, or leave this empty.' },
    { field: 'used', value: 'about 40', fault: undefined },
    { field: 'shows', value: '63 of 100', fault: undefined },
    { field: 'used', value: '1,000', fault: undefined },
    { field: 'used', value: '١٬٢٠٠', fault: undefined },
    { field: 'used', value: '1\u202f200', fault: undefined },
    { field: 'used', value: '１２', fault: undefined },
    { field: 'shows', value: '', fault: undefined },
    { field: 'renewal', value: 'the 14th', fault: undefined },
  ] as const)('$field: "$value"', ({ field, value, fault }) => {
    expect(faultOf(field, value)).toBe(fault);
  });
});

test('as text, the question comes first, and only what is known after it', () => {
  expect(ticketText(ticket({ about: ' Where are they? ', plan: 'Pro', used: '37' }))).toBe(`Where are they?

Plan: Pro
Credits used this period: 37
`);
});

describe("the owner's way to support", () => {
  const asked = ticket({ about: 'A & B?\nMore', plan: 'Pro' });
  test.each([
    { what: 'a plain page', template: 'https://s.example/', href: 'https://s.example/' },
    {
      what: 'places',
      template: 'https://s.example/?s={subject}&t={text}',
      href: 'https://s.example/?s=A%20%26%20B%3F&t=A%20%26%20B%3F%0D%0AMore%0D%0A%0D%0APlan%3A%20Pro',
    },
    {
      what: 'mail',
      template: 'mailto:a@s.example',
      href: 'mailto:a@s.example?subject=A%20%26%20B%3F&body=A%20%26%20B%3F%0D%0AMore%0D%0A%0D%0APlan%3A%20Pro',
    },
    {
      what: 'mail with a copy',
      template: 'mailto:a@s.example?cc=b@s.example',
      href: 'mailto:a@s.example?cc=b@s.example&subject=A%20%26%20B%3F&body=A%20%26%20B%3F%0D%0AMore%0D%0A%0D%0APlan%3A%20Pro',
    },
    {
      what: 'mail with a place',
      template: 'mailto:a@s.example?body={text}',
      href: 'mailto:a@s.example?body=A%20%26%20B%3F%0D%0AMore%0D%0A%0D%0APlan%3A%20Pro',
    },
  ])('$what', ({ template, href }) => {
    expect(supportAddress(template, asked)).toEqual({ href, isShortened: false });
  });

  test('no text of a reader is taken for a place', () => {
    const { href } = supportAddress('https://s.example/?s={subject}&t={text}', ticket({ about: '{text} $& {subject}' }));
    expect(new URL(href).searchParams.get('s')).toBe('{text} $& {subject}');
  });

  test.each(['a', 'é', '學', '🎬', '\n', '%'])('a long text of "%s" is shortened in the address, as little as can be', (letter) => {
    const long = ticket({ about: `Hello ${letter.repeat(3_000)} end` });
    const { href, isShortened } = supportAddress('mailto:a@s.example', long);
    expect(isShortened).toBe(true);
    expect(href.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
    expect(href.length).toBeGreaterThan(LONGEST_ADDRESS - 40);
    expect(decodeURIComponent(href)).toMatch(/ …$/);
    expect(ticketText(long)).toContain('end');
  });

  test('without a ticket its places are empty', () => {
    expect(plainAddress('https://s.example/?s={subject}&t={text}')).toBe('https://s.example/?s=&t=');
  });
});
