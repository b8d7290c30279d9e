import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import type { Beacon } from '../../../src/scripts/insights/beacon.ts';
import type { BuiltSite, Today } from '../../../src/scripts/insights/built-site.ts';
import { groupsOf, type Wording } from '../../../src/scripts/insights/group.ts';
import { reportHtml } from '../../../src/scripts/insights/html.ts';
import { reportOf } from '../../../src/scripts/insights/report.ts';
import { tally } from '../../../src/scripts/insights/tally.ts';
import { reportText } from '../../../src/scripts/insights/text.ts';
import { stemOf, tokensOf } from '../../../src/search/tokens.ts';

const NOTHING: Today = { state: 'nothing' };
const madeOf = (query: string) => ({ words: tokensOf(query).sort(), stems: tokensOf(query).map(stemOf).sort() });
const wording = (query: string, count = 1): Wording => ({ query, count, today: NOTHING, ...madeOf(query) });
const groupsIn = (...given: [string, number][]) =>
  groupsOf(given.map(([query, count]) => wording(query, count))).map((group) => group.map(({ query }) => query));

describe('queries that mean the same are one group', () => {
  test.each([
    {
      what: 'other endings and another order, by the most frequent wording',
      given: [
        ['exporting videos', 1],
        ['video export', 3],
        ['gdpr', 2],
      ],
      groups: [['video export', 'exporting videos'], ['gdpr']],
    },
    {
      what: 'a word more, where the rest tells',
      given: [
        ['affiliate', 4],
        ['affiliate programme', 3],
        ['gdpr', 1],
        ['student discount', 1],
      ],
      groups: [['affiliate', 'affiliate programme'], ['gdpr'], ['student discount']],
    },
    {
      what: 'a slip that no spelling correction knows',
      given: [
        ['two factor authentication', 3],
        ['two factor authentification', 1],
        ['invoice', 2],
      ],
      groups: [['two factor authentication', 'two factor authentification'], ['invoice']],
    },
    {
      what: 'not what shares a common word alone',
      given: [
        ['delete account', 2],
        ['delete video', 2],
        ['delete invoice', 1],
      ],
      groups: [['delete account'], ['delete video'], ['delete invoice']],
    },
    {
      what: 'other scripts only as they are: their n-grams are all alike',
      given: [
        ['استرداد', 2],
        ['退款', 2],
        ['возврат', 1],
        ['отмена', 1],
        ['退款', 1],
      ],
      groups: [['退款', '退款'], ['استرداد'], ['возврат'], ['отмена']],
    },
    {
      what: 'what has no words only as it is',
      given: [
        ['🤷', 2],
        ['?', 1],
      ],
      groups: [['🤷'], ['?']],
    },
    { what: 'nothing', given: [], groups: [] },
  ] as { what: string; given: [string, number][]; groups: string[][] }[])('$what', ({ given, groups }) => {
    expect(groupsIn(...given)).toEqual(groups);
  });
});

const found: Today = { state: 'found', path: '/answers/refund/', title: 'Do I get credits back?' };
const nearest: Today = { state: 'nearest', path: '/answers/cost/', title: 'What does it cost?' };
const TODAY: Record<string, Today> = {
  refund: found,
  refunds: found,
  'student discount': nearest,
  'discount for students': nearest,
  'refund for a run': nearest,
};
const TITLES: Record<string, string> = { '/': 'Help', '/answers/a/': 'A & <b>', '/answers/b/': 'B' };
const site: BuiltSite = {
  ask: async (query) => ({ today: TODAY[query] ?? NOTHING, ...madeOf(query.replace('for a run', '').replace(' for ', ' ')) }),
  titleOf: (page) => TITLES[page],
};

const times = (count: number, beacon: Beacon) => Array<Beacon>(count).fill(beacon);
const vote = (page: string, helpful: 'yes' | 'no', count: number) => times(count, { page, helpful });
const asked = (page: string, query: string, count: number) => times(count, { page, query });

async function report(all: Beacon[], rest = {}) {
  const beacons = tally<Beacon>(1_000);
  for (const beacon of all) beacons.add(beacon);
  return reportOf({ files: 1, count: all.length, days: undefined, unreadable: [], beacons, ...rest }, site);
}

const ALL = [
  ...asked('/', 'student discount', 3),
  ...asked('/answers/a/', 'discount for students', 2),
  ...asked('/answers/a/', 'refund', 4),
  ...asked('/answers/a/', 'refund for a run', 1),
  ...asked('/gone', '<img src=x onerror=hacked()>', 2),
  ...vote('/answers/a/', 'no', 4),
  ...vote('/answers/a/', 'yes', 1),
  ...vote('/answers/b/', 'no', 6),
  ...vote('/answers/b/', 'yes', 6),
  ...vote('/gone/', 'no', 9),
];

