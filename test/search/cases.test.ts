import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/calculator/address.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import type { Workflow } from '../../src/rules/index.ts';
import { type CaseCatalog, caseIn } from '../../src/search/cases.ts';
import { catalog } from '../calculator/fixtures.ts';
import { realCatalog } from '../rules/fixtures.ts';

const workflow = (id: string, name: string, unit: Workflow['unit'], low: number, high: number): Workflow => {
  return { id, name, unit, credits: { low, high }, factors: [], usualLength: 1 };
};

type Plan = CaseCatalog['plans'][number];
const plan = (id: string, name: string, credits: Plan['credits'], recurs: Plan['recurs']): Plan => {
  return { id, name, credits, recurs, rule: 'included.by-plan', confirmed: '2026-05' };
};

/** A rate card and plans with invented figures, and two recipes for each unit of length, except the recipes that are alone. */
const known: CaseCatalog = {
  plans: [
    plan('free', 'Free', 6, 'once'),
    plan('creator', 'Creator', 40, 'billing-period'),
    plan('pro', 'Pro', 120, 'billing-period'),
    plan('team', 'Team', 300, 'billing-period'),
    plan('custom', 'Custom', 'negotiated', 'negotiated'),
  ],
  rates: {
    status: 'illustrative',
    workflows: [
      workflow('text-to-video', 'Text-to-video', 'second-of-output', 0.5, 1),
      workflow('image-to-video', 'Image-to-video', 'second-of-output', 0.5, 1),
      workflow('upscaling', 'Upscaling', 'second-of-output', 1, 1),
      workflow('split', 'Split', 'minute-of-source', 0.1, 0.2),
      workflow('captioning', 'Captioning', 'minute-of-source', 0.1, 0.2),
      workflow('export', 'Export', 'run', 0, 0),
    ],
    qualities: [],
    resolutions: [],
  },
  recipes: realCatalog.recipes,
};
const TODAY = '2026-05-31';
const found = (query: string, today = TODAY) => caseIn(query, known, today);

describe('the case that a query puts', () => {
  test.each([
    { query: 'pro 100 credits', opens: 'make=credits&need=100&plan=pro', words: 'Pro, 100 credits needed: yes, it includes 120' },
    {
      query: 'how do I get 250 credits on Creator?',
      opens: 'make=credits&need=250&plan=creator',
      words: 'Creator, 250 credits needed: no, it includes 40',
    },
    { query: '5 credits on free', opens: 'make=credits&need=5&plan=free', words: 'Free, 5 credits needed: yes, it includes 6' },
    { query: 'custom 500 credits', opens: 'make=credits&need=500&plan=custom', words: 'Custom, 500 credits needed' },
    { query: 'used 37 credits on pro', opens: 'make=nothing&plan=pro&used=37', words: 'Pro, 37 of 120 credits used: 83 left' },
    { query: 'pro, 12 credits spent', opens: 'make=nothing&plan=pro&used=12', words: 'Pro, 12 of 120 credits used: 108 left' },
    { query: 'used 12 credits of custom', opens: 'make=nothing&plan=custom&used=12', words: 'Custom, 12 credits used' },
    {
      query: '31 january creator',
      opens: 'make=nothing&plan=creator&start=2026-01-31&today=2026-05-31',
      words: 'Creator, billing from 31 January 2026',
    },
    {
      query: 'creator Jan 31st',
      opens: 'make=nothing&plan=creator&start=2026-01-31&today=2026-05-31',
      words: 'Creator, billing from 31 January 2026',
    },
    {
      query: 'team, 30 Sept',
      opens: 'make=nothing&plan=team&start=2025-09-30&today=2026-05-31',
      words: 'Team, billing from 30 September 2025',
    },
    {
      query: 'pro 29 february',
      opens: 'make=nothing&plan=pro&start=2024-02-29&today=2026-05-31',
      words: 'Pro, billing from 29 February 2024',
    },
    {
      query: 'pro 5 january 2027',
      opens: 'make=nothing&plan=pro&start=2027-01-05&today=2026-05-31',
      words: 'Pro, billing from 5 January 2027',
    },
    { query: 'pro 1,000 credits', opens: 'make=credits&need=1000&plan=pro', words: 'Pro, 1,000 credits needed: no, it includes 120' },
    { query: 'pro 3 clips 100 credits', opens: 'make=credits&need=100&plan=pro', words: 'Pro, 100 credits needed: yes, it includes 120' },
    { query: 'pro 2026 credits', opens: 'make=credits&need=2026&plan=pro', words: 'Pro, 2,026 credits needed: no, it includes 120' },
    {
      query: '50 credits 3 may',
      opens: 'make=credits&need=50&plan=none&start=2026-05-03&today=2026-05-31',
      words: '50 credits needed, billing from 3 May 2026',
    },
    {
      // The expiry of a pack does not depend on the plan, but the calculator shows packs only with a plan.
      query: 'pack of 50 credits bought 10 june',
      opens: 'make=nothing&pack=50.2025-06-10&plan=creator&today=2026-05-31',
      words: 'Creator, a pack of 50 credits, bought on 10 June 2025',
    },
    {
      query: 'pro pack of 50 credits bought 10 march',
      opens: 'make=nothing&pack=50.2026-03-10&plan=pro&today=2026-05-31',
      words: 'Pro, a pack of 50 credits, bought on 10 March 2026: 170 left',
    },
    {
      query: 'used 37 credits on pro since may 4',
      opens: 'make=nothing&plan=pro&start=2026-05-04&today=2026-05-31&used=37',
      words: 'Pro, 37 of 120 credits used, billing from 4 May 2026: 83 left',
    },
  ])('$query', ({ query, opens, words }) => {
    expect(found(query)).toMatchObject({ query: opens, words });
  });
});

