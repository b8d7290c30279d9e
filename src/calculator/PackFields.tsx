import { DateField } from './DateField.tsx';
import { NumberField } from './Field.tsx';
import type { PackField, PackInput } from './inputs.ts';
import { LIMITS } from './limits.ts';
import { ACCOUNT_WORDS, packHint } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';
import { useRowFocus } from './useRowFocus.ts';

/** The add-on packs: any number, each with its credits and its day of purchase. */
export function PackFields({ calculator: { shown, inputs, change, faults, format } }: { calculator: Calculator }) {
  const schedule = shown.results.account?.schedule;
  const start = schedule?.kind === 'periodic' ? schedule.period.start : undefined;
  // A pack bought before the period is asked for what it held when the period began.
  const askedOn = ({ purchased }: PackInput) => (start !== undefined && purchased !== '' && purchased < start ? start : undefined);
  const rows = useRowFocus(inputs.packs.length);
  return (
    <fieldset className="calc-rows" ref={rows.container}>
      <legend className="visually-hidden">Add-on packs</legend>
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
            <legend className="visually-hidden">Pack {index + 1}</legend>
            <DateField {...field('purchased')} label="Bought on" />
            <NumberField {...field('credits')} label={ACCOUNT_WORDS.packCredits} hint={packHint(askedOn(pack), format)} />
            <button
              type="button"
              className="calc-quiet"
              onClick={({ detail }) => rows.afterRemoving(index, detail, () => change({ type: 'remove-pack', key: pack.key }))}
            >
              Remove<span className="visually-hidden"> pack {index + 1}</span>
            </button>
          </fieldset>
        );
      })}
      {inputs.packs.length < LIMITS.packs ? (
        <button type="button" className="calc-add" data-add onClick={() => rows.afterAdding(() => change({ type: 'add-pack' }))}>
          Add an add-on pack
        </button>
      ) : (
        <p className="calc-hint">That is the most packs that the calculator takes: {LIMITS.packs}. Add up packs bought on one day.</p>
      )}
    </fieldset>
  );
}
