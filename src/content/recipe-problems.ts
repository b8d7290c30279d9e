import type { Recipe, Workflow } from '../rules/index.ts';
import { nearest } from './corrections.ts';
import { type ContentProblem, lineOfKey } from './read-yaml.ts';

/** Parameters of the calculator's address. A recipe field cannot have one of these names, because the address would then be read as the parameter. */
const ADDRESS_PARAMETERS = [
  'plan',
  'custom',
  'start',
  'today',
  'used',
  'end',
  'billing',
  'need',
  'pack',
  'step',
  'make',
  'each',
  'example',
];

/** Values of `make` in the address that are no recipe. */
const NO_RECIPE = ['credits', 'nothing'];

type Step = Recipe['steps'][number];
/** A problem without its place in the file. */
type RecipeProblem = Pick<ContentProblem, 'found' | 'expected' | 'write'> & { path: PropertyKey[] };

const UNITS = { 'second-of-output': 'seconds of output', 'minute-of-source': 'minutes of source' };

function lengthProblems({ id, unit }: Workflow, { length }: Step): RecipeProblem[] {
  const path = ['length'];
  if (unit === 'run') return length === undefined ? [] : [{ path, found: length, expected: `no length: ${id} counts by the run` }];
  return length === undefined ? [{ path, found: length, expected: `a length: ${id} counts ${UNITS[unit]}` }] : [];
}

const factorProblems = ({ id, factors }: Workflow, step: Step): RecipeProblem[] =>
  (['quality', 'resolution'] as const)
    .filter((part) => step[part] !== undefined && !factors.includes(part))
    .map((part) => ({
      path: [part],
      found: step[part],
      expected: `no ${part}: ${id} has none under factors in content/catalog/rates.yaml`,
    }));

/** Problems in a step that does not match the current rate card. */
function stepProblems(step: Step, workflows: readonly Workflow[]): RecipeProblem[] {
  const workflow = workflows.find(({ id }) => id === step.workflow);
  if (workflow) return [...lengthProblems(workflow, step), ...factorProblems(workflow, step)];
  const like = nearest(
    step.workflow,
    workflows.map(({ id }) => id),
  );
  const expected = 'the id of a workflow in content/catalog/rates.yaml';
  return [{ path: ['workflow'], found: step.workflow, expected, write: like && `workflow: ${like}` }];
}

function problemsOf({ id, fields, steps }: Recipe, workflows: readonly Workflow[]): RecipeProblem[] {
  const taken = fields.filter((field) => ADDRESS_PARAMETERS.includes(field.id));
  const named = taken.map((field) => ({
    path: ['fields', field.id],
    found: field.id,
    expected: `another id: links use ${ADDRESS_PARAMETERS.join(', ')}`,
  }));
  const own = NO_RECIPE.includes(id) ? [{ path: [], found: id, expected: `another id: links use ${NO_RECIPE.join(', ')}` }] : [];
  const misfits = steps.flatMap((step, index) =>
    stepProblems(step, workflows).map((slip) => ({ ...slip, path: ['steps', index, ...slip.path] })),
  );
  return [...own, ...named, ...misfits].map((slip) => ({ ...slip, path: [id, ...slip.path] }));
}

/** A problem unless exactly one recipe has no steps, so that the reader can build them. */
function stepless(recipes: readonly Recipe[]): RecipeProblem[] {
  const [first, ...others] = recipes.filter(({ steps }) => steps.length === 0);
  if (!first) {
    const ids = Object.fromEntries(recipes.map(({ id }) => [id, {}]));
    return [{ path: [], found: ids, expected: "one recipe without steps, for the reader's own" }];
  }
  return others.map(({ id }) => ({ path: [id, 'steps'], found: undefined, expected: `steps: only ${first.id} has none` }));
}

/** Problems in valid recipes that conflict with the rate card, with the address or with each other. */
export function recipeProblems(file: string, text: string, recipes: readonly Recipe[], workflows: readonly Workflow[]): ContentProblem[] {
  const slips = [...recipes.flatMap((recipe) => problemsOf(recipe, workflows)), ...stepless(recipes)];
  return slips.map(({ path, ...rest }) => {
    const place = ['recipes', ...path];
    return { file, line: lineOfKey(text, place), key: place.join('.'), ...rest };
  });
}
