import { afterEach, describe, expect, test, vi } from 'vitest';
import { calendarFile } from '../../src/calculator/calendar.ts';
import { calculation, parsed, wrongLines } from './calendar-file.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the file is one of RFC 5545', () => {
  test('with what a calendar and an event need, each once', () => {
    const { product, version, properties, events } = parsed(calendarFile(calculation()));
    expect([product, version]).toEqual(['-//Flikly//Credits calculator//EN', '2.0']);
    expect(properties).toEqual(['version', 'prodid', 'name', 'x-wr-calname']);
    const needed = ['description', 'dtend', 'dtstamp', 'dtstart', 'summary', 'transp', 'uid', 'url'];
    expect(events.map((event) => event.properties.filter((name) => !/^(x-|sequence$)/.test(name)).sort())).toEqual(Array(4).fill(needed));
    expect(events.map(({ stamp }) => stamp)).toEqual(Array(4).fill('2026-02-03T04:05:06Z'));
  });

  test('a date has the form of a date, the stamp the form of UTC', () => {
    const lines = calendarFile(calculation({ packs: [], refreshes: ['2026-02-28'] })).split('\r\n');
    expect(lines.filter((line) => line.startsWith('DT'))).toEqual([
      'DTSTAMP:20260203T040506Z',
      'DTSTART;VALUE=DATE:20260228',
      'DTEND;VALUE=DATE:20260301',
    ]);
  });

  test('every line ends with CRLF, none is longer than 75 octets', () => {
    const file = calendarFile(calculation());
    expect(wrongLines(file)).toEqual([]);
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    // Long enough to prove it: some lines go on in the next.
    expect(file).toMatch(/\r\n /);
  });

  test.each([
    { what: 'a file without its last end', file: 'A:1\r\nB:2', wrong: ['the last line has no end'] },
    { what: 'a bare LF', file: 'A:1\nB:2\r\n', wrong: ['a bare CR or LF', 'no property: A:1\nB:2'] },
    { what: 'a line too long by its octets', file: `A:${'ä'.repeat(37)}\r\n`, wrong: [`more than 75 octets: A:${'ä'.repeat(37)}`] },
    { what: 'a character cut in two by a fold', file: 'A:\ud83d\r\n \ude00\r\n', wrong: ['half a character'] },
    { what: 'a line that is no property', file: 'two words:1\r\n', wrong: ['no property: two words:1'] },
  ])('this test would find $what', ({ file, wrong }) => {
    expect(wrongLines(file)).toEqual(wrong);
  });

  test('on a page without a secure address the file is the same, and the page as it was', () => {
    const file = calendarFile(calculation());
    // Frozen: not even for a moment may it be changed.
    vi.stubGlobal('crypto', Object.freeze({}));
    expect(calendarFile(calculation())).toBe(file);
  });
});

const HOSTILE = [
  { what: 'commas, semicolons, colons', text: 'a,b;c:d,,;;' },
  { what: 'backslashes', text: 'a\\b\\\\c\\n\\,\\' },
  { what: 'line breaks', text: 'a\nb\n\nc\n' },
  { what: 'an event', text: 'x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil\nEND:VEVENT\nBEGIN:VEVENT' },
  { what: 'a property after a fold', text: 'x\n ATTACH:evil\n\tURL:evil' },
  { what: 'quotes and brackets', text: `"a" 'b' <c> {d} [e] ^f^ \`g\` |h|` },
  { what: 'emoji', text: '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(30) },
  { what: 'long text of two and three bytes', text: 'größer 日本語 '.repeat(60) },
  { what: 'no space for long', text: 'x'.repeat(5000) },
];

const shapeOf = (file: string) => parsed(file).events.map(({ uid, properties }) => ({ uid, properties }));

describe('no text breaks the file', () => {
  const usual = calendarFile(calculation());

  test.each(HOSTILE)('$what in the name of the plan', ({ text }) => {
    const file = calendarFile(calculation({ planName: text }));
    expect(wrongLines(file)).toEqual([]);
    expect([parsed(file).parts, shapeOf(file)]).toEqual([Array(4).fill('vevent'), shapeOf(usual)]);
    expect(parsed(file).events.map((event) => event.text)).toEqual(
      parsed(usual).events.map((event) => event.text.replace('Plan: Small\n', () => `Plan: ${text}\n`)),
    );
  });

  test.each(HOSTILE)('$what in the link, which leads to the same place', ({ text }) => {
    const file = calendarFile(calculation({ link: `https://help.example.com/calculator/?plan=${text}&end=1#there` }));
    expect(wrongLines(file)).toEqual([]);
    expect([parsed(file).parts, shapeOf(file)]).toEqual([Array(4).fill('vevent'), shapeOf(usual)]);
    const [{ link = '', text: words = '' } = {}, ...others] = parsed(file).events;
    expect(others.map((event) => event.link)).toEqual(Array(3).fill(link));
    const { origin, pathname, search, hash } = new URL(link);
    expect(`${origin}${pathname}${decodeURIComponent(search)}${hash}`).toBe(
      `https://help.example.com/calculator/?plan=${text}&end=1#there`,
    );
    expect(words).toContain(`\n\nYour calculation: ${link}\n\nRules as confirmed in May 2026.`);
  });

  test.each([
    { what: 'control characters are left out', planName: 'a\u0000b\u0007c\u001bd\u007fe', read: 'abcde' },
    { what: 'half a character is left out', planName: 'a\ud83db\ude00c', read: 'abc' },
    { what: 'a tab stays', planName: 'a\tb', read: 'a\tb' },
    { what: 'any line break is one', planName: 'a\r\nb\rc', read: 'a\nb\nc' },
    { what: 'half a line break joins the one that follows', planName: 'a\r', read: 'a' },
  ])('$what', ({ planName, read }) => {
    const file = calendarFile(calculation({ planName }));
    expect(wrongLines(file)).toEqual([]);
    expect(parsed(file).events[0]?.text).toContain(`\n\nPlan: ${read}\n\n`);
  });

  test('a link that is no absolute address stops the file', () => {
    expect(() => calendarFile(calculation({ link: '/calculator/' }))).toThrow(TypeError);
  });
});
