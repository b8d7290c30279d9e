import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { assumptionWords, holdingWords, packStateWords, refreshWords, unmetWords } from '../../src/calculator/messages/account.ts';
import { materialAssumptionsOf } from '../../src/calculator/results/verdict.ts';
import { accountInputs } from './any-inputs.ts';
import { PLURAL_OF_ONE } from './derivation-case.ts';
import { form, packRow } from './fixtures.ts';
import { shownOf } from './shown.ts';

const dated = { start: '2026-01-31', today: '2026-03-01' };
const facts = (inputs: Inputs, locale?: string) => {
  const { names, results } = shownOf(inputs);
  return { results, facts: { names, format: createFormat(locale), today: inputs.today } };
};
const known = (rest: Partial<Inputs>, locale?: string) => facts(form({ ...dated, ...rest }), locale);
const [early, late] = [packRow('5', '2026-02-10'), packRow('8', '2026-02-20', 1)];

function holding(rest: Partial<Inputs>, most?: number): string | undefined {
  const { results, facts: given } = known(rest);
  const balance = results.account?.balance;
  return balance && holdingWords(balance, given, most);
}

describe('what is held, and until when: the last day on which it can be used', () => {
  test.each<{ what: string; rest: Partial<Inputs>; words: string | undefined }>([
    { what: 'included alone', rest: {}, words: '20 included until 30 March.' },
    { what: 'one pack is the add-on', rest: { packs: [early] }, words: '20 included until 30 March; 5 add-on until 9 August.' },
    {
      what: 'of several packs each has its number, soonest first',
      rest: { packs: [late, { ...early, key: 2 }] },
      words: '20 included until 30 March; 5 of pack 2 until 9 August; 8 of pack 1 until 19 August.',
    },
    {
      what: 'a day of another year with its year',
      rest: { today: '2026-11-20', packs: [packRow('5', '2026-09-10')] },
      words: '20 included until 29 November; 5 add-on until 9 March 2027.',
    },
    { what: 'what is used up is not there', rest: { used: '20', packs: [early] }, words: '5 add-on until 9 August.' },
    { what: 'a pack that is over is not there', rest: { packs: [packRow('5', '2025-08-01')] }, words: '20 included until 30 March.' },
    {
      what: 'credits granted once have no last day',
      rest: { plan: 'trial', packs: [early] },
      words: '7 included, with no last day published; 5 add-on until 9 August.',
    },
    { what: 'alone, the verdict has them', rest: { plan: 'trial' }, words: undefined },
    { what: 'nothing left: nothing', rest: { used: '20' }, words: undefined },
  ])('$what', ({ rest, words }) => {
    expect(holding(rest)).toBe(words);
  });

  test.each([
    { most: 3, words: '20 included until 30 March; 5 of pack 2 until 9 August; 8 of pack 1 until 19 August.' },
    { most: 2, words: '20 included until 30 March; 5 of pack 2 until 9 August; and 1 more.' },
    { most: 1, words: '20 included until 30 March; and 2 more.' },
  ])('no more than $most are named', ({ most, words }) => {
    expect(holding({ packs: [late, { ...early, key: 2 }] }, most)).toBe(words);
  });
});

describe('the next refresh', () => {
  const refresh = (rest: Partial<Inputs>) => {
    const { results, facts: given } = known(rest);
    const schedule = results.account?.schedule;
    return schedule?.kind === 'periodic' ? refreshWords(schedule, results.account?.subscriptionEndsOn, given) : undefined;
  };
  test.each<{ rest: Partial<Inputs>; words: string | undefined }>([
    { rest: {}, words: 'Next refresh in 30 days, on 31 March.' },
    { rest: { today: '2026-03-30' }, words: 'Next refresh tomorrow, on 31 March.' },
    { rest: { today: '2026-12-31' }, words: 'Next refresh in 31 days, on 31 January 2027.' },
    { rest: { end: '2026-03-20' }, words: 'No more refresh: your subscription ends on 20 March.' },
    { rest: { end: '2026-03-31' }, words: 'No more refresh: your subscription ends on 31 March.' },
    {
      rest: { end: '2026-04-01' },
      words: 'Next refresh in 30 days, on 31 March. It is the last: your subscription ends on 1 April.',
    },
    { rest: { end: '2026-05-01' }, words: 'Next refresh in 30 days, on 31 March. Your subscription ends on 1 May.' },
    { rest: { plan: 'trial' }, words: undefined },
  ])('$words', ({ rest, words }) => {
    expect(refresh(rest)).toBe(words);
  });
});

