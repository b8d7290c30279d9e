import { ContentError, type ContentProblem } from './read-yaml.ts';

/** An answer's names: its file name, and its former ones. */
export type Named = { id: string; aliases: readonly string[] };
/** A redirect: both are paths of the site, without the base path. */
export type Redirect = { from: `/${string}/`; to: `/${string}/`; id: string };

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const fileOf = (id: string) => `content/answers/${id}.mdx`;
const form = 'lower-case letters, digits and single hyphens, for they are an address';

/**
 * Checks that every id and alias is valid in an address and belongs to one answer only. Throws a ContentError with all problems; if two
 * answers share a name, it names both files.
 */
export function checkIds(answers: readonly Named[]): void {
  const owners = new Map(answers.map(({ id }) => [id, id]));
  const problems: ContentProblem[] = answers
    .filter(({ id }) => !ID.test(id))
    .map(({ id }) => ({ file: fileOf(id), key: 'the file name', found: id, expected: form }));
  for (const { id, aliases } of answers) {
    for (const alias of aliases) {
      const owner = owners.get(alias);
      if (!ID.test(alias)) problems.push({ file: fileOf(id), key: 'aliases', found: alias, expected: form });
      if (owner !== undefined) {
        const file = owner === id ? fileOf(id) : `${fileOf(owner)} and ${fileOf(id)}`;
        const expected = owner === id ? 'each alias once, and not the file name itself' : 'each id and alias on one answer alone';
        problems.push({ file, key: 'aliases', found: alias, expected });
      }
      owners.set(alias, owner ?? id);
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
}

/** All redirects to an answer: the short address of each of its names, and the page address of each former name. */
export function redirectsOf({ id, aliases }: Named): Redirect[] {
  const to = `/answers/${id}/` as const;
  const former = aliases.map((alias): Redirect => ({ from: `/answers/${alias}/`, to, id }));
  return [...[id, ...aliases].map((name): Redirect => ({ from: `/a/${name}/`, to, id })), ...former];
}

/**
 * The redirects as a `_redirects` file for Netlify and Cloudflare Pages. One line covers the short address of every id. The aliases come
 * before it, because the first matching line wins. `base` has a slash at both ends. `forced` is for Netlify, which serves an existing page
 * instead of its redirect unless the line is forced, a syntax that Cloudflare does not read. `leads`: the product's keys, whose targets may
 * change.
 */
export function redirectsFile(
  answers: readonly Named[],
  base: string,
  forced = false,
  leads: readonly { from: string; to: string }[] = [],
): string {
  const line = (from: string, to: string, status = 301) => `${base}${from.slice(1)} ${base}${to.slice(1)} ${status}${forced ? '!' : ''}\n`;
  const aliases = answers.flatMap((answer) => redirectsOf(answer).filter(({ from }) => from !== `/a/${answer.id}/`));
  const lines = [...leads.map(({ from, to }) => line(from, to, 302)), ...aliases.map(({ from, to }) => line(from, to))];
  return lines.join('') + line('/a/:id/', '/answers/:id/');
}
