import type { CalculatorCatalog, ShownRule } from '../../src/calculator/catalog.ts';
import { emptyInputs, type Inputs, newStep, type PackInput, type StepInput } from '../../src/calculator/inputs.ts';
import { CITED_RULES } from '../../src/rules/index.ts';
import { card, large, negotiated, once, small } from '../rules/fixtures.ts';

const USUAL: Record<string, number> = { clip: 5, split: 20 };

/** A catalog of invented figures. It knows every day that a form may hold. The form starts with the plan `small`; packs last 6 months. */
export const catalog: CalculatorCatalog = {
  starts: '2000-01',
  plans: [once, small, large, negotiated],
  rates: { ...card, workflows: card.workflows.map((entry) => ({ ...entry, usualLength: USUAL[entry.id] ?? 1 })) },
  rules: [],
  addOnMonths: 6,
};

const PUBLISHED = /^(credit\.|included\.(?!subscription-end|custom-per-period)|add-on\.(?!expiry-day)|estimate\.published)/;
const statusOf = (id: string): ShownRule['status'] =>
  id === 'estimate.illustrative-rates' ? 'illustrative' : PUBLISHED.test(id) ? 'published' : 'assumption';

/** The same catalog with all rules that a result can rest on, each stated at a place of its own. */
export const ruled: CalculatorCatalog = {
  ...catalog,
  rules: [...CITED_RULES, 'included.custom-negotiated'].map((id) => {
    return { id, says: `What ${id} says.`, status: statusOf(id), confirmed: '2026-05', page: '/articles/rules/' };
  }),
};

/** An empty form, but for what is given. */
export const form = (rest: Partial<Inputs> = {}): Inputs => ({ ...emptyInputs(catalog), ...rest });

export const packRow = (credits: string, purchased: string, key = 0): PackInput => ({ key, credits, purchased });

/** Thousands apart, as people write them. */
export const SEPARATORS = [',', '.', ' ', "'", '’', '\u00a0', '\u202f'];
export const grouped = (digits: string, separator: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, separator);

/** A step with its usual choices, but for what is given. */
export const stepRow = (workflow: string, rest: Partial<StepInput> = {}): StepInput => ({ ...newStep(catalog, workflow, 0), ...rest });
