import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import { NO_PLAN } from '../../src/calculator/inputs.ts';
import { plain } from '../../src/calculator/messages/parts.ts';
import { fitsFigures, shortWords, verdictWords } from '../../src/calculator/messages/verdict.ts';
import { accountInputs } from './any-inputs.ts';
import { PLURAL_OF_ONE } from './derivation-case.ts';
import { packRow, ruled, stepRow } from './fixtures.ts';
import { type Case, check, factsOf, films, verdictText } from './verdict-text.ts';

describe('what is left, where something was used or bought: whether the start is known or not', () => {
  const packs = [packRow('5', '2026-02-10')];
  const words = 'Maybe. Five 6-second films may use 10–25 credits. On SMALL you have 13: enough for 2 to 6 of them.';
  test.each<Case>([
    { rest: { used: '12', packs, ...films('5') }, words },
    { rest: { start: '2026-01-31', used: '12', packs, ...films('5') }, words },
    { rest: { used: '20', need: '5' }, words: 'No. You need 5 credits. On SMALL you have 0: 5 short.' },
    // Bought later, a pack is not there yet; nothing else was entered.
    { rest: { packs: [packRow('5', '2026-03-02')], need: '20' }, words: 'Yes. You need 20 credits. On SMALL you have 20: just enough.' },
  ])('$words', check);
});

describe('without a plan: the smallest that is enough', () => {
  const plan = NO_PLAN;
  test.each<Case>([
    {
      rest: { plan, ...films('5') },
      words:
        'LARGE is enough. Five 6-second films may use 10–25 credits. LARGE is the smallest plan that covers that in each billing period, with 60.',
    },
    {
      rest: { plan, need: '40' },
      words: 'LARGE is enough. You need 40 credits. LARGE is the smallest plan that covers that in each billing period, with 60.',
    },
    {
      rest: { plan, steps: [stepRow('clip')] },
      words:
        'SMALL is enough. Your workflow may use 2–4 credits. SMALL is the smallest plan that covers that in each billing period, with 20.',
    },
    {
      rest: { plan, need: '400' },
      words: 'No plan is sure to be enough. You need 400 credits. The most that a plan includes is 60. AGREED is negotiated.',
    },
    {
      rest: { plan, make: 'talks', values: { talks: { talks: '13', images: 'yes' } } },
      words:
        'No plan is sure to be enough. 13 talks of 20 minutes with an image may use 52–91 credits. The most that a plan includes is 60. AGREED is negotiated.',
    },
    { rest: { plan }, words: 'How many credits do you need?. Choose your plan, or what you want to make.' },
    {
      rest: { plan, packs: [packRow('5', '2026-02-10')] },
      words:
        'How many credits do you need?. Choose your plan, or what you want to make. Your pack is kept, but not counted: choose your plan to count it.',
    },
    {
      rest: { plan, need: '40', packs: [packRow('5', '2026-02-10'), packRow('8', '2026-02-20', 1)] },
      words:
        'LARGE is enough. You need 40 credits. LARGE is the smallest plan that covers that in each billing period, with 60. Your packs are kept, but not counted: choose your plan to count them.',
    },
    { rest: { plan, packs: [packRow('5', '')] }, words: 'How many credits do you need?. Choose your plan, or what you want to make.' },
  ])('$words', check);
});

describe('with nothing to make: what there is', () => {
  test.each<Case>([
    { rest: {}, words: '20 credits. SMALL includes them in each billing period.' },
    { rest: { start: '2026-01-31' }, words: 'You have 20 credits on SMALL.' },
    { rest: { plan: 'trial' }, words: 'You have 7 credits on TRIAL. The credits of TRIAL are one-time: they do not refresh.' },
    { rest: { plan: 'trial', today: '' }, words: '7 credits. TRIAL includes them once.' },
    { rest: { plan: 'agreed' }, words: 'AGREED is negotiated. Enter the credits of your agreement.' },
    { rest: { plan: 'agreed', custom: '900' }, words: '900 credits. Your agreement gives them to you in each billing period.' },
    { rest: { plan: 'agreed', custom: '1' }, words: '1 credit. Your agreement gives it to you in each billing period.' },
    { rest: { start: '2026-01-31', used: '19' }, words: 'You have 1 credit on SMALL.' },
  ])('$words', check);
});

describe('in a few words', () => {
  test.each([
    { rest: films('12'), words: 'Probably not · 24–60 of 20' },
    { rest: { need: '1200' }, words: 'No · 1,200 of 20' },
    { rest: { plan: NO_PLAN, ...films('5') }, words: 'LARGE is enough · 10–25' },
    { rest: { plan: 'agreed', need: '5' }, words: 'Not known yet · 5' },
    { rest: { start: '2026-01-31' }, words: 'You have 20 credits on SMALL' },
  ])('$words', ({ rest, words }) => {
    expect(shortWords(factsOf(rest))).toBe(words);
  });
});

test.each([
  { fits: undefined, figures: undefined },
  { fits: { fewest: 3, most: undefined }, figures: '3 or more' },
  { fits: { fewest: 3, most: 3 }, figures: '3' },
  { fits: { fewest: 0, most: 1200 }, figures: '0 to 1,200' },
])('how many fit: $figures', ({ fits, figures }) => {
  expect(fitsFigures({ fits }, createFormat())).toBe(figures);
});

test('figures stand in the reader’s own form', () => {
  expect(verdictText({ need: '1200' }, ruled, 'de-DE')).toBe('No. You need 1.200 credits. SMALL includes 20: 1.180 short.');
});

test('any verdict is told in whole sentences, with nothing of the machine', () => {
  fc.assert(
    fc.property(accountInputs, (inputs) => {
      const { head, parts } = verdictWords(factsOf(inputs));
      for (const part of parts) expect(plain(part)).toMatch(/^[A-Z\d].*\.$/);
      const words = [head, ...parts.map(plain), shortWords(factsOf(inputs))].join(' ');
      expect(words).not.toMatch(/undefined|null|NaN|Infinity|object|pack-\d|\.\.| {2}|-[^\d\w]|\d{4}-\d\d/);
      expect(words).not.toMatch(PLURAL_OF_ONE);
    }),
    { numRuns: 300 },
  );
});
