import type { CalculatorCatalog } from './catalog.ts';
import { FieldFrame, type FieldProps, NumberField } from './Field.tsx';
import type { StepField, StepInput } from './inputs.ts';
import { LIMITS } from './limits.ts';
import { LABELS, LENGTH_WORDS } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';
import { useRowFocus } from './useRowFocus.ts';

/** One of a list. */
function SelectField({ options, ...props }: FieldProps & { options: readonly { id: string; name: string }[] }) {
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

type StepProps = { calculator: Calculator; catalog: CalculatorCatalog; step: StepInput; index: number; onRemove: (clicks: number) => void };

function StepRow({ calculator: { change, faults, format }, catalog: { rates }, step, index, onRemove }: StepProps) {
  const workflow = rates.workflows.find((entry) => entry.id === step.workflow);
  const field = (name: StepField) => ({
    name: `step-${step.key}-${name}`,
    value: step[name],
    onChange: (value: string) => change({ type: 'set-step', key: step.key, field: name, value }),
    fault: faults[`step-${step.key}-${name}`],
    format,
  });
  return (
    <fieldset className="calc-row calc-step" data-row>
      <legend className="visually-hidden">Step {index + 1}</legend>
      <SelectField {...field('workflow')} label="Workflow" options={rates.workflows} />
      {workflow?.factors.includes('quality') && <SelectField {...field('quality')} label="Quality" options={rates.qualities} />}
      {workflow?.factors.includes('resolution') && <SelectField {...field('resolution')} label="Resolution" options={rates.resolutions} />}
      {workflow && workflow.unit !== 'run' && <NumberField {...field('length')} label={LENGTH_WORDS[workflow.unit]} />}
      <NumberField {...field('runs')} label="Runs" />
      <NumberField {...field('own')} label={LABELS.own} />
      <button type="button" className="calc-quiet" onClick={({ detail }) => onRemove(detail)}>
        Remove<span className="visually-hidden"> step {index + 1}</span>
      </button>
    </fieldset>
  );
}

/** The steps of the workflow, and a button that adds one. */
export function StepFields({ calculator, catalog }: { calculator: Calculator; catalog: CalculatorCatalog }) {
  const { inputs, change } = calculator;
  const rows = useRowFocus(inputs.steps.length);
  return (
    <fieldset className="calc-rows" ref={rows.container}>
      <legend className="visually-hidden">Steps</legend>
      {inputs.steps.map((step, index) => (
        <StepRow
          key={step.key}
          calculator={calculator}
          catalog={catalog}
          step={step}
          index={index}
          onRemove={(clicks) => rows.afterRemoving(index, clicks, () => change({ type: 'remove-step', key: step.key }))}
        />
      ))}
      {inputs.steps.length < LIMITS.steps ? (
        <button
          type="button"
          className="calc-add"
          data-add
          onClick={() => rows.afterAdding(() => change({ type: 'add-step', workflow: catalog.rates.workflows[0]?.id ?? '' }))}
        >
          Add a step
        </button>
      ) : (
        <p className="calc-hint">That is the most steps that the calculator takes: {LIMITS.steps}.</p>
      )}
    </fieldset>
  );
}
