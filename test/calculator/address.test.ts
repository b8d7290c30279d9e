import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/calculator/address.ts';
import type { CalculatorCatalog } from '../../src/calculator/catalog.ts';
import { firstInputs, type Inputs, NO_PLAN, newStep, ownStepsId } from '../../src/calculator/inputs.ts';
import { realCatalog } from '../rules/fixtures.ts';
import { catalog, form, opens, packRow, stepRow } from './fixtures.ts';

const full = form({
  plan: 'agreed',
  custom: '900',
  start: '2026-01-31',
  today: '2026-03-01',
  used: '12',
  end: '2026-12-24',
  need: '40',
  packs: [packRow('50', '2026-02-01', 0), packRow('7', '2026-02-28', 1)],
  steps: [stepRow('clip', { quality: 'fine', resolution: 'hd', length: '10', runs: '2', own: '4' }), stepRow('export', { key: 1 })],
});
const fullQuery =
  'custom=900&end=2026-12-24&make=own&need=40&pack=50.2026-02-01&pack=7.2026-02-28&plan=agreed&start=2026-01-31' +
  '&step=clip.fine.hd.10.2.4&step=export&today=2026-03-01&used=12';

describe('the address of a form', () => {
  const dated = { start: '2026-01-31', today: '2026-03-01' };
  const cases: { what: string; inputs: Partial<Inputs>; query: string }[] = [
    { what: 'an empty form: its plan, and that nothing is to be made', inputs: {}, query: 'make=nothing&plan=small' },
    { what: 'a full form: each field, sorted by name', inputs: full, query: fullQuery },
    { what: 'no plan yet', inputs: { plan: NO_PLAN }, query: 'make=nothing&plan=none' },
    { what: 'only the date of today: without it', inputs: { today: '2026-03-01' }, query: 'make=nothing&plan=small' },
    { what: 'credits used alone: without today', inputs: { used: '3', today: '2026-03-01' }, query: 'make=nothing&plan=small&used=3' },
    { what: 'a start date: with today', inputs: dated, query: 'make=nothing&plan=small&start=2026-01-31&today=2026-03-01' },
    {
      what: 'a pack: with today',
      inputs: { today: '2026-03-01', packs: [packRow('50', '2026-02-01')] },
      query: 'make=nothing&pack=50.2026-02-01&plan=small&today=2026-03-01',
    },
    {
      what: 'an end of the subscription: with today',
      inputs: { plan: 'trial', today: '2026-03-01', end: '2026-04-01' },
      query: 'end=2026-04-01&make=nothing&plan=trial&today=2026-03-01',
    },
    {
      what: 'a wrong start date: neither it nor today',
      inputs: { start: '0202-01-31', today: '2026-03-01' },
      query: 'make=nothing&plan=small',
    },
    {
      what: 'wrong values: left out',
      inputs: { ...dated, today: 'x', custom: '-1', used: '1e3', end: '2026-02-30' },
      query: 'make=nothing&plan=small&start=2026-01-31',
    },
    { what: 'spaces around a number: without them', inputs: { used: ' 12 ', custom: '  ' }, query: 'make=nothing&plan=small&used=12' },
    {
      what: 'numbers that are not in plain digits: left out',
      inputs: {
        ...{ custom: '1,000', used: '0.500', need: '١٢' },
        packs: [packRow('12 345', '2026-02-01')],
        steps: [stepRow('clip', { runs: '1.500' })],
      },
      query: 'make=own&plan=small',
    },
    {
      what: 'packs unfinished or wrong: left out',
      inputs: {
        packs: [packRow('50', ''), packRow(' ', '2026-02-01'), packRow('', ''), packRow('x', '2026-02-01'), packRow(' 5 ', '2026-02-01')],
      },
      query: 'make=nothing&pack=5.2026-02-01&plan=small',
    },
    {
      what: 'packs: by their day of purchase, those of one day by their credits, whatever the order of their rows',
      inputs: {
        packs: [packRow('9', '2026-03-01'), packRow('1000', '2026-02-01'), packRow('20', '2026-02-01'), packRow('8', '2025-12-31')],
      },
      query: 'make=nothing&pack=8.2025-12-31&pack=20.2026-02-01&pack=1000.2026-02-01&pack=9.2026-03-01&plan=small',
    },
    {
      what: 'steps: in the order of their rows',
      inputs: { steps: [stepRow('split'), stepRow('clip'), stepRow('split')] },
      query: 'make=own&plan=small&step=split&step=clip&step=split',
    },
    { what: 'credits needed: without today', inputs: { need: ' 40 ', today: '2026-03-01' }, query: 'make=credits&need=40&plan=small' },
    { what: 'no credits needed: left out', inputs: { need: '0' }, query: 'make=credits&plan=small' },
    { what: 'a step as it comes: its workflow', inputs: { steps: [stepRow('clip')] }, query: 'make=own&plan=small&step=clip' },
    {
      what: 'a step with runs: empty parts between',
      inputs: { steps: [stepRow('clip', { runs: ' 3 ' })] },
      query: 'make=own&plan=small&step=clip....3',
    },
    {
      what: 'a wrong step: left out',
      inputs: { steps: [stepRow('clip', { runs: '0' }), stepRow('other'), stepRow('split', { own: '9' })] },
      query: 'make=own&plan=small&step=split.....9',
    },
  ];

  test.each(cases)('$what', ({ inputs, query }) => {
    expect(writeAddress(form(inputs), catalog)).toBe(query);
  });
});

const first = firstInputs(catalog);

describe('a form from an address', () => {
  const cases: { what: string; query: string; inputs: Inputs }[] = [
    { what: 'nothing: the form of a new customer', query: '', inputs: first },
    { what: 'a question mark alone: that, too', query: '?', inputs: first },
    { what: 'a full address', query: fullQuery, inputs: full },
    { what: 'one with its question mark', query: `?${fullQuery}`, inputs: full },
    { what: 'another order', query: 'used=3&plan=large', inputs: form({ plan: 'large', used: '3' }) },
    {
      what: 'a number with leading zeros',
      query: 'pack=00000050.2026-02-01',
      inputs: form({ packs: [packRow('00000050', '2026-02-01')] }),
    },
    {
      what: 'packs in any order: as they stand',
      query: 'pack=7.2026-02-28&pack=50.2026-02-01',
      inputs: form({ packs: [packRow('7', '2026-02-28', 0), packRow('50', '2026-02-01', 1)] }),
    },
    { what: 'parts left out take their defaults', query: 'step=clip', inputs: form({ steps: [stepRow('clip')] }) },
    { what: 'so do empty ones', query: 'step=clip..hd...', inputs: form({ steps: [stepRow('clip', { resolution: 'hd' })] }) },
  ];

  test.each(cases)('$what', ({ query, inputs }) => {
    expect(readAddress(query, catalog)).toEqual(opens(inputs));
  });
});

test('with the catalog as it stands, a step of each workflow comes back whole', () => {
  const { plans, rates, recipes } = realCatalog;
  const real: CalculatorCatalog = { ...catalog, plans, rates, recipes };
  const steps = realCatalog.rates.workflows.map(({ id }, key) => ({ ...newStep(real, id, key), runs: '2' }));
  const inputs = { ...form({ steps }), plan: 'pro', make: ownStepsId(real) };
  expect(readAddress(writeAddress(inputs, real), real)).toEqual(opens(inputs));
});
