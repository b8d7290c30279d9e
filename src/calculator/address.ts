import * as z from 'zod/mini';
import type { CalculatorCatalog } from './catalog.ts';
import { catalogOfDay } from './day.ts';
import { emptyInputs, type Inputs, newStep, type PackInput, type StepInput } from './inputs.ts';
import { LIMITS } from './limits.ts';
import { packReaders, type Read, readChoice, readCredits, readDate, readLength, readNeed, stepReaders, ungrouped } from './validate.ts';

/**
 * The form in an address: `plan=pro&start=2026-01-31&used=12&pack=50.2026-03-01&step=text-to-video.standard.720p.5.2`.
 * A step is workflow.quality.resolution.length.runs and, if it has one, its own figure; parts left out take their defaults.
 */
const PLAIN = ['plan', 'custom', 'start', 'today', 'used', 'end', 'need'] as const;

export type Dropped = { name: string; value: string };
export type ReadAddress = { inputs: Inputs; dropped: Dropped[] };

const allRead = (readings: Record<string, Read<unknown>>) => Object.values(readings).every((reading) => reading.fault === undefined);
const filled = (pack: PackInput) => pack.credits.trim() !== '' && pack.purchased.trim() !== '';

/** A part that the workflow does not use is hidden, but comes back with another workflow: it, too, must be one that can be read. */
const isReadable = (step: StepInput, catalog: CalculatorCatalog) =>
  allRead({
    ...stepReaders(step, catalog),
    quality: readChoice(step.quality, catalog.rates.qualities),
    resolution: readChoice(step.resolution, catalog.rates.resolutions),
    length: readLength(step.length),
  });

function makePlainSchemas(catalog: CalculatorCatalog) {
  const checked = (read: (text: string) => Read<unknown>) => z.string().check(z.refine((text) => read(text).fault === undefined));
  const plan = checked((text) => readChoice(text, catalog.plans));
  return {
    plan,
    custom: checked(readCredits),
    start: checked(readDate),
    today: checked(readDate),
    used: checked(readCredits),
    end: checked(readDate),
    need: checked(readNeed),
  };
}

const packSchema = z.pipe(
  z.string().check(z.regex(/^\d+\.\d{4}-\d{2}-\d{2}$/)),
  z.transform((text: string): PackInput => {
    const [credits = '', purchased = ''] = text.split('.');
    return { key: 0, credits, purchased };
  }),
);

const makeStepSchema = (catalog: CalculatorCatalog) =>
  z.pipe(
    z.string().check(z.maxLength(200)),
    z.transform((text: string): StepInput => {
      const [workflow = '', quality, resolution, length, runs, own = ''] = text.split('.');
      const usual = newStep(catalog, workflow, 0);
      return {
        ...usual,
        quality: quality || usual.quality,
        resolution: resolution || usual.resolution,
        length: length || usual.length,
        runs: runs || usual.runs,
        own,
      };
    }),
  );

const made = new WeakMap<CalculatorCatalog, { plain: ReturnType<typeof makePlainSchemas>; step: ReturnType<typeof makeStepSchema> }>();

/** The schemas of a catalog, made once: an address is written at each key. */
function schemasOf(catalog: CalculatorCatalog) {
  const schemas = made.get(catalog) ?? { plain: makePlainSchemas(catalog), step: makeStepSchema(catalog) };
  made.set(catalog, schemas);
  return schemas;
}

/**
 * Reads the inputs from an address. What is unknown, repeated or wrong is dropped and named; the rest is kept. Parts left out are what
 * was usual on the day that the address holds.
 */
export function readAddress(search: string, present: CalculatorCatalog): ReadAddress {
  const given = new URLSearchParams(search);
  const day = given.getAll('today').find((text) => readDate(text).fault === undefined) ?? '';
  const { catalog } = catalogOfDay(day, present);
  const inputs = emptyInputs(catalog);
  const dropped: Dropped[] = [];
  const { plain, step } = schemasOf(catalog);
  const seen = new Set<string>();

  const take: Record<string, (value: string) => boolean> = {
    pack: (value) => {
      const { data } = packSchema.safeParse(value);
      if (!data || inputs.packs.length >= LIMITS.packs || !allRead(packReaders(data))) return false;
      inputs.packs.push({ ...data, key: inputs.packs.length });
      return true;
    },
    step: (value) => {
      const { data } = step.safeParse(value);
      if (!data || value.split('.').length > 6 || inputs.steps.length >= LIMITS.steps || !isReadable(data, catalog)) return false;
      inputs.steps.push({ ...data, key: inputs.steps.length });
      return true;
    },
  };
  for (const name of PLAIN) {
    take[name] = (value) => {
      const { success } = plain[name].safeParse(value);
      if (!success || seen.has(name)) return false;
      seen.add(name);
      inputs[name] = value;
      return true;
    };
  }
  for (const [name, value] of given) {
    const kept = Object.hasOwn(take, name) && take[name]?.(value);
    if (!kept) dropped.push({ name, value });
  }
  return { inputs, dropped };
}

/** The parts of a step, as far as they differ from what reading would fill in. */
function writeStep(step: StepInput, catalog: CalculatorCatalog): string {
  const usual = newStep(catalog, step.workflow, 0);
  const parts = (['quality', 'resolution', 'length', 'runs', 'own'] as const).map((name) =>
    ungrouped(step[name]) === usual[name] ? '' : ungrouped(step[name]),
  );
  return [step.workflow, ...parts].join('.').replace(/\.+$/, '');
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byPurchase = (a: PackInput, b: PackInput) =>
  order(a.purchased, b.purchased) || Number(ungrouped(a.credits)) - Number(ungrouped(b.credits));

/**
 * Writes the inputs as a query without its `?`, sorted by name and only where they differ from an empty form, so that the
 * same inputs give the same address: packs go by their day of purchase, whatever the order of their rows; steps keep theirs. What is wrong or unfinished is left out. Today's date goes in when the result
 * depends on it (by other dates, or because the catalog was another then): the link shows the same result on another day.
 */
export function writeAddress(inputs: Inputs, present: CalculatorCatalog): string {
  const { catalog, fault } = catalogOfDay(inputs.today, present);
  const usual = emptyInputs(catalog);
  const { plain } = schemasOf(catalog);
  const query = new URLSearchParams();
  const packs = inputs.packs.filter((pack) => filled(pack) && allRead(packReaders(pack)));
  const asOf = catalog !== present || fault !== undefined;
  const dated = asOf || packs.length > 0 || [inputs.start, inputs.end].some((date) => readDate(date).fault === undefined);
  for (const name of PLAIN) {
    const value = ungrouped(inputs[name]);
    if (value === usual[name] || (name === 'today' && !dated) || !plain[name].safeParse(value).success) continue;
    query.append(name, value);
  }
  for (const pack of packs.toSorted(byPurchase)) query.append('pack', `${ungrouped(pack.credits)}.${pack.purchased}`);
  for (const step of inputs.steps.filter((entry) => isReadable(entry, catalog))) query.append('step', writeStep(step, catalog));
  query.sort();
  return query.toString();
}
