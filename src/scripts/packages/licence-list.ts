/** The packages of a lockfile by path, with the facts that are needed of each. */
export type Locked = Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean; optional?: boolean }>;
export type Licensed = { name: string; version: string; licence: string; shipped: boolean };

/** Licences allowed for code that is sent to a reader's browser: they require only their notice. */
const FOR_READERS = /^(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|BlueOak-1\.0\.0)$/;

/** Build tools that put code of their own into pages: the loader of islands, and the search engine. */
const LEAVE_CODE = ['astro', '@astrojs/react', 'pagefind'];

const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

/** The packages of a lockfile, by name and version. `shipped`: the product depends on it, so readers may be sent its code. */
export function licensedIn(packages: Locked): Licensed[] {
  const all = Object.entries(packages).filter(([path]) => path !== '');
  const known = new Map<string, Licensed>();
  for (const [path, { version = '', license = 'unknown', dev, devOptional }] of all) {
    const name = nameOf(path);
    const one = { name, version, licence: license, shipped: (!dev && !devOptional) || LEAVE_CODE.includes(name) };
    const key = `${one.name}@${version}`;
    known.set(key, { ...one, shipped: one.shipped || (known.get(key)?.shipped ?? false) });
  }
  return [...known.values()].sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1));
}

/** The packages not allowed: code for readers under a licence that requires more than its notice, and any without a known licence. */
export const unfit = (packages: readonly Licensed[]): Licensed[] =>
  packages.filter(({ licence, shipped }) => licence === 'unknown' || (shipped && !FOR_READERS.test(licence)));

/** The content of `LICENSES.md`. */
export function licenceList(packages: readonly Licensed[]): string {
  const shipped = packages.filter((one) => one.shipped);
  const tools = Map.groupBy(
    packages.filter((one) => !one.shipped),
    ({ licence }) => licence,
  );
  const listed = [...tools].sort(([a], [b]) => (a < b ? -1 : 1));
  return `# Licences

Written by \`npm run licences\` from the lockfile, and held by a test.

## In the reader's browser

${shipped.map(({ name, version, licence }) => `- ${name} ${version}: ${licence}\n`).join('')}
## At build and in tests

${listed.map(([licence, all]) => `- **${licence}**: ${[...new Set(all.map(({ name }) => name))].join(', ')}\n`).join('')}`;
}
