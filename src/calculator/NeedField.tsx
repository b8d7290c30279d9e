import { NumberField } from './Field.tsx';
import { LABELS } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';

/** The reverse question: credits needed, to find the plan that brings them. */
export function NeedField({ calculator: { inputs, change, faults, format } }: { calculator: Calculator }) {
  return (
    <NumberField
      name="need"
      label={LABELS.need}
      hint="To see the smallest plan that brings them."
      value={inputs.need}
      onChange={(value) => change({ type: 'set', field: 'need', value })}
      fault={faults.need}
      format={format}
    />
  );
}
