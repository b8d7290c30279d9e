import { describe, expect, test } from 'vitest';
import { writeAddress } from '../../src/calculator/address.ts';
import { answerAll } from '../../src/calculator/answers/all.ts';
import type { CalculatorCatalog } from '../../src/calculator/catalog.ts';
import { emptyInputs, type Inputs, newStep } from '../../src/calculator/inputs.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { realCatalog } from '../rules/fixtures.ts';

const { starts, plans, rates, rules } = realCatalog;
const shown = rules.map(({ id, says, status, confirmed }) => ({ id, says, status, confirmed, place: '' }));
const catalog: CalculatorCatalog = { starts, plans, rates, rules: shown, addOnMonths: 12 };

/** A form with so many packs and steps, each with its largest figures, seen as long after its start as the form allows. */
function formOf(packs: number, steps: number): Inputs {
  const workflow = rates.workflows.find(({ factors }) => factors.length > 0)?.id ?? '';
  const bought = (k: number) =>
    `${LIMITS.lastYear - (k % 2)}-${String((k % 12) + 1).padStart(2, '0')}-${String((k % 28) + 1).padStart(2, '0')}`;
  return {
    ...emptyInputs(catalog),
    plan: 'custom',
    custom: String(LIMITS.credits),
    start: `${LIMITS.firstYear}-01-31`,
    today: `${LIMITS.lastYear}-06-30`,
    end: `${LIMITS.lastYear}-12-31`,
    used: String(LIMITS.credits),
    need: String(LIMITS.credits),
    packs: Array.from({ length: packs }, (_, key) => ({ key, credits: String(LIMITS.credits - key), purchased: bought(key) })),
    steps: Array.from({ length: steps }, (_, key) => ({
      ...newStep(catalog, workflow, key),
      length: String(LIMITS.length),
      runs: String(LIMITS.runs),
    })),
  };
}

/** One frame at 60 a second: a change of a field must be answered within it. */
const FRAME_MS = 16;

describe('what one change of the form sets off', () => {
  test('grows with packs and steps', async ({ bench }) => {
    await bench.compare(
      bench('an empty form', () => void answerAll(emptyInputs(catalog), catalog)),
      bench('1 pack, 1 step', () => void answerAll(formOf(1, 1), catalog)),
      bench('10 packs, 10 steps', () => void answerAll(formOf(10, 10), catalog)),
      bench(`${LIMITS.packs} packs, ${LIMITS.steps} steps: the most`, () => void answerAll(formOf(LIMITS.packs, LIMITS.steps), catalog)),
    );
  });

  test(`the slowest input that the form accepts takes less than ${FRAME_MS} ms`, async ({ bench }) => {
    const slowest = formOf(LIMITS.packs, LIMITS.steps);
    expect(answerAll(slowest, catalog)).toMatchObject({ faults: {}, year: { workflow: true }, plans: { found: expect.anything() } });
    const { latency } = await bench('answers and address', () => {
      answerAll(slowest, catalog);
      writeAddress(slowest, catalog);
    }).run();
    // Three of four: what else the machine does makes up the rest.
    expect(latency.p75).toBeLessThan(FRAME_MS);
  });
});
