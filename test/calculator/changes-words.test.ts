import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import {
  allWords,
  changelogWords,
  changeWords,
  earlierWords,
  meaningWords,
  SINCE,
  sinceWords,
} from '../../src/calculator/messages/changes.ts';
import type { CatalogChange, ChangeOfDay, Plan, RateChoice, Workflow } from '../../src/rules/index.ts';
import { card, negotiated, small } from '../rules/fixtures.ts';

type Kind = CatalogChange extends infer One ? (One extends CatalogChange ? `${One['entry']} ${One['key']}` : never) : never;
type Case = { was: object; now: object; since: string; page: string; changelog: string };

const clip = card.workflows[0] as Workflow;
const fine = card.qualities[2] as RateChoice;
const rule = { id: 'add-on.expiry-months', says: 'Packs last 6 months.', status: 'published' };
const until = '30 September 2026';

/** Each thing that can change: a new one does not pass the type check until its words stand here. */
const cases: Record<Kind, Case[]> = {
  'plan name': [
    {
      was: { ...small, name: 'Mini' },
      now: small,
      since: `Mini: called so until ${until}; now called SMALL.`,
      changelog: 'Mini: called SMALL instead of Mini',
      page: `Until ${until}: called Mini.`,
    },
  ],
  'plan credits': [
    {
      was: { ...small, credits: 1 },
      now: small,
      since: `SMALL: 1 credit until ${until}; now 20 credits.`,
      changelog: 'SMALL: 20 credits instead of 1 credit',
      page: `Until ${until}: 1 credit.`,
    },
    {
      was: { ...negotiated, credits: 1200 },
      now: negotiated,
      since: `AGREED: 1,200 credits until ${until}; now negotiated credits.`,
      changelog: 'AGREED: negotiated credits instead of 1,200 credits',
      page: `Until ${until}: 1,200 credits.`,
    },
    {
      was: negotiated,
      now: { ...negotiated, credits: 0 },
      since: `AGREED: negotiated credits until ${until}; now 0 credits.`,
      changelog: 'AGREED: 0 credits instead of negotiated credits',
      page: `Until ${until}: negotiated credits.`,
    },
  ],
  'plan recurs': [
    {
      was: { ...small, recurs: 'once' } satisfies Plan,
      now: small,
      since: `SMALL: granted once until ${until}; now granted in each billing period.`,
      changelog: 'SMALL: granted in each billing period instead of granted once',
      page: `Until ${until}: granted once.`,
    },
    {
      was: small,
      now: { ...small, recurs: 'negotiated' } satisfies Plan,
      since: `SMALL: granted in each billing period until ${until}; now granted as negotiated.`,
      changelog: 'SMALL: granted as negotiated instead of granted in each billing period',
      page: `Until ${until}: granted in each billing period.`,
    },
  ],
  'rule says': [
    {
      was: { ...rule, says: 'Packs last 3 months.' },
      now: rule,
      since: `“Packs last 3 months” until ${until}; now “Packs last 6 months”.`,
      changelog: '“Packs last 6 months” instead of “Packs last 3 months”',
      page: `Until ${until}: “Packs last 3 months”.`,
    },
  ],
  'rule status': [
    {
      was: { ...rule, status: 'assumption' },
      now: rule,
      since: `“Packs last 6 months”: an assumption until ${until}; now a published rule.`,
      changelog: '“Packs last 6 months”: a published rule instead of an assumption',
      page: `Until ${until}: an assumption.`,
    },
    {
      was: { ...rule, status: 'illustrative' },
      now: rule,
      since: `“Packs last 6 months”: illustrative until ${until}; now a published rule.`,
      changelog: '“Packs last 6 months”: a published rule instead of illustrative',
      page: `Until ${until}: illustrative.`,
    },
  ],
  'workflow name': [
    {
      was: { ...clip, name: 'film' },
      now: clip,
      since: `film: called so until ${until}; now called clip.`,
      changelog: 'film: called clip instead of film',
      page: `Until ${until}: called film.`,
    },
  ],
  'workflow unit': [
    {
      was: { ...clip, unit: 'run', credits: { low: 1, high: 1 } },
      now: clip,
      since: `clip: 1 credit a run until ${until}; now 0.3–0.7 credits a second of output.`,
      changelog: 'clip: 0.3–0.7 credits a second of output instead of 1 credit a run',
      page: `Until ${until}: 1 credit a run.`,
    },
  ],
  'workflow credits': [
    {
      was: { ...clip, unit: 'minute-of-source', credits: { low: 0.1, high: 0.2 } },
      now: clip,
      since: `clip: 0.1–0.2 credits a minute of source until ${until}; now 0.3–0.7 credits a second of output.`,
      changelog: 'clip: 0.3–0.7 credits a second of output instead of 0.1–0.2 credits a minute of source',
      page: `Until ${until}: 0.1–0.2 credits a minute of source.`,
    },
  ],
  'workflow factors': [
    {
      was: { ...clip, factors: [] },
      now: clip,
      since: `clip: varies with no choice until ${until}; now varies with quality and resolution.`,
      changelog: 'clip: varies with quality and resolution instead of varies with no choice',
      page: `Until ${until}: varies with no choice.`,
    },
  ],
  'workflow usualLength': [
    {
      was: { ...clip, usualLength: 8 },
      now: clip,
      since: `clip: a usual length of 8 until ${until}; now a usual length of 1.`,
      changelog: 'clip: a usual length of 1 instead of a usual length of 8',
      page: `Until ${until}: a usual length of 8.`,
    },
  ],
  'quality name': [
    {
      was: { ...fine, name: 'best' },
      now: fine,
      since: `best: called so until ${until}; now called fine.`,
      changelog: 'best: called fine instead of best',
      page: `Until ${until}: called best.`,
    },
  ],
  'quality factor': [
    {
      was: { ...fine, factor: 1.5 },
      now: fine,
      since: `fine: × 1.5 until ${until}; now × 1.25.`,
      changelog: 'fine: × 1.25 instead of × 1.5',
      page: `Until ${until}: × 1.5.`,
    },
  ],
  'resolution name': [
    {
      was: { ...fine, name: 'best' },
      now: fine,
      since: `best: called so until ${until}; now called fine.`,
      changelog: 'best: called fine instead of best',
      page: `Until ${until}: called best.`,
    },
  ],
  'resolution factor': [
    {
      was: { ...fine, factor: 2 },
      now: fine,
      since: `fine: × 2 until ${until}; now × 1.25.`,
      changelog: 'fine: × 1.25 instead of × 2',
      page: `Until ${until}: × 2.`,
    },
  ],
  'card status': [
    {
      was: { status: 'illustrative' },
      now: { status: 'published' },
      since: `The rate card: illustrative until ${until}; now published.`,
      changelog: 'The rate card: published instead of illustrative',
      page: `Until ${until}: illustrative.`,
    },
  ],
};

