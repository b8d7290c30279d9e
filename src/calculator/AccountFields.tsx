import { useEffect, useRef, useState } from 'react';
import type { CalculatorCatalog } from './catalog.ts';
import { DateField } from './DateField.tsx';
import { NumberField } from './Field.tsx';
import type { PlainField } from './inputs.ts';
import { BILLING_WORDS } from './messages/difference.ts';
import { ACCOUNT_WORDS, LABELS } from './messages/fields.ts';
import { PackFields } from './PackFields.tsx';
import { RenewalFields } from './RenewalFields.tsx';
import { endedForm } from './results/difference.ts';
import type { Calculator } from './useCalculator.ts';

type Props = { calculator: Calculator; catalog: CalculatorCatalog };

/** The form's day: a sentence with today's date, or a field for another day. A button that opens the field moves the focus there. */
function TodayField({ calculator: { inputs, change, faults, format, otherToday } }: { calculator: Calculator }) {
  const [open, setOpen] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const set = (value: string) => change({ type: 'set', field: 'today', value });
  useEffect(() => {
    if (open) part.current?.querySelector('input')?.focus();
  }, [open]);
  if (!open && otherToday === undefined && !faults.today) {
    return (
      <p className="calc-today">
        {ACCOUNT_WORDS.asOf} {inputs.today && format.date(inputs.today)}.{' '}
        <button type="button" className="calc-inline" onClick={() => setOpen(true)}>
          {ACCOUNT_WORDS.otherDay}
        </button>
      </p>
    );
  }
  return (
    <div ref={part}>
      <DateField name="today" label={LABELS.today} value={inputs.today} onChange={set} fault={faults.today} format={format}>
        {otherToday !== undefined && (
          <button
            type="button"
            className="calc-inline"
            onClick={() => {
              set(otherToday);
              setOpen(true);
              part.current?.querySelector('input')?.focus();
            }}
          >
            Use {format.date(otherToday)}
          </button>
        )}
      </DateField>
    </div>
  );
}

/** The fields of an account: its dates, what was used, its packs, and what Billing shows beside the balance. */
export function AccountFields({ calculator, catalog }: Props) {
  const { inputs, shown, change, format } = calculator;
  const ended = endedForm(calculator)?.shown.results;
  const faults = { ...ended?.faults, ...calculator.faults };
  const once = catalog.plans.find((entry) => entry.id === inputs.plan)?.recurs === 'once';
  const field = (name: PlainField) => ({
    name,
    value: inputs[name],
    onChange: (value: string) => change({ type: 'set', field: name, value }),
    fault: faults[name],
    format,
  });
  return (
    <div className="calc-fields">
      {!once && <RenewalFields calculator={calculator} />}
      <NumberField {...field('used')} label={once ? LABELS.usedOnce : LABELS.used} hint={ACCOUNT_WORDS.usedHint} />
      <DateField {...field('end')} label={LABELS.end} hint={ACCOUNT_WORDS.endHint} />
      <TodayField calculator={calculator} />
      <PackFields calculator={calculator} />
      {(ended ?? shown.results).account?.balance && (
        <NumberField {...field('billing')} label={BILLING_WORDS.label} hint={BILLING_WORDS.hint} />
      )}
    </div>
  );
}
