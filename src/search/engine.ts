import { cached } from './cached.ts';
import type { Case, CaseCatalog } from './cases.ts';
import { probabilityOf } from './gate.ts';
import { CASE_KIND, caseTitle } from './messages.ts';
import { type QueryToken, wordsOf } from './query.ts';
import type { QuestionIndex } from './question-index.ts';
import { type Ranking, rankerOf, type Scored } from './rank.ts';
import { type QueryStems, queryStemsOf, type Result, resultOf } from './results.ts';
import { isStopword, stemOf } from './tokens.ts';

export type Search = { index: QuestionIndex; rank: (query: string, literally?: boolean) => Promise<Ranking> };

/**
 * The results of a query. `isAnswered`: whether the first result answers it; if not, the results are the nearest ones. `corrected`: the
 * query after spelling correction, if a word was corrected. `support`: the link to support, first if a person is asked for, else last.
 */
export type SearchOutcome = {
  isAnswered: boolean;
  results: Result[];
  corrected: string | undefined;
  support: { result: Result; isFirst: boolean };
  /** What to search the full text for. */
  text: { words: string; queryStems: QueryStems };
  /** Set if the calculator case is still loading: resolves to the results with the case, or to undefined if there is none. */
  later?: Promise<SearchOutcome | undefined>;
};

/** The page that leads to a person, below the base path. */
const CONTACT_PATH = 'contact/';
const SHOWN = 6;
const NEAREST = 3;
/** A result needs at least this share of the best score. */
const SHARE = 0.4;
/** The kinds of entries that are rows of the support desk, and the most that it shows of them. */
const DESK_KINDS: ReadonlySet<string> = new Set(['Answer', 'Example']);
const DESK_SHOWN = 10;
/** The most sections of one article in the results. */
const SECTIONS = 2;
/** How long the answers wait for a calculator case, which is shown among them. In milliseconds. */
const CASE_TIMEOUT = 300;

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
}

/** Loads the question index. `base` is the site's base path. */
export const load = cached(async (base): Promise<Search> => {
  const index = await json<QuestionIndex>(`${base}search/questions.json`);
  if (index.sharded) {
    const { shardedRanker } = await import('./sharded-index.ts');
    const { version } = index.sharded;
    const rank = shardedRanker(index, index.sharded, (name) => json(`${base}search/${name}.${version}.json`));
    // After a new deployment the other files are gone, and the index is loaded again with the next query.
    const orForget = (error: unknown) => {
      load.forget(base);
      throw error;
    };
    return { index, rank: (query, literally) => rank(query, literally).catch(orForget) };
  }
  const rank = await rankerOf(index);
  return { index, rank: async (query, literally) => rank(query, literally) };
});

const loadCases = cached((base) => json<CaseCatalog>(`${base}search/cases.json`));

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/**
 * The calculator case in a query: as it was typed, or else as it was read. The code for cases, and the rules with it, loads with the first
 * query that has a figure. If it fails to load, there is no case.
 */
async function caseOf(query: string, { tokens, features }: Ranking, base: string): Promise<Case | undefined> {
  // "30 second mp4" asks about files, even if the calculator could use its figure.
  if (!/\d/.test(query) || features.elsewhere > 0) return undefined;
  try {
    const [{ caseIn }, catalog] = await Promise.all([import('./cases.ts'), loadCases(base)]);
    return caseIn(query, catalog, today()) ?? caseIn(wordsOf(tokens), catalog, today());
  } catch {
    return undefined;
  }
}

const caseResult = ({ query, words }: Case, base: string): Result => ({
  href: `${base}calculator/?${query}`,
  title: [{ text: caseTitle(words), hit: false }],
  kind: CASE_KIND,
  excerpt: [],
});

const afterCaseTimeout = () => new Promise<'late'>((resolve) => setTimeout(resolve, CASE_TIMEOUT, 'late'));

/** The best results: none with less than `share` of the best score, and few sections of one article. */
function topResults(scored: readonly Scored[], share: number): Scored[] {
  const least = share * (scored[0]?.score ?? 0);
  const sections = new Map<string, number>();
  return scored.filter(({ entry, score }) => {
    if (score < least || entry.kind === 'Support') return false;
    if (entry.kind !== 'Section') return true;
    const article = entry.path.split('#')[0] ?? '';
    sections.set(article, (sections.get(article) ?? 0) + 1);
    return (sections.get(article) ?? 0) <= SECTIONS;
  });
}

