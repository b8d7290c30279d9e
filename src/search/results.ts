import { excerptOf, hasHit, marked, type Piece, type Sought, worth } from './excerpt.ts';
import type { IndexedPage } from './pagefind/open.ts';

export type Found = { href: string; title: string; titled: Piece[]; kind: string; excerpt: Piece[] };

const SECTIONS = 2;
/** What a word counts more in the title of a section than in its text. */
const TITLE = 2;
/** A second section of the same article has to hold at least this share of what the best one holds. */
const SECOND = 0.6;

type Section = { id: string; title: string; text: string };

/** The sections of a page, each from its heading to the next one. The heading's own words are not of its text. */
function sectionsOf({ content, anchors }: IndexedPage): Section[] {
  const words = content.split(/\s+/);
  const headings = anchors.filter(({ element, text }) => /^h\d$/.test(element) && text.trim() !== '');
  return headings.map(({ id, text, location }, k) => ({
    id,
    title: text,
    text: words.slice(location + text.trim().split(/\s+/).length, headings[k + 1]?.location).join(' '),
  }));
}

/** What a whole page shows below its title: its summary; if that has none of the words, the place that has them. */
function summaryOf(page: IndexedPage, sought: Sought): Piece[] {
  const excerpt = excerptOf(page.content, sought);
  const summary = page.filters.summary?.[0];
  if (!summary) return excerpt;
  const words = marked(summary, sought);
  return hasHit(words) || !hasHit(excerpt) ? words : excerpt;
}

/**
 * A page as results: an article's sections stand for themselves, those first that say most of what was sought; an answer or the
 * calculator is one.
 */
export function resultsOf(page: IndexedPage, sought: Sought): Found[] {
  const kind = page.filters.kind?.[0] ?? 'Article';
  const title = page.meta.title ?? '';
  const found = (href: string, words: string, excerpt: Piece[]): Found => ({
    href,
    title: words,
    titled: marked(words, sought),
    kind,
    excerpt,
  });
  const whole = found(page.url, title, summaryOf(page, sought));
  if (kind !== 'Article') return [whole];
  const valued = sectionsOf(page)
    .map((section) => ({ section, value: TITLE * worth(section.title, sought) + worth(section.text, sought) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const enough = SECOND * (valued[0]?.value ?? 0);
  const best = valued.filter(({ value }) => value >= enough).slice(0, SECTIONS);
  if (best.length === 0) return [whole];
  return best.map(({ section }) => found(`${page.url}#${section.id}`, `${section.title} · ${title}`, excerptOf(section.text, sought)));
}
