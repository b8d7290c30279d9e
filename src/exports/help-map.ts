import { calculatorCatalog } from '../components/calculator-catalog.ts';
import { readPreset } from '../components/preset.ts';
import { allAnswers, allArticles } from '../content/entries.ts';
import { FIXED_PAGES } from '../content/fixed-pages.ts';
import { absolute } from '../content/href.ts';
import { previewPath } from '../content/open-graph-path.ts';
import { goPath, type ProductLink, productLinks, targetProblem, unknownTarget } from '../content/product-links.ts';
import { ContentError, type ContentProblem } from '../content/read-yaml.ts';
import { exportOf } from './render.ts';
import { HELP_MAP_VERSION, type HelpMap, helpMapSchema } from './schemas/help-map.ts';

export const HELP_MAP_SCHEMA = `/help-map.v${HELP_MAP_VERSION}.schema.json` as const;

/** What a link preview shows of a page. `image`: a path of the site. */
type Preview = { title: string; description: string; image: `/${string}`; type: 'article' | 'website' };
/** A place of the site: its title, its path with the query of a case or the anchor of a section, and the preview of its page. */
type Place = { title: string; to: `/${string}`; preview: Preview };
/** A key with the place that it redirects to. */
type ProductRedirect = Place & { key: string; kind: HelpMap['links'][number]['kind']; from: `/${string}/` };

async function places() {
  const [answers, articles] = await Promise.all([allAnswers(), allArticles()]);
  const sections = await Array.fromAsync(articles, async (article) => {
    const { id, data } = article;
    const image = previewPath({ collection: 'articles', id });
    const preview: Preview = { title: data.title, description: data.summary, image, type: 'article' };
    const { headings } = await exportOf(article);
    return headings.map(({ slug, text }): [string, Place] => [`${id}#${slug}`, { title: text, to: `/articles/${id}/#${slug}`, preview }]);
  });
  const answer = answers.map(({ id, data: { question, summary } }): [string, Place] => {
    const image = previewPath({ collection: 'answers', id });
    return [id, { title: question, to: `/answers/${id}/`, preview: { title: question, description: summary, image, type: 'article' } }];
  });
  return { answer: new Map(answer), section: new Map(sections.flat()) };
}

/** The case of a key in the calculator, marked as an example. Returns what the calculator refuses instead. */
function caseOf(key: string, preset: NonNullable<ProductLink['calculator']>): Place | ContentProblem[] {
  const { query, refused } = readPreset(preset, calculatorCatalog);
  if (refused.length > 0) {
    return refused.map(({ name, found, expected, write }) =>
      targetProblem(key, ['calculator', name], { found, expected, write: write?.replace(/^([\w-]+)="(.*)"$/, '$1: $2') }),
    );
  }
  const { title, summary: description, path } = FIXED_PAGES.calculator;
  const preview: Preview = { title, description, image: previewPath(), type: 'website' };
  return { title, to: query ? `${path}?${query}&example=yes` : path, preview };
}

/** Every key of the product with its place, in the order of the file. Rejects with a ContentError that has every wrong target. */
export async function productRedirects(): Promise<ProductRedirect[]> {
  const known = await places();
  const problems: ContentProblem[] = [];
  const redirects = productLinks.flatMap(({ key, answer, section, calculator = {} }): ProductRedirect[] => {
    const kind = answer !== undefined ? 'answer' : section !== undefined ? 'section' : 'calculator';
    const named = answer ?? section;
    const place =
      kind === 'calculator' || named === undefined
        ? caseOf(key, calculator)
        : (known[kind].get(named) ?? [unknownTarget(key, kind, named, [...known[kind].keys()])]);
    if (!Array.isArray(place)) return [{ key, kind, from: goPath(key), ...place }];
    problems.push(...place);
    return [];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return redirects;
}

/** `/help-map.json`, checked by the schema that is published beside it. */
export async function helpMap(): Promise<HelpMap> {
  const links = (await productRedirects()).map(({ key, kind, title, from, to }) => ({
    key,
    kind,
    title,
    url: absolute(from),
    target: absolute(to),
  }));
  return helpMapSchema.parse({ $schema: absolute(HELP_MAP_SCHEMA), version: HELP_MAP_VERSION, links });
}
