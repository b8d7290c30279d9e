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

/** The redirects from former names. The short address of a present name is not among them: one rule of each host covers all of those. */
export const formerRedirects = (answers: readonly Named[]): Redirect[] =>
  answers.flatMap((answer) => redirectsOf(answer).filter(({ from }) => from !== `/a/${answer.id}/`));