describe('an account, in the words of a support agent', () => {
  const PRO = 'make=nothing&plan=pro&start=2026-03-14&today=2026-11-28&used=37';
  const PRO_PACK = 'make=nothing&pack=50.2026-06-10&plan=pro&start=2026-03-14&today=2026-11-28&used=37';
  const opens = (query: string) => caseIn(query, known, '2026-11-28')?.query;

  test.each([
    'pro since 14 march, 37 used, 50 on 10 june',
    'pro 14 march 37 used 50 credits bought 10 june',
    '37 used on pro since march 14, pack of 50 bought on june 10',
    'customer on pro since 14 march used 37 credits and bought 50 on 10 june, when do they refresh?',
    'Customer bought a 50-credit pack on 10 June, is on Pro (renews 14 March), has used 37',
    'on 10 june bought 50; pro since 14 march; 37/120 used',
    'pack 10 june: 50. pro, renewal date 14th of March. spent 37',
    'pro, billing date 2026-03-14, used 37 of 120, add-on 50 on 2026-06-10',
    'pro, starts 14.03.2026, 37 credits spent, top up of 50 on 10 june',
    'topped up 50 on the 10th of june, subscribed to pro 14 mar, used 37 credits so far',
    'pro | anchor 14 Mar 2026 | used: 37 | add-ons: 50 from 10 Jun 2026',
    'they used up 37 credits of their 120 on pro since 14 march, plus 50 extra on 10 june',
    'pro since 14th of March, burned 37 credits, bought 50 credits June 10th',
    'pro since 14 march, consumed 37 and 1 pack of 50 on 10 june',
    'hi, I am on pro since the 14th of march. I have used 37 credits already and I added 50 credits on june the 10th. how many are left?',
  ])('with a pack: %s', (query) => {
    expect(opens(query)).toBe(PRO_PACK);
  });

  test.each([
    'used 37 credits on pro since 14 march',
    'used 37 on pro since 14 march',
    'pro since 14 march, 37 used',
    '37 credits used, pro, billed from 14 march',
    'pro renews on march 14th and 37 are gone',
    'customer joined 14 march on pro, usage 37',
    'pro 14/03/2026 37 used',
    'pro 03/14/2026 37 used',
    'when do credits expire, pro since 14 march, 37 used',
    'pro since 14 march, we wasted 37 credits',
    'pro since 14 march, went through 37 credits',
  ])('without one: %s', (query) => {
    expect(opens(query)).toBe(PRO);
  });

  test.each([
    { query: 'used 37 on team', opens: 'make=nothing&plan=team&used=37' },
    { query: 'free, 2 used', opens: 'make=nothing&plan=free&used=2' },
    { query: 'pro renews on the 14th, used 37', opens: 'make=nothing&plan=pro&start=2026-11-14&today=2026-11-28&used=37' },
    { query: 'pro, renews on the 29th', opens: 'make=nothing&plan=pro&start=2026-10-29&today=2026-11-28' },
    {
      query: 'pro since 14 march, bought 50 on 10 june and 30 on 5 august',
      opens: 'make=nothing&pack=50.2026-06-10&pack=30.2026-08-05&plan=pro&start=2026-03-14&today=2026-11-28',
    },
    {
      query: 'pro since 14 march, bought 2 packs of 50 on 10 june',
      opens: 'make=nothing&pack=50.2026-06-10&pack=50.2026-06-10&plan=pro&start=2026-03-14&today=2026-11-28',
    },
    {
      query: 'pro since 14 march, consumed 37 and three packs of 50 on 10 june',
      opens: 'make=nothing&pack=50.2026-06-10&pack=50.2026-06-10&pack=50.2026-06-10&plan=pro&start=2026-03-14&today=2026-11-28&used=37',
    },
    {
      query: 'custom 1000 credits, since 1 june, 200 used',
      opens: 'custom=1000&make=nothing&plan=custom&start=2026-06-01&today=2026-11-28&used=200',
    },
    {
      query: 'My credits are wrong, Billing shows 63, I am on Pro since 14 March, used 37.',
      opens: 'billing=63&make=nothing&plan=pro&start=2026-03-14&today=2026-11-28&used=37',
    },
    {
      query: 'pro since 14 march, 37 used, billing says 113',
      opens: 'billing=113&make=nothing&plan=pro&start=2026-03-14&today=2026-11-28&used=37',
    },
    {
      query: 'pro since 14 march, the app shows me 50 credits left',
      opens: 'billing=50&make=nothing&plan=pro&start=2026-03-14&today=2026-11-28',
    },
    {
      query: 'pro since 14 march, 37 used, need 80 credits',
      opens: 'make=credits&need=80&plan=pro&start=2026-03-14&today=2026-11-28&used=37',
    },
    {
      query: 'pro since 14 march, 37 used, 8 10 second videos',
      opens: 'make=short-videos&plan=pro&seconds=10&start=2026-03-14&today=2026-11-28&used=37&videos=8',
    },
  ])('and less or more: $query', ({ query, opens: address }) => {
    expect(opens(query)).toBe(address);
  });

  test.each([
    { query: 'pro since 14 march, 37 used, 50 on 10 june', words: 'billing from 14 March 2026: 133 left' },
    { query: 'pro since 14 march, 37 used', words: 'billing from 14 March 2026: 83 left' },
    { query: 'pro since 14 march, 37 used, 50 on 10 june 2025', words: 'billing from 14 March 2026: 83 left' },
    { query: 'pro since 14 march, 37 used, need 90 credits', words: 'billing from 14 March 2026: no, 83 are left' },
    { query: 'pro since 14 march 2027, 37 used', words: 'billing from 14 March 2027' },
    { query: 'custom since 14 march, 37 used', words: 'billing from 14 March 2026' },
    { query: 'custom 1,000 credits since 14 march, 200 used', words: '200 of 1,000 credits used, billing from 14 March 2026: 800 left' },
    { query: 'pro since 14 march, 37 used, billing shows 113', words: 'billing from 14 March 2026, Billing shows 113: 83 left' },
  ])('what is left of it: $query', ({ query, words }) => {
    expect(caseIn(query, known, '2026-11-28')?.words).toMatch(new RegExp(`${words}$`));
  });

  test.each([
    { what: 'something else was used', query: 'used 3 templates on pro since 14 march' },
    { what: 'a number of times', query: 'used 12 times on pro since 14 march' },
    { what: 'seats', query: 'used 2 of my 5 seats on pro' },
    { what: 'an error', query: 'error 500 used on pro' },
    { what: 'a pack without its day', query: 'bought 50 credits, used 37 on pro since 14 march' },
    { what: 'a date of which nothing is said', query: 'pro since 14 march, 37 used, cancelled 10 june' },
    { what: 'the day of an event', query: 'cancelled pro on 3 march' },
    { what: 'seats that were bought', query: 'team, bought 3 seats on 10 june' },
    { what: 'a price', query: 'pro since 14 march, charged 50 dollars on 10 june' },
  ])('not where $what: $query', ({ query }) => {
    expect(opens(query) ?? '').not.toMatch(/used|pack/);
  });

  // What was left out of the sum would make the balance false, and nobody would notice.
  test.each([
    { what: 'a second pack without its day', query: 'pro since 14 march, 37 used, bought 50 on 10 june and again 20' },
    { what: 'a day of a purchase that no calendar has', query: 'pro since 14 march, 37 used, 50 credits on 31 june' },
    { what: 'a billing day that no calendar has', query: 'team used 100 since 31 april' },
    { what: 'a figure that may be one or a thousand', query: 'custom 1000 credits since 1 june used 1.000' },
    { what: 'a figure of what is not said', query: 'team of 5 people since 3 march used 10 credits' },
    { what: 'a verb that is not known', query: 'pro since 14 march, sent 37 credits to a friend, bought 50 on 10 june' },
    { what: 'more packs than the calculator takes', query: `pro, used 5, ${'20 packs of 10 on 1 june, '.repeat(3)}` },
    { what: 'two plans', query: 'upgraded from creator to pro on 14 march, used 37' },
    { what: 'a plan that is over', query: 'not on pro any more, creator since 2 june, 10 used' },
    { what: 'a change of plan', query: 'downgraded to creator on 14 march, 10 used' },
    { what: 'billing by the year', query: 'pro annual since 14 march, used 37' },
    { what: 'billing by the year', query: 'yearly pro since 14 march' },
    { what: 'a trial', query: 'pro trial since 14 march, used 37' },
    { what: 'credits that are left', query: 'I have 37 credits left on pro, renews 14' },
    { what: 'credits that remain', query: 'pro since 14 march, 37 credits remaining' },
    { what: 'credits that are lost', query: 'lost 50 credits on pro' },
    { what: 'credits that are asked back', query: 'can I get a refund for 20 credits on pro' },
  ])('read whole, or not at all: $what: $query', ({ query }) => {
    expect(opens(query)).toBe(undefined);
  });

  test('says the same on any later day, once it is an address', () => {
    const [, ...others] = ['2026-11-28', '2026-12-20', '2027-08-01'].map((day) => opened(PRO_PACK, day));
    for (const other of others) expect(other).toEqual(opened(PRO_PACK, '2026-11-28'));
  });
});

