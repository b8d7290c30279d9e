import { FULL_TEXT_KIND } from './messages.ts';
import { marked, type Piece, type QueryStems, type Result } from './results.ts';
import { folded, stemOf } from './tokens.ts';

/** The part of Pagefind's API that is used. The build writes its script beside its index. */
type Pagefind = {
  options: (options: { baseUrl: string; excerptLength: number; noWorker: boolean }) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<Page> }[] }>;
  destroy: () => Promise<void>;
};
type Page = { url: string; meta: { title?: string }; sub_results: { url: string; title: string; excerpt: string }[] };

/** The most pages in the results. */
const PAGES = 2;
/** Words in an excerpt: two lines on a phone. */
const EXCERPT = 24;

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind once. A failed load is not cached, so that the next call tries again. */
function load(base: string): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    // Its worker would need a content security policy that allows code made from text.
    await pagefind.options({ baseUrl: base, excerptLength: EXCERPT, noWorker: true });
    return pagefind;
  })().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** The text of an excerpt, which Pagefind returns as HTML, cut anywhere. */
function excerptText(html: string): string {
  const text = html.replace(/<\/?mark>/g, '').replace(/&(lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
  return `${/^\p{Lu}/u.test(text) ? '' : '… '}${text}${/[.!?]$/.test(text) ? '' : ' …'}`;
}

async function pagesFor(words: string, pagefind: Pagefind): Promise<Page[]> {
  try {
    const { results } = await pagefind.search(words);
    return await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
  } catch (error) {
    // Pagefind would keep an incomplete index.
    loading = undefined;
    await pagefind.destroy();
    throw error;
  }
}

/** The latest search, and how many have been asked for. */
let latest: Promise<Page[]> | undefined;
let asked = 0;

/** Searches run one after the other, because Pagefind mixes up the results of two at once. Only the last of those that wait is run. */
function pagesInTurn(words: string, base: string): Promise<Page[]> {
  const previous = latest?.catch(() => undefined);
  asked += 1;
  const own = asked;
  latest = (async () => {
    await previous;
    return own === asked ? pagesFor(words, await load(base)) : [];
  })();
  return latest;
}

/** The number of distinct search words in a text. */
const hitCount = (pieces: readonly Piece[]) => new Set(pieces.filter(({ hit }) => hit).map(({ text }) => stemOf(folded(text)))).size;

/**
 * The best place on each page whose text holds most of the words, best page first. `queryStems`: the stems of the words. For a word
 * that it does not have, Pagefind looks for its beginning, so pages with none of the words are left out here. Empty if another search was
 * asked for meanwhile. Rejects if the index cannot be loaded.
 */
export async function searchText(words: string, base: string, queryStems: QueryStems): Promise<Result[]> {
  const pages = await pagesInTurn(words, base);
  return pages.flatMap(({ meta, sub_results }) => {
    const places = sub_results.map(({ url, title, excerpt }) => ({ url, title, excerpt: marked(excerptText(excerpt), queryStems) }));
    const [best] = places.filter(({ excerpt }) => hitCount(excerpt) > 0).toSorted((a, b) => hitCount(b.excerpt) - hitCount(a.excerpt));
    if (!best) return [];
    const whole = meta.title === undefined || meta.title === best.title ? best.title : `${best.title} · ${meta.title}`;
    return { href: best.url, title: marked(whole, queryStems), kind: FULL_TEXT_KIND, excerpt: best.excerpt };
  });
}