describe('the report', () => {
  test('says what to write next, the most readers first: what today’s build does not answer, and pages with more “no” than “yes”', async () => {
    const { next } = await report(ALL);
    expect(next.map((one) => [one.count, one.what === 'answer' ? one.asked.query : one.voted.page])).toEqual([
      [5, 'student discount'],
      [4, '/answers/a/'],
      [2, '<img src=x onerror=hacked()>'],
      [1, 'refund'],
    ]);
  });

  test('names each group of queries, how often it was asked, and what today’s build answers', async () => {
    const { asked: groups } = await report(ALL);
    expect(groups).toEqual([
      { query: 'refund', others: ['refund for a run'], count: 5, open: 1, today: found },
      { query: 'student discount', others: ['discount for students'], count: 5, open: 5, today: nearest },
      { query: '<img src=x onerror=hacked()>', others: [], count: 2, open: 2, today: NOTHING },
    ]);
  });

  test('names the pages with the most “no”, and those whose readers searched next', async () => {
    const { voted, searchedFrom } = await report(ALL);
    expect(voted).toEqual([
      { page: '/gone/', title: undefined, no: 9, yes: 0 },
      { page: '/answers/b/', title: 'B', no: 6, yes: 6 },
      { page: '/answers/a/', title: 'A & <b>', no: 4, yes: 1 },
    ]);
    expect(searchedFrom).toEqual([
      { page: '/answers/a/', title: 'A & <b>', count: 7, query: 'refund' },
      { page: '/', title: 'Help', count: 3, query: 'student discount' },
      { page: '/gone', title: undefined, count: 2, query: '<img src=x onerror=hacked()>' },
    ]);
  });
});

describe('as text', () => {
  test('each part, in the order in which an editor wants it', async () => {
    const rest = { days: { first: '2026-11-01', last: '2026-11-28' }, unreadable: [{ file: 'a\u001b.log', count: 7, first: [2, 4] }] };
    expect(reportText(await report(ALL, rest))).toBe(`38 beacons in 1 file, from 2026-11-01 to 2026-11-28.
7 lines of a .log are no beacon: lines 2, 4, ….

Write next
  times
      5  Answer “student discount”
           Today, only near it: What does it cost? (/answers/cost/)
      4  Write anew: /answers/a/ · A & <b>
           4 of 5 said that it did not help.
      2  Answer “<img src=x onerror=hacked()>”
           Today: nothing, and nothing near it.
      1  Answer “refund”
           Today, found: Do I get credits back? (/answers/refund/)
           1 of 5 were worded so that today’s build finds nothing.

Queries that found nothing
  asked
      5  “refund”
           Also: “refund for a run”
           Today, found: Do I get credits back? (/answers/refund/)
           1 of 5 were worded so that today’s build finds nothing.
      5  “student discount”
           Also: “discount for students”
           Today, only near it: What does it cost? (/answers/cost/)
      2  “<img src=x onerror=hacked()>”
           Today: nothing, and nothing near it.

Pages that did not help
  said no
        9  /gone/ · not in this build
             0 said yes.
        6  /answers/b/ · B
             6 said yes.
        4  /answers/a/ · A & <b>
             1 said yes.

Pages whose readers searched next, and found nothing
  searches
         7  /answers/a/ · A & <b>
              Mostly for “refund”
         3  / · Help
              Mostly for “student discount”
         2  /gone · not in this build
              Mostly for “<img src=x onerror=hacked()>”
`);
  });

  test('of nothing', async () => {
    expect(reportText(await report([]))).toBe(`0 beacons in 1 file.

Write next
  Nothing: today’s build answers what was asked, and no page has more “no” than “yes”.

Queries that found nothing
  None.

Pages that did not help
  None.

Pages whose readers searched next, and found nothing
  None.
`);
  });

  test('of many: the most frequent, and how much is left out', async () => {
    const many = Array.from({ length: 40 }, (_, k) => String.fromCodePoint(0x4e00 + k)).flatMap((query) => asked('/', query, 2));
    const text = reportText(await report(many));
    expect(text).toContain('  And 30 more, with 60 in all.');
    expect(text).toContain('  And 10 more, with 20 in all.');
  });

  test('of more than was counted', async () => {
    const beacons = tally<Beacon>(2);
    for (const query of ['refund', 'refund', 'a', 'b']) beacons.add({ page: '/', query });
    const whole = await reportOf({ files: 2, count: 4, days: { first: '2026-11-01', last: '2026-11-01' }, unreadable: [], beacons }, site);
    expect(reportText(whole)).toMatch(
      /^4 beacons in 2 files, of 2026-11-01\.\n2 beacons are of rare wordings, and too many different ones to count\.\n/,
    );
  });
});

describe('as a page', () => {
  test('says what the text says, and holds nothing that runs or loads', async () => {
    const whole = await report(ALL);
    const html = reportHtml(whole);
    const root = parse(html);
    expect(root.querySelectorAll('script, img, link, iframe, object, [src], [href], [style], [onerror]')).toEqual([]);
    expect(html).not.toMatch(/url\(|@import/);
    expect(root.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(root.querySelector('html')?.getAttribute('lang')).toBe('en');
    expect(root.querySelectorAll('h1, h2').map(({ text }) => text)).toEqual([
      'What readers said',
      'Write next',
      'Queries that found nothing',
      'Pages that did not help',
      'Pages whose readers searched next, and found nothing',
    ]);
    for (const table of root.querySelectorAll('table')) {
      const heading = root.querySelector(`#${table.getAttribute('aria-labelledby')}`);
      expect(heading?.tagName).toBe('H2');
      expect(table.querySelectorAll('th[scope=col]').length).toBe(2);
    }
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    const cells = root.querySelectorAll('h1, h2, th, td, p').map(({ structuredText }) => structuredText);
    const shown = new Set(words(cells.join(' ')));
    expect(words(reportText(whole)).filter((word) => !shown.has(word))).toEqual([]);
  });
});
