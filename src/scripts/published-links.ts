import { parse } from 'node-html-parser';

/** The parts of a built site with permanent addresses: its answers' ids, the HTML of each article, the keys of the product, other paths. */
export type Built = {
  answers: readonly string[];
  articles: readonly { id: string; html: string }[];
  keys?: readonly string[];
  pages?: readonly string[];
};

const HEADER = `# Every address of an answer and of a place in an article that was ever published. Replies and bookmarks hold them, so each has to
# lead somewhere for good: the tests fail where one does not. \`npm run publish:links\` adds to this list. Never edit it.
`;

/** The ids in an article, except those of the calculator's fields. */
function anchorsOf(html: string): string[] {
  const article = parse(html).querySelector('article');
  const own = article?.querySelectorAll('[id]').filter((node) => !node.closest('.calc-frame')) ?? [];
  return own.map((node) => node.id);
}

/** The permanent addresses of a built site: paths without a base path. */
export function addressesOf({ answers, articles, keys = [], pages = [] }: Built): string[] {
  return [
    ...answers.map((id) => `/answers/${id}/`),
    ...articles.flatMap(({ id, html }) => [`/articles/${id}/`, ...anchorsOf(html).map((anchor) => `/articles/${id}/#${anchor}`)]),
    ...keys.map((key) => `/go/${key}/`),
    ...pages,
  ];
}

/** Whether a file at the top of the site is for programs, by its name. Crawlers ask for `robots.txt` anew each time. */
export const isForPrograms = (name: string): boolean => /\.(json|csv|txt|ya?ml)$/.test(name) && name !== 'robots.txt';

/** The addresses in the list, in order of publication. */
export const listed = (list: string): string[] => list.split('\n').filter((line) => line.startsWith('/'));

/** The list with the new addresses at its end. Existing lines are unchanged. */
export function withNew(list: string, addresses: readonly string[]): { list: string; added: string[] } {
  const known = new Set(listed(list));
  const added = addresses.filter((address) => !known.has(address));
  const start = (list || HEADER).replace(/(?<!\n)$/, '\n');
  return { list: start + added.map((address) => `${address}\n`).join(''), added };
}
