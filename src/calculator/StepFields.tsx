import type { CalculatorCatalog } from './catalog.ts';
import { NumberField, SelectField } from './Field.tsx';
import type { StepField, StepInput } from './inputs.ts';
import { LIMITS } from './limits.ts';
import { LENGTH_HINTS, LENGTH_WORDS } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';
import { useRowFocus } from './useRowFocus.ts';

type StepProps = { calculator: Calculator; catalog: CalculatorCatalog; step: StepInput; index: number; onRemove: () => void };

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
      <legend>Step {index + 1}</legend>
      <button type="button" className="calc-quiet" onClick={onRemove}>
        Remove<span className="visually-hidden"> step {index + 1}</span>
      </button>
      <SelectField {...field('workflow')} label="Workflow" options={rates.workflows} />
      {workflow?.factors.includes('quality') && <SelectField {...field('quality')} label="Quality" options={rates.qualities} />}
      {workflow?.factors.includes('resolution') && <SelectField {...field('resolution')} label="Resolution" options={rates.resolutions} />}
      {workflow && workflow.unit !== 'run' && (
        <NumberField {...field('length')} label={LENGTH_WORDS[workflow.unit]} hint={LENGTH_HINTS[workflow.unit]} />
      )}
      <NumberField {...field('runs')} label="Runs" />
      <NumberField {...field('own')} label="Your own figure" hint="Credits a run, if you know it." />
    </fieldset>
  );
}

/** The steps of the workflow, and a button for each kind of step. */
export function StepFields({ calculator, catalog }: { calculator: Calculator; catalog: CalculatorCatalog }) {
  const { inputs, change } = calculator;
  const rows = useRowFocus(inputs.steps.length);
  return (
    <fieldset className="calc-rows" ref={rows.container}>
      <legend>Steps</legend>
      {catalog.rates.status === 'illustrative' && (
        <p className="calc-hint">The kinds of step, the choices and the usual lengths are those of our illustrative rate card.</p>
      )}
      {inputs.steps.map((step, index) => (
        <StepRow
          key={step.key}
          calculator={calculator}
          catalog={catalog}
          step={step}
          index={index}
          onRemove={() => rows.afterRemoving(index, () => change({ type: 'remove-step', key: step.key }))}
        />
      ))}
      {inputs.steps.length < LIMITS.steps ? (
        <div className="calc-chips">
          {catalog.rates.workflows.map((workflow, index) => (
            <button
              key={workflow.id}
              type="button"
              className="calc-chip"
              aria-label={`Add ${workflow.name}`}
              data-add={index === 0 || undefined}
              onClick={() => rows.afterAdding(() => change({ type: 'add-step', workflow: workflow.id }))}
            >
              {workflow.name}
            </button>
          ))}
        </div>
      ) : (
        <p className="calc-hint">That is the most steps that the calculator takes: {LIMITS.steps}.</p>
      )}
    </fieldset>
  );
}
