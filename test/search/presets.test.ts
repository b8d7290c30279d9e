import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/calculator/address.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { presetIn } from '../../src/search/presets.ts';
import { catalog } from '../calculator/fixtures.ts';

const known = {
  plans: ['Free', 'Creator', 'Pro', 'Team', 'Custom'].map((name) => ({ id: name.toLowerCase(), name })),
  workflows: [
    { id: 'text-to-video', name: 'Text-to-video', unit: 'second-of-output' },
    { id: 'image-to-video', name: 'Image-to-video', unit: 'second-of-output' },
    { id: 'split', name: 'Split', unit: 'minute-of-source' },
    { id: 'captioning', name: 'Captioning', unit: 'minute-of-source' },
    { id: 'export', name: 'Export', unit: 'run' },
  ],
};
const TODAY = '2026-05-31';
const preset = (query: string, today = TODAY) => presetIn(query, known, today);

describe('the case that a query puts', () => {
  test.each([
    { query: 'pro 100 credits', opens: 'need=100&plan=pro', words: 'Pro, 100 credits needed' },
    { query: 'how do I get 250 on Creator?', opens: 'need=250&plan=creator', words: 'Creator, 250 credits needed' },
    { query: 'used 37 on pro', opens: 'plan=pro&used=37', words: 'Pro, 37 credits used' },
    { query: 'pro, 12 spent', opens: 'plan=pro&used=12', words: 'Pro, 12 credits used' },
    { query: '31 january creator', opens: 'plan=creator&start=2026-01-31', words: 'Creator, billing from 31 January 2026' },
    { query: 'creator Jan 31st', opens: 'plan=creator&start=2026-01-31', words: 'Creator, billing from 31 January 2026' },
    { query: 'team, 30 Sept', opens: 'plan=team&start=2025-09-30', words: 'Team, billing from 30 September 2025' },
    { query: 'pro 29 february', opens: 'plan=pro&start=2024-02-29', words: 'Pro, billing from 29 February 2024' },
    { query: 'pro 5 january 2027', opens: 'plan=pro&start=2027-01-05', words: 'Pro, billing from 5 January 2027' },
    { query: 'pro 1,000 credits', opens: 'need=1000&plan=pro', words: 'Pro, 1000 credits needed' },
    { query: 'pro 3 clips 100 credits', opens: 'need=100&plan=pro', words: 'Pro, 100 credits needed' },
    { query: 'pro 2026 credits', opens: 'need=2026&plan=pro', words: 'Pro, 2026 credits needed' },
    { query: '50 credits 3 may', opens: 'need=50&start=2026-05-03', words: '50 credits needed, billing from 3 May 2026' },
    {
      query: 'pack of 50 bought 10 june',
      opens: 'pack=50.2025-06-10',
      words: 'a pack of 50 credits, bought on 10 June 2025',
    },
    {
      query: 'pro pack of 50 bought 10 march',
      opens: 'pack=50.2026-03-10&plan=pro',
      words: 'Pro, a pack of 50 credits, bought on 10 March 2026',
    },
    {
      query: 'used 37 on pro since 4 may',
      opens: 'plan=pro&start=2026-05-04&used=37',
      words: 'Pro, 37 credits used, billing from 4 May 2026',
    },
    { query: '30 second video', opens: 'step=text-to-video...30', words: 'Text-to-video, 30 second' },
    { query: 'image to video 8 seconds on pro', opens: 'plan=pro&step=image-to-video...8', words: 'Pro, Image-to-video, 8 seconds' },
    { query: 'split 60 minutes', opens: 'step=split...60', words: 'Split, 60 minutes' },
    { query: 'captioning of 5 min', opens: 'step=captioning...5', words: 'Captioning, 5 min' },
  ])('$query', ({ query, opens, words }) => {
    expect(preset(query)).toEqual({ query: opens, words });
  });
});

describe('a query that puts no case', () => {
  test.each([
    { what: 'nothing', query: '' },
    { what: 'a plan alone', query: 'free' },
    { what: 'a figure alone', query: '250 credits' },
    { what: 'a date alone', query: '31 january' },
    { what: 'figures and no plan', query: 'used 37' },
    { what: 'a pack without its day', query: 'pro pack of 50' },
    { what: 'a day that does not exist', query: 'pro 29 february 2027' },
    { what: 'one that no year has', query: 'pro 31 june' },
    { what: 'a year before the calculator knows any', query: 'pro 1 january 1999' },
    { what: 'a date in figures, which may be read two ways', query: 'creator 31/01' },
    { what: 'an ISO date', query: 'creator 2026-01-31' },
    { what: 'a year', query: 'pro 2026' },
    { what: 'a month and a year', query: 'may 2026 creator' },
    { what: 'a count of months', query: 'what does pro cost for 12 months' },
    { what: 'two figures that say nothing of what they count', query: 'pro 50 70' },
    { what: 'none of something', query: 'pro 0 credits' },
    { what: 'a video of no length', query: '0 second video' },
    { what: 'more than a person means', query: 'pro 9999999 credits' },
    { what: 'a video as long', query: '200000 second video' },
    { what: 'a resolution', query: 'pro 4k' },
    { what: 'a unit that every object has', query: '5 constructor' },
  ])('$what: $query', ({ query }) => {
    expect(preset(query)).toBe(undefined);
  });

  test('a word that only starts as a month does names none', () => {
    expect(preset('pro 5 marketing')?.query).toBe('need=5&plan=pro');
    expect(preset('pro mayonnaise 5')?.query).toBe('need=5&plan=pro');
  });
});

describe('a day without a year is the last such day', () => {
  test.each([
    { today: '2026-05-31', start: '2026-05-31' },
    { today: '2026-05-30', start: '2025-05-31' },
    { today: '2027-01-01', start: '2026-05-31' },
  ])('on $today: $start', ({ today, start }) => {
    expect(preset('pro 31 may', today)?.query).toBe(`plan=pro&start=${start}`);
  });

  test('the 29th of February, in the last year that had one', () => {
    expect(preset('pro feb 29', '2028-02-28')?.query).toBe('plan=pro&start=2024-02-29');
    expect(preset('pro feb 29', '2028-02-29')?.query).toBe('plan=pro&start=2028-02-29');
  });
});

test('whatever is typed, a case opens the calculator with nothing dropped', () => {
  const { plans, rates } = catalog;
  const word = fc.oneof(
    fc.constantFrom(...plans.map(({ name }) => name), ...rates.workflows.map(({ name }) => name)),
    fc.constantFrom(
      'credits',
      'used',
      'pack',
      'bought',
      'seconds',
      'min',
      'january',
      'feb',
      'june',
      'may',
      '31st',
      '29',
      '2027',
      '/',
      ',',
      '-',
    ),
    fc.integer({ min: 0, max: 2 * LIMITS.credits }).map(String),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const today = fc.integer({ min: 2005, max: 2099 }).map((year) => `${year}-05-31`);
  let cases = 0;
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), today, (words, day) => {
      const found = presetIn(words.join(' '), { plans, workflows: rates.workflows }, day);
      if (!found) return;
      cases += 1;
      expect(readAddress(found.query, catalog).dropped).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  expect(cases).toBeGreaterThan(100);
});
