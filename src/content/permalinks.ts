import { ContentError, type ContentProblem } from './read-yaml.ts';

/** An answer's names: its file name, and those that it had before. */
export type Named = { id: string; aliases: readonly string[] };
/** An address that leads on to another: both are paths of the site, without the base path. */
export type Redirect = { from: `/${string}/`; to: `/${string}/`; id: string };

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const fileOf = (id: string) => `content/answers/${id}.mdx`;
const form = 'lower-case letters, digits and single hyphens, for they are an address';

/**
 * Checks that every id and alias is fit for an address and belongs to one answer alone.
 * Throws ContentError with all that is amiss; where two answers claim one name, both files are named.
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

/** Every address of an answer that is not its own page: the short form of each of its names, and the page of each name it had before. */
export function redirectsOf({ id, aliases }: Named): Redirect[] {
  const to = `/answers/${id}/` as const;
  const former = aliases.map((alias): Redirect => ({ from: `/answers/${alias}/`, to, id }));
  return [...[id, ...aliases].map((name): Redirect => ({ from: `/a/${name}/`, to, id })), ...former];
}

/**
 * The redirects as Netlify and Cloudflare Pages read them (`_redirects`). One line is enough for the short form of every id;
 * the aliases stand before it, because the first line that matches wins. `base` has a slash at both ends. `forced`: Netlify serves the
 * page that stands at an address in place of its redirect, unless it is told not to, in a way that Cloudflare does not read.
 */
export function redirectsFile(answers: readonly Named[], base: string, forced = false): string {
  const status = forced ? '301!' : '301';
  const line = (from: string, to: string) => `${base}${from.slice(1)} ${base}${to.slice(1)} ${status}\n`;
  const aliases = answers.flatMap((answer) => redirectsOf(answer).filter(({ from }) => from !== `/a/${answer.id}/`));
  return aliases.map(({ from, to }) => line(from, to)).join('') + line('/a/:id/', '/answers/:id/');
}