describe('a pack that holds nothing now', () => {
  const states = (rest: Partial<Inputs>) => {
    const { results, facts: given } = known(rest);
    return results.account && packStateWords(results.account, given);
  };
  const [over, coming] = [packRow('5', '2025-08-01', 3), packRow('5', '2026-03-02', 4)];
  test.each<{ what: string; rest: Partial<Inputs>; words: string[] }>([
    {
      what: 'is over, or comes',
      rest: { packs: [over, coming] },
      words: ['Pack 1 was last usable on 31 January.', 'Pack 2 comes on 2 March.'],
    },
    { what: 'one that holds some is told with what is held', rest: { packs: [early] }, words: [] },
    { what: 'one that is used up, too', rest: { used: '25', packs: [early] }, words: [] },
    {
      what: 'before the start is known, each has its last day, as far as it is there',
      rest: { start: '', packs: [over, coming, early] },
      words: ['Pack 1 was last usable on 31 January.', 'Pack 2 comes on 2 March.', 'Pack 3 lasts until 9 August.'],
    },
    {
      what: 'one that is not finished is not told',
      rest: { packs: [packRow('5', ''), over] },
      words: ['Pack 2 was last usable on 31 January.'],
    },
  ])('$what', ({ rest, words }) => {
    expect(states(rest)).toEqual(words);
  });
});

test.each([
  { used: '21', words: 'You entered 1 credit more than these credits cover. Check what you used, and the packs.' },
  { used: '1220', words: 'You entered 1,200 credits more than these credits cover. Check what you used, and the packs.' },
])('more used than there was: $words', ({ used, words }) => {
  const { results, facts: given } = known({ used });
  const balance = results.account?.balance;
  expect(balance && unmetWords(balance, given)).toBe(words);
});

describe('what may be otherwise: each in one line, with the figure that it changes', () => {
  const doubts = (rest: Partial<Inputs>, locale?: string) => {
    const { results, facts: given } = known(rest, locale);
    return results.account && assumptionWords(materialAssumptionsOf(results.account), results.account.packs.length > 1, given);
  };
  const pack = packRow('5', '2026-02-10');
  test.each<{ what: string; rest: Partial<Inputs>; words: string[] }>([
    { what: 'nothing', rest: {}, words: [] },
    {
      what: 'the order of use',
      rest: { used: '3', packs: [pack] },
      words: ['If add-on credits are used first, you will have 22 on 31 March instead of 25.'],
    },
    {
      what: 'the order of use, where the pack is gone and credits granted once are not',
      rest: { plan: 'trial', used: '3', packs: [pack] },
      words: ['If included credits are used first, you will have 4 on 10 August instead of 7.'],
    },
    {
      what: 'the end of the subscription, on the day of a refresh',
      rest: { end: '2026-04-30' },
      words: ['If the day your subscription ends still counts: one more refresh, on 30 April.'],
    },
    {
      what: 'the end of the subscription, for what is included and the add-on',
      rest: { end: '2026-03-20', packs: [pack] },
      words: [
        'If the day your subscription ends still counts, you keep included credits until 20 March, add-on credits until 20 March.',
        'If your subscription runs on to the end of the period, you keep included credits until 30 March, add-on credits until 30 March.',
      ],
    },
    {
      what: 'for several packs, each by its number',
      rest: { end: '2026-03-20', used: '20', packs: [pack, packRow('8', '2026-02-20', 1)] },
      words: [
        'If the day your subscription ends still counts, you keep pack 1 until 20 March, pack 2 until 20 March.',
        'If your subscription runs on to the end of the period, you keep pack 1 until 30 March, pack 2 until 30 March.',
      ],
    },
    {
      what: 'before the start is known nobody can tell',
      rest: { start: '', used: '3', end: '2026-03-20', packs: [pack] },
      words: [],
    },
  ])('$what', ({ rest, words }) => {
    expect(doubts(rest)).toEqual(words);
  });
});

test('whatever an account holds, it is told in whole sentences, with nothing of the machine', () => {
  fc.assert(
    fc.property(accountInputs, (inputs) => {
      const { results, facts: given } = facts(inputs);
      const { account } = results;
      const { balance, schedule } = account ?? {};
      const lines = [
        ...(balance ? [holdingWords(balance, given, 2), unmetWords(balance, given)] : []),
        ...(account
          ? [...packStateWords(account, given), ...assumptionWords(materialAssumptionsOf(account), account.packs.length > 1, given)]
          : []),
        schedule?.kind === 'periodic' ? refreshWords(schedule, account?.subscriptionEndsOn, given) : undefined,
      ].filter((line) => line !== undefined);
      for (const line of lines) {
        expect(line).toMatch(/^[A-Z\d].*\.$/);
        expect(line).not.toMatch(/undefined|null|NaN|Infinity|Invalid|object|pack-\d|pack 0|\.\.| {2}|\d{4}-\d\d/);
        expect(line).not.toMatch(PLURAL_OF_ONE);
      }
      expect(lines).toEqual([...new Set(lines)]);
    }),
    { numRuns: 300 },
  );
});
