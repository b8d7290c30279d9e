import type { CasesOf, StepName } from './derivation-case.ts';

/** From the entered dates to the current period and the refreshes. */
export const scheduleWords = {
  anchor: [{ facts: { anchor: '2026-01-31' }, words: 'We count your billing periods from 31 January 2026.' }],
  'as-of': [{ facts: { asOf: '2026-03-01' }, words: 'You look at 1 March 2026, a whole day in your billing time zone.' }],
  'period-number': [
    { facts: { months: 0, number: 1 }, words: 'Less than a billing month has passed since then, so this is period number 1.' },
    { facts: { months: 1, number: 2 }, words: '1 billing month has passed since then, so this is period number 2.' },
    { facts: { months: 14, number: 15 }, words: '14 billing months have passed since then, so this is period number 15.' },
  ],
  'period-start': [
    {
      facts: { day: 10, date: '2026-03-10', clamped: false },
      words: 'Your periods start on the 10th, so this one starts on 10 March 2026.',
    },
    {
      facts: { day: 31, date: '2026-02-28', clamped: true },
      words: 'Your periods start on the 31st. February 2026 ends on the 28th, so this one starts on 28 February 2026.',
    },
  ],
  'period-end': [
    {
      facts: { day: 10, date: '2026-04-10', clamped: false },
      words: 'Your periods start on the 10th, so the next one starts on 10 April 2026.',
    },
    {
      facts: { day: 31, date: '2026-04-30', clamped: true },
      words: 'Your periods start on the 31st. April 2026 ends on the 30th, so the next one starts on 30 April 2026.',
    },
  ],
  'day-of-period': [{ facts: { asOf: '2026-03-01', day: 2, days: 31 }, words: '1 March 2026 is day 2 of 31 in this period.' }],
  'reset-day': [
    {
      facts: { day: 1 },
      words: 'Your billing cycle starts on the 1st, so your credits refresh on the first day of the calendar month.',
    },
    { facts: { day: 2 }, words: 'Your credits refresh with your billing period, not on the first day of the calendar month.' },
  ],
  'later-refreshes': [
    { facts: { dates: ['2026-04-30'] }, words: 'Then they refresh on: 30 April 2026.' },
    { facts: { dates: ['2026-04-30', '2026-05-31'] }, words: 'Then they refresh on: 30 April 2026; 31 May 2026.' },
  ],
  'subscription-end': [{ facts: { endsOn: '2026-05-01' }, words: 'Your subscription ends on 1 May 2026.' }],
  'subscription-end-means': [{ facts: { endsOn: '2026-05-01' }, words: 'We take 1 May 2026 as the first day without it.' }],
  'refresh-day': [{ facts: { date: '2026-05-31' }, words: 'Your included credits refresh when the next period starts: 31 May 2026.' }],
  'no-more-refreshes': [{ facts: { endsOn: '2026-05-01' }, words: 'No refresh falls on 1 May 2026 or later.' }],
  'next-refresh': [
    { facts: { days: 1, date: '2026-03-31' }, words: 'Your included credits next refresh tomorrow, on 31 March 2026.' },
    { facts: { days: 2, date: '2026-03-31' }, words: 'Your included credits next refresh in 2 days, on 31 March 2026.' },
  ],
  'one-time': [{ facts: { plan: 'trial' }, words: 'The credits of TRIAL are one-time: they never refresh.' }],
} satisfies Partial<CasesOf<StepName>>;

