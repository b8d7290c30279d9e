import { allAnswers, allArticles } from '../library/entries.ts';
import { href } from '../library/href.ts';
import { ContentError } from '../library/read-yaml.ts';
import { sourceOf } from '../library/source.ts';
import { calculatorCatalog } from './calculator-catalog.ts';
import { type Preset, presetProblems, readPreset } from './preset.ts';

async function sources() {
  const [articles, answers] = await Promise.all([allArticles(), allAnswers()]);
  return [...articles, ...answers].map(sourceOf);
}

// A preset stands in its answer, in the answer's text for machines, and in the articles that open it: it is read once.
const addresses = new Map<string, string>();

/** The calculator opened on a preset. One that the calculator cannot read whole stops the build: see `presetProblems`. */
export async function tryAddress(preset: Preset, page: string): Promise<string> {
  const key = JSON.stringify(Object.entries(preset));
  const known = addresses.get(key);
  if (known !== undefined) return known;
  const { query, refused } = readPreset(preset, calculatorCatalog);
  if (refused.length > 0) throw new ContentError(presetProblems(refused, await sources(), page));
  const address = href('/calculator/') + (query && `?${query}`);
  addresses.set(key, address);
  return address;
}