/**
 * What the support desk shows for a query. `paths`: the results with the base path, best first; if nothing answers it, the nearest.
 * `asksPerson`: a person is asked for. `later`: set if the case is still loading.
 */
export type DeskOutcome = {
  isAnswered: boolean;
  paths: string[];
  asksPerson: boolean;
  found: Case | undefined;
  later?: Promise<Case | undefined>;
};

/** Searches for the support desk. Rejects if the index cannot be loaded. */
export async function searchDesk(query: string, base: string): Promise<DeskOutcome> {
  const { index, rank } = await load(base);
  const ranking = await rank(query);
  const isAnswered = probabilityOf(ranking.features, index.gate) >= index.gate.threshold;
  const best = topResults(ranking.scored, SHARE).filter(({ entry }) => DESK_KINDS.has(entry.kind));
  const outcome = {
    isAnswered,
    paths: best.slice(0, isAnswered ? DESK_SHOWN : NEAREST).map(({ entry }) => base + entry.path),
    asksPerson: isAnswered && ranking.scored[0]?.entry.kind === 'Support',
  };
  const finding = caseOf(query, ranking, base);
  const found = await Promise.race([finding, afterCaseTimeout()]);
  return found === 'late' ? { ...outcome, found: undefined, later: finding } : { ...outcome, found };
}

/** The link to support, with the query and the page in it. */
function supportResult({ index }: Search, query: string, base: string): Result {
  const entry = index.entries.find(({ kind }) => kind === 'Support');
  const asked = new URLSearchParams({ about: query, from: globalThis.location?.pathname ?? base });
  const result = resultOf({ path: CONTACT_PATH, kind: 'Support', title: '', asks: [], summary: '', ...entry }, base, new Set());
  return { ...result, href: `${result.href}?${asked}` };
}

/** The query after spelling correction, if a word was corrected. A prefix does not count: the word may still be being typed. */
function correctedIn({ tokens }: Ranking): string | undefined {
  const isCorrected = tokens.some(({ typed, word, match }) => match !== 'prefix' && typed !== word);
  return isCorrected ? wordsOf(tokens) : undefined;
}

/** What to search the full text for: every word that is no stopword, whether the question index has it or not. */
function textFor(tokens: readonly QueryToken[]): SearchOutcome['text'] {
  const words = tokens.filter(({ word }) => !isStopword(word)).map(({ word }) => word);
  return { words: words.join(' '), queryStems: new Set(words.map(stemOf)) };
}

/** The results for a query. `literally` turns spelling correction off. Rejects if the index cannot be loaded. */
export async function search(query: string, base: string, literally = false): Promise<SearchOutcome> {
  const loaded = await load(base);
  const ranking = await loaded.rank(query, literally);
  const { tokens, scored, features } = ranking;
  const queryStems = queryStemsOf(tokens);
  const isSure = probabilityOf(features, loaded.index.gate) >= loaded.index.gate.threshold;
  const places = topResults(scored, SHARE)
    .slice(0, isSure ? SHOWN : NEAREST)
    .map(({ entry }) => resultOf(entry, base, queryStems));
  const outcomeWith = (found: Case | undefined): SearchOutcome => {
    const cases = found ? [caseResult(found, base)] : [];
    return {
      isAnswered: isSure || found !== undefined,
      // Nothing answers what was used or bought better than its own figures.
      results: isSure || !found ? places.toSpliced(found?.isAccount ? 0 : 1, 0, ...cases) : cases,
      corrected: correctedIn(ranking),
      support: { result: supportResult(loaded, query, base), isFirst: isSure && scored[0]?.entry.kind === 'Support' },
      text: textFor(tokens),
    };
  };
  const finding = caseOf(query, ranking, base);
  const found = await Promise.race([finding, afterCaseTimeout()]);
  if (found !== 'late') return outcomeWith(found);
  return { ...outcomeWith(undefined), later: finding.then((late) => late && outcomeWith(late)) };
}
