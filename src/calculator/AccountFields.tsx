import { type CalculatorCatalog, isCustom } from './catalog.ts';
import { DateField, NumberField, SelectField } from './Field.tsx';
import type { PlainField } from './inputs.ts';
import { LABELS } from './messages/fields.ts';
import { PackFields } from './PackFields.tsx';
import type { Calculator } from './useCalculator.ts';

/** The fields that "What do I get?" and "When do my credits refresh?" read. */
export function AccountFields({ calculator, catalog }: { calculator: Calculator; catalog: CalculatorCatalog }) {
  const { inputs, change, faults, format, otherToday } = calculator;
  const plan = catalog.plans.find((entry) => entry.id === inputs.plan);
  const once = plan?.recurs === 'once';
  const field = (name: PlainField) => ({
    name,
    value: inputs[name],
    onChange: (value: string) => change({ type: 'set', field: name, value }),
    fault: faults[name],
    format,
  });
  return (
    <div className="calc-fields">
      <SelectField {...field('plan')} label={LABELS.plan} options={catalog.plans} />
      {plan && isCustom(plan) && <NumberField {...field('custom')} label={LABELS.custom} hint="For each billing period." />}
      {!once && <DateField {...field('start')} label={LABELS.start} hint="The first day of your first billing period." />}
      <DateField {...field('today')} label={LABELS.today} hint={otherToday === undefined ? 'Change it to look at another day.' : undefined}>
        {otherToday !== undefined && (
          <button type="button" className="calc-inline" onClick={() => change({ type: 'set', field: 'today', value: otherToday })}>
            Use {format.date(otherToday)}
          </button>
        )}
      </DateField>
      <NumberField
        {...field('used')}
        label={once ? LABELS.usedOnce : LABELS.used}
        hint="Included and add-on together. Empty counts as none."
      />
      <DateField {...field('end')} label={LABELS.end} hint="The day it ends, not the day you cancel." />
      <PackFields calculator={calculator} />
    </div>
  );
}
