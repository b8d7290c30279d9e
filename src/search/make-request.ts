import { countedBy, type Recipe, type Step, stepsOf, type Workflow } from '../rules/index.ts';
import { recipeWords, stepWords } from './case-labels.ts';
import type { CaseCatalog } from './cases.ts';
import { countIn, MINUTE, unitOf } from './figures.ts';
import { isStopword, stemOf, tokensOf } from './tokens.ts';

/** Something to make, as a query describes it: its address parameters, its words and its steps. */
export type MakeRequest = { params: [string, string][]; words: string; steps: Step[] };

/** A workflow that has a length, and its recipe if there is one. `asks`: the recipe's field in which the length is entered. */
type Candidate = { workflow: Workflow; recipe?: Recipe; asks?: string };

/** Stems of things that are recorded or made, for queries that name no workflow. */
const RECORDING_STEMS = ['podcast', 'recording', 'webinar', 'interview', 'meeting', 'episode', 'lecture'].map(stemOf);
const VIDEO_STEMS = ['video', 'clip', 'film', 'movie', 'reel', 'short', 'animation', 'footage', 'ad'].map(stemOf);

/** Words that turn a length into a time, before and after it: "took 45 seconds", "starts in 10 minutes", "10 minutes late". */
const BEFORE_TIMES = new Set(['after', 'every', 'first', 'in', 'last', 'past', 'take', 'takes', 'took', 'within']);
const AFTER_TIMES = new Set(['ago', 'early', 'late', 'later', 'past']);
/** Words that are never about a length to make. */
const WAITING = new Set(['stuck', 'wait', 'waited', 'waiting']);

/** Whether the length at a position of the query is a time that passes. */
const isTime = (words: readonly string[], at: number) =>
  BEFORE_TIMES.has(words[at - 1] ?? '') || AFTER_TIMES.has(words[at + 2] ?? '') || words.some((word) => WAITING.has(word));

const stemsOf = (text: string) => tokensOf(text).map(stemOf);

/** What can be made with a length in this unit: recipes, then single workflows. */
function candidates(unit: string, { rates, recipes }: Pick<CaseCatalog, 'rates' | 'recipes'>): Candidate[] {
  const workflows = rates.workflows.filter((one) => one.unit === unit);
  const made = recipes.flatMap((recipe): Candidate[] => {
    const step = recipe.steps.find(({ only }) => only === undefined);
    const workflow = workflows.find(({ id }) => id === step?.workflow);
    return workflow && typeof step?.length === 'string' ? [{ workflow, recipe, asks: step.length }] : [];
  });
  return [...made, ...workflows.map((workflow) => ({ workflow }))];
}

/** How many words of a candidate's names the query has. The first words count double: "Clips from a recording". */
function nameMatches(stems: ReadonlySet<string>, { workflow, recipe }: Candidate): number {
  const names = [workflow.name, recipe?.name ?? ''];
  const first = new Set(names.map((name) => stemsOf(name)[0]));
  const all = new Set(
    names
      .flatMap(tokensOf)
      .filter((word) => !isStopword(word))
      .map(stemOf),
  );
  return [...all].reduce((sum, stem) => sum + (stems.has(stem) ? 1 : 0) + (stems.has(stem) && first.has(stem) ? 1 : 0), 0);
}

const within = ({ fields }: Recipe, name: string, value: number) =>
  fields.some((field) => field.id === name && field.ask === 'number' && value >= field.from && value <= field.to);

/** A recipe filled in from the query. Returns undefined if the recipe's form does not accept it. */
function asRecipe({ workflow, recipe, asks }: Candidate, words: readonly string[], at: number): MakeRequest | undefined {
  const counts = recipe && countedBy(recipe);
  const length = Number(words[at]);
  if (!counts || !asks || !within(recipe, asks, length)) return undefined;
  const things = new Set(stemsOf(`${recipe.makes.one} ${recipe.makes.many}`));
  const asked = countIn(words, at, (word) => things.has(stemOf(word)));
  const count = within(recipe, counts, asked) ? asked : 1;
  if (!within(recipe, counts, count)) return undefined;
  const queryStems = new Set(words.map(stemOf));
  const wanted = recipe.fields.filter((field) => field.ask === 'yes-or-no' && stemsOf(field.label).every((stem) => queryStems.has(stem)));
  const numbers = { [counts]: count, [asks]: length };
  return {
    params: [
      ['make', recipe.id],
      ...Object.entries(numbers).map(([id, value]): [string, string] => [id, String(value)]),
      ...wanted.map(({ id }): [string, string] => [id, 'yes']),
    ],
    words: recipeWords(recipe, workflow.unit, { count, length, extras: wanted }),
    steps: stepsOf(recipe, { ...numbers, ...Object.fromEntries(wanted.map(({ id }) => [id, true])) }),
  };
}

/**
 * What to make with the length at a position of the query: a recipe, or the workflow alone if no recipe accepts it. Returns undefined if
 * the query may mean something else.
 */
export function parseMakeRequest(
  words: readonly string[],
  at: number,
  known: Pick<CaseCatalog, 'rates' | 'recipes'>,
): MakeRequest | undefined {
  const unit = unitOf(words[at + 1]);
  const stems = new Set(words.map(stemOf));
  const bestCandidate = (of: string) =>
    candidates(of, known)
      .map((one) => ({ one, value: nameMatches(stems, one) }))
      .toSorted((a, b) => b.value - a.value)[0];
  const best = bestCandidate(unit ?? '');
  // "Wait 5 minutes" asks for nothing to make, and "a 5 minute video" may be a video to make or to cut.
  const isOpen = best?.value === 0 && !(unit === MINUTE ? RECORDING_STEMS : VIDEO_STEMS).some((word) => stems.has(word));
  if (!best || isOpen || isTime(words, at)) return undefined;
  const { workflow } = best.one;
  const length = Number(words[at]);
  return (
    asRecipe(best.one, words, at) ?? {
      params: [['step', `${workflow.id}...${length}`]],
      words: stepWords(workflow.name, workflow.unit, length),
      steps: [{ workflow: workflow.id, length, runs: 1 }],
    }
  );
}
