import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FieldFrame, type FieldProps } from './Field.tsx';
import { pastedDate } from './pasted-date.ts';
import type { Fault } from './validate.ts';

/**
 * A date, with the browser's own picker in the reader's own order of day and month.
 * While the reader types, the browser reports an empty value, or the years 2, 20 and 202 before 2026. The form gets such a value only
 * when the reader leaves the field. React writes the attribute of a value that it holds, and this empties a half-typed date in Firefox: so
 * the input holds its value itself.
 */
export function DateField({ fault, children, ...props }: FieldProps & { children?: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  const [initial] = useState(props.value);
  const [typing, setTyping] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  /** The value beside which a pasted text was refused. */
  const [refusedBeside, setRefusedBeside] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (input.current && !typing && input.current.value !== props.value) input.current.value = props.value;
  }, [typing, props.value]);
  // A value that was set elsewhere, as by a button, ends it.
  const isMissing = refusedBeside === props.value || (incomplete && props.value === '');
  const missing: Fault | undefined = isMissing ? { code: 'not-a-date', value: '' } : undefined;
  return (
    <FieldFrame {...props} fault={missing ?? fault}>
      {(described) => (
        <>
          <input
            {...described}
            ref={input}
            type="date"
            defaultValue={initial}
            onChange={(event) => {
              const { value, validity } = event.target;
              const onTheWay = value === '' ? validity.badInput : value < '1000';
              setTyping(onTheWay);
              setIncomplete(false);
              setRefusedBeside(undefined);
              if (!onTheWay) props.onChange(value);
            }}
            onFocus={() => setRefusedBeside(undefined)}
            // Most browsers do nothing with a date that is pasted, and say nothing of it.
            onPaste={(event) => {
              event.preventDefault();
              const date = pastedDate(event.clipboardData.getData('text'), props.format);
              setRefusedBeside(date === undefined ? props.value : undefined);
              if (date === undefined) return;
              setTyping(false);
              event.currentTarget.value = date;
              props.onChange(date);
            }}
            onBlur={(event) => {
              setTyping(false);
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
