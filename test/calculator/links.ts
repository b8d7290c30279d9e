import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAddress } from '../../src/calculator/address.ts';
import type { CalculatorCatalog } from '../../src/calculator/catalog.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import { readCatalog } from '../../src/content/read-catalog.ts';
import type { Balance, Schedule, Verdict, Way } from '../../src/rules/index.ts';

const text = (name: string) => readFileSync(path.resolve(import.meta.dirname, `../fixtures/content/catalog/${name}.yaml`), 'utf8');
const texts = { plans: text('plans'), rules: text('rules'), rates: text('rates'), recipes: text('recipes') };
const { starts, plans, rates, recipes } = readCatalog(texts);
/** A catalog that does not change with the site's content. Its figures are those of November 2026. */
export const catalog: CalculatorCatalog = { starts, plans, rates, recipes, rules: [], addOnMonths: 12 };

/** The day on which a link without a day of its own is opened. */
const TODAY = '2026-11-27';

/** The form that a link opens. A link without a day opens on `TODAY`. */
export function linkOpened(query: string): Inputs {
  const { inputs } = readAddress(query, catalog);
  return { ...inputs, today: inputs.today || TODAY };
}

function refreshOf(schedule: Schedule): string {
  if (schedule.kind === 'never') return 'never';
  const { period, day, days, daysToRefresh, refreshes } = schedule;
  return `day ${day} of ${days} since ${period.start}, ${daysToRefresh} days to ${period.end}, refreshes ${refreshes.join(' ')}`;
}

const heldIn = ({ total, included, addOn, unmet }: Balance) =>
  `${total}: ${included.remaining} included, ${addOn.remaining} add-on, ${unmet} used and not covered`;

/** Every figure and date that a link leads to, even if the page does not show it. */
export function figuresOf(query: string) {
  const { inputs, dropped } = readAddress(query, catalog);
  const { faults, account, workflow, projection, plans: covered, need } = resultsOf(linkOpened(query), catalog);
  const { balance, schedule } = account ?? {};
  return {
    plan: inputs.plan,
    dropped: dropped.map(({ name, value }) => `${name}=${value}`),
    faults: Object.entries(faults).map(([field, fault]) => `${field}: ${fault?.code}`),
    granted: account?.granted,
    held: balance && heldIn(balance),
    expires: balance?.expiries.map(({ lot, credits, lastUsableOn }) => `${lot}: ${credits} until ${lastUsableOn}`),
    packs: account?.packs.map(({ id, lastUsableOn }) => `${id} until ${lastUsableOn}`),
    refresh: schedule && refreshOf(schedule),
    cost:
      workflow && workflow.cost.lines.length > 0
        ? workflow.cost.lines.map(({ workflow: id, low, high }) => `${id} ${low}–${high}`)
        : undefined,
    smallest: covered?.found.smallest,
    covers: covered?.found.plans.map(({ plan, covers, firstShort }) => `${plan} ${covers} ${JSON.stringify(firstShort)}`),
    now: covered?.now?.covers,
    smallestFor: need?.found.smallest,
    year: projection?.projection.periods.length,
  };
}

const fitsIn = (fits: Verdict['fits']) => (fits ? `${fits.fewest} to ${fits.most ?? 'any'}` : 'any number');

/** The change that a way makes. */
function changeOf(way: Way): string | number {
  if (way.kind === 'quality') return way.quality;
  if (way.kind === 'fewer') return way.count;
  if (way.kind === 'next-refresh') return way.on;
  return way.kind === 'add-on' ? way.credits : way.plan;
}

/** The same for a link from after November 2026, plus its subject, its verdict, and what would make the verdict better. */
export function verdictOf(query: string) {
  const { inputs, isExample } = readAddress(query, catalog);
  const { workflow, verdict } = resultsOf(linkOpened(query), catalog);
  const found = verdict?.found;
  return {
    ...figuresOf(query),
    isExample,
    make: inputs.make,
    costs: workflow?.made && `${workflow.cost.low}–${workflow.cost.high}`,
    count: verdict?.asked.count,
    verdict: found && `${found.answer} with ${found.credits}: ${fitsIn(found.fits)}`,
    ways: verdict && verdict.ways.length > 0 ? verdict.ways.map((way) => `${way.kind} ${changeOf(way)}: ${way.verdict.answer}`) : undefined,
  };
}