describe('a length of video is what a recipe makes, with its figure', () => {
  test.each([
    {
      query: '30 second video',
      opens: 'make=short-videos&plan=none&seconds=30&videos=1',
      words: 'one 30-second video: 15–30 credits, an estimate',
    },
    {
      query: 'text to video 10 s',
      opens: 'make=short-videos&plan=none&seconds=10&videos=1',
      words: 'one 10-second video: 5–10 credits, an estimate',
    },
    {
      query: '10s video, 10secs',
      opens: 'make=short-videos&plan=none&seconds=10&videos=1',
      words: 'one 10-second video: 5–10 credits, an estimate',
    },
    {
      query: '1 second clip',
      opens: 'make=short-videos&plan=none&seconds=1&videos=1',
      words: 'one 1-second video: 1 credit, an estimate',
    },
    {
      query: 'image to video 8 seconds on pro',
      opens: 'make=animated-pictures&pictures=1&plan=pro&seconds=8',
      words: 'Pro, one 8-second animated picture: yes, 4–8 of 120 credits, an estimate',
    },
    {
      query: 'animate a picture, free, 10 seconds',
      opens: 'make=animated-pictures&pictures=1&plan=free&seconds=10',
      words: 'Free, one 10-second animated picture: maybe, 5–10 of 6 credits, an estimate',
    },
    {
      query: 'custom 10 second video',
      opens: 'make=short-videos&plan=custom&seconds=10&videos=1',
      words: 'Custom, one 10-second video: 5–10 credits, an estimate',
    },
    {
      query: 'split 60 minutes',
      opens: 'make=clips&minutes=60&plan=none&recordings=1',
      words: 'Clips from a recording, one 60-minute recording: 6–12 credits, an estimate',
    },
    {
      query: '30 min podcast',
      opens: 'make=clips&minutes=30&plan=none&recordings=1',
      words: 'Clips from a recording, one 30-minute recording: 3–6 credits, an estimate',
    },
    {
      query: 'captioning of 5 min',
      opens: 'make=captions&minutes=5&plan=none&videos=1',
      words: 'Captions, one 5-minute video: 1 credit, an estimate',
    },
    {
      query: '30 min recording captions',
      opens: 'make=captions&minutes=30&plan=none&videos=1',
      words: 'Captions, one 30-minute video: 3–6 credits, an estimate',
    },
    {
      query: 'clips of a 60 minute recording with captions',
      opens: 'captions=yes&make=clips&minutes=60&plan=none&recordings=1',
      words: 'Clips from a recording, one 60-minute recording with captions: 12–24 credits, an estimate',
    },
    {
      query: 'team 20 second video 3 may',
      opens: 'make=short-videos&plan=team&seconds=20&start=2026-05-03&today=2026-05-31&videos=1',
      words: 'Team, one 20-second video, billing from 3 May 2026: yes, 10–20 of 300 credits, an estimate',
    },
    {
      // A plan that has not started yet has no balance.
      query: 'team 20 second video 3 may 2027',
      opens: 'make=short-videos&plan=team&seconds=20&start=2027-05-03&today=2026-05-31&videos=1',
      words: 'Team, one 20-second video, billing from 3 May 2027: 10–20 credits, an estimate',
    },
  ])('$query', ({ query, opens, words }) => {
    expect(found(query)).toMatchObject({ query: opens, words });
  });

  test.each([
    { query: '8 10 second videos', opens: 'seconds=10&videos=8', words: '8 videos of 10 seconds: 40–80 credits, an estimate' },
    { query: 'twenty 15-second videos', opens: 'seconds=15&videos=20', words: '20 videos of 15 seconds: 160–300 credits, an estimate' },
    { query: '8 videos of 10 seconds', opens: 'seconds=10&videos=8', words: '8 videos of 10 seconds: 40–80 credits, an estimate' },
    { query: '10s each, 8 videos', opens: 'seconds=10&videos=8', words: '8 videos of 10 seconds: 40–80 credits, an estimate' },
    {
      query: '1000 videos of 10 seconds',
      opens: 'seconds=10&videos=1000',
      words: '1,000 videos of 10 seconds: 5,000–10,000 credits, an estimate',
    },
    // The count exceeds what the form accepts, or the thing is unknown: the case takes one.
    { query: '1001 videos of 10 seconds', opens: 'seconds=10&videos=1', words: 'one 10-second video: 5–10 credits, an estimate' },
    { query: '8 reels of 10 seconds', opens: 'seconds=10&videos=1', words: 'one 10-second video: 5–10 credits, an estimate' },
  ])('and how many: $query', ({ query, opens, words }) => {
    expect(found(query)).toMatchObject({ query: `make=short-videos&plan=none&${opens}`, words });
  });

  test('on a plan, whether it is enough', () => {
    const words = (query: string) => found(query)?.words;
    expect(words('creator 8 10 second videos')).toBe('Creator, 8 videos of 10 seconds: maybe, 40–80 of 40 credits, an estimate');
    expect(words('creator 9 10 second videos')).toBe('Creator, 9 videos of 10 seconds: probably not, 45–90 of 40 credits, an estimate');
    expect(words('creator 4 10 second videos')).toBe('Creator, 4 videos of 10 seconds: yes, 20–40 of 40 credits, an estimate');
  });

  test('on published rates nothing is an estimate', () => {
    const published = { ...known, rates: { ...known.rates, status: 'published' as const } };
    expect(caseIn('10 second video', published, TODAY)?.words).toBe('one 10-second video: 5–10 credits');
    expect(caseIn('creator 9 10 second videos', published, TODAY)?.words).toBe('Creator, 9 videos of 10 seconds: no, 45–90 of 40 credits');
  });

  test.each([
    {
      what: 'longer than the form of the recipe takes',
      query: '900 second video',
      opens: 'plan=none&step=text-to-video...900',
      words: 'Text-to-video, 900 seconds: 450–900 credits, an estimate',
    },
    {
      what: 'a workflow that no recipe stands for',
      query: 'upscaling 30 seconds on creator',
      opens: 'plan=creator&step=upscaling...30',
      words: 'Creator, Upscaling, 30 seconds: yes, 30 of 40 credits, an estimate',
    },
  ])('else a step: $what', ({ query, opens, words }) => {
    expect(found(query)).toMatchObject({ query: opens, words });
  });

  test.each([
    {
      query: '30 second video',
      opens: 'plan=none&step=text-to-video...30',
      words: 'Text-to-video, 30 seconds: 15–30 credits, an estimate',
    },
    {
      query: 'image to video 8 seconds on pro',
      opens: 'plan=pro&step=image-to-video...8',
      words: 'Pro, Image-to-video, 8 seconds: yes, 4–8 of 120 credits, an estimate',
    },
    { query: 'split 60 minutes', opens: 'plan=none&step=split...60', words: 'Split, 60 minutes: 6–12 credits, an estimate' },
    { query: 'captioning of 5 min', opens: 'plan=none&step=captioning...5', words: 'Captioning, 5 minutes: 1 credit, an estimate' },
  ])('and so all of them where there are no recipes: $query', ({ query, opens, words }) => {
    expect(caseIn(query, { ...known, recipes: [] }, TODAY)).toMatchObject({ query: opens, words });
  });
});

