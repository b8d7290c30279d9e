import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLine, printable } from '../../../src/scripts/insights/beacon.ts';
import { HOSTILE_TEXTS } from '../../hostile/texts.ts';

const logged = (body: unknown, day: unknown = '2026-11-28') => JSON.stringify({ day, body });
const line = (value: unknown) => JSON.stringify(value);

describe('a line is a beacon, or what nginx writes of one', () => {
  test.each([
    { what: 'a vote', text: '{"page":"/answers/a/","helpful":"no"}', beacon: { page: '/answers/a/', helpful: 'no' } },
    { what: 'a query', text: '{"page":"/","query":"refund"}', beacon: { page: '/', query: 'refund' } },
    { what: 'a line that ends as on Windows', text: '{"page":"/","helpful":"yes"}\r', beacon: { page: '/', helpful: 'yes' } },
    {
      what: 'a collector that adds something of its own',
      text: '{"page":"/","query":"refund","id":7}',
      beacon: { page: '/', query: 'refund' },
    },
    { what: 'quotes and white space', text: line({ page: '/', query: ' my  "plan"\n' }), beacon: { page: '/', query: 'my "plan"' } },
    { what: 'the longest query', text: line({ page: '/', query: 'é'.repeat(300) }), beacon: { page: '/', query: 'é'.repeat(300) } },
    { what: 'another script', text: line({ page: '/', query: 'استرداد 退款' }), beacon: { page: '/', query: 'استرداد 退款' } },
  ])('$what', ({ text, beacon }) => {
    expect(parseLine(text)).toEqual({ beacon, day: undefined });
    expect(parseLine(logged(text))).toEqual({ beacon, day: '2026-11-28' });
  });
});

describe('what is no beacon is nothing, and throws nothing', () => {
  const page = '/';
  test.each([
    { what: 'no text', text: '' },
    { what: 'no JSON', text: 'GET / HTTP/1.1' },
    { what: 'half of one', text: '{"page":"/","helpful":"no"' },
    { what: 'null', text: 'null' },
    { what: 'a list', text: '[{"page":"/","helpful":"no"}]' },
    { what: 'a deep list', text: '['.repeat(60_000) },
    { what: 'another vote', text: line({ page, helpful: 'maybe' }) },
    { what: 'no page', text: line({ query: 'refund' }) },
    { what: 'a page that is no path', text: line({ page: 'https://evil.example/', query: 'refund' }) },
    { what: 'a page with a control character', text: line({ page: '/\u001b[2J', query: 'refund' }) },
    { what: 'a page longer than any', text: line({ page: `/${'a'.repeat(300)}`, query: 'refund' }) },
    { what: 'a query of nothing', text: line({ page, query: ' \u0000\u200b ' }) },
    { what: 'a query that is no text', text: line({ page, query: { toString: 'refund' } }) },
    { what: 'a query longer than any', text: line({ page, query: 'a'.repeat(601) }) },
    { what: 'nginx, of nothing', text: logged('') },
    { what: 'nginx, of no beacon', text: logged('{"page":"/"}') },
    { what: 'nginx, of its own line again', text: logged(logged(line({ page, query: 'refund' }))) },
    { what: 'nginx, without a day', text: logged(line({ page, query: 'refund' }), '') },
  ])('$what', ({ text }) => {
    expect(parseLine(text)).toBeUndefined();
  });

  test('hostile texts: as a line, a page, a query, a body; none acts on a terminal', () => {
    const found = HOSTILE_TEXTS.flatMap((text) =>
      [text, line({ page: text, helpful: 'no' }), line({ page, query: text }), logged(text), logged(line({ page, query: text }))].map(
        parseLine,
      ),
    );
    expect(found.some((one) => one !== undefined)).toBe(true);
    expect(found.filter((one) => /[\p{C}\u2028\u2029]/u.test(Object.values(one?.beacon ?? {}).join('')))).toEqual([]);
  });

  test('any text, any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.json({ maxDepth: 2 }), fc.json({ maxDepth: 2 }).map(logged)), (text) => {
        const found = parseLine(text);
        expect(found === undefined || Object.keys(found).join() === 'beacon,day').toBe(true);
      }),
    );
  });
});

test.each([
  { text: '\u001b[31mred\u001b[0m', shown: '[31mred [0m' },
  { text: 'a\u202eb\u2066c', shown: 'a b c' },
  { text: 'a\r\n\tb\u2028c', shown: 'a b c' },
  { text: '\u009b2J\u0007', shown: '2J' },
  { text: 'a\ud800', shown: 'a' },
  { text: 'é 退款', shown: 'é 退款' },
])('$text is printed as $shown', ({ text, shown }) => {
  expect(printable(text)).toBe(shown);
});
