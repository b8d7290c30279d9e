import type { HeaderRule } from './header-rules.ts';

/** The most rules that Cloudflare Pages reads in a `_headers` file. It drops the rest, with a note only in the deployment log. */
const MOST_RULES = 100;
const LONGEST_LINE = 2_000;

/**
 * The rules as a `_headers` file for Netlify and Cloudflare Pages. If two rules set one header, Netlify takes the last; Cloudflare joins
 * both unless the first is removed ("! Name"), a line that Netlify ignores. Throws an error if the file exceeds Cloudflare's limits.
 */
export function headersFile(rules: readonly HeaderRule[]): string {
  if (rules.length > MOST_RULES) {
    throw new Error(
      `_headers has ${rules.length} rules, and Cloudflare Pages reads ${MOST_RULES}. Join paths in src/host/caching.ts with "*".`,
    );
  }
  const before = new Set<string>();
  const blocks = rules.map(({ path, headers }) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => [...(before.has(name) ? [`  ! ${name}`] : []), `  ${name}: ${value}`]);
    for (const name of Object.keys(headers)) before.add(name);
    const long = lines.find((line) => line.length > LONGEST_LINE);
    if (long !== undefined) {
      throw new Error(
        `_headers has a line of ${long.length} characters, and Cloudflare Pages reads ${LONGEST_LINE}: "${long.trim().slice(0, 40)}…". ` +
          'Where it is the policy, let pages share their inline scripts and styles, so that there are fewer hashes.',
      );
    }
    return [path, ...lines].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}
