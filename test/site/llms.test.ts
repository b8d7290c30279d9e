import { describe, expect, test } from 'vitest';
import { linksOf, type MarkdownNode, ofType, readMarkdown, wordsOf } from '../markdown.ts';
import { broken, faultsIn } from './addresses.ts';
import { readText } from './machine-files.ts';
import { builtPages, isIndexed, SITES } from './pages.ts';

type Section = { title: string; rest: MarkdownNode[] };

/** A document's sections: each second-level heading, with everything up to the next. */
function sectionsOf(nodes: readonly MarkdownNode[]): Section[] {
  const sections: Section[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) sections.push({ title: wordsOf(node), rest: [] });
    else sections.at(-1)?.rest.push(node);
  }
  return sections;
}

describe.each(SITES)('for language models, $name', (build) => {
  const { base, site } = build;
  const fault = faultsIn(build);
  const pages = builtPages(build).filter(isIndexed);
  const index = readMarkdown(readText(build, 'llms.txt'));
  const nodes = index.children ?? [];
  const markdownOf = (folder: string) =>
    pages
      .filter((page) => page.path.startsWith(`${base}${folder}/`) && page.path !== `${base}${folder}/`)
      .map((page) => `${site}${page.path}index.md`);

  test('llms.txt has the shape of llmstxt.org: a title, a summary as a quote, notes, and sections', () => {
    const start = nodes.slice(
      0,
      nodes.findIndex(({ depth }) => depth === 2),
    );
    expect(start.map(({ type, depth }) => (depth ? `${type} ${depth}` : type))).toEqual(['heading 1', 'blockquote', 'paragraph']);
    expect(wordsOf(start[0] ?? index)).toBe('Flikly Help Center');
    expect(sectionsOf(nodes).map(({ title }) => title)).toEqual(['Articles', 'Answers', 'Pages', 'Data']);
  });

  test.each(sectionsOf(nodes))('each line of “$title” is a link, a colon and what is there', ({ rest }) => {
    expect(rest.map(({ type }) => type)).toEqual(['list']);
    for (const item of rest[0]?.children ?? []) {
      const [link, text, ...more] = item.children?.[0]?.children ?? [];
      expect([link?.type, text?.type, more]).toEqual(['link', 'text', []]);
      expect(text?.value).toMatch(/^: \S.{20,}/);
    }
  });

  test('it lists every article and every answer once, as Markdown, and leads only to what is there', () => {
    const links = linksOf(index).map(({ url }) => url);
    expect(broken(links, fault)).toEqual([]);
    expect(links.filter((link) => !link.startsWith(site + base))).toEqual([]);
    expect(new Set(links).size).toBe(links.length);
    for (const folder of ['articles', 'answers']) {
      const [listed] = sectionsOf(nodes)
        .filter(({ title }) => title.toLowerCase() === folder)
        .map(({ rest }) => rest.flatMap(linksOf).map(({ url }) => url));
      expect(listed?.sort()).toEqual(markdownOf(folder).sort());
    }
  });

  test('it has the data besides', () => {
    const data = sectionsOf(nodes).find(({ title }) => title === 'Data');
    expect(data?.rest.flatMap(linksOf).map(({ url }) => url)).toEqual(
      ['answers.json', 'catalog.json', 'llms-full.txt'].map((file) => `${site}${base}${file}`),
    );
  });

  test('llms-full.txt holds every article and every answer as its own Markdown has it, and starts as llms.txt does', () => {
    const full = readText(build, 'llms-full.txt');
    const [, ...files] = full.split('\n---\n\n');
    // Beside a page, its Markdown also leads to the index of all.
    const own = [...markdownOf('articles'), ...markdownOf('answers')].map((address) =>
      readText(build, address.slice((site + base).length)).replace(/\n> All pages as Markdown: .*\n/, ''),
    );
    expect(files.map((file) => file.trim()).sort()).toEqual(own.map((file) => file.trim()).sort());
    expect(full.split('\n\n').slice(0, 3)).toEqual(readText(build, 'llms.txt').split('\n\n').slice(0, 3));
    expect(
      broken(
        linksOf(readMarkdown(full)).map(({ url }) => url),
        fault,
      ),
    ).toEqual([]);
    expect(ofType(readMarkdown(full), 'html')).toEqual([]);
  });
});
