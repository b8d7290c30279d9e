import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { FEED, FIXED_PAGES } from '../content/fixed-pages.ts';
import { addressesOf, type Built, isForPrograms, withNew } from './published-links.ts';

const ROOT = new URL('../../', import.meta.url);
const LIST = new URL('content/published-links.txt', ROOT);

/** Reads a built site. */
function readBuilt(dist: URL): Built {
  const { answers } = JSON.parse(readFileSync(new URL('answers.json', dist), 'utf8')) as { answers: { id: string }[] };
  const { links } = JSON.parse(readFileSync(new URL('help-map.json', dist), 'utf8')) as { links: { key: string }[] };
  const articles = readdirSync(new URL('articles/', dist), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name, html: readFileSync(new URL(`articles/${name}/index.html`, dist), 'utf8') }));
  const files = readdirSync(dist).filter(isForPrograms);
  const pages = [FIXED_PAGES.changes.path, FEED, ...files.map((name) => `/${name}`)];
  return { answers: answers.map(({ id }) => id), articles, keys: links.map(({ key }) => key), pages };
}

// Adds the last build's addresses that the list does not have. `npm run publish:links` builds first.
const before = existsSync(LIST) ? readFileSync(LIST, 'utf8') : '';
const { list, added } = withNew(before, addressesOf(readBuilt(new URL('dist/', ROOT))));
writeFileSync(LIST, list);
process.stdout.write(added.length === 0 ? 'Nothing new: every address is in the list.\n' : `${added.join('\n')}\n${added.length} added.\n`);
