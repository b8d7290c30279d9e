// The content security policy as data: the only source for the policy in each page and for the one that the host sends.

/** A directive of the content security policy, with the reason for it. */
type Directive = { name: string; sources: readonly string[]; why: string };

/** Allows the search engine's WebAssembly, and no other generated code. Only the pages that can open the search need it. */
export const SEARCH_SOURCE = "'wasm-unsafe-eval'";

const OWN = "'self'";
const NONE = "'none'";

/** The directives that do not depend on a page's content. `endpoints`: the origins that answers and queries are sent to. */
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

/** Only a header can set this: a policy inside the page is read after the page is framed. */
const NO_FRAMING: Directive = { name: 'frame-ancestors', sources: [NONE], why: 'nobody lays a page of ours under their own' };

const write = (all: readonly Pick<Directive, 'name' | 'sources'>[]) =>
  all.map(({ name, sources }) => [name, ...sources].join(' ')).join('; ');

/** The hashes of the scripts and styles in pages, as Astro writes them, such as `sha256-…`, without duplicates. */
export type Hashes = { scripts: readonly string[]; styles: readonly string[] };

/** The policy for Astro (`security.csp`), which adds the hashes and writes the policy into each page. */
export function policyForAstro(endpoints: readonly string[]) {
  return {
    algorithm: 'SHA-256' as const,
    directives: directives(endpoints).map((one) => write([one])) as `${'default-src' | 'img-src'} ${string}`[],
    scriptDirective: { resources: [OWN] },
  };
}

/** The policy that the host sends. `framed`: for the pages that any site may embed, which have no search. */
export function policyForHost(endpoints: readonly string[], hashes: Hashes, framed: boolean): string {
  const quoted = (all: readonly string[]) => all.map((hash) => `'${hash}'`);
  return write([
    ...directives(endpoints),
    { name: 'script-src', sources: [OWN, ...(framed ? [] : [SEARCH_SOURCE]), ...quoted(hashes.scripts)] },
    { name: 'style-src', sources: [OWN, ...quoted(hashes.styles)] },
    ...(framed ? [] : [NO_FRAMING]),
  ]);
}
