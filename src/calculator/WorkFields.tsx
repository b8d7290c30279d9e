import type { Recipe, RecipeField } from '../rules/index.ts';
import { Chips } from './Chips.tsx';
import type { CalculatorCatalog } from './catalog.ts';
import { NumberField } from './Field.tsx';
import { CREDITS, isOwnSteps, NOTHING, recipeOf, valuesOf } from './inputs.ts';
import { LatePart } from './LatePart.tsx';
import { EACH_HINT, LABELS, MAKE_WORDS, YES_OR_NO_WORDS } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';

type Props = { calculator: Calculator; catalog: CalculatorCatalog };

/** One field of a recipe, as a number with buttons or as chips. */
function Asked({ calculator, catalog, recipe, field }: Props & { recipe: Recipe; field: RecipeField }) {
  const { inputs, change, faults, format } = calculator;
  const common = {
    name: field.id,
    value: valuesOf(inputs, recipe, catalog)[field.id] ?? '',
    onChange: (value: string) => change({ type: 'set-value', field: field.id, value }),
    fault: faults[field.id],
    format,
  };
  const named = (choices: readonly { id: string; name: string }[]) => choices.map(({ id, name }) => ({ value: id, words: name }));
  switch (field.ask) {
    case 'number':
      return <NumberField {...common} label={field.label} steps={{ least: field.from, most: field.to }} offer={field.offer} />;
    case 'quality':
      return <Chips {...common} label={LABELS.quality} chips={named(catalog.rates.qualities)} />;
    case 'resolution':
      return <Chips {...common} label={LABELS.resolution} chips={named(catalog.rates.resolutions)} />;
    case 'yes-or-no':
      return <Chips {...common} label={field.label} chips={YES_OR_NO_WORDS} />;
  }
}

/** The fields of a recipe, and the figure that the app shows for one of what it makes. */
function RecipeFields({ calculator, catalog, recipe }: Props & { recipe: Recipe }) {
  const { inputs, change, faults, format } = calculator;
  return (
    <div className="calc-recipe">
      {recipe.fields.map((field) => (
        <Asked key={`${recipe.id} ${field.id}`} calculator={calculator} catalog={catalog} recipe={recipe} field={field} />
      ))}
      {recipe.note && <p className="calc-hint">{recipe.note}</p>}
      <NumberField
        name="each"
        wide
        label={LABELS.each}
        hint={EACH_HINT}
        value={inputs.each}
        onChange={(value) => change({ type: 'set', field: 'each', value })}
        fault={faults.each}
        format={format}
      />
    </div>
  );
}

/** What is to be made, and the fields of that. */
export function WorkFields({ calculator, catalog }: Props) {
  const { inputs, change, faults, format } = calculator;
  const recipe = recipeOf(inputs, catalog);
  const recipes = catalog.recipes.map(({ id, name }) => ({ value: id, words: name }));
  const others = [CREDITS, NOTHING].map((value) => ({ value, words: MAKE_WORDS[value as keyof typeof MAKE_WORDS] }));
  return (
    <>
      <Chips
        name="make"
        label={LABELS.make}
        chips={[...recipes, ...others]}
        value={inputs.make}
        onChange={(value) => change({ type: 'set', field: 'make', value })}
        fault={faults.make}
        format={format}
      />
      {recipe && !isOwnSteps(recipe) && <RecipeFields calculator={calculator} catalog={catalog} recipe={recipe} />}
      {isOwnSteps(recipe) && <LatePart>{({ StepFields }) => <StepFields calculator={calculator} catalog={catalog} />}</LatePart>}
      {inputs.make === CREDITS && (
        <NumberField
          name="need"
          label={LABELS.need}
          value={inputs.need}
          onChange={(value) => change({ type: 'set', field: 'need', value })}
          fault={faults.need}
          format={format}
        />
      )}
    </>
  );
}
