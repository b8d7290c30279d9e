import { catalog } from '../library/catalog.ts';
import { allAnswers, allArticles } from '../library/entries.ts';
import { CALCULATOR_WORDS } from '../library/fixed-pages.ts';
import { SUPPORT_TEMPLATE } from '../library/links.ts';
import { ContentError } from '../library/read-yaml.ts';
import { searchLogUrl } from '../library/settings.ts';
import { synonyms } from '../library/synonyms.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { stemOf, wordsOf } from '../search/words.ts';
import { textOf } from './render.ts';

const FILE = 'content/synonyms.yaml';
/** Stands for whichever paid plan is named. No word of any text. */
const ANY_PAID_PLAN = 'planname';
const ADDRESS = /\bhttps?:\S+/g;

/** Stops the build at a synonym whose words no text of the site has: it would lead nowhere. */
function checkTargets(vocabulary: ReadonlySet<string>) {
  const stems = new Set([...vocabulary].map(stemOf));
  const problems = Object.entries(synonyms.synonyms).flatMap(([key, meant]) =>
    wordsOf(meant)
      .filter((word) => !stems.has(stemOf(word)))
      .map((word) => ({ file: FILE, key: `synonyms.${key}`, found: word, expected: 'a word that stands in an article or an answer' })),
  );
  if (problems.length > 0) throw new ContentError(problems);
}

/** How a plan is asked about: by its name, and by what it includes. What is asked about one paid plan is answered where another is named. */
function alikeOf({ name, credits, recurs }: (typeof catalog.plans)[number]): [string, string][] {
  if (recurs === 'negotiated') return [];
  const paid = recurs === 'billing-period';
  const asked = paid ? ANY_PAID_PLAN : name;
  return [...(paid ? [[name, asked] as [string, string]] : []), [`${credits} credits`, `${asked} credits`]];
}

/** The rate card of today, without what only readers of the card are told. */
const ratesOf = ({ status, workflows, qualities, resolutions }: typeof catalog.rates): Lexicon['rates'] => ({
  status,
  workflows: workflows.map(({ earlier: _, ...workflow }) => workflow),
  qualities: qualities.map(({ id, name, factor, confirmed }) => ({ id, name, factor, confirmed, basis: [] })),
  resolutions: resolutions.map(({ id, name, factor, confirmed }) => ({ id, name, factor, confirmed, basis: [] })),
});

/** What the search knows of the site beside its index. */
export async function lexicon(): Promise<Lexicon> {
  const [answers, articles] = await Promise.all([allAnswers(), allArticles()]);
  const vocabulary = new Set([...CALCULATOR_WORDS.asks, ...CALCULATOR_WORDS.words].flatMap(wordsOf));
  for (const entry of [...answers, ...articles]) {
    const title = 'question' in entry.data ? entry.data.question : entry.data.title;
    const { text } = await textOf(entry);
    const says = [title, ...entry.data.words, ...entry.data.asks, text.replace(ADDRESS, ' ')];
    for (const word of says.flatMap(wordsOf)) vocabulary.add(word);
  }
  checkTargets(vocabulary);
  const { plans, rates, recipes } = catalog;
  return {
    words: [...vocabulary].sort().join(' '),
    synonyms: synonyms.synonyms,
    elsewhere: synonyms.elsewhere.flat(),
    pages: answers.length + articles.length + 1,
    plans: plans.map(({ id, name, credits, recurs }) => ({ id, name, credits, recurs })),
    alike: Object.fromEntries(plans.flatMap(alikeOf)),
    rates: ratesOf(rates),
    recipes,
    support: SUPPORT_TEMPLATE,
    log: searchLogUrl(process.env),
  };
}
