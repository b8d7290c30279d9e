import { allAnswers, allArticles } from '../content/entries.ts';
import { href } from '../content/href.ts';
import { ContentError } from '../content/read-yaml.ts';
import { calculatorCatalog } from './calculator-catalog.ts';
import { type Preset, presetProblems, readPreset } from './preset.ts';

async function sources() {
  const [articles, answers] = await Promise.all([allArticles(), allAnswers()]);
  return [...articles, ...answers].map(({ collection, id, body = '' }) => ({ file: `content/${collection}/${id}.mdx`, text: body }));
}

// Cached, since a preset is used in its answer, in that answer's exports and in the articles that include it.
const addresses = new Map<string, string>();

/** A preset with only these keys fills in no dates and no figures. */
const CHOICES = ['plan', 'make'];

/** Whether a preset fills in dates or figures, which are made up. */
const fillsIn = (preset: Preset): boolean => Object.keys(preset).some((name) => !CHOICES.includes(name));

/** The words of a link to the calculator. If the preset fills in dates or figures, they say that it is an example. */
export const exampleLabel = (words: string, preset: Preset): string =>
  fillsIn(preset) && !/^example\b/i.test(words) ? `Example: ${words}` : words;

/**
 * The address of the calculator with a preset, marked as an example. A preset that the calculator cannot read completely stops the build:
 * see `presetProblems`.
 */
export async function tryAddress(preset: Preset, page: string): Promise<string> {
  const key = JSON.stringify(Object.entries(preset));
  const known = addresses.get(key);
  if (known !== undefined) return known;
  const { query, refused } = readPreset(preset, calculatorCatalog);
  if (refused.length > 0) throw new ContentError(presetProblems(refused, await sources(), page));
  const address = href('/calculator/') + (query && `?${query}&example=yes`);
  addresses.set(key, address);
  return address;
}
