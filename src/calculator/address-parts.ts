import type { CalculatorCatalog } from './catalog.ts';
import { CREDITS, NO_PLAN, NOTHING, newStep, type PackInput, type StepInput } from './inputs.ts';
import { isComplete, type Read, readChoice, readCredits, readDate, readLength, readNeed, stepReaders } from './validate.ts';

/**
 * The form in an address: `make=short-videos&plan=pro&seconds=10&videos=8`, `pack=50.2026-03-01&plan=pro&start=2026-01-31&used=12`.
 * The fields of a recipe go by their own names. A step is workflow.quality.resolution.length.runs and, if it has one, its own figure;
 * parts left out take their defaults.
 */
export const PLAIN = ['plan', 'custom', 'start', 'today', 'used', 'end', 'billing', 'make', 'each', 'need'] as const;

const allRead = (readings: Record<string, Read<unknown>>) => Object.values(readings).every((reading) => reading.fault === undefined);

/** True if every field of a step can be read, also one that its workflow does not use: it shows again with another workflow. */
export const isReadable = (step: StepInput, catalog: CalculatorCatalog) =>
  allRead({
    ...stepReaders(step, catalog),
    quality: readChoice(step.quality, catalog.rates.qualities),
    resolution: readChoice(step.resolution, catalog.rates.resolutions),
    length: readLength(step.length),
  });

/** True if a text is a valid value of a parameter. */
export function isRight(name: (typeof PLAIN)[number], text: string, catalog: CalculatorCatalog): boolean {
  const readers: Record<(typeof PLAIN)[number], (value: string) => Read<unknown>> = {
    plan: (value) => readChoice(value, [{ id: NO_PLAN }, ...catalog.plans]),
    custom: readCredits,
    start: readDate,
    today: readDate,
    used: readCredits,
    end: readDate,
    billing: readCredits,
    make: (value) => readChoice(value, [{ id: CREDITS }, { id: NOTHING }, ...catalog.recipes]),
    each: readCredits,
    need: readNeed,
  };
  return readers[name](text).fault === undefined;
}

/** Reads a pack of an address, such as `50.2026-03-01`. Returns undefined for anything else. */
export function packIn(text: string): PackInput | undefined {
  const [, credits = '', purchased = ''] = /^(\d+)\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  const pack = { key: 0, credits, purchased };
  return isComplete(pack) ? pack : undefined;
}

/** Longer than any step. */
const LONGEST_STEP = 200;
const STEP_PARTS = 6;

/** Reads a step of an address, with the usual values for missing parts. Returns undefined for anything else. */
export function stepIn(text: string, catalog: CalculatorCatalog): StepInput | undefined {
  const parts = text.split('.');
  if (text.length > LONGEST_STEP || parts.length > STEP_PARTS) return undefined;
  const [workflow = '', quality, resolution, length, runs, own = ''] = parts;
  const usual = newStep(catalog, workflow, 0);
  const step = {
    ...usual,
    quality: quality || usual.quality,
    resolution: resolution || usual.resolution,
    length: length || usual.length,
    runs: runs || usual.runs,
    own,
  };
  return isReadable(step, catalog) ? step : undefined;
}
