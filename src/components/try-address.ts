import { allAnswers, allArticles } from '../content/entries.ts';
import { href } from '../content/href.ts';
import { ContentError } from '../content/read-yaml.ts';
import { calculatorCatalog } from './calculator-catalog.ts';
import { type Preset, presetProblems, readPreset } from './preset.ts';

async function sources() {
  const [articles, answers] = await Promise.all([allArticles(), allAnswers()]);
  return [...articles, ...answers].map(({ collection, id, body = '' }) => ({ file: `content/${collection}/${id}.mdx`, text: body }));
}

// A preset stands in its answer, in the answer's text for machines, and in the articles that open it: it is read once.
const addresses = new Map<string, string>();

/** What a preset may hold and still fill in no dates and no figures: a plan and a thing to make. */
const CHOICES = ['plan', 'make'];

/** Whether a preset fills in dates or figures, which are nobody's own. */
const fillsIn = (preset: Preset): boolean => Object.keys(preset).some((name) => !CHOICES.includes(name));

/** The words of a way into the calculator, with what it fills in named an example. */
export const tryWords = (words: string, preset: Preset): string =>
  fillsIn(preset) && !/^example\b/i.test(words) ? `Example: ${words}` : words;

/**
 * The calculator opened on a preset, which is an example and says so there. One that the calculator cannot read whole stops the build:
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
