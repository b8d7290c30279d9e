import type { CasesOf, StepName } from './derivation-case.ts';

const rate = { low: 0.3, high: 0.7 };
const fine = { kind: 'quality', id: 'fine', factor: 1.25 } as const;
const hd = { kind: 'resolution', id: 'hd', factor: 1.1 } as const;

/** From the rate card or the reader's own figure to the cost of a workflow. */
export const costWords = {
  'own-figure': [
    { facts: { index: 0, credits: 4 }, words: 'Step 1, clip: 4 credits a run, as you entered.' },
    { facts: { index: 2, credits: 1 }, words: 'Step 3, image: 1 credit a run, as you entered.' },
  ],
  product: [
    {
      facts: { index: 0, unit: 'second-of-output', rate, length: 5, factors: [fine, hd], exact: { low: 2.0625, high: 4.8125 } },
      words: 'Step 1, clip: 0.3–0.7 credits a second of output × 5 seconds × 1.25 (fine) × 1.1 (hd) = 2.0625–4.8125 credits a run.',
    },
    {
      facts: { index: 1, unit: 'minute-of-source', rate: { low: 0.1, high: 0.2 }, length: 1, factors: [], exact: { low: 0.1, high: 0.2 } },
      words: 'Step 2, split: 0.1–0.2 credits a minute of source × 1 minute = 0.1–0.2 credits a run.',
    },
    {
      facts: { index: 1, unit: 'minute-of-source', rate: { low: 3, high: 3 }, length: 2000, factors: [], exact: { low: 6000, high: 6000 } },
      words: 'Step 2, split: 3 credits a minute of source × 2,000 minutes = 6,000 credits a run.',
    },
    {
      facts: { index: 2, unit: 'run', rate: { low: 1.5, high: 2.5 }, length: 1, factors: [fine], exact: { low: 1.875, high: 3.125 } },
      words: 'Step 3, image: 1.5–2.5 credits a run × 1.25 (fine) = 1.875–3.125 credits a run.',
    },
    {
      facts: { index: 1, unit: 'minute-of-source', rate: { low: 1, high: 1 }, length: 5, factors: [], exact: { low: 5, high: 5 } },
      words: 'Step 2, split: 1 credit a minute of source × 5 minutes = 5 credits a run.',
    },
    {
      facts: { index: 1, unit: 'minute-of-source', rate: { low: 0.1, high: 0.1 }, length: 10, factors: [], exact: { low: 1, high: 1 } },
      words: 'Step 2, split: 0.1 credits a minute of source × 10 minutes = 1 credit a run.',
    },
    {
      facts: { index: 2, unit: 'run', rate: { low: 0, high: 0 }, length: 1, factors: [], exact: { low: 0, high: 0 } },
      words: 'Step 3, image: 0 credits a run.',
    },
  ],
  rounded: [
    { facts: { index: 0, perRun: { low: 2, high: 4 } }, words: 'Rounded up to whole credits: 2–4 credits a run.' },
    { facts: { index: 0, perRun: { low: 1, high: 1 } }, words: 'Rounded up to whole credits: 1 credit a run.' },
  ],
  runs: [
    { facts: { index: 0, runs: 3, perRun: { low: 2, high: 4 }, low: 6, high: 12 }, words: '2–4 × 3 runs = 6–12 credits.' },
    { facts: { index: 0, runs: 1, perRun: { low: 1, high: 1 }, low: 1, high: 1 }, words: '1 × 1 run = 1 credit.' },
  ],
  cost: [
    { facts: { parts: [{ low: 6, high: 12 }], low: 6, high: 12 }, words: 'In total: 6–12 credits.' },
    {
      facts: {
        parts: [
          { low: 6, high: 12 },
          { low: 4, high: 4 },
        ],
        low: 10,
        high: 16,
      },
      words: 'In total: 6–12 + 4 = 10–16 credits.',
    },
  ],
} satisfies Partial<CasesOf<StepName>>;

