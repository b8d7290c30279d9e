import { useEffect, useId, useRef } from 'react';
import type { Format } from './format.ts';
import { faultWords } from './messages/fields.ts';
import type { Fault } from './validate.ts';

export type Chip = { value: string; words: string; figure?: string | undefined };

type Props = {
  /** The field's name among the faults. */
  name: string;
  label: string;
  chips: readonly Chip[];
  value: string;
  onChange: (value: string) => void;
  fault?: Fault | undefined;
  format: Format;
};

/** A radio group drawn as chips. */
export function Chips({ name, label, chips, value, onChange, fault, format }: Props) {
  const id = useId();
  const faultId = `${id}-fault`;
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row follows its value
  useEffect(() => {
    // On a narrow screen the row of chips scrolls. The chosen chip is scrolled into view.
    const chosen = row.current?.querySelector(':checked')?.parentElement;
    if (row.current && chosen) row.current.scrollLeft = chosen.offsetLeft - row.current.clientWidth / 3;
  }, [value]);
  return (
    <fieldset className="calc-choice" data-field={name} data-chips={chips.length} aria-describedby={fault && faultId}>
      <legend>{label}</legend>
      <div className="calc-chips" ref={row}>
        {chips.map((chip) => (
          <label key={chip.value} className="calc-chip">
            <input type="radio" name={id} value={chip.value} checked={chip.value === value} onChange={() => onChange(chip.value)} />
            {chip.words}
            {chip.figure && <span> {chip.figure}</span>}
          </label>
        ))}
      </div>
      {fault && (
        <p className="calc-fault" id={faultId}>
          {faultWords(fault, format)}
        </p>
      )}
    </fieldset>
  );
}
