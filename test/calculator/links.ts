import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAddress } from '../../src/calculator/address.ts';
import { answerAll } from '../../src/calculator/answers/all.ts';
import type { CalculatorCatalog } from '../../src/calculator/catalog.ts';
import { readCatalog } from '../../src/library/read-catalog.ts';
import type { Balance, Schedule } from '../../src/rules/index.ts';

const text = (name: string) => readFileSync(path.resolve(import.meta.dirname, `../fixtures/content/catalog/${name}.yaml`), 'utf8');
const { starts, plans, rates } = readCatalog({ plans: text('plans'), rules: text('rules'), rates: text('rates') });
const catalog: CalculatorCatalog = { starts, plans, rates, rules: [], addOnMonths: 12 };

/** The day on which a link without a day of its own is opened. */
const TODAY = '2026-11-27';

function refreshOf(schedule: Schedule): string {
  if (schedule.kind === 'never') return 'never';
  const { period, day, days, daysToRefresh, refreshes } = schedule;
  return `day ${day} of ${days} since ${period.start}, ${daysToRefresh} days to ${period.end}, refreshes ${refreshes.join(' ')}`;
}

const heldIn = ({ total, included, addOn, unmet }: Balance) =>
  `${total}: ${included.remaining} included, ${addOn.remaining} add-on, ${unmet} used and not covered`;

/** What a link opens: each figure and each date that it leads to, whatever the page then shows of them. */
export function figuresOf(query: string) {
  const { inputs, dropped } = readAddress(query, catalog);
  const {
    faults,
    account,
    balance,
    schedule,
    workflow,
    year,
    plans: covered,
    need,
  } = answerAll({ ...inputs, today: inputs.today || TODAY }, catalog);
  return {
    plan: inputs.plan,
    dropped: dropped.map(({ name, value }) => `${name}=${value}`),
    faults: Object.entries(faults).map(([field, fault]) => `${field}: ${fault?.code}`),
    granted: account?.granted,
    held: balance && heldIn(balance.balance),
    expires: balance?.balance.expiries.map(({ lot, credits, lastUsableOn }) => `${lot}: ${credits} until ${lastUsableOn}`),
    packs: account?.packs.map(({ id, lastUsableOn }) => `${id} until ${lastUsableOn}`),
    refresh: schedule && refreshOf(schedule.schedule),
    cost:
      workflow && workflow.cost.lines.length > 0
        ? workflow.cost.lines.map(({ workflow: id, low, high }) => `${id} ${low}–${high}`)
        : undefined,
    smallest: covered?.found.smallest,
    covers: covered?.found.plans.map(({ plan, covers, firstShort }) => `${plan} ${covers} ${JSON.stringify(firstShort)}`),
    now: covered?.now?.covers,
    smallestFor: need?.found.smallest,
    year: year?.year.periods.length,
  };
}