/** From each pack's purchase to its last usable day. */
export const packWords = {
  pack: [
    { facts: { pack: 'pack-4', credits: 50, purchasedOn: '2026-02-01' }, words: 'Pack 1: 50 credits, bought on 1 February 2026.' },
    { facts: { pack: 'pack-7', credits: 1, purchasedOn: '2026-03-01' }, words: 'Pack 2: 1 credit, bought on 1 March 2026.' },
  ],
  'pack-months': [
    { facts: { pack: 'pack-4', months: 6, purchasedOn: '2026-02-01' }, words: 'It lasts 6 months from 1 February 2026.' },
    { facts: { pack: 'pack-4', months: 1, purchasedOn: '2026-02-01' }, words: 'It lasts 1 month from 1 February 2026.' },
  ],
  'pack-months-end': [
    { facts: { pack: 'pack-4', day: 1, date: '2026-08-01', clamped: false }, words: 'That is 1 August 2026.' },
    {
      facts: { pack: 'pack-4', day: 29, date: '2029-02-28', clamped: true },
      words: 'February 2029 ends on the 28th, so that is 28 February 2029.',
    },
  ],
  'pack-subscription-end': [
    {
      facts: { pack: 'pack-7', endsOn: '2026-05-01' },
      words: 'Your subscription ends earlier, so pack 2 ends with it, on 1 May 2026.',
    },
  ],
  'pack-last-day': [
    {
      facts: { pack: 'pack-4', expiresOn: '2026-08-01', lastUsableOn: '2026-07-31' },
      words: 'From 1 August 2026 on, pack 1 is gone: it is last usable on 31 July 2026.',
    },
  ],
  'pack-not-usable': [
    { facts: { pack: 'pack-4', state: 'expired' }, words: 'Pack 1 has expired, so it holds 0 credits now.' },
    { facts: { pack: 'pack-7', state: 'not-bought-yet' }, words: 'Pack 2 is not bought yet, so it holds 0 credits now.' },
  ],
} satisfies Partial<CasesOf<StepName>>;

/** What other readings of an unpublished rule would give. */
export const interpretationWords = {
  'order-interpretation': [
    {
      facts: { order: 'soonest-expiry-first', on: '2026-03-31', included: 20, addOn: 5, total: 25 },
      words: 'If what expires soonest is used first (we assume this): 25 credits on 31 March 2026: 20 included and 5 add-on.',
    },
    {
      facts: { order: 'add-on-first', on: '2026-03-31', included: 1, addOn: 0, total: 1 },
      words: 'If add-on credits are used first: 1 credit on 31 March 2026: 1 included and 0 add-on.',
    },
  ],
  'end-interpretation': [
    {
      facts: { pack: 'pack-7', meaning: 'first-day-without', endsOn: '2026-05-20', lastUsableOn: '2026-05-19' },
      words: 'Pack 2. If the day your subscription ends is the first without it (we assume this): last usable on 19 May 2026.',
    },
    {
      facts: { pack: 'pack-4', meaning: 'last-day-with', endsOn: '2026-05-21', lastUsableOn: '2026-05-20' },
      words: 'Pack 1. If the day your subscription ends still counts: last usable on 20 May 2026.',
    },
  ],
} satisfies Partial<CasesOf<StepName>>;

