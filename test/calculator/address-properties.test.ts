import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/calculator/address.ts';
import { answerAccount, answerWorkflow } from '../../src/calculator/answers.ts';
import type { Inputs, PackInput, StepInput } from '../../src/calculator/inputs.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { catalog, grouped, SEPARATORS } from './fixtures.ts';

const { plans, rates } = catalog;
const idOf = (choices: readonly { id: string }[]) => fc.constantFrom(...choices.map(({ id }) => id));
const whole = (min: number, max: number) => fc.integer({ min, max }).map(String);
const credits = whole(0, LIMITS.credits);
const date = fc
  .date({ min: new Date(`${LIMITS.firstYear}-01-01`), max: new Date(`${LIMITS.lastYear}-12-31`), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);

const packs = fc.array(fc.record<PackInput>({ key: fc.nat(), credits, purchased: date }), { maxLength: LIMITS.packs });
const steps = fc.array(
  fc.record<StepInput>({
    key: fc.nat(),
    workflow: idOf(rates.workflows),
    quality: idOf(rates.qualities),
    resolution: idOf(rates.resolutions),
    length: whole(1, LIMITS.length),
    runs: whole(1, LIMITS.runs),
    own: maybe(credits),
  }),
  { maxLength: LIMITS.steps },
);
const plain = { plan: idOf(plans), custom: maybe(credits), start: maybe(date), today: maybe(date), used: maybe(credits), end: maybe(date) };
const validInputs = fc.record<Inputs>({ ...plain, packs, steps });

const inOrder = <Row>(rows: readonly Row[]) => rows.map((row, key) => ({ ...row, key }));
const isDated = ({ start, end, packs: bought }: Inputs) => start !== '' || end !== '' || bought.length > 0;
/** A form as its link brings it back: rows counted from 0, and today only where a result depends on it. */
const asRead = (inputs: Inputs): Inputs => ({
  ...inputs,
  today: isDated(inputs) ? inputs.today : '',
  packs: inOrder(inputs.packs),
  steps: inOrder(inputs.steps),
});

describe('a form and its address', () => {
  test('what is written is read back, and nothing dropped', () => {
    fc.assert(
      fc.property(validInputs, (inputs) => {
        expect(readAddress(writeAddress(inputs, catalog), catalog)).toEqual({ inputs: asRead(inputs), dropped: [] });
      }),
    );
  });

  test('so are numbers with their thousands apart: without that', () => {
    const typed = (inputs: Inputs, separator: string): Inputs => {
      const apart = (digits: string) => grouped(digits, separator);
      return {
        ...{ ...inputs, custom: apart(inputs.custom), used: apart(inputs.used) },
        packs: inputs.packs.map((pack) => ({ ...pack, credits: apart(pack.credits) })),
        steps: inputs.steps.map((step) => ({ ...step, length: apart(step.length), runs: apart(step.runs), own: apart(step.own) })),
      };
    };
    fc.assert(
      fc.property(validInputs, fc.constantFrom(...SEPARATORS), (inputs, separator) => {
        const query = writeAddress(typed(inputs, separator), catalog);
        expect(query).toBe(writeAddress(inputs, catalog));
        expect(readAddress(query, catalog)).toEqual({ inputs: asRead(inputs), dropped: [] });
      }),
    );
  });

  test('the same form has the same address, however its rows came about and its link was ordered', () => {
    const shuffled = validInputs.chain((inputs) => {
      const query = writeAddress(inputs, catalog);
      const all = [...new URLSearchParams(query)];
      const isRow = ([name]: [string, string]) => name === 'pack' || name === 'step';
      const singles = all.filter((one) => !isRow(one));
      return fc.record({
        query: fc.constant(query),
        mixed: fc.shuffledSubarray(singles, { minLength: singles.length }).map((some) => [...all.filter(isRow), ...some]),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ query, mixed }) => {
        expect(writeAddress(readAddress(new URLSearchParams(mixed).toString(), catalog).inputs, catalog)).toBe(query);
      }),
    );
  });

  test('a link shows the same answers on another day', () => {
    // Few days and few packs, so that they meet.
    const day = fc.constantFrom('2026-01-31', '2026-02-28', '2026-03-01', '2026-07-31', '2027-03-31');
    const few = fc.record<Inputs>({
      ...{ ...plain, start: maybe(day), end: maybe(day), steps },
      packs: fc.array(fc.record<PackInput>({ key: fc.nat(), credits, purchased: day }), { maxLength: 1 }),
    });
    fc.assert(
      fc.property(few, day, day, (inputs, today, later) => {
        const sent = asRead({ ...inputs, today });
        const { inputs: read } = readAddress(writeAddress(sent, catalog), catalog);
        const opened = { ...read, today: read.today || later };
        const results = (account: ReturnType<typeof answerAccount>) => ({ ...account, answer: { ...account.answer, today: undefined } });
        expect(results(answerAccount(opened, catalog))).toEqual(results(answerAccount({ ...sent, today }, catalog)));
        expect(answerWorkflow(opened, catalog)).toEqual(answerWorkflow(sent, catalog));
      }),
    );
  });
});
