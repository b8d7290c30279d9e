import type { CalculatorCatalog, ShownRule } from '../../src/calculator/catalog.ts';
import { large, small } from '../rules/fixtures.ts';
import { changedClip } from '../rules/versions.ts';
import { ruled } from './fixtures.ts';

const EXPIRY = 'add-on.expiry-months';
const withPast = (rule: ShownRule): ShownRule =>
  rule.id === EXPIRY
    ? { ...rule, earlier: [{ until: '2026-08-31', was: { ...rule, says: 'Packs last 3 months.', status: 'assumption' } }] }
    : rule;

/**
 * The test catalog from May 2026 on, with a change of each kind: a plan in June and September, another in September, a workflow and a
 * choice in July, the months of a pack in August, the status of the card in October.
 */
export const dated: CalculatorCatalog = {
  ...ruled,
  starts: '2026-05',
  plans: ruled.plans.map((plan) => {
    if (plan.id === 'small')
      return {
        ...small,
        earlier: [
          { until: '2026-06-30', was: { ...small, name: 'Mini', credits: 10 } },
          { until: '2026-09-30', was: { ...small, credits: 15 } },
        ],
      };
    return plan.id === 'large' ? { ...large, earlier: [{ until: '2026-09-30', was: { ...large, credits: 50 } }] } : plan;
  }),
  rates: {
    ...ruled.rates,
    status: 'published',
    earlier: [{ until: '2026-10-31', was: { status: 'illustrative' } }],
    workflows: ruled.rates.workflows.map((workflow) => (workflow.id === 'clip' ? { ...changedClip, usualLength: 5 } : workflow)),
    qualities: ruled.rates.qualities.map((choice) =>
      choice.id === 'fine' ? { ...choice, earlier: [{ until: '2026-07-31', was: { ...choice, factor: 1.5 } }] } : choice,
    ),
  },
  rules: ruled.rules.map(withPast),
  earlierMonths: [{ until: '2026-08-31', was: { addOnMonths: 3 } }],
};
