import type { Element, ElementContent, Root } from 'hast';
import { compile } from 'html-to-text';
import rehypeRemark from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { htmlToHast } from 'satteri';
import { unified } from 'unified';

/** A text in its three export formats, with its links. All addresses are absolute. */
export type ExportFormats = { html: string; markdown: string; text: string; links: { address: string; words: string }[] };

/** Elements that are drawn, used or run on the page, and are no text to read. */
const NOT_READ = new Set(['astro-island', 'button', 'calc-stand-in', 'form', 'noscript', 'script', 'style', 'svg', 'template']);
const NOT_READ_CLASSES = ['anchor', 'visually-hidden'];
/** The attributes that are kept: the page's own classes and ids mean nothing elsewhere. */
const KEPT_ATTRIBUTES = new Set(['href', 'colSpan', 'rowSpan', 'scope', 'start']);

const classesOf = ({ properties }: Element) => (Array.isArray(properties.className) ? properties.className : []);
const isRead = (node: Element) => !NOT_READ.has(node.tagName) && !classesOf(node).some((name) => NOT_READ_CLASSES.includes(String(name)));

function cleaned(nodes: readonly ElementContent[], page: string): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [{ type: 'text', value: node.value }] : [];
    if (!isRead(node)) return [];
    const properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => KEPT_ATTRIBUTES.has(name)));
    if (typeof properties.href === 'string') properties.href = new URL(properties.href, page).href;
    const children = cleaned(node.children, page);
    // A span without its class says nothing.
    return node.tagName === 'span' ? children : [{ type: 'element', tagName: node.tagName, properties, children }];
  });
}

const wordsIn = (node: ElementContent): string =>
  node.type === 'element' ? node.children.map(wordsIn).join('') : node.type === 'text' ? node.value : '';

const linksIn = (nodes: readonly ElementContent[]): ExportFormats['links'] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { href } = node.properties;
    return [...(typeof href === 'string' ? [{ address: href, words: wordsIn(node).trim() }] : []), ...linksIn(node.children)];
  });

/** A cell of a Markdown table is one line, so its paragraphs are joined with spaces. */
function onOneLine(nodes: readonly ElementContent[], inCell = false): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = onOneLine(node.children, inCell || node.tagName === 'td');
    return inCell && (node.tagName === 'p' || node.tagName === 'div')
      ? [{ type: 'text', value: ' ' }, ...children]
      : [{ ...node, children }];
  });
}

const htmlWriter = unified().use(rehypeStringify);
const markdownWriter = unified()
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' });

/** A no-break space is for the page's layout: in pasted text it is an invisible odd character. */
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

// remark-stringify escapes each "&" of an address. That is valid Markdown, but people copy it wrongly. A "&" without a ";" after it needs
// no escape.
const plainAmpersands = (markdown: string) =>
  markdown.replace(/\]\([^()\s]*\)/g, (address) => (address.includes(';') ? address : address.replaceAll('\\&', '&')));

const written = compile({
  wordwrap: false,
  selectors: [
    { selector: 'a', options: { linkBrackets: ['(', ')'], hideLinkHrefIfSameAsText: true } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

// Removed elements leave blank lines. The first line keeps its indent, so that the numbers of a list line up.
const asText = (html: string) =>
  written(html)
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();

/** Converts rendered HTML of the site into the export formats. `page` is the absolute address that relative links are resolved against. */
export function toExportFormats(rendered: string, page: string): ExportFormats {
  const tree = htmlToHast(rendered, { fragment: true }) as unknown as Root;
  const clean = cleaned(tree.children as ElementContent[], page);
  const html = htmlWriter.stringify({ type: 'root', children: clean }).trim();
  const lines: Root = { type: 'root', children: onOneLine(clean) };
  const markdown = plainAmpersands(spaced(markdownWriter.stringify(markdownWriter.runSync(lines)).trim()));
  return { html, markdown, text: spaced(asText(html)), links: linksIn(clean) };
}
