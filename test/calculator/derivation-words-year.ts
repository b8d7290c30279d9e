import type { CasesOf, StepName } from './derivation-case.ts';

const none = { refreshed: 0, brought: 0, bought: [], expiring: [] };
const period = { index: 1, start: '2026-02-28', end: '2026-03-31', from: '2026-03-01', carries: 0, short: 0, used: 0, ...none };

const lost = {
  included: [1, 20, 20],
  packs: [
    { pack: 'pack-7', credits: 5, expiresOn: '2026-03-15' },
    { pack: 'pack-4', credits: 1, expiresOn: '2026-03-31' },
  ],
};

/** The periods ahead, and the first that runs short. */
export const yearWords = {
  'projection-opening': [
    { facts: { from: '2026-03-01', opening: 20 }, words: 'On 1 March 2026 you hold 20 credits.' },
    { facts: { from: '2026-03-01', opening: 1 }, words: 'On 1 March 2026 you hold 1 credit.' },
  ],
  'projection-workflow': [
    {
      facts: { from: '2026-03-01', low: 10, high: 16 },
      words:
        'Your workflow runs once in each period, on its first day, and in this one on 1 March 2026: ' +
        '16 credits each time, its high estimate.',
    },
    {
      facts: { from: '2026-03-01', low: 1, high: 1 },
      words: 'Your workflow runs once in each period, on its first day, and in this one on 1 March 2026: 1 credit each time.',
    },
  ],
  'projection-order': [{ facts: {}, words: 'What expires soonest is used first.' }],
  'projection-period': [
    {
      facts: { ...period, opening: 1, after: 1, lapses: 1 },
      words: '1 March 2026: 1 credit; 1 credit to lapse on 31 March 2026; 0 carried over.',
    },
    {
      facts: { ...period, opening: 20, after: 20, lapses: 20 },
      words: '1 March 2026: 20 credits; 20 credits to lapse on 31 March 2026; 0 carried over.',
    },
    {
      facts: { ...period, refreshed: 20, opening: 20, after: 20, lapses: 20 },
      words: '1 March 2026: 20 refreshed + 0 brought along = 20 credits; 20 credits to lapse on 31 March 2026; 0 carried over.',
    },
    {
      facts: { ...period, refreshed: 20, brought: 1000, opening: 1020, used: 16, after: 1004, lapses: 4, carries: 1000 },
      words:
        '1 March 2026: 20 refreshed + 1,000 brought along = 1,020 credits; 1,020 − 16 = 1,004 after your workflow; 4 credits to lapse on 31 March 2026; 1,000 carried over.',
    },
    {
      facts: { ...period, opening: 10, used: 10, short: 6, after: 0, lapses: 0 },
      words:
        '1 March 2026: 10 credits; 10 − 10 = 0 after your workflow; 6 credits short; 0 credits to lapse on 31 March 2026; 0 carried over.',
    },
    {
      facts: {
        ...{ ...period, opening: 30, after: 30, lapses: 20, carries: 5 },
        expiring: [
          { pack: 'pack-7', credits: 5, expiresOn: '2026-03-15' },
          { pack: 'pack-4', credits: 0, expiresOn: '2026-03-31' },
        ],
      },
      words:
        '1 March 2026: 30 credits; 20 credits to lapse on 31 March 2026; Pack 2: 5 credits expire unused after 14 March 2026; ' +
        'Pack 1: used up by 30 March 2026; 5 carried over.',
    },
    {
      facts: {
        ...period,
        opening: 20,
        after: 20,
        bought: [{ pack: 'pack-7', credits: 1, purchasedOn: '2026-03-15' }],
        lapses: 20,
        carries: 1,
      },
      words: '1 March 2026: 20 credits; 20 credits to lapse on 31 March 2026; Pack 2: 1 credit comes on 15 March 2026; 1 carried over.',
    },
  ],
  'projection-end': [{ facts: { endsOn: '2026-05-01' }, words: 'The list ends with your subscription, on 1 May 2026.' }],
  'projection-at-low': [
    { facts: { start: undefined, short: 0 }, words: 'At its low estimate it does not run short.' },
    { facts: { start: '2026-06-30', short: 2 }, words: 'At its low estimate it first runs short on 30 June 2026, by 2 credits.' },
  ],
  'projection-short': [
    { facts: { number: 5, start: '2026-05-31', short: 6 }, words: 'It first runs short on 31 May 2026, by 6 credits.' },
    { facts: { number: 5, start: '2026-05-31', short: 1 }, words: 'It first runs short on 31 May 2026, by 1 credit.' },
  ],
  'projection-covered': [
    { facts: { periods: 13, workflow: true }, words: 'It does not run short in 13 billing periods from now on.' },
    { facts: { periods: 1, workflow: true }, words: 'It does not run short in 1 billing period from now on.' },
    {
      facts: { periods: 2, workflow: false, lost: { included: [0, 0], packs: [] } },
      words: 'Nothing is planned, so nothing runs short. Nothing is lost.',
    },
    {
      facts: { periods: 3, workflow: false, lost },
      words:
        'Nothing is planned, so nothing runs short. If nothing is used, you lose 1 included credit in this period and 20 in each of the 2 after it; 5 credits of pack 2, which expire unused after 14 March 2026; 1 credit of pack 1, which expires unused after 30 March 2026.',
    },
    {
      facts: { periods: 13, workflow: false, lost: { included: Array(13).fill(20), packs: [] } },
      words: 'Nothing is planned, so nothing runs short. If nothing is used, you lose 20 included credits in each of 13 periods.',
    },
    {
      facts: { periods: 2, workflow: false, lost: { included: [0, 20], packs: [] } },
      words: 'Nothing is planned, so nothing runs short. If nothing is used, you lose 20 included credits in the next period.',
    },
    {
      facts: { periods: 1, workflow: false, lost: { included: [20], packs: [] } },
      words: 'Nothing is planned, so nothing runs short. If nothing is used, you lose 20 included credits in this period.',
    },
  ],
} satisfies Partial<CasesOf<StepName>>;
