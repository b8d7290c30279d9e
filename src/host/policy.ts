// What a page may do, as data: the one source of the policy in each page and of the one that the host sends.

/** A directive of the Content-Security-Policy, and why it is as it is. */
type Directive = { name: string; sources: readonly string[]; why: string };

/** The search engine is WebAssembly, and no other code may be made from data. Every page that can open the search needs it, no other. */
export const SEARCH_SOURCE = "'wasm-unsafe-eval'";

const OWN = "'self'";
const NONE = "'none'";

/** The directives that do not depend on what stands in a page. `endpoints`: where the build tells answers and queries, by their origins. */
function directives(endpoints: readonly string[]): Directive[] {
  return [
    { name: 'default-src', sources: [NONE], why: 'what is not named here is not used: fonts, frames, media, workers, manifests, objects' },
    { name: 'img-src', sources: [OWN], why: 'the icon; pictures are drawn in the page' },
    { name: 'connect-src', sources: [OWN, ...new Set(endpoints)], why: 'the search index, the desk, and what the owner has set' },
    { name: 'object-src', sources: [NONE], why: 'named although it follows: scanners look for it, and older browsers knew no default' },
    { name: 'base-uri', sources: [NONE], why: 'no injected <base> may turn the addresses of a page elsewhere' },
    { name: 'form-action', sources: [OWN], why: 'the field of the home page leads to the search; no form leads away' },
    { name: 'require-trusted-types-for', sources: ["'script'"], why: 'no text becomes markup or code' },
    { name: 'trusted-types', sources: [NONE], why: 'nothing here needs to, so nobody may say that it is safe' },
  ];
}

/** Only a header can say it: a page that holds its own policy is read after the frame stands. */
const CLOSED: Directive = { name: 'frame-ancestors', sources: [NONE], why: 'nobody lays a page of ours under their own' };

const write = (all: readonly Pick<Directive, 'name' | 'sources'>[]) =>
  all.map(({ name, sources }) => [name, ...sources].join(' ')).join('; ');

/** What the pages hold: the hashes of their scripts and styles as Astro has written them, such as `sha256-…`, each once. */
export type Hashes = { scripts: readonly string[]; styles: readonly string[] };

/** The policy for Astro (`security.csp`), which adds the hashes and writes it into each page. */
export function policyForAstro(endpoints: readonly string[]) {
  return {
    algorithm: 'SHA-256' as const,
    directives: directives(endpoints).map((one) => write([one])) as `${'default-src' | 'img-src'} ${string}`[],
    scriptDirective: { resources: [OWN] },
  };
}

/** The policy that the host sends. `framed`: for the pages that any site may hold in a frame. They have no search. */
export function policyForHost(endpoints: readonly string[], hashes: Hashes, framed: boolean): string {
  const quoted = (all: readonly string[]) => all.map((hash) => `'${hash}'`);
  return write([
    ...directives(endpoints),
    { name: 'script-src', sources: [OWN, ...(framed ? [] : [SEARCH_SOURCE]), ...quoted(hashes.scripts)] },
    { name: 'style-src', sources: [OWN, ...quoted(hashes.styles)] },
    ...(framed ? [] : [CLOSED]),
  ]);
}
