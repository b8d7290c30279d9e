/** The parts of Pagefind's browser API that we use. */
export type SubResult = { title: string; url: string; excerpt: string; anchor?: { id: string } };
export type PageResult = {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: { kind?: string[]; asks?: string[]; summary?: string[] };
  sub_results: SubResult[];
};
export type Hit = { id: string; score: number; data: () => Promise<PageResult> };
export type Pagefind = { search: (query: string) => Promise<{ results: Hit[] }> };

type Instance = Pagefind & { init: () => Promise<void> };
type Module = { createInstance: (options: Record<string, unknown>) => Instance };

/**
 * How the engine weighs: a word of the title or of the customers' own says most, and one that the typed word only begins little.
 * Tuned on half of the queries of `test/search/queries.yaml` (`npm run search:quality`).
 */
const RANKING = { termSimilarity: 10, metaWeights: { title: 4, words: 4 } };

/** Loads the engine and the index from the site's base path. Without its worker: it answers in a millisecond, and 11 kB stay away. */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Module;
  const options = { basePath: `${base}pagefind/`, baseUrl: base, excerptLength: 24, noWorker: true, ranking: RANKING };
  const pagefind = createInstance(options);
  await pagefind.init();
  return pagefind;
}
