import { type ReactNode, useState } from 'react';
import { FieldFrame, type FieldProps } from './Field.tsx';
import type { Fault } from './validate.ts';

/**
 * A date, with the browser's own picker in the reader's own order of day and month.
 * While the reader types, the browser reports an empty value, or the years 2, 20 and 202 before 2026. The form gets such a value only
 * when the reader leaves the field.
 */
export function DateField({ fault, children, ...props }: FieldProps & { children?: ReactNode }) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [incomplete, setIncomplete] = useState(false);
  // A value that was set elsewhere, as by a button, ends it.
  const missing: Fault | undefined = incomplete && props.value === '' ? { code: 'not-a-date', value: '' } : undefined;
  return (
    <FieldFrame {...props} fault={missing ?? fault}>
      {(described) => (
        <>
          <input
            {...described}
            type="date"
            value={draft ?? props.value}
            onChange={(event) => {
              const { value, validity } = event.target;
              const onTheWay = value === '' ? validity.badInput : value < '1000';
              setDraft(onTheWay ? value : undefined);
              setIncomplete(false);
              if (!onTheWay) props.onChange(value);
            }}
            onBlur={(event) => {
              setDraft(undefined);
              setIncomplete(event.target.validity.badInput);
              if (event.target.value !== props.value) props.onChange(event.target.value);
            }}
          />
          {children}
        </>
      )}
    </FieldFrame>
  );
}