const format = createFormat();
const changeOf = (what: string, { was, now }: Case) => {
  const [entry, key] = what.split(' ');
  return { entry, key, was, until: '2026-09-30', now } as CatalogChange;
};
const rows = Object.entries(cases).flatMap(([what, some]) => some.map((one) => ({ what, ...one, change: changeOf(what, one) })));

describe('a change in words', () => {
  test.each(rows)('$what: $since', ({ change, since }) => {
    expect(changeWords(change, format)).toBe(since);
  });

  test.each(rows)('$what, on a page: $page', ({ change, page }) => {
    expect(earlierWords(change, format)).toBe(page);
    expect(earlierWords(change, format, 'Pro')).toBe(page.replace('Until', 'Pro, until'));
  });

  test.each(rows)('$what, in the list of changes: $changelog', ({ change, changelog }) => {
    expect(changelogWords({ from: '2026-10-01', change }, format)).toBe(changelog);
  });

  test.each(rows)('$what: nothing of the machine', ({ change }) => {
    expect(changeWords(change, format)).not.toMatch(/undefined|null|NaN|object|billing-period|second-of-output|\.\./);
  });

  test('a new rate with a new unit is one change', () => {
    const [rate] = cases['workflow unit'];
    const both = ['workflow unit', 'workflow credits'].map((what) => changeOf(what, rate as Case));
    expect(allWords(both, (change) => changeWords(change, format))).toHaveLength(1);
  });
});

test('what stands before them, in the reader’s own form', () => {
  expect([sinceWords('2026-08-15', format), SINCE]).toEqual(['Counted with what held on 15 August 2026.', 'Since then:']);
  expect(sinceWords('2026-08-15', createFormat('de-DE'))).toBe('Counted with what held on 15. August 2026.');
  expect(changeWords(changeOf('plan credits', { ...(cases['plan credits'][1] as Case) }), createFormat('de-DE'))).toBe(
    'AGREED: 1.200 credits until 30. September 2026; now negotiated credits.',
  );
});

describe('in the list of changes', () => {
  const from = '2026-10-01';
  const change = changeOf('plan credits', cases['plan credits'][0] as Case);

  test.each([
    {
      what: 'a plan that came',
      entry: { from, came: small },
      words: 'SMALL: a new plan (20 credits, granted in each billing period)',
    },
    {
      what: 'one by agreement',
      entry: { from, came: negotiated },
      words: 'AGREED: a new plan (negotiated credits)',
    },
    {
      what: 'a plan that went',
      entry: { from, went: { ...small, credits: 1, recurs: 'once', until: '2026-09-30' } },
      words: 'SMALL: no longer offered (1 credit, granted once)',
    },
  ] satisfies { what: string; entry: ChangeOfDay; words: string }[])('$what: $words', ({ entry, words }) => {
    expect(changelogWords(entry, format)).toBe(words);
  });

  test.each([
    {
      what: 'what it counts with',
      entry: { from, change },
      counts: true,
      words: 'The calculator counts this way from that day on. For an earlier day, it counts as before.',
    },
    { what: 'a rule that it does not count with', entry: { from, change }, counts: false, words: 'The calculator does not count with it.' },
    {
      what: 'a plan that came',
      entry: { from, came: small },
      counts: true,
      words: 'The calculator offers it, also for a day before it came.',
    },
    {
      what: 'a plan that went',
      entry: { from, went: { ...small, until: '2026-09-30' } },
      counts: true,
      words: 'The calculator no longer offers it.',
    },
  ] satisfies { what: string; entry: ChangeOfDay; counts: boolean; words: string }[])(
    'what it means for the calculator, of $what: $words',
    ({ entry, counts, words }) => {
      expect(meaningWords(entry, counts)).toBe(words);
    },
  );
});
