import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/calculator/address.ts';
import { CREDITS, type Inputs, NOTHING } from '../../src/calculator/inputs.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { markdown, plainText, reportOf } from '../../src/calculator/report.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import { derivationsOf } from '../../src/calculator/results/derivations.ts';
import type { Fault } from '../../src/calculator/validate.ts';
import { catalog, form, opens, packRow, stepRow } from './fixtures.ts';
import { format, shownOf } from './shown.ts';

const dated = { start: '2026-01-31', today: '2026-03-01' };
const all = (rest: Partial<Inputs>) => resultsOf(form({ ...dated, ...rest }), catalog);
const tooLarge = (most: number): Fault => ({ code: 'too-large', most });
const wrongYear: Fault = { code: 'year-out-of-range', first: LIMITS.firstYear, last: LIMITS.lastYear };

describe('past what a person means, a field gets a sentence and nothing is calculated from it', () => {
  const cases: { what: string; rest: Partial<Inputs>; faults: Record<string, Fault> }[] = [
    { what: 'a million runs', rest: { steps: [stepRow('clip', { runs: '1000000' })] }, faults: { 'step-0-runs': tooLarge(LIMITS.runs) } },
    {
      what: 'a million seconds',
      rest: { steps: [stepRow('clip', { length: '1000000' })] },
      faults: { 'step-0-length': tooLarge(LIMITS.length) },
    },
    { what: 'a start in the year 9999', rest: { start: '9999-12-31' }, faults: { start: wrongYear } },
    { what: 'today in the year 9999', rest: { today: '9999-12-31' }, faults: { today: wrongYear } },
    { what: 'an end in the year 9999', rest: { end: '9999-12-31' }, faults: { end: wrongYear } },
    { what: 'a pack of the year 9999', rest: { packs: [packRow('5', '9999-12-31')] }, faults: { 'pack-0-purchased': wrongYear } },
    { what: 'a need past a million', rest: { need: '1000001' }, faults: { need: tooLarge(LIMITS.credits) } },
    { what: 'a need of nothing', rest: { need: '0' }, faults: { need: { code: 'too-small', least: 1 } } },
    { what: 'a need without end', rest: { need: '9'.repeat(400) }, faults: { need: tooLarge(LIMITS.credits) } },
  ];

  test.each(cases)('$what', ({ rest, faults }) => {
    expect(all(rest).faults).toEqual(faults);
    expect(writeAddress(form({ ...dated, ...rest }), catalog)).not.toMatch(/9999|1000000|1000001/);
  });
});

describe('the same in an address: dropped and named, the rest kept', () => {
  test.each([
    { what: 'a million runs', name: 'step', value: 'clip....1000000', make: 'own' },
    { what: 'a start in the year 9999', name: 'start', value: '9999-12-31', make: NOTHING },
    { what: 'a need past a million', name: 'need', value: '1000001', make: CREDITS },
    { what: 'a need of nothing', name: 'need', value: '0', make: CREDITS },
    { what: 'a need below nothing', name: 'need', value: '-1', make: CREDITS },
    { what: 'a need in words', name: 'need', value: 'many', make: CREDITS },
  ])('$what', ({ name, value, make }) => {
    const query = new URLSearchParams([
      [name, value],
      ['used', '3'],
    ]);
    expect(readAddress(query.toString(), catalog)).toEqual(opens(form({ make, used: '3' }), [{ name, value }]));
  });
});

describe('up to the limits there is an answer', () => {
  test('of runs, length and credits, with every step', () => {
    const most = { length: String(LIMITS.length), runs: String(LIMITS.runs) };
    const steps = Array.from({ length: LIMITS.steps }, (_, key) => stepRow('clip', { key, quality: 'fine', resolution: 'hd', ...most }));
    const { workflow, plans, projection, faults } = all({ steps, used: String(LIMITS.credits), need: String(LIMITS.credits) });
    // 0.7 × 100,000 × 1.25 × 1.1 = 96,250 credits a run.
    expect(workflow?.cost.high).toBe(96_250 * LIMITS.runs * LIMITS.steps);
    expect(workflow?.cost.low).toBe(41_250 * LIMITS.runs * LIMITS.steps);
    expect([faults, plans?.found.smallest, projection?.projection.firstShort?.from]).toEqual([{}, undefined, '2026-03-01']);
  });

  test.each([
    { what: 'the first and the last day', start: '2000-01-01', today: '2100-12-31', next: '2101-01-01' },
    { what: 'a leap day and the last day', start: '2000-02-29', today: '2100-12-31', next: '2101-01-29' },
    { what: 'the last day twice', start: '2100-12-31', today: '2100-12-31', next: '2101-01-31' },
  ])('of dates: $what', ({ start, today, next }) => {
    const results = all({ start, today, packs: [packRow('5', '2100-12-31')] });
    const { account, projection, faults } = results;
    const schedule = account?.schedule;
    expect(faults).toEqual({});
    expect(schedule).toMatchObject({ kind: 'periodic' });
    expect(schedule?.kind === 'periodic' && schedule.refreshes[0]).toBe(next);
    expect(projection?.projection.periods).toHaveLength(13);
    expect(derivationsOf(results, catalog).packs.at(-1)).toMatchObject({ step: 'pack-last-day', expiresOn: '2101-06-30' });
  });

  test.each([
    { need: '1', smallest: 'small' },
    { need: '1000000', smallest: undefined },
  ])('of a need: $need', ({ need, smallest }) => {
    expect(all({ need }).need?.found.smallest).toBe(smallest);
  });
});

describe('500 packs', () => {
  const packs = Array.from({ length: 500 }, (_, key) => packRow('2', `2026-02-${String((key % 28) + 1).padStart(2, '0')}`, key));

  test('in the fields each counts, and the answer is that of all', () => {
    const results = all({ packs, used: '30' });
    const { account, projection, faults } = results;
    expect(faults).toEqual({});
    expect([account?.balance?.total, account?.balance?.addOn.packs.length]).toEqual([20 + 1000 - 30, 500]);
    expect(account?.schedule?.kind).toBe('periodic');
    expect(derivationsOf(results, catalog).packs.filter(({ step }) => step === 'pack')).toHaveLength(500);
    expect(projection?.projection.periods[1]?.opening).toBe(20 + 990);
  });

  test('are handed on, each with its number', () => {
    const report = reportOf(shownOf(form({ ...dated, packs })), format, 'https://help.example.com/');
    const [plain, marked] = [plainText(report), markdown(report, 'https://help.example.com/')];
    expect(plain).toContain('\nPack 500: 2 credits, bought on 24 February 2026\n');
    expect([plain, marked].filter((text) => /undefined|NaN|pack 0\b/i.test(text))).toEqual([]);
  });

  test('in an address the first 50 are kept, the others dropped and named', () => {
    const query = packs.map(({ credits, purchased }) => `pack=${credits}.${purchased}`).join('&');
    const { inputs, dropped } = readAddress(`${query}&plan=large`, catalog);
    expect(inputs).toEqual(form({ plan: 'large', packs: packs.slice(0, LIMITS.packs) }));
    expect(dropped).toEqual(
      packs.slice(LIMITS.packs).map(({ credits, purchased }) => ({ name: 'pack', value: `${credits}.${purchased}` })),
    );
  });
});
