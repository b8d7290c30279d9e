import { FULL_TEXT_KIND } from './messages.ts';
import { marked, type Result, type Sought } from './results.ts';

/** What is used of Pagefind's own script, which the build puts beside its index. */
type Pagefind = {
  options: (options: { baseUrl: string; excerptLength: number; noWorker: boolean }) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<Page> }[] }>;
  destroy: () => Promise<void>;
};
type Page = { url: string; meta: { title?: string }; sub_results: { url: string; title: string; excerpt: string }[] };

/** Pages whose text is looked at. */
const PAGES = 2;
/** Words of an excerpt: two lines on a phone. */
const EXCERPT = 24;

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind, once. A failure is forgotten, so that the next attempt can succeed. */
function load(base: string): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    // Its worker would need a policy that lets texts become code.
    await pagefind.options({ baseUrl: base, excerptLength: EXCERPT, noWorker: true });
    return pagefind;
  })().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** The words of an excerpt, which Pagefind writes as HTML and cuts anywhere. */
function plain(html: string): string {
  const text = html.replace(/<\/?mark>/g, '').replace(/&(lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
  return `${/^\p{Lu}/u.test(text) ? '' : '… '}${text}${/[.!?]$/.test(text) ? '' : ' …'}`;
}

async function pagesFor(words: string, pagefind: Pagefind): Promise<Page[]> {
  try {
    const { results } = await pagefind.search(words);
    return await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
  } catch (error) {
    // It would keep an index of which a part did not come.
    loading = undefined;
    await pagefind.destroy();
    throw error;
  }
}

/** The places whose text holds all of some words, best first. Rejects when the index cannot be loaded. */
export async function searchText(words: string, base: string, sought: Sought): Promise<Result[]> {
  const pagefind = await load(base);
  const pages = await pagesFor(words, pagefind);
  return pages.flatMap(({ meta, sub_results }) =>
    sub_results.slice(0, 1).map(({ url, title, excerpt }): Result => {
      const whole = meta.title === undefined || meta.title === title ? title : `${title} · ${meta.title}`;
      return { href: url, title: marked(whole, sought), kind: FULL_TEXT_KIND, excerpt: marked(plain(excerpt), sought) };
    }),
  );
}