const covered = { runs: { fewest: 1, most: 2 }, left: { low: 4, high: 10 }, shortfall: { low: 0, high: 0 }, covers: 'yes' } as const;
const depends = { runs: { fewest: 0, most: 1 }, left: { low: 0, high: 3 }, shortfall: { low: 0, high: 3 }, covers: 'depends' } as const;
const missed = { runs: { fewest: 0, most: 0 }, left: { low: 0, high: 0 }, shortfall: { low: 3, high: 9 }, covers: 'no' } as const;
const free = { ...covered, runs: undefined, left: { low: 20, high: 20 } };
const small = { plan: 'small', credits: 20, recurs: 'billing-period' } as const;
const trial = { plan: 'trial', credits: 7, recurs: 'once' } as const;

/** How far the balance and each plan go for a workflow, or for the credits needed. */
export const planWords = {
  'one-go': [
    { facts: { low: 10, high: 16 }, words: 'Your workflow, once: 10–16 credits.' },
    { facts: { low: 1, high: 1 }, words: 'Your workflow, once: 1 credit.' },
  ],
  needed: [
    { facts: { credits: 40 }, words: 'You need 40 credits in a billing period.' },
    { facts: { credits: 1 }, words: 'You need 1 credit in a billing period.' },
  ],
  'fits-now': [
    { facts: { credits: 20, ...covered }, words: 'What you have now, 20 credits, covers it 1–2 times.' },
    { facts: { credits: 20, ...free }, words: 'What you have now, 20 credits, covers it any number of times.' },
    {
      facts: { credits: 13, ...depends },
      words: 'What you have now, 13 credits, covers it only at the low estimate: up to 3 credits short.',
    },
    { facts: { credits: 1, ...missed }, words: 'What you have now, 1 credit, does not cover it: 3–9 credits short.' },
  ],
  'plans-grant': [
    { facts: { plans: [trial, small] }, words: 'Included: TRIAL 7 once, SMALL 20.' },
    { facts: { plans: [{ plan: 'agreed', credits: 12_000, recurs: 'negotiated' }] }, words: 'Included: AGREED 12,000.' },
  ],
  'same-account': [
    {
      facts: { asOf: '2026-03-01', dated: true },
      words: 'Seen from 1 March 2026: your dates, what you used and your packs count alike on every plan.',
    },
    {
      facts: { asOf: '2026-03-01', dated: false },
      words:
        'Seen from 1 March 2026: what you used and your packs count where credits are granted once. ' +
        'Without a billing start date other plans count by what they include.',
    },
    {
      facts: { asOf: undefined, dated: false },
      words:
        'What you used and your packs count where credits are granted once. ' +
        'Without a billing start date other plans count by what they include.',
    },
  ],
  'each-period': [
    {
      facts: { periods: 13 },
      words: 'Your workflow runs once in each period, at its high estimate: 13 periods, this one among them.',
    },
    {
      facts: { periods: 1 },
      words: 'Your workflow runs once in each period, at its high estimate: 1 period, this one among them.',
    },
    { facts: { periods: undefined }, words: 'Your workflow runs once in each billing period, at its high estimate.' },
  ],
  'fits-plan': [
    {
      facts: { ...small, ...covered, firstShort: { kind: 'never' } },
      words: 'SMALL, 20 credits: it fits 1–2 times; one go leaves 4–10 credits; it never runs short.',
    },
    {
      facts: { ...small, ...covered, firstShort: { kind: 'never', periods: 13 } },
      words: 'SMALL, 20 credits: it fits 1–2 times; one go leaves 4–10 credits; it does not run short in 13 periods.',
    },
    {
      facts: { ...small, ...covered, firstShort: { kind: 'never', periods: 1 } },
      words: 'SMALL, 20 credits: it fits 1–2 times; one go leaves 4–10 credits; it does not run short in 1 period.',
    },
    {
      facts: { ...small, ...free, firstShort: { kind: 'never' } },
      words: 'SMALL, 20 credits: it fits any number of times; one go leaves 20 credits; it never runs short.',
    },
    {
      facts: { ...small, ...depends, firstShort: { kind: 'period', number: 3, start: '2026-03-31', short: 1 } },
      words:
        'SMALL, 20 credits: it fits 0–1 times; one go leaves 0–3 credits, or lacks up to 3 credits; it first runs short on 31 March 2026, by 1 credit.',
    },
    {
      facts: { ...small, ...missed, firstShort: { kind: 'period', number: 1, start: undefined, short: 9 } },
      words: 'SMALL, 20 credits: it fits 0 times; one go lacks 3–9 credits; it runs short in each period, by 9 credits.',
    },
    {
      facts: { ...trial, ...covered, firstShort: { kind: 'run', run: 2, held: 1, short: 5 } },
      words:
        'TRIAL, 7 credits: it fits 1–2 times; one go leaves 4–10 credits; of 1 credit held, run 2 is the first to fall short, by 5 credits.',
    },
  ],
  brings: [
    { facts: { ...small, left: 4, shortfall: 0 }, words: 'SMALL: 20 credits in each billing period, 4 to spare.' },
    { facts: { ...small, left: 0, shortfall: 0 }, words: 'SMALL: 20 credits in each billing period, 0 to spare.' },
    { facts: { ...trial, left: 0, shortfall: 33 }, words: 'TRIAL: 7 credits, once and not in each billing period.' },
    {
      facts: { plan: 'agreed', credits: 1, recurs: 'negotiated', left: 0, shortfall: 1 },
      words: 'AGREED: 1 credit in each billing period, 1 too few.',
    },
  ],
  smallest: [
    { facts: { plan: 'large', credits: 60 }, words: 'The smallest plan whose billing period covers it is LARGE, with 60 credits.' },
    { facts: { plan: undefined, credits: undefined }, words: 'No plan with a known figure covers it in one billing period.' },
  ],
} satisfies Partial<CasesOf<StepName>>;