describe('a query that puts no case', () => {
  test.each([
    { what: 'nothing', query: '' },
    { what: 'a plan alone', query: 'free' },
    { what: 'a figure alone', query: '250 credits' },
    { what: 'a date alone', query: '31 january' },
    { what: 'a plan and a figure of what is not said', query: 'pro 100' },
    { what: 'a figure that was used, of no plan', query: 'used 37 credits since 4 may' },
    { what: 'a pack without its day', query: 'pro pack of 50 credits' },
    { what: 'a day that does not exist', query: 'pro 29 february 2027' },
    { what: 'one that no year has', query: 'pro 31 june' },
    { what: 'a year before the calculator knows any', query: 'pro 1 january 1999' },
    { what: 'a word that only starts as a month does', query: 'pro 5 marketing' },
    { what: 'figures without a year, which may be anything', query: 'creator 31/01' },
    { what: 'a date in figures that may be read two ways', query: 'creator 03/04/2026' },
    { what: 'a month and a year', query: 'may 2026 creator' },
    { what: 'a count of months', query: 'what does pro cost for 12 months' },
    { what: 'none of something', query: 'pro 0 credits' },
    { what: 'a video of no length', query: '0 second video' },
    { what: 'more than a person means', query: 'pro 9999999 credits' },
    { what: 'a video as long', query: '200000 second video' },
    { what: 'a unit that every object has', query: '5 constructor' },
    { what: 'a video of minutes, to make or to cut', query: 'how much is a 5 minute video' },
  ])('$what: $query', ({ query }) => {
    expect(found(query)).toBe(undefined);
  });

  test.each(
    Object.entries({
      people: ['my team has 5 people', 'can 5 people use pro', 'may 4 people use pro', 'a podcast of 3 speakers on creator'],
      prices: ['is pro worth 20 dollars', 'we pay 99 euros for team', 'creator went up by 5', 'is team 49 or 59 a month'],
      errors: ['error 500', 'error 429 on creator', 'pro shows code 137', '502 while a video exports on pro'],
      versions: ['does creator have gen 4', 'final cut pro 11'],
      sizes: ['does pro export 4k at 60 fps', 'is 1080p free', 'creator in 16:9', 'a 1920 by 1080 video on pro', 'clips of 250 mb on free'],
      counts: ['my 3 custom fonts', '12 files on creator', '80 fonts and 3 logos on team'],
      phones: ['call me on 020 7946 0958', 'i am on pro, my phone is 555 0199'],
      years: ['on pro since 2024', 'will free change in may 2027'],
      times: ['is team support open at 9:30', 'my webinar starts in 30 minutes', 'a meeting at 10 min past 3'],
      waits: ['wait 10 minutes', 'wait 30 seconds for a video', 'a clip took 45 seconds', 'my recording is stuck for 20 minutes'],
      failures: ['a video failed after 30 seconds', 'the lecture came 10 min late'],
      ages: ['i am 16 and want creator', 'my 12 year old uses free'],
      ratings: ['i rate pro 9 of 10', '5 stars for creator'],
      steps: ['step 3 of the pro setup'],
      events: [
        'i cancelled pro on 3 march',
        'charged twice for creator on 5 may',
        'team refund 4 april',
        'creator was hacked since 2 june',
      ],
    }).flatMap(([kind, queries]) => queries.map((query) => ({ kind, query }))),
  )('$kind: $query', ({ query }) => {
    expect(found(query)).toBe(undefined);
  });
});

