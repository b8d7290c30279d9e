import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);

export type MarkdownNode = {
  type: string;
  depth?: number;
  url?: string;
  value?: string;
  children?: readonly MarkdownNode[];
};

/** Parses Markdown (GFM). */
export const readMarkdown = (markdown: string): MarkdownNode => parser.parse(markdown) as MarkdownNode;

/** A node and all its descendants, in text order. */
const nodesOf = (node: MarkdownNode): MarkdownNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

export const ofType = (node: MarkdownNode, type: string): MarkdownNode[] => nodesOf(node).filter((one) => one.type === type);

const APART = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'break']);

/** The words that a reader reads. */
export function wordsOf(node: MarkdownNode): string {
  const raw = (one: MarkdownNode): string => {
    const text = one.value ?? (one.children ?? []).map(raw).join('');
    return APART.has(one.type) ? ` ${text} ` : text;
  };
  return raw(node).replace(/\s+/g, ' ').trim();
}

/** Each link: its words and its address. */
export const linksOf = (node: MarkdownNode) => ofType(node, 'link').map((link) => ({ words: wordsOf(link), url: link.url ?? '' }));
