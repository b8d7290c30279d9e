import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/content/read-catalog.ts';
import { type Confirmed, confirmedInCatalog, confirmedInSource, readStaleArguments, staleOf, staleWords } from '../../src/content/stale.ts';
import { dates } from '../rules/accounts.ts';
import { edited, messageOf, plansText, ratesText, recipesText, rulesText } from './texts.ts';

const entry = (key: string, month: string, file = 'content/catalog/plans.yaml'): Confirmed => ({ file, key, month });

describe('everything of the catalog has its month', () => {
  const rates = edited(
    edited(ratesText, 'name: Clip', 'name: Clip\n    confirmed: 2020-04'),
    'name: Fine',
    'name: Fine\n    confirmed: 2020-05',
  );
  const plans = edited(plansText, 'name: Small', 'name: Small\n    confirmed: 2020-02');
  const all = confirmedInCatalog(readCatalog({ plans, rules: rulesText, rates, recipes: recipesText }));

  test('its own, or that of its file', () => {
    expect(all.filter(({ file }) => !file.endsWith('rules.yaml'))).toEqual([
      ...[entry('plans.trial', '2020-01'), entry('plans.small', '2020-02'), entry('plans.agreed', '2020-01')],
      ...[
        ['workflows.clip', '2020-04'],
        ['workflows.export', '2020-01'],
        ['qualities.plain', '2020-01'],
        ['qualities.fine', '2020-05'],
        ['resolutions.sd', '2020-01'],
      ].map(([key = '', month = '']) => entry(key, month, 'content/catalog/rates.yaml')),
    ]);
    expect(all.filter(({ file }) => file.endsWith('rules.yaml')).slice(0, 2)).toEqual([
      entry('rules.lot.lasts', '2020-01', 'content/catalog/rules.yaml'),
      entry('rules.lot.order', '2020-03', 'content/catalog/rules.yaml'),
    ]);
  });
});

describe('the month of an article and of an answer', () => {
  const source = '---\ntitle: A\nupdated: "2026-05"\n---\n\nText.\n';

  test('stands in its front matter', () => {
    expect(confirmedInSource('content/articles/a.mdx', source, 'updated')).toEqual(entry('updated', '2026-05', 'content/articles/a.mdx'));
    expect(confirmedInSource('a.mdx', source.replaceAll('\n', '\r\n'), 'updated').month).toBe('2026-05');
  });

  test.each([
    { what: 'is missing', key: 'confirmed' as const, text: source, place: 'line 1: confirmed', found: 'nothing' },
    { what: 'is none', key: 'updated' as const, text: source.replace('2026-05', '2026-13'), place: 'line 3: updated', found: '"2026-13"' },
  ])('one that $what is told with its line', ({ key, text, place, found }) => {
    expect(messageOf(() => confirmedInSource('content/articles/a.mdx', text, key))).toBe(`
content/articles/a.mdx, ${place}
  found     ${found}
  expected  a month in quotes, such as "2026-05"`);
  });

  test('without front matter there is none', () => {
    expect(messageOf(() => confirmedInSource('content/articles/a.mdx', 'Text.', 'updated'))).toBe(`
content/articles/a.mdx, line 1: the file
  found     nothing
  expected  the keys updated`);
  });
});

describe('what is stale', () => {
  const all = [entry('a', '2026-05'), entry('b', '2025-12'), entry('c', '2026-04'), entry('d', '2025-12')];
  const keys = (today: string, months: number) => staleOf(all, { today, months }).map(({ key }) => key);

  test.each([
    { today: '2026-11-01', months: 6, stale: ['b', 'd', 'c'], what: 'six months before November is not older than six' },
    { today: '2026-11-30', months: 5, stale: ['b', 'd', 'c', 'a'], what: 'the month counts, and not the day' },
    { today: '2026-05-31', months: 0, stale: ['b', 'd', 'c'], what: 'this month is not older than none' },
    { today: '2026-05-31', months: 5, stale: [], what: 'over the turn of the year' },
    { today: '2020-01-01', months: 0, stale: [], what: 'what lies ahead' },
  ])('$what: oldest first, else in order', ({ today, months, stale }) => {
    expect(keys(today, months)).toEqual(stale);
  });

  test('with each month more there is no more of it', () => {
    const months = fc.nat({ max: 30 });
    const some = fc.array(
      dates(2024, 2028).map((day) => entry('x', day.slice(0, 7))),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, dates(2024, 2028), months, (given, today, few) => {
        const [found, less] = [few, few + 1].map((limit) => staleOf(given, { today, months: limit }));
        expect(found).toEqual(expect.arrayContaining(less ?? []));
        expect(found?.map(({ month }) => month)).toEqual(found?.map(({ month }) => month).toSorted());
      }),
    );
  });
});

describe('in words', () => {
  test('one a line, and how much it is', () => {
    const stale = [entry('plans.pro', '2025-12'), entry('updated', '2026-04', 'content/articles/a.mdx')];
    expect(staleWords(stale, 6)).toBe(`2025-12  content/catalog/plans.yaml  plans.pro
2026-04  content/articles/a.mdx      updated

2 entries are older than 6 months.
`);
    expect(staleWords(stale.slice(0, 1), 1)).toBe('2025-12  content/catalog/plans.yaml  plans.pro\n\n1 entry is older than 1 month.\n');
    expect(staleWords([], 6)).toBe('Nothing is older than 6 months.\n');
  });
});

describe('the arguments', () => {
  const today = '2026-11-22';
  test.each([
    { given: [], read: { months: 6, today } },
    { given: ['12'], read: { months: 12, today } },
    { given: ['0'], read: { months: 0, today } },
    { given: ['--today', '2027-03-01'], read: { months: 6, today: '2027-03-01' } },
    { given: ['3', '--today', '2027-03-01'], read: { months: 3, today: '2027-03-01' } },
    { given: ['--today', '2027-03-01', '3'], read: { months: 3, today: '2027-03-01' } },
  ])('$given', ({ given, read }) => {
    expect(readStaleArguments(given, today)).toEqual(read);
  });

  const months = (found: string) => `Give a whole number of months, such as 6, and not ${JSON.stringify(found)}.`;
  const day = (found: string) => `Give a date after --today, such as 2027-03-01, and not ${JSON.stringify(found)}.`;
  test.each([
    { given: ['six'], wrong: months('six') },
    { given: ['-1'], wrong: months('-1') },
    { given: ['1.5'], wrong: months('1.5') },
    { given: [''], wrong: months('') },
    { given: ['3', '4'], wrong: months('3 4') },
    { given: ['--months', '3'], wrong: months('--months 3') },
    { given: ['--today'], wrong: day('') },
    { given: ['3', '--today', '1.3.2027'], wrong: day('1.3.2027') },
    { given: ['--today', '2027-02-30'], wrong: day('2027-02-30') },
  ])('$given: one sentence about what is wrong', ({ given, wrong }) => {
    expect(readStaleArguments(given, today)).toEqual({ wrong });
  });
});