describe('a name of a plan', () => {
  test.each(['my', 'our', 'the', 'a', 'is', 'for'])('is a word of every day after “%s”, if “plan” does not follow', (word) => {
    expect(found(`100 credits ${word} team`)).toBe(undefined);
    expect(found(`100 credits ${word} team plan`)?.query).toBe('make=credits&need=100&plan=team');
  });
});

describe('a month that is another word, too, names a day', () => {
  test.each(['4 may', 'may 4th', 'may 4 2026', 'since may 4', '8 mar', 'march 8th'])('in “%s”', (date) => {
    expect(found(`pro ${date}`)?.query).toMatch(/^make=nothing&plan=pro&start=2026-0/);
  });
  test.each(['may 4', 'march 8', 'mar 8'])('not in “%s”', (date) => {
    expect(found(`pro ${date}`)).toBe(undefined);
  });
});

describe('a day without a year is the last such day', () => {
  test.each([
    { today: '2026-05-31', start: '2026-05-31' },
    { today: '2026-05-30', start: '2025-05-31' },
    { today: '2027-01-01', start: '2026-05-31' },
  ])('on $today: $start', ({ today, start }) => {
    expect(found('pro 31 may', today)?.query).toBe(`make=nothing&plan=pro&start=${start}&today=${today}`);
  });

  test('the 29th of February, in the last year that had one', () => {
    expect(found('pro feb 29', '2028-02-28')?.query).toBe('make=nothing&plan=pro&start=2024-02-29&today=2028-02-28');
    expect(found('pro feb 29', '2028-02-29')?.query).toBe('make=nothing&plan=pro&start=2028-02-29&today=2028-02-29');
  });
});

