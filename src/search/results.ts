import type { PageResult } from './pagefind.ts';
import { stemOf, wordsOf } from './words.ts';

/** A piece of an excerpt; `hit` when it is a word that was searched for. */
export type Piece = { text: string; hit: boolean };
export type Found = { href: string; title: string; titled: Piece[]; kind: string; excerpt: Piece[] };

const SECTIONS = 2;

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

/** A text in which the words that were searched for are marked, in whatever form they stand. */
export function marked(text: string, sought: ReadonlySet<string>): Piece[] {
  const parts = text.split(/([\p{L}\p{N}'’]+)/u).filter((part) => part !== '');
  return parts.map((part) => ({ text: part, hit: wordsOf(part).some((word) => sought.has(stemOf(word))) }));
}

const hasHit = (parts: readonly Piece[]) => parts.some((part) => part.hit);

/** What a whole page shows below its title: its summary; if that has none of the words, the place that has them. */
function excerptOf(page: PageResult, sought: ReadonlySet<string>): Piece[] {
  const excerpt = withEllipsis(pieces(page.excerpt));
  const summary = page.filters.summary?.[0];
  if (!summary) return excerpt;
  const words = marked(summary, sought);
  return hasHit(words) || !hasHit(excerpt) ? words : excerpt;
}

/**
 * A page as results: an article's sections each stand for themselves, an answer or the calculator is one. `sought`: the stems of the
 * words that were searched for, which are marked in titles and summaries.
 */
export function resultsOf(page: PageResult, sought: ReadonlySet<string>): Found[] {
  const kind = page.filters.kind?.[0] ?? 'Article';
  const title = page.meta.title ?? '';
  const found = (href: string, words: string, excerpt: Piece[]): Found => ({
    href,
    title: words,
    titled: marked(words, sought),
    kind,
    excerpt,
  });
  const sections = page.sub_results.filter((section) => section.anchor !== undefined).slice(0, SECTIONS);
  if (kind !== 'Article' || sections.length === 0) return [found(page.url, title, excerptOf(page, sought))];
  return sections.map((section) => found(section.url, `${section.title} · ${title}`, withEllipsis(pieces(section.excerpt))));
}
