/** A piece of an excerpt; `hit` when it is a word that was searched for. */
export type Piece = { text: string; hit: boolean };
export type Found = { href: string; title: string; kind: string; excerpt: Piece[] };

/** The parts of Pagefind's browser API that we use. */
type SubResult = { title: string; url: string; excerpt: string; anchor?: { id: string } };
type PageResult = { url: string; excerpt: string; meta: { title?: string }; filters: { kind?: string[] }; sub_results: SubResult[] };
type Pagefind = {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<PageResult> }[] }>;
};

const PAGES = 8;
const SECTIONS = 3;

const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: '\u00a0' }));
const decode = (text: string) => text.replace(/&([a-z]+|#\w+);/g, (whole, name: string) => ENTITIES.get(name) ?? whole);

/** Pagefind's excerpts are escaped HTML with <mark> around the hits. Taken apart, so that no markup from outside is ever parsed. */
export function pieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => ({ text: decode(part.replace(/<\/?mark>/g, '')), hit: part.startsWith('<mark>') }));
}

/** An excerpt that begins or ends within a sentence shows it. */
export function withEllipsis(parts: Piece[]): Piece[] {
  const text = parts.map((part) => part.text).join('');
  const before = /^[\p{Lu}\p{N}“"]/u.test(text) ? [] : [{ text: '… ', hit: false }];
  const after = /[.!?]$/.test(text) || text === '' ? [] : [{ text: ' …', hit: false }];
  return text === '' ? [] : [...before, ...parts, ...after];
}

/** A page as results: an article's sections each stand for themselves, an answer or the calculator is one. */
export function resultsOf(page: PageResult): Found[] {
  const kind = page.filters.kind?.[0] ?? 'Article';
  const title = page.meta.title ?? '';
  const sections = page.sub_results.filter((section) => section.anchor !== undefined).slice(0, SECTIONS);
  if (kind !== 'Article' || sections.length === 0) return [{ href: page.url, title, kind, excerpt: pieces(page.excerpt) }];
  return sections.map((section) => ({
    href: section.url,
    title: `${section.title} · ${title}`,
    kind,
    excerpt: pieces(section.excerpt),
  }));
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind from the site's base path, once. A failure is forgotten, so that the next attempt can succeed. */
export function load(base: string): Promise<Pagefind> {
  loading ??= (import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>)
    .then(async (pagefind) => {
      await pagefind.options({ baseUrl: base, excerptLength: 24 });
      await pagefind.init();
      return pagefind;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** The results for a query, best first. Rejects when the index cannot be loaded. */
export async function search(query: string, base: string): Promise<Found[]> {
  const pagefind = await load(base);
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
  return pages.flatMap(resultsOf);
}
