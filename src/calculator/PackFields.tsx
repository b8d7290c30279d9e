import { DateField, NumberField } from './Field.tsx';
import type { PackField } from './inputs.ts';
import { LIMITS } from './limits.ts';
import type { Calculator } from './useCalculator.ts';
import { useRowFocus } from './useRowFocus.ts';

/** The add-on packs: any number, each with its credits and its day of purchase. */
export function PackFields({ calculator: { account, inputs, change, faults, format } }: { calculator: Calculator }) {
  const once = account?.plan.recurs === 'once';
  const rows = useRowFocus(inputs.packs.length);
  return (
    <fieldset className="calc-rows" ref={rows.container}>
      <legend>Add-on packs</legend>
      {inputs.packs.map((pack, index) => {
        const field = (name: PackField) => ({
          name: `pack-${pack.key}-${name}`,
          value: pack[name],
          onChange: (value: string) => change({ type: 'set-pack', key: pack.key, field: name, value }),
          fault: faults[`pack-${pack.key}-${name}`],
          format,
        });
        return (
          <fieldset className="calc-row calc-pack" data-row key={pack.key}>
            <legend>Pack {index + 1}</legend>
            <button
              type="button"
              className="calc-quiet"
              onClick={() => rows.afterRemoving(index, () => change({ type: 'remove-pack', key: pack.key }))}
            >
              Remove<span className="visually-hidden"> pack {index + 1}</span>
            </button>
            <NumberField
              {...field('credits')}
              label="Credits"
              hint={once ? 'All that it held when you bought it.' : 'Left when this period began, or all if bought since.'}
            />
            <DateField {...field('purchased')} label="Bought on" />
          </fieldset>
        );
      })}
      {inputs.packs.length < LIMITS.packs ? (
        <button type="button" className="calc-add" data-add onClick={() => rows.afterAdding(() => change({ type: 'add-pack' }))}>
          Add a pack
        </button>
      ) : (
        <p className="calc-hint">That is the most packs that the calculator takes: {LIMITS.packs}. Add up packs bought on one day.</p>
      )}
    </fieldset>
  );
}
