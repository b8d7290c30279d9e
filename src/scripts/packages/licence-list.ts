/** What a lockfile says of a package; `path` is where it lies. */
export type Locked = Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean; optional?: boolean }>;
export type Licensed = { name: string; version: string; licence: string; shipped: boolean };

/** Licences under which code may stand in what a reader's browser gets: they ask for no more than their notice. */
const FOR_READERS = /^(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|BlueOak-1\.0\.0)$/;

/** Tools of the build that leave code of their own in pages: what wakes an island, and the engine of the search. */
const LEAVE_CODE = ['astro', '@astrojs/react', 'pagefind'];

const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

/** The packages of a lockfile, by name and version. `shipped`: the product depends on it, and a reader may get its code. */
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

/** What may not be: code for readers under a licence that asks for more than its notice, and any package of which none is known. */
export const unfit = (packages: readonly Licensed[]): Licensed[] =>
  packages.filter(({ licence, shipped }) => licence === 'unknown' || (shipped && !FOR_READERS.test(licence)));

/** The list of licences, as `LICENSES.md` holds it. */
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
