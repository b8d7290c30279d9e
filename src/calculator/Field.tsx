import { type ReactNode, useId, useState } from 'react';
import type { Format } from './format.ts';
import { faultWords } from './messages/fields.ts';
import type { Fault } from './validate.ts';

export type FieldProps = {
  /** The field's name among the faults. */
  name: string;
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  fault?: Fault | undefined;
  format: Format;
  /** True if the field needs a row of its own. */
  wide?: boolean | undefined;
};

type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** A field with its label, its hint and what is wrong in it. */
export function FieldFrame({
  name,
  label,
  hint,
  fault,
  format,
  wide,
  children,
}: FieldProps & { children: (described: Described) => ReactNode }) {
  const scope = useId();
  const id = `${scope}-${name}`;
  const hintId = hint && `${id}-hint`;
  const faultId = fault && `${id}-fault`;
  const described = [faultId, hintId].filter(Boolean).join(' ') || undefined;
  const shownHint = hint && (
    <p className="calc-hint" id={hintId}>
      {hint}
    </p>
  );
  return (
    <div className={fault ? 'calc-field calc-field-wrong' : 'calc-field'} data-field={name} data-wide={wide || undefined}>
      <label htmlFor={id}>{label}</label>
      {/* The hint of a wide field comes before the input. In a row of fields it comes after, so that the inputs align. */}
      {wide && shownHint}
      {children({ id, 'aria-describedby': described, 'aria-invalid': fault ? true : undefined })}
      {fault && (
        <p className="calc-fault" id={faultId}>
          {faultWords(fault, format)}
        </p>
      )}
      {!wide && shownHint}
    </div>
  );
}

/** The most characters that a number field accepts. A browser may take seconds to draw a longer text. */
const LONGEST_NUMBER = 200;

type NumberProps = FieldProps & {
  /** The bounds of a field with buttons for one less and one more. */
  steps?: { least: number; most: number } | undefined;
  /** Values to choose at once. */
  offer?: readonly number[] | undefined;
};

/**
 * A whole number, in a text field: a number field drops text that it cannot read, and changes its value as the page scrolls. The form
 * gets plain digits, and the field keeps what was typed, such as 1,200.
 */
export function NumberField({ steps, offer = [], ...props }: NumberProps) {
  const { label, onChange, format } = props;
  const [typed, setTyped] = useState({ text: '', value: '' });
  const value = /^\d{1,9}$/.test(props.value) ? Number(props.value) : undefined;
  const stepTo = (by: number) => {
    if (steps) onChange(String(Math.min(steps.most, Math.max(steps.least, (value ?? 0) + by))));
  };
  const button = (by: 1 | -1, limit: number) => (
    <button type="button" aria-label={`${label}: one ${by > 0 ? 'more' : 'less'}`} disabled={value === limit} onClick={() => stepTo(by)}>
      <span aria-hidden="true">{by > 0 ? '+' : '−'}</span>
    </button>
  );
  return (
    <FieldFrame {...props} wide={props.wide ?? offer.length > 0}>
      {(described) => (
        <div className="calc-stepper">
          {steps && button(-1, steps.least)}
          <input
            {...described}
            type="text"
            inputMode="numeric"
            maxLength={LONGEST_NUMBER}
            autoComplete="off"
            value={typed.value === props.value ? typed.text : props.value}
            onChange={(event) => {
              const text = event.target.value;
              const plain = format.plain(text);
              setTyped({ text, value: plain });
              onChange(plain);
            }}
          />
          {steps && button(1, steps.most)}
          {offer.map((entry) => (
            <button
              key={entry}
              type="button"
              className="calc-offer"
              aria-label={`${label}: ${format.number(entry)}`}
              aria-pressed={value === entry}
              onClick={() => onChange(String(entry))}
            >
              {format.number(entry)}
            </button>
          ))}
        </div>
      )}
    </FieldFrame>
  );
}
