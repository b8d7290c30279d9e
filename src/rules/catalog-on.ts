import { checkDate, type IsoDate } from './dates.ts';
import { RuleError } from './errors.ts';
import type { Plan } from './schemas/plans.ts';
import type { RateCard } from './schemas/rates.ts';
import type { Rule } from './schemas/rules.ts';
import { type Dated, versionOn } from './versions.ts';

/** The parts of the catalog that have a history. `starts`: the first month that the catalog knows. */
export type DatedCatalog = {
  starts: string;
  plans: Plan[];
  rules: Dated<Pick<Rule, 'id' | 'says' | 'status'>>[];
  rates: Pick<RateCard, 'status' | 'earlier' | 'workflows' | 'qualities' | 'resolutions'>;
};

/** The first day that a catalog knows. */
export const firstDay = ({ starts }: Pick<DatedCatalog, 'starts'>): IsoDate => `${starts}-01`;

/** Returns the same list if none of its entries differs. */
function listOn<Entry extends object>(entries: Entry[], on: IsoDate): Entry[] {
  const then = entries.map((entry) => versionOn<Entry>(entry, on));
  return then.every((entry, index) => entry === entries[index]) ? entries : then;
}

function ratesOn<Rates extends DatedCatalog['rates']>(rates: Rates, on: IsoDate): Rates {
  const { status } = versionOn<Pick<RateCard, 'status'>>(rates, on);
  const [workflows, qualities, resolutions] = [listOn(rates.workflows, on), listOn(rates.qualities, on), listOn(rates.resolutions, on)];
  const differs =
    status !== rates.status || workflows !== rates.workflows || qualities !== rates.qualities || resolutions !== rates.resolutions;
  return differs ? { ...rates, earlier: undefined, status, workflows, qualities, resolutions } : rates;
}

/**
 * Returns a catalog as it was on a day: plans, rules and rates. What did not differ is the same object, even the whole catalog.
 * The returned catalog has no history: for another day, ask the current catalog.
 * Errors: 'bad-date'; 'before-catalog' for a day before the first month that the catalog knows.
 */
export function catalogOn<Catalog extends DatedCatalog>(catalog: Catalog, on: IsoDate): Catalog {
  checkDate(on);
  const first = firstDay(catalog);
  if (on < first) throw new RuleError({ code: 'before-catalog', on, first });
  const [plans, rules, rates] = [listOn(catalog.plans, on), listOn(catalog.rules, on), ratesOn(catalog.rates, on)];
  const differs = plans !== catalog.plans || rules !== catalog.rules || rates !== catalog.rates;
  return differs ? { ...catalog, plans, rules, rates } : catalog;
}
