import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/calculator/address.ts';
import { CREDITS, changed, type Inputs, isOwnSteps, type PackInput, recipeOf, valuesOf } from '../../src/calculator/inputs.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import { maybe, packsOn, plain, steps, validInputs } from './any-inputs.ts';
import { catalog, form, opens, stepRow } from './fixtures.ts';

const inOrder = <Row>(rows: readonly Row[]) => rows.map((row, key) => ({ ...row, key }));
const isDated = ({ start, end, billing, packs }: Inputs) => [start, end, billing].some((text) => text !== '') || packs.length > 0;
const byPurchase = (a: PackInput, b: PackInput) =>
  a.purchased === b.purchased ? Number(a.credits) - Number(b.credits) : a.purchased < b.purchased ? -1 : 1;
/** What a form asks of what is to be made: of a recipe each of its fields, of all else nothing that another choice left behind. */
function workAsked(inputs: Inputs): Pick<Inputs, 'values' | 'each' | 'need' | 'steps'> {
  const recipe = recipeOf(inputs, catalog);
  if (!recipe) return { values: {}, each: '', need: inputs.make === CREDITS ? inputs.need : '', steps: [] };
  if (isOwnSteps(recipe)) return { values: {}, each: '', need: inputs.need, steps: inOrder(inputs.steps) };
  return { values: { [recipe.id]: valuesOf(inputs, recipe, catalog) }, each: inputs.each, need: '', steps: [] };
}
/** A form as its link brings it back: packs by their purchase, rows counted from 0, and today only where a result depends on it. */
const asRead = (inputs: Inputs): Inputs => ({
  ...inputs,
  ...workAsked(inputs),
  today: isDated(inputs) ? inputs.today : '',
  packs: inOrder(inputs.packs.toSorted(byPurchase)),
});

const shuffled = <Value>(all: readonly Value[]) => fc.shuffledSubarray([...all], { minLength: all.length });

describe('a form and its address', () => {
  test('what is written is read back, and nothing dropped', () => {
    fc.assert(
      fc.property(validInputs, (inputs) => {
        expect(readAddress(writeAddress(inputs, catalog), catalog)).toEqual(opens(asRead(inputs)));
      }),
    );
  });

  test('the same form has the same address, however its rows came about, its packs are ordered and its link was', () => {
    const isStep = ([name]: [string, string]) => name === 'step';
    // Steps run in their order: wherever they stand in the link, they keep it.
    const mixed = (query: string) => {
      const all = [...new URLSearchParams(query)];
      return shuffled(all).map((some) => {
        const ofSteps = all.filter(isStep).values();
        return some.map((one) => (isStep(one) ? (ofSteps.next().value ?? one) : one));
      });
    };
    const cases = validInputs.chain((inputs) =>
      fc.record({
        inputs: fc.constant(inputs),
        packs: shuffled(inputs.packs),
        keys: shuffled(inputs.packs.map((_, key) => key)),
        link: mixed(writeAddress(inputs, catalog)),
      }),
    );
    fc.assert(
      fc.property(cases, ({ inputs, packs, keys, link }) => {
        const query = writeAddress(inputs, catalog);
        const rows = packs.map((pack, k) => ({ ...pack, key: keys[k] ?? 0 }));
        expect(writeAddress({ ...inputs, packs: rows }, catalog)).toBe(query);
        expect(writeAddress(readAddress(new URLSearchParams(link).toString(), catalog).inputs, catalog)).toBe(query);
      }),
    );
  });

  test('its parameters stand sorted by name, the plan and what is made always among them', () => {
    fc.assert(
      fc.property(validInputs, (inputs) => {
        const query = new URLSearchParams(writeAddress(inputs, catalog));
        expect([...query.keys()]).toEqual([...query.keys()].toSorted());
        expect([query.getAll('plan'), query.getAll('make')]).toEqual([[inputs.plan], [inputs.make]]);
      }),
    );
  });

  test('it holds each field of its recipe, and none of another', () => {
    fc.assert(
      fc.property(validInputs, (inputs) => {
        const names = new Set(new URLSearchParams(writeAddress(inputs, catalog)).keys());
        const asked = catalog.recipes.flatMap(({ id, fields }) => fields.map((field) => [names.has(field.id), id === inputs.make]));
        expect(asked.filter(([isThere, isAsked]) => isThere !== isAsked)).toEqual([]);
      }),
    );
  });

  test('what is typed before a choice is made and undone leaves no trace in it', () => {
    const makes = fc.constantFrom(...catalog.recipes.map(({ id }) => id), 'credits', 'nothing');
    fc.assert(
      fc.property(validInputs, makes, (inputs, make) => {
        const there = changed({ ...inputs, each: '' }, { type: 'set', field: 'make', value: make }, catalog);
        const back = changed(there, { type: 'set', field: 'make', value: inputs.make }, catalog);
        expect(writeAddress(back, catalog)).toBe(writeAddress({ ...inputs, each: '' }, catalog));
      }),
    );
  });

  test('a link shows the same results on another day', () => {
    // Few days and few packs, so that they meet.
    const day = fc.constantFrom('2026-01-31', '2026-02-28', '2026-03-01', '2026-07-31', '2027-03-31');
    const few = fc.record<Inputs>({ ...plain, start: maybe(day), end: maybe(day), packs: packsOn(day, 1), steps });
    // Where nothing is dated, no result depends on today, and the link does not hold it.
    const results = (inputs: Inputs) => {
      const { account, verdict, ...others } = resultsOf(inputs, catalog);
      if (isDated(inputs)) return { ...others, verdict, account };
      const dayless = (input: object | undefined) => input && { ...input, asOf: undefined };
      const undated = { ...account, today: undefined, input: dayless(account?.input), asked: dayless(account?.asked) };
      const ways = verdict?.ways.map((way) => ({ ...way, leadsTo: undefined }));
      return { ...others, verdict: verdict && { ...verdict, ways }, account: account && undated };
    };
    fc.assert(
      fc.property(few, day, day, (inputs, today, later) => {
        // What another choice left behind stays in the form, and has no part in the results.
        const sent = {
          ...asRead(inputs),
          today,
          values: inputs.values,
          each: inputs.each,
          need: inputs.need,
          steps: inOrder(inputs.steps),
        };
        const { inputs: read } = readAddress(writeAddress(sent, catalog), catalog);
        expect(results({ ...read, today: read.today || later })).toEqual(results(sent));
      }),
    );
  });

  test('so does a link to a workflow on credits granted once: in its derivation, too', () => {
    const sent = form({ plan: 'trial', today: '2026-03-01', steps: [stepRow('clip')] });
    const { inputs } = readAddress(writeAddress(sent, catalog), catalog);
    const opened = { ...inputs, today: inputs.today || '2026-07-31' };
    expect(resultsOf(opened, catalog).plans).toEqual(resultsOf(sent, catalog).plans);
  });
});
