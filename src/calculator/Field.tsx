import { type ReactNode, useId, useState } from 'react';
import type { Format } from './format.ts';
import { faultWords } from './messages/fields.ts';
import type { Fault } from './validate.ts';

type FieldProps = {
  /** The field's name among the faults. */
  name: string;
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  fault?: Fault | undefined;
  format: Format;
};

type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

function FieldFrame({ name, label, hint, fault, format, children }: FieldProps & { children: (described: Described) => ReactNode }) {
  const scope = useId();
  const id = `${scope}-${name}`;
  const hintId = hint && `${id}-hint`;
  const faultId = fault && `${id}-fault`;
  const described = [faultId, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={fault ? 'calc-field calc-field-wrong' : 'calc-field'} data-field={name}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': fault ? true : undefined })}
      {fault && (
        <p className="calc-fault" id={faultId}>
          {faultWords(fault, format)}
        </p>
      )}
      {hint && (
        <p className="calc-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Signs that a number takes at most, with all that may be pasted along. A browser may take seconds to draw what is longer. */
const LONGEST_NUMBER = 200;

/** A whole number. A text field: a number field would drop what it cannot read, and scroll its value away. */
export function NumberField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      {(described) => (
        <input
          {...described}
          type="text"
          inputMode="numeric"
          maxLength={LONGEST_NUMBER}
          autoComplete="off"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

/**
 * A date, with the browser's own picker in the reader's own order of day and month.
 * On the way to a date the browser hands over nothing, or the years 2, 20 and 202 before 2026: the form hears of either only
 * when the reader leaves the field.
 */
export function DateField({ fault, children, ...props }: FieldProps & { children?: ReactNode }) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [incomplete, setIncomplete] = useState(false);
  // A value that comes from elsewhere, as from a button, puts an end to it.
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

export function SelectField({ options, ...props }: FieldProps & { options: readonly { id: string; name: string }[] }) {
  return (
    <FieldFrame {...props}>
      {(described) => (
        <select {...described} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
