import { FieldFrame, type FieldProps } from './Field.tsx';

/** One of a list. */
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