/** From the credits at hand to the verdict. */
export const verdictLineWords = {
  'at-hand': [
    { facts: { credits: 1200 }, words: 'You can use 1,200 credits.' },
    { facts: { credits: 1 }, words: 'You can use 1 credit.' },
  ],
  takes: [
    { facts: { count: 8, low: 32, high: 64 }, words: 'The 8 together take 32–64 credits.' },
    { facts: { count: 1, low: 4, high: 4 }, words: 'It takes 4 credits.' },
  ],
  'enough-for': [
    {
      facts: { credits: 30, count: 8, low: 32, high: 64, fewest: 3, most: 7 },
      words: 'Enough for: 30 × 8 ÷ 64 is 3; 30 × 8 ÷ 32 is 7, in whole numbers.',
    },
    { facts: { credits: 30, count: 1, low: 4, high: 4, fewest: 7, most: 7 }, words: 'Enough for: 30 ÷ 4 is 7, in whole numbers.' },
    {
      facts: { credits: 30, count: 1, low: 0, high: 4, fewest: 7, most: undefined },
      words: 'Enough for: 30 ÷ 4 is 7; at the low figure, any number, in whole numbers.',
    },
  ],
  answer: [
    { facts: { credits: 64, low: 32, high: 64, answer: 'yes' }, words: '64 is no less than 64: yes.' },
    { facts: { credits: 40, low: 32, high: 64, answer: 'maybe' }, words: '40 is less than 64, and no less than 32: maybe.' },
    { facts: { credits: 30, low: 32, high: 64, answer: 'probably-not' }, words: '30 is less than 32: probably not.' },
    { facts: { credits: 1000, low: 1200, high: 1200, answer: 'no' }, words: '1,000 is less than 1,200: no.' },
  ],
} satisfies Partial<CasesOf<StepName>>;
