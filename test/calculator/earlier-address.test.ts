import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/calculator/address.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import { dates } from '../rules/accounts.ts';
import { validInputs } from './any-inputs.ts';
import { dated } from './dated.ts';
import { form, opens, packRow, stepRow } from './fixtures.ts';

describe('a day of which the catalog knows nothing', () => {
  test.each(['plan=small&today=2026-04-30', 'plan=small&start=2026-01-31&today=2026-02-10', 'plan=small&today=2000-01-01&used=3'])(
    '%s: kept in the form, not dropped, with a fault',
    (query) => {
      const { inputs, dropped } = readAddress(query, dated);
      const today = new URLSearchParams(query).get('today') ?? '';
      expect([inputs.today, dropped]).toEqual([today, []]);
      expect(resultsOf(inputs, dated).faults).toEqual({ today: { code: 'before-catalog', on: today, first: '2026-05-01' } });
      expect(writeAddress(inputs, dated)).toBe(`make=nothing&${query}`);
    },
  );

  test('one that no form takes is dropped, as ever', () => {
    expect(readAddress('today=1999-12-31', dated)).toEqual(opens(form(), [{ name: 'today', value: '1999-12-31' }]));
  });
});

describe('an address holds the day', () => {
  test.each<{ what: string; rest: Partial<Inputs>; query: string }>([
    { what: 'if the catalog was another then', rest: { today: '2026-09-30', used: '3' }, query: 'plan=small&today=2026-09-30&used=3' },
    { what: 'even where nothing else is entered', rest: { today: '2026-05-01' }, query: 'plan=small&today=2026-05-01' },
    { what: 'and not if it is still the same', rest: { today: '2026-11-01', used: '3' }, query: 'plan=small&used=3' },
    {
      what: 'unless other dates depend on it',
      rest: { today: '2026-11-01', start: '2026-05-31' },
      query: 'plan=small&start=2026-05-31&today=2026-11-01',
    },
  ])('$what', ({ rest, query }) => {
    expect(writeAddress(form(rest), dated)).toBe(`make=nothing&${query}`);
  });
});

describe('what is left out of an address is what was usual on its day', () => {
  // The usual length of a clip is 5 now, and was 2 until the end of July.
  test.each([
    { today: '2026-07-31', length: '2', query: 'plan=small&step=clip&today=2026-07-31' },
    { today: '2026-07-31', length: '5', query: 'plan=small&step=clip...5&today=2026-07-31' },
    { today: '2026-11-01', length: '5', query: 'plan=small&step=clip' },
    { today: '2026-11-01', length: '2', query: 'plan=small&step=clip...2' },
  ])('a length of $length on $today: $query', ({ today, length, query }) => {
    const inputs = form({ today, steps: [stepRow('clip', { length })] });
    const earlier = {
      ...dated,
      rates: { ...dated.rates, workflows: dated.rates.workflows.map((one) => (one.id === 'clip' ? { ...one, usualLength: 5 } : one)) },
    };
    expect(writeAddress(inputs, earlier)).toBe(`make=own&${query}`);
    expect(readAddress(query, earlier).inputs.steps).toEqual(inputs.steps);
  });

  test('wherever the day stands in it; of two the first that can be read counts', () => {
    for (const query of [
      'step=clip&today=2026-07-31',
      'today=2026-07-31&step=clip',
      'today=x&step=clip&today=2026-07-31&today=2026-11-01',
    ]) {
      expect(readAddress(query, dated).inputs.steps[0]?.length).toBe('2');
    }
  });
});

describe('any form, on any day', () => {
  const inOrder = <Row>(rows: readonly Row[]) => rows.map((row, key) => ({ ...row, key }));
  const forms = fc
    .tuple(validInputs, dates(2026, 2027))
    .map(([inputs, today]) => ({ ...inputs, today, packs: inOrder(inputs.packs.slice(0, 1)), steps: inOrder(inputs.steps.slice(0, 3)) }));

  test('opens again with the same results on a later day, from the address that it wrote', () => {
    fc.assert(
      fc.property(forms, (inputs) => {
        const { inputs: read, dropped } = readAddress(writeAddress(inputs, dated), dated);
        const [sent, opened] = [resultsOf(inputs, dated), resultsOf({ ...read, today: read.today || inputs.today }, dated)];
        expect([dropped, opened]).toEqual([[], sent]);
        // Where it does not hold the day, what it says rests on no day of the catalog.
        if (read.today === '') expect(resultsOf({ ...read, today: '2099-12-31' }, dated).workflow).toEqual(sent.workflow);
      }),
      { numRuns: 60 },
    );
  });
});

test('a pack bought before the catalog starts is a pack like any other', () => {
  const inputs = form({ today: '2026-05-01', packs: [packRow('5', '2026-03-01')] });
  expect(resultsOf(inputs, dated).account?.packs).toMatchObject([{ lastUsableOn: '2026-05-31' }]);
});
