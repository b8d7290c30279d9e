import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../sites/sites.ts';
import { builtPages, builtRedirects } from './pages.ts';

const idsOf = (pages: ReturnType<typeof builtPages>) =>
  new Map(pages.map((page) => [page.path, new Set(page.root.querySelectorAll('[id]').map((node) => node.id))]));

/** Returns what is wrong with an address on the page `from`, or undefined. Addresses of other sites are not checked. */
export function faultsIn(build: Site): (address: string, from?: string) => string | undefined {
  const { directory, base, site } = build;
  const ids = idsOf([...builtPages(build), ...builtRedirects(build)]);
  return (address, from = base) => {
    const url = new URL(address, site + from);
    if (url.origin !== site) return undefined;
    if (!url.pathname.startsWith(base)) return 'leads out of the base path';
    const target = ids.get(url.pathname);
    const file = path.join(directory, decodeURIComponent(url.pathname.slice(base.length)));
    if (!target) return existsSync(file) && !url.pathname.endsWith('/') ? undefined : 'leads nowhere';
    const id = decodeURIComponent(url.hash.slice(1));
    return id === '' || target.has(id) ? undefined : 'names an id that is not on the page';
  };
}

/** Returns each broken address with what is wrong with it. */
export function broken(addresses: readonly string[], fault: (address: string) => string | undefined): string[] {
  return addresses.flatMap((address) => {
    const wrong = fault(address);
    return wrong ? [`${address} ${wrong}`] : [];
  });
}
