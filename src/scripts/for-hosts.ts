import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, evictOld } from '../build-cache.ts';
import { answerNames } from '../content/answer-names.ts';
import { formerRedirects } from '../content/permalinks.ts';
import { beaconLog, endpointOrigins, onNetlify, ownEndpoints } from '../content/settings.ts';
import { readSiteAddress } from '../content/site-address.ts';
import { FOR_HOST, typeOf } from '../host/file-types.ts';
import { headerRules } from '../host/header-rules.ts';
import { headersFile } from '../host/headers-file.ts';
import { nginxHttp, nginxServer } from '../host/nginx.ts';
import { hashesIn } from '../host/page-policy.ts';
import { redirectsFile } from '../host/redirects-file.ts';
import { precompress } from './precompress.ts';

// The last step of a build: files for hosts. `_headers` and `_redirects` go into the site, where Netlify and Cloudflare Pages look for them;
// nginx's configuration goes beside the site, into `dist-host/`, which is not served. Each text file gets precompressed copies.

const [site = 'dist'] = process.argv.slice(2);
const { base } = readSiteAddress(process.env);

const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name) && !FOR_HOST.some((name) => name === entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name));
const unknown = files.find((file) => !typeOf(file));
if (unknown) throw new Error(`${unknown} is of a kind that no host is told the type of. Name it in src/host/file-types.ts.`);

/** Runs `work` on each item in order, at most `atOnce` at the same time. */
async function all<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>) {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** How many files are compressed at once: the number of Node's threads for it. */
const AT_ONCE = 4;
const scripts = new Set<string>();
const styles = new Set<string>();
await all(files, AT_ONCE, async (file) => {
  const bytes = readFileSync(file);
  if (file.endsWith('.html')) {
    const hashes = hashesIn(bytes.toString());
    for (const hash of hashes.scripts) scripts.add(hash);
    for (const hash of hashes.styles) styles.add(hash);
  }
  if (typeOf(file)?.compressible) await precompress(file, bytes);
});
for (const name of ['unfurl', 'packed']) await evictOld(cacheFolder(name), 60);

const hashes = { scripts: [...scripts].sort(), styles: [...styles].sort() };
const rules = headerRules({ base, endpoints: endpointOrigins(process.env), hashes });

// The targets of the product's keys need the calculator and the articles' sections, which only the pages' build has.
const { links } = JSON.parse(readFileSync(path.join(site, 'help-map.json'), 'utf8')) as { links: { url: string; target: string }[] };
const inSite = (address: string) => address.slice(new URL(base, address).href.length - 1);
const temporary = links.map(({ url, target }) => ({ from: inSite(url), to: inSite(target) }));
const redirects = { permanent: formerRedirects(answerNames()), temporary };

writeFileSync(path.join(site, '_headers'), headersFile(rules));
writeFileSync(path.join(site, '_redirects'), redirectsFile(redirects, base, onNetlify(process.env)));

const beside = path.join(`${site.replace(/[/\\]$/, '')}-host`, 'nginx');
rmSync(beside, { recursive: true, force: true });
mkdirSync(beside, { recursive: true });
const beacons = { paths: ownEndpoints(process.env), log: beaconLog(process.env) };
writeFileSync(path.join(beside, 'http.conf'), nginxHttp(rules, beacons));
writeFileSync(path.join(beside, 'server.conf'), nginxServer(rules, base, redirects, beacons));
