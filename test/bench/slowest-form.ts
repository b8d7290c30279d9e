import type { CalculatorCatalog } from '../../src/calculator/catalog.ts';
import { emptyInputs, type Inputs, newStep, ownStepsId } from '../../src/calculator/inputs.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { realCatalog } from '../rules/fixtures.ts';

const { starts, plans, rates, recipes, rules } = realCatalog;
const shown = rules.map(({ id, says, status, confirmed }) => ({ id, says, status, confirmed, page: '' }));
export const catalog: CalculatorCatalog = { starts, plans, rates, recipes, rules: shown, addOnMonths: 12 };

/** The slowest form that the calculator accepts: the most packs and steps, as large and as far apart as it allows. */
export function slowestForm(): Inputs {
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
    make: ownStepsId(catalog),
    need: String(LIMITS.credits),
    packs: Array.from({ length: LIMITS.packs }, (_, key) => ({ key, credits: String(LIMITS.credits - key), purchased: bought(key) })),
    steps: Array.from({ length: LIMITS.steps }, (_, key) => ({
      ...newStep(catalog, workflow, key),
      length: String(LIMITS.length),
      runs: String(LIMITS.runs),
    })),
  };
}