/** From the grant to the total. */
export const balanceWords = {
  granted: [
    {
      facts: { plan: 'small', credits: 20, recurs: 'billing-period' },
      words: 'SMALL includes 20 credits in each billing period.',
    },
    { facts: { plan: 'trial', credits: 7, recurs: 'once' }, words: 'TRIAL includes 7 credits, once.' },
    { facts: { plan: 'trial', credits: 1, recurs: 'once' }, words: 'TRIAL includes 1 credit, once.' },
    {
      facts: { plan: 'agreed', credits: 12_000, recurs: 'negotiated' },
      words: 'Your agreement gives you 12,000 credits in each billing period.',
    },
  ],
  'granted-each-period': [
    { facts: { credits: 20, date: '2026-02-28' }, words: 'This period began on 28 February 2026 with 20 credits.' },
    { facts: { credits: 1, date: '2026-02-28' }, words: 'This period began on 28 February 2026 with 1 credit.' },
  ],
  'included-until': [
    {
      facts: { expiresOn: '2026-03-31', lastUsableOn: '2026-03-30' },
      words: 'What is left of them resets on 31 March 2026, so they are last usable on 30 March 2026.',
    },
  ],
  'included-subscription-end': [
    {
      facts: { expiresOn: '2026-03-20', lastUsableOn: '2026-03-19' },
      words: 'Your subscription ends earlier, so they are gone on 20 March 2026 and last usable on 19 March 2026.',
    },
  ],
  used: [
    { facts: { credits: 12 }, words: 'You used 12 credits.' },
    { facts: { credits: 1 }, words: 'You used 1 credit.' },
  ],
  'used-today': [
    { facts: { credits: 1, asOf: '2026-03-01' }, words: '1 credit used, taken from what you can use on 1 March 2026.' },
    {
      facts: { credits: 12, asOf: '2026-03-01' },
      words: '12 credits used, taken from what you can use on 1 March 2026.',
    },
  ],
  'use-order': [
    { facts: { lots: ['pack-7', 'included'] }, words: 'What expires soonest is used first: pack 2, then included credits.' },
    {
      facts: { lots: ['included', 'pack-4', 'pack-7'] },
      words: 'What expires soonest is used first: included credits, then pack 1, then pack 2.',
    },
  ],
  taken: [
    { facts: { lot: 'included', held: 20, taken: 12, left: 8 }, words: '20 − 12 = 8 left of your included credits.' },
    { facts: { lot: 'included', held: 1, taken: 1, left: 0 }, words: '1 − 1 = 0 left of your included credits.' },
    { facts: { lot: 'pack-7', held: 1200, taken: 100, left: 1100 }, words: '1,200 − 100 = 1,100 left of pack 2.' },
  ],
  unmet: [
    { facts: { credits: 4 }, words: 'Not covered by these credits: 4 credits of what you used.' },
    { facts: { credits: 1 }, words: 'Not covered by these credits: 1 credit of what you used.' },
  ],
  'add-on-left': [
    { facts: { left: [5], credits: 5 }, words: 'Your add-on balance: 5 credits.' },
    { facts: { left: [1, 0], credits: 1 }, words: 'Your add-on balance: 1 + 0 = 1 credit.' },
    { facts: { left: [5, 8, 0], credits: 13 }, words: 'Your add-on balance: 5 + 8 + 0 = 13 credits.' },
  ],
  total: [
    { facts: { included: 8, addOn: 13, total: 21 }, words: '8 included + 13 add-on = 21 credits in total.' },
    { facts: { included: 0, addOn: 1, total: 1 }, words: '0 included + 1 add-on = 1 credit in total.' },
  ],
} satisfies Partial<CasesOf<StepName>>;

const held = (all: number, used = 0) => ({ held: all, used, left: all - used });

