import { Chips } from './Chips.tsx';
import { type CalculatorCatalog, isCustom } from './catalog.ts';
import { NumberField } from './Field.tsx';
import { NO_PLAN } from './inputs.ts';
import { LABELS, NO_PLAN_WORDS } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';

/** The plans, each with what it includes, and the figure of an agreement. */
export function PlanFields({ calculator, catalog }: { calculator: Calculator; catalog: CalculatorCatalog }) {
  const { inputs, change, faults, format } = calculator;
  const figureOf = ({ credits, recurs }: CalculatorCatalog['plans'][number]) =>
    credits === 'negotiated' ? undefined : `${format.number(credits)}${recurs === 'once' ? ' once' : ''}`;
  const chips = catalog.plans.map((plan) => ({ value: plan.id, words: plan.name, figure: figureOf(plan) }));
  const plan = catalog.plans.find(({ id }) => id === inputs.plan);
  return (
    <>
      <Chips
        name="plan"
        label={LABELS.plan}
        chips={[{ value: NO_PLAN, words: NO_PLAN_WORDS }, ...chips]}
        value={inputs.plan}
        onChange={(value) => change({ type: 'set', field: 'plan', value })}
        fault={faults.plan}
        format={format}
      />
      {plan && isCustom(plan) && (
        <NumberField
          name="custom"
          label={LABELS.custom}
          hint="For each billing period."
          value={inputs.custom}
          onChange={(value) => change({ type: 'set', field: 'custom', value })}
          fault={faults.custom}
          format={format}
        />
      )}
    </>
  );
}
