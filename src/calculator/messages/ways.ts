import type { Way } from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import type { Format } from '../format.ts';
import { isOwnSteps } from '../inputs.ts';
import type { Asked } from '../results/verdict.ts';

type Facts = { asked: Asked; catalog: CalculatorCatalog; today: string; format: Format };

/** Fewer things, by their name. */
function onlyWords({ made: { recipe } }: Asked, count: number, format: Format): string {
  return `Only ${format.number(count)} ${count === 1 ? recipe?.makes.one : recipe?.makes.many}`;
}

/** What one can do, and the figure that it leads to. No price: none is published. */
export function wayWords(way: Way, { asked, catalog, today, format }: Facts): string {
  switch (way.kind) {
    case 'quality': {
      const choice = catalog.rates.qualities.find(({ id }) => id === way.quality);
      return `${choice?.name ?? way.quality} quality`;
    }
    case 'fewer':
      if (!isOwnSteps(asked.made.recipe)) return onlyWords(asked, way.count, format);
      return way.count === 1 ? 'Run it once' : `Run it ${format.count(way.count, 'time')}`;
    case 'next-refresh':
      return `Wait for the refresh on ${format.day(way.on, today)}`;
    case 'add-on':
      // What is added lasts for what is to be made now.
      return `Add ${format.credits(way.credits)}${way.leadsTo.plan.recurs === 'once' ? '' : ', for this period'}`;
    case 'plan': {
      const plan = catalog.plans.find(({ id }) => id === way.plan);
      return plan ? `${plan.name}, with ${format.number(Number(plan.credits))}` : way.plan;
    }
  }
}

/** Where a way is taken in the product: the words of its link, and the name of the address. */
export const WAY_LINKS: Partial<Record<Way['kind'], { words: string; to: 'billing' | 'plans' }>> = {
  'add-on': { words: 'see Billing', to: 'billing' },
  plan: { words: 'see plans', to: 'plans' },
};