/** Why Billing shows another number. */
export const differenceLineWords = {
  'billing-shows': [
    {
      facts: { shown: 63, calculated: 113 },
      words: 'Billing shows 63 credits, as you entered. Worked out here: 113 credits.',
    },
  ],
  'billing-if': [
    {
      facts: {
        causes: [{ kind: 'part', rule: 'credit.remaining', part: 'included' }],
        sum: { included: held(100, 37), addOn: held(50), part: 'included', total: 63 },
      },
      words: 'It fits if that number is your included credits alone. 100 − 37 = 63 included.',
    },
    {
      facts: {
        causes: [
          { kind: 'part', rule: 'credit.remaining', part: 'add-on' },
          { kind: 'add-on-first', rule: 'spend.soonest-expiry-first' },
        ],
        sum: { included: held(100), addOn: held(50, 37), part: 'add-on', total: 13 },
      },
      words:
        'It fits if that number is your add-on credits alone, and if add-on credits are used before included ones. 50 − 37 = 13 add-on.',
    },
    {
      facts: {
        causes: [
          { kind: 'part', rule: 'credit.remaining', part: 'included' },
          { kind: 'included-first', rule: 'spend.soonest-expiry-first' },
        ],
        sum: { included: held(7, 3), addOn: held(8), part: 'included', total: 4 },
      },
      words:
        'It fits if that number is your included credits alone, and if included credits are used before add-on ones. 7 − 3 = 4 included.',
    },
    {
      facts: {
        causes: [{ kind: 'used-before-refresh', rule: 'included.refresh', on: '2026-10-31' }],
        sum: { included: held(100), addOn: held(50), part: undefined, total: 150 },
      },
      words: 'It fits if all that you used was used before the refresh on 31 October 2026. 100 included; 50 add-on; 100 + 50 = 150.',
    },
    {
      facts: {
        causes: [{ kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-11-30', later: true, moves: ['refresh'] }],
        sum: { included: held(100), addOn: held(0), part: undefined, total: 100 },
      },
      words: 'It fits if it is already 30 November 2026 where Billing counts, and your credits have refreshed. 100 included.',
    },
    {
      facts: {
        causes: [{ kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-11-29', later: false, moves: ['start'] }],
        sum: { included: held(0), addOn: held(0), part: undefined, total: 0 },
      },
      words: 'It fits if it is still 29 November 2026 where Billing counts, before your first billing period. 0 included.',
    },
    {
      facts: {
        causes: [{ kind: 'month-end', rule: 'period.anchor-day', from: '2026-03-28', to: '2026-03-30' }],
        sum: { included: held(100), addOn: held(0), part: undefined, total: 100 },
      },
      words: 'It fits if a short month moved your refresh, and it came on a day from 28 March 2026 to 30 March 2026. 100 included.',
    },
    {
      facts: {
        causes: [{ kind: 'pack-gone', rule: 'add-on.expiry-months', pack: 'pack-7', boughtBy: '2025-11-20' }],
        sum: { included: held(100, 37), addOn: held(50), part: undefined, total: 113 },
      },
      words:
        'It fits if pack 2 has expired: bought by 20 November 2025, or your subscription ended and began again. 100 − 37 = 63 included; 50 add-on; 63 + 50 = 113.',
    },
    {
      facts: {
        causes: [{ kind: 'expiry-day', rule: 'add-on.expiry-day', pack: 'pack-4', on: '2027-02-01' }],
        sum: { included: held(0), addOn: held(50), part: undefined, total: 50 },
      },
      words: 'It fits if pack 1 still counts on 1 February 2027, the day it expires. 0 included; 50 add-on; 0 + 50 = 50.',
    },
    {
      facts: {
        causes: [{ kind: 'used-before-expiry', rule: 'balance.used-as-of-today', pack: 'pack-4', on: '2027-02-01' }],
        sum: { included: held(20), addOn: held(0), part: undefined, total: 20 },
      },
      words: 'It fits if all that you used was used before pack 1 expired on 1 February 2027. 20 included.',
    },
    {
      facts: {
        causes: [{ kind: 'packs-as-left', rule: 'figures.yours' }],
        sum: { included: held(20, 20), addOn: held(9), part: undefined, total: 9 },
      },
      words:
        'It fits if you entered what your packs hold now, so that what you used of them counts twice. 20 − 20 = 0 included; 9 add-on; 0 + 9 = 9.',
    },
    {
      facts: {
        causes: [
          { kind: 'end', rule: 'schedule.subscription-end', meaning: 'last-day-with', endsOn: '2026-06-21', lastUsableOn: '2026-06-20' },
        ],
        sum: { included: held(20), addOn: held(0), part: undefined, total: 20 },
      },
      words: 'It fits if the day your subscription ends still counts, until 20 June 2026. 20 included.',
    },
    {
      facts: {
        causes: [
          { kind: 'end', rule: 'schedule.subscription-end', meaning: 'end-of-period', endsOn: '2026-07-10', lastUsableOn: '2026-07-09' },
        ],
        sum: { included: held(20), addOn: held(0), part: undefined, total: 20 },
      },
      words: 'It fits if your subscription runs on to the end of the period, until 9 July 2026. 20 included.',
    },
    {
      facts: {
        causes: [
          { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-07-10', later: true, moves: ['end', 'refresh', 'pack'] },
        ],
        sum: { included: held(0), addOn: held(0), part: undefined, total: 0 },
      },
      words: 'It fits if it is already 10 July 2026 where Billing counts, and your subscription has ended. 0 included.',
    },
    {
      facts: {
        causes: [
          { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-07-10', later: true, moves: ['end', 'refresh', 'pack'] },
          { kind: 'end', rule: 'schedule.subscription-end', meaning: 'last-day-with', endsOn: '2026-07-11', lastUsableOn: '2026-07-10' },
        ],
        sum: { included: held(20), addOn: held(0), part: undefined, total: 20 },
      },
      words:
        'It fits if it is already 10 July 2026 where Billing counts, and your credits have refreshed, and a pack has come or gone, and if the day your subscription ends still counts, until 10 July 2026. 20 included.',
    },
    {
      facts: {
        causes: [{ kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-07-09', later: false, moves: ['refresh', 'pack'] }],
        sum: { included: held(20), addOn: held(0), part: undefined, total: 20 },
      },
      words:
        'It fits if it is still 9 July 2026 where Billing counts, before your credits refreshed, before a pack came or went. 20 included.',
    },
    {
      facts: {
        causes: [{ kind: 'included-stay', rule: 'included.subscription-end', lastUsableOn: '2026-07-09' }],
        sum: { included: held(20, 3), addOn: held(0), part: undefined, total: 17 },
      },
      words: 'It fits if your included credits stay until 9 July 2026, though your subscription has ended. 20 − 3 = 17 included.',
    },
    {
      facts: {
        causes: [{ kind: 'included-stay', rule: 'included.subscription-end', lastUsableOn: undefined }],
        sum: { included: held(7), addOn: held(0), part: undefined, total: 7 },
      },
      words: 'It fits if your included credits stay, though your subscription has ended. 7 included.',
    },
    {
      facts: {
        causes: [{ kind: 'plan', rule: 'included.by-plan', plan: 'large', credits: 60 }],
        sum: { included: held(60, 5), addOn: held(0), part: undefined, total: 55 },
      },
      words: 'It fits if your plan is LARGE, with 60 credits. 60 − 5 = 55 included.',
    },
    {
      facts: {
        causes: [{ kind: 'run', rule: 'estimate.illustrative-rates', step: 1, credits: 4, perRun: { low: 3, high: 6 } }],
        sum: { included: held(20, 9), addOn: held(0), part: undefined, total: 11 },
      },
      words: 'It fits if split ran once more and used 4 of an estimated 3–6 credits. 20 − 9 = 11 included.',
    },
    {
      facts: {
        causes: [{ kind: 'run', rule: 'estimate.own-figure', step: 0, credits: 1, perRun: { low: 1, high: 1 } }],
        sum: { included: held(20, 6), addOn: held(0), part: undefined, total: 14 },
      },
      words: 'It fits if clip ran once more and used 1 credit. 20 − 6 = 14 included.',
    },
  ],
  'billing-same': [{ facts: { shown: 113 }, words: 'Billing shows the same.' }],
  'billing-unexplained': [
    {
      facts: { shown: 50 },
      words: 'Nothing that you entered explains this difference exactly. Billing has the last word: contact support about it.',
    },
  ],
  'billing-explained': [
    { facts: { shown: 63, count: 1 }, words: 'Billing shows 63 credits: 1 reading of the rules gives exactly that.' },
    { facts: { shown: 63, count: 2 }, words: 'Billing shows 63 credits: 2 readings of the rules give exactly that.' },
  ],
} satisfies Partial<CasesOf<StepName>>;
