import type { Sought } from './excerpt.ts';
import { knowledgeOf, type Lexicon } from './lexicon.ts';
import { PRESET_KIND, presetTitle } from './messages.ts';
import { type Index, type IndexedPage, openIndex } from './pagefind/open.ts';
import { type Candidate, candidates, contained, enough, final, likeness, type Matches, rarity } from './rank.ts';
import { type Found, resultsOf } from './results.ts';
import { inSiteWords, type Knowledge, type Understood, understand } from './understand.ts';
import { isGeneral, stemOf } from './words.ts';

export type Search = { index: Index; lexicon: Lexicon; knowledge: Knowledge };
/** What a query found. `nearest` is what comes nearest where nothing does answer it; `mends`, what was put right in it. */
export type Answered = { found: Found[]; nearest: Found[]; mends: Understood['mends']; text: string };

/** Pages whose text is looked at, and results shown. */
const LOOKED_AT = 10;
/** Where a query says nothing that tells pages apart, the questions that they answer have to, and those stand with their text. */
const LOOKED_AT_GENERAL = 12;
const SHOWN = 8;
const NEAREST = 3;

let loading: Promise<Search> | undefined;

async function loadAll(base: string): Promise<Search> {
  const readLexicon = async () => {
    const response = await fetch(`${base}search/lexicon.json`);
    if (!response.ok) throw new Error(`The lexicon answered ${response.status}.`);
    return (await response.json()) as Lexicon;
  };
  const [index, lexicon] = await Promise.all([openIndex(base), readLexicon()]);
  return { index, lexicon, knowledge: knowledgeOf(lexicon) };
}

/** Loads the engine, its index and the lexicon from the site's base path, once. A failure is forgotten, so that the next attempt can succeed. */
export function load(base: string): Promise<Search> {
  loading ??= loadAll(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Asks the engine for each word by itself: it would drop a page that lacks one of them. */
function matchesOf({ terms }: Understood, index: Index): Promise<Matches> {
  return Promise.all(
    terms.map(async (term) => {
      const scores = new Map<string, number>();
      const found = await Promise.all(term.forms.map(async ({ word, counts }) => ({ counts, scored: await index.search(word) })));
      for (const { counts, scored } of found) {
        for (const { id, score } of scored) scores.set(id, Math.max(score * counts, scores.get(id) ?? 0));
      }
      return { term, scores };
    }),
  );
}

type Ranked = { page: IndexedPage; candidate: Candidate; score: number };

/** The best candidates with their text, best first. */
async function ranked(matches: Matches, { text, general }: Understood, { index, lexicon, knowledge }: Search): Promise<Ranked[]> {
  const query = inSiteWords(text, knowledge);
  const best = candidates(matches, lexicon.pages).slice(0, general ? LOOKED_AT_GENERAL : LOOKED_AT);
  const looked = await Promise.all(
    best.map(async (candidate): Promise<Ranked> => {
      const page = await index.page(candidate.id);
      const asked = [page.meta.title ?? '', ...(page.filters.asks?.[0] ?? '').split(' | ')];
      const questions = asked.filter((one) => one !== '').map((one) => inSiteWords(one, knowledge));
      const like = Math.max(0, ...questions.map((one) => likeness(query, one)));
      // A question of small words alone is held by any sentence.
      const held = Math.max(0, ...questions.filter((one) => !isGeneral(one)).map((one) => contained(one, query)));
      return { page, candidate, score: final(candidate, { like, held }, page.filters.kind?.[0] ?? 'Article') };
    }),
  );
  return looked.sort((a, b) => b.score - a.score);
}

/** The words that a query searched for, by their stems, each with how much it tells. */
function soughtIn(matches: Matches, pages: number): Sought {
  const sought = new Map<string, number>();
  for (const { term, scores } of matches) {
    for (const { word, counts } of term.forms) {
      const stem = stemOf(word);
      sought.set(stem, Math.max(counts * rarity(scores.size, pages), sought.get(stem) ?? 0));
    }
  }
  return sought;
}

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/**
 * The calculator on the case that a query puts. What reads cases, and the rules with it, comes with the first query that has a figure;
 * where it does not come, the answers stand without a case.
 */
async function presetOf(query: string, lexicon: Lexicon, base: string): Promise<Found[]> {
  if (!/\d/.test(query)) return [];
  const presets = await import('./presets.ts').catch(() => undefined);
  const preset = presets?.presetIn(query, lexicon, today());
  if (!preset) return [];
  const title = presetTitle(preset.words);
  return [{ href: `${base}calculator/?${preset.query}`, title, titled: [{ text: title, hit: false }], kind: PRESET_KIND, excerpt: [] }];
}

/** The results for a query, best first. `literally` takes its words as they stand. Rejects when the index cannot be loaded. */
export async function search(query: string, base: string, literally = false): Promise<Answered> {
  const loaded = await load(base);
  const { index, lexicon, knowledge } = loaded;
  const understood = understand(query, knowledge, literally);
  // "30 second mp4" asks about files, whatever the calculator could make of its figure.
  const reading = understood.terms.some((term) => term.elsewhere) ? [] : presetOf(understood.text, lexicon, base);
  const { mends, text } = understood;
  try {
    const matches = await matchesOf(understood, index);
    const pages = await ranked(matches, understood, loaded);
    const sought = soughtIn(matches, lexicon.pages);
    const preset = await reading;
    const results = pages.flatMap(({ page }) => resultsOf(page, sought)).slice(0, SHOWN);
    const answered = enough(
      pages.map(({ candidate }) => candidate),
      matches,
    );
    return {
      found: answered ? [...results.slice(0, 1), ...preset, ...results.slice(1)] : preset,
      nearest: answered || preset.length > 0 ? [] : results.slice(0, NEAREST),
      mends,
      text,
    };
  } catch (error) {
    // An engine that broke down stays so: the next attempt starts another.
    loading = undefined;
    throw error;
  }
}
