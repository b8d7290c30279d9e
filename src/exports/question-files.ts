import { type Article, allAnswers, allArticles } from '../content/entries.ts';
import { FIXED_PAGES } from '../content/fixed-pages.ts';
import { href } from '../content/href.ts';
import { searchSettings } from '../content/search-settings.ts';
import { searchLogUrl } from '../content/settings.ts';
import gate from '../search/gate.json' with { type: 'json' };
import { SUPPORT_WORDS } from '../search/messages.ts';
import type { Entry, QuestionIndex } from '../search/question-index.ts';
import { tokensOf } from '../search/tokens.ts';
import type { DeskRow } from '../support-desk/rows.ts';
import { commonWords } from './common-words.ts';
import { allPresets } from './desk-rows.ts';
import { filesOf } from './index-parts.ts';
import { exportOf } from './render.ts';

/** A question as search tokens: it is never shown, so it needs no punctuation. */
const asTokens = (question: string) => tokensOf(question).join(' ');

/** The entries of an article and of each of its sections. */
async function articleEntries(article: Article): Promise<Entry[]> {
  const { title, summary } = article.data;
  const asks = article.data.asks.map(asTokens);
  const path = `articles/${article.id}/`;
  const { headings } = await exportOf(article);
  const sections = headings
    .filter(({ depth }) => depth === 2)
    .map(({ slug, text }): Entry => ({ path: `${path}#${slug}`, kind: 'Section', title: text, within: title, asks: [], summary: '' }));
  return [{ path, kind: 'Article', title, asks, summary }, ...sections];
}

/** The entry of a calculator example, with the result that it shows. */
function exampleEntry({ title, path }: DeskRow, figureOf: (query: string) => string): Entry {
  const figure = figureOf(path.split('?')[1] ?? '');
  return { path: path.slice(href('/').length), kind: 'Example', title, asks: [], summary: figure };
}

/** The question index of the site. `figureOf`: the result that the calculator shows for a query string. */
async function questionIndex(figureOf: (query: string) => string): Promise<QuestionIndex> {
  const [answers, articles] = await Promise.all([allAnswers(), allArticles()]);
  const { calculator, changes } = FIXED_PAGES;
  const entries: Entry[] = [
    ...answers.map(
      ({ id, data: { question, asks, summary } }): Entry => ({
        path: `answers/${id}/`,
        kind: 'Answer',
        title: question,
        asks: asks.map(asTokens),
        summary,
      }),
    ),
    ...(await Array.fromAsync(articles, articleEntries)).flat(),
    ...(await allPresets()).map((row) => exampleEntry(row, figureOf)),
    {
      path: 'calculator/',
      kind: 'Calculator',
      title: calculator.title,
      asks: searchSettings.calculator.map(asTokens),
      summary: calculator.summary,
    },
    {
      path: 'changes/',
      kind: 'Changes',
      title: changes.title,
      asks: searchSettings.changes.map(asTokens),
      summary: changes.summary,
    },
    {
      path: FIXED_PAGES.contact.path.slice(1),
      kind: 'Support',
      title: SUPPORT_WORDS.title,
      asks: searchSettings.support.map(asTokens),
      summary: SUPPORT_WORDS.summary,
    },
  ];
  return {
    entries,
    common: commonWords(entries, searchSettings.synonyms).join(' '),
    synonyms: searchSettings.synonyms,
    elsewhere: searchSettings.elsewhere.flat(),
    gate: { bias: gate.bias, weights: gate.weights, threshold: gate.threshold },
    log: searchLogUrl(process.env),
  };
}

let made: Promise<Map<string, unknown>> | undefined;

/** The files of the question index by name, made once a build. `figureOf`: the result that the calculator shows for a query string. */
export function questionFiles(figureOf: (query: string) => string): Promise<Map<string, unknown>> {
  const make = async () => filesOf(await questionIndex(figureOf));
  if (import.meta.env.DEV) return make();
  made ??= make();
  return made;
}