/** The figures that the calculator shows for an address. */
function opened(query: string, day: string) {
  const read = readAddress(query, catalog);
  const { verdict, account } = resultsOf({ ...read.inputs, today: read.inputs.today || day }, catalog);
  return { dropped: read.dropped, asked: verdict?.asked, found: verdict?.found, atHand: account?.atHand };
}

const figures = (words: string) => words.replaceAll(',', '');

test('whatever is typed, a case opens the calculator with nothing dropped, on the figure that it names', () => {
  const { plans, rates, recipes } = catalog;
  const word = fc.oneof(
    fc.constantFrom(...[...plans, ...rates.workflows, ...recipes].map(({ name }) => name), ...recipes.map(({ makes }) => makes.many)),
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
    fc.tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom('seconds', 'minutes', 'films', 'credits')).map((pair) => pair.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const today = fc.integer({ min: 2005, max: 2099 }).map((year) => `${year}-05-31`);
  let [cases, costs, verdicts] = [0, 0, 0];
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), today, (words, day) => {
      const one = caseIn(words.join(' '), catalog, day);
      if (!one) return;
      cases += 1;
      const { dropped, asked, found: held, atHand } = opened(one.query, day);
      expect(/start=|pack=/.test(one.query)).toBe(one.query.includes(`today=${day}`));
      expect(dropped).toEqual([]);
      expect(new URLSearchParams(one.query).get('plan')).not.toBe(null);
      const left = /: ([\d,]+) left$/.exec(one.words)?.[1];
      if (left !== undefined) expect(Number(figures(left))).toBe(atHand);
      const said = /(?:(yes|maybe|probably not|no), )?([\d,]+)(?:–([\d,]+))?(?: of ([\d,]+))? credits?, an estimate$/.exec(one.words);
      if (!said) return;
      costs += 1;
      const [, answer, low = '', high = low, credits] = said;
      expect({ low: Number(figures(low)), high: Number(figures(high)) }).toEqual({ low: asked?.low, high: asked?.high });
      if (answer === undefined) return;
      verdicts += 1;
      expect({ answer, credits: Number(figures(credits ?? '')) }).toEqual({
        answer: held?.answer.replace('-', ' '),
        credits: held?.credits,
      });
    }),
    { numRuns: 2_000 },
  );
  expect(cases).toBeGreaterThan(100);
  expect(costs).toBeGreaterThan(30);
  expect(verdicts).toBeGreaterThan(10);
});
